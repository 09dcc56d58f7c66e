import { expect } from 'chai';
import type { Canvas } from '../../../src/canvas/canvas';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { fixAll } from '../../../src/edit/fixAll';
import { planEdit } from '../../../src/edit/plan';
import type { Diagnostic } from '../../../src/lint/diagnostic';
import { lint } from '../../../src/lint/lint';
import type { Fix } from '../../../src/lint/rule';
import { RULES } from '../../../src/lint/rules';
import { linkOperations, suggestLinks } from '../../../src/lint/suggest/suggest';
import { WHOLE } from '../support/problems';

/** The canvas after a fix; fails where the fix is refused. */
function repaired(canvas: Canvas, fix: Fix): Canvas {
  const { operations, suggests } = fix;
  const scope = suggests === 'everything' ? undefined : suggests;
  const result = planEdit(
    canvas,
    suggests ? linkOperations(canvas, suggestLinks(canvas, scope)) : operations,
  );
  if (!result.ok) throw new Error(`${fix.title}: ${result.reason}`);
  return result.canvas;
}

/** Errors as rule and message, so that new ones can be distinguished from earlier ones. */
const errors = (canvas: Canvas): readonly string[] =>
  lint(canvas)
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, message }) => `${rule}: ${message}`);

const same = (a: Diagnostic, b: Diagnostic): boolean =>
  a.rule === b.rule && a.message === b.message && a.item?.name === b.item?.name;

const count = (canvas: Canvas, wanted: Diagnostic): number =>
  lint(canvas).filter((other) => same(other, wanted)).length;

function expectEveryFixHelps(text: string): void {
  const canvas = parseCanvas(text);
  for (const found of lint(canvas)) {
    for (const fix of found.fixes?.() ?? []) {
      const after = repaired(canvas, fix);
      const what = `${found.rule}, ${fix.title}:\n${after.text}`;
      // A person picks among suggestions, and there may be none.
      if (!fix.suggests) expect(count(after, found), what).to.equal(count(canvas, found) - 1);
      const known = errors(canvas);
      expect(
        errors(after).filter((error) => !known.includes(error)),
        what,
      ).to.deep.equal([]);
    }
  }
}

/** Other ways to write what the examples show. */
const STYLES: Readonly<Record<string, (text: string) => string>> = {
  'as they stand': (text) => text,
  'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'with comments': (text) => text.replaceAll(/^( *)- /gm, '$1# about this\n$1- '),
  'without a line break at the end': (text) => text.trimEnd(),
};

describe('fixes', () => {
  for (const [style, write] of Object.entries(STYLES)) {
    describe(`of the examples, ${style}`, () => {
      for (const rule of RULES) {
        it(`make what ${rule.id} finds go away and bring no new error`, () => {
          expectEveryFixHelps(write(rule.example.fails));
        });
      }
    });
  }

  describe('of gaps in a complete canvas', () => {
    for (const [gap, from, to] of [
      ['an offer to nobody', 'Fresh bread, links: [families]', 'Fresh bread'],
      [
        'a channel to nobody',
        '[families, fresh-bread] }\n  - { name: Early',
        '[fresh-bread] }\n  - { name: Early',
      ],
      ['a stream that nobody pays', 'Bread subscription, links: [families, ', 'Bread subscription, links: ['],
      [
        'a resource that nothing uses',
        'Baking, links: [fresh-bread, stone-oven]',
        'Baking, links: [fresh-bread]',
      ],
      ['no channel linked to anybody', /(Delivery bike|Early van), links: \[\w+é?s?, /gu, '$1, links: ['],
      ['a wrong id that many links ask for', '  - Families', '  - { id: family, name: Families }'],
      ['a misspelt link', '[families, fresh-bread, delivery-bike', '[familys, fresh-bread, delivery-bike'],
    ] as const) {
      it(`help with ${gap}`, () => {
        const text = WHOLE.replace(from, to);
        expect(text).not.to.equal(WHOLE);
        expect(lint(parseCanvas(text))).not.to.be.empty;
        expectEveryFixHelps(text);
      });
    }
  });

  it('are about ten at most, and each says what it does', () => {
    for (const rule of RULES) {
      for (const found of lint(parseCanvas(rule.example.fails))) {
        const titles = (found.fixes?.() ?? []).map(({ title }) => title);
        expect(titles.length, found.rule).to.be.at.most(11);
        expect(new Set(titles).size, titles.join('\n')).to.equal(titles.length);
        for (const title of titles) expect(title).to.match(/^[A-Z]/);
      }
    }
  });

  it('of missing links offer first what closes a chain, then what shares a word, then the order of the file', () => {
    const text = `customer_segments:
  - Guests
  - Room hosts
value_propositions:
  - { name: Income, links: [room-hosts] }
  - { name: Stays, links: [guests] }
channels:
  - Billboard
  - Room fair
  - { name: Website, links: [guests, income] }
`;
    const [found] = lint(parseCanvas(text)).filter(({ rule }) => rule === 'segment-without-channel');
    expect(found?.fixes?.().map(({ title }) => title)).to.deep.equal([
      'Link “Website” to “Room hosts”',
      'Link “Room fair” to “Room hosts”',
      'Link “Billboard” to “Room hosts”',
      'Add a channel for “Room hosts” and link it',
      'Ignore this here and say why',
    ]);
  });

  it('never offer a note that has no name', () => {
    const canvas = parseCanvas(`customer_segments:
  - Guests
  - ''
value_propositions:
  - name: Rooms
    links: [guests]
revenue_streams:
  - Fee
  - Rent
`);
    const titles = lint(canvas).flatMap(({ fixes }) => (fixes?.() ?? []).map(({ title }) => title));
    expect(titles).to.include('Link the 2 revenue streams to “Guests”');
    expect(titles.filter((title) => title.includes('“”'))).to.deep.equal([]);
  });

  it('that are safe run together', () => {
    const text =
      'customers:\n  - name: Guests\n    links: [app, app, app, shop]\nChannels:\n  - name: App\n    type: Own direct\n    links: [guests]\n  - Shop\n';
    const canvas = parseCanvas(text);
    const result = fixAll(canvas, lint(canvas));
    expect(result.ok && result.canvas.text).to.equal(
      'customer_segments:\n  - name: Guests\n    links: [app, shop]\nchannels:\n  - name: App\n    type: own_direct\n  - Shop\n',
    );
  });
});
