import { expect } from 'chai';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { fixAll } from '../../../src/edit/fixAll';
import type { Diagnostic } from '../../../src/lint/diagnostic';
import { lint } from '../../../src/lint/lint';
import type { Fix } from '../../../src/lint/rule';
import { RULES } from '../../../src/lint/rules';

/** The text after all safe fixes of these diagnostics, by default of what the linter says. */
function fixed(text: string, diagnostics?: readonly Diagnostic[]): string {
  const canvas = parseCanvas(text);
  const result = fixAll(canvas, diagnostics ?? lint(canvas));
  if (!result.ok) return `refused: ${result.reason}`;
  return [...result.edits]
    .reverse()
    .reduce((all, { span, text: by }) => all.slice(0, span.start) + by + all.slice(span.end), text);
}

/** A finding whose only fix replaces a word. */
function replacing(text: string, word: string, by: string, safe = true): Diagnostic {
  const start = text.indexOf(word);
  const span = { start, end: start + word.length };
  const fix: Fix = {
    title: by,
    operations: [{ kind: 'replace-text', span, expected: word, text: by }],
    safe,
  };
  return { rule: 'test', severity: 'warning', span, message: word, fixes: () => [fix] };
}

/** What a canvas says, however it is written: every note with its values and links, the header, the comments. */
function meaning(text: string): object {
  const canvas = parseCanvas(text);
  const linked = canvas.links.links.map(({ a, b }) =>
    [a, b]
      .map((one) => `${one.block}/${one.name}`)
      .sort()
      .join(),
  );
  return {
    header: canvas.header,
    notes: canvas.items.map(({ block, name, id, values }) => ({ block, name, id, values })),
    links: linked.sort(),
    broken: canvas.items.flatMap((item) =>
      item.links
        .filter(({ target }) => canvas.links.resolve(item, target).kind !== 'linked')
        .map(({ target }) => target),
    ),
    comments: text.match(/#.*/g) ?? [],
  };
}

const errors = (text: string) =>
  lint(parseCanvas(text)).filter(({ severity }) => severity === 'error').length;

/** The rules whose fixes run by themselves. A rule that joins them has to be certain what is meant. */
const CERTAIN = ['block-alias', 'repeated-link', 'value-spelling'];

/** What every rule finds in its example, and what people write: each also with comments, Windows line ends and a byte-order mark. */
const TEXTS: readonly string[] = [
  ...RULES.map(({ example }) => example.fails),
  'Kunden: [{name: A, typ: Massenmarkt, links: [b, b, c]}]\nrevenue: [{name: B, type: Membership Fee}]\nangebot: [C]\n',
  'customers:\n  - {name: A, id: x, links: [y, y, x]}\n  - {name: A, id: x}\nchannels:\n  - {name: Y, id: y, links: [x, x], type: own direct}\n',
  'segments: [A]\ncustomer_segments: [B]\nChannels: &c [Shop]\ncost_structure: *c\n',
].flatMap((text) => [
  text,
  `# first\n${text.replace(/\n/g, ' # kept\n')}`,
  `\ufeff${text.replace(/\n/g, '\r\n')}`,
]);

describe('fix all', () => {
  it('carries out fixes of a few rules only', () => {
    const safe = TEXTS.flatMap((text) =>
      lint(parseCanvas(text)).filter(({ fixes }) => fixes?.().some((fix) => fix.safe)),
    );
    expect([...new Set(safe.map(({ rule }) => rule))].sort()).to.deep.equal(CERTAIN);
  });

  it('changes how a canvas is written, never what it says, whatever a rule has found', () => {
    for (const text of TEXTS) {
      if (!parseCanvas(text).writable) continue;
      const after = fixed(text);
      expect(meaning(after), text).to.deep.equal(meaning(text));
      expect(errors(after), text).to.be.at.most(errors(text));
      expect(fixed(after), text).to.equal(after);
    }
  });

  it('leaves a word that means a term, which may say more than the term does', () => {
    const text = 'revenue_streams:\n  - {name: A, type: Royalties}\n  - {name: B, type: Asset Sale}\n';
    expect(fixed(text)).to.equal(text.replace('Asset Sale', 'asset_sale'));
  });

  it('repairs everything that is certain at once and leaves the rest byte for byte', () => {
    const text =
      '# kept\r\nCustomers:\r\n  - {name: A,   type: Mass Market} # kept\r\nrevenue: [Fee]\r\nchannels:\r\n  - name: App\r\n    links: [b]\r\n';
    const repaired = text
      .replace('Customers', 'customer_segments')
      .replace('Mass Market', 'mass_market')
      .replace('revenue:', 'revenue_streams:');
    expect(fixed(text)).to.equal(repaired);
  });

  it('has nothing left to do the second time', () => {
    const once = fixed('Customers: [{name: A, type: Mass Market}]\n');
    expect(fixed(once)).to.equal(once);
  });

  it('leaves fixes that only may be meant', () => {
    const text = 'name: Stays\n';
    expect(fixed(text, [replacing(text, 'Stays', 'Rooms', false)])).to.equal(text);
  });

  it('takes the first of two that contradict each other', () => {
    const text = 'name: Stays\ndescription: Homes\n';
    const found = [
      replacing(text, 'Stays', 'Rooms'),
      replacing(text, 'Stays', 'Beds'),
      replacing(text, 'Homes', 'Houses'),
    ];
    expect(fixed(text, found)).to.equal('name: Rooms\ndescription: Houses\n');
  });

  it('writes nothing into a file that does not parse', () => {
    expect(fixed('Customers: [A\n')).to.match(/^refused: /);
  });
});
