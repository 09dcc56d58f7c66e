/**
 * Any text is read without throwing, the same way each time, and every place that is reported or kept lies in the text.
 * `BMC_RUNS` and `BMC_SEED` make it longer and different.
 */
import { expect } from 'chai';
import fc from 'fast-check';
import { parseAllDocuments, parseDocument } from 'yaml';
import { BLOCK_KEYS } from '../../src/canvas/blocks';
import type { Canvas, Field } from '../../src/canvas/canvas';
import { isId, otherSlugs, slug } from '../../src/canvas/ids';
import { withoutLoneReturns } from '../../src/canvas/lines';
import { parseCanvas } from '../../src/canvas/parse/parse';
import type { Span } from '../../src/canvas/text';
import { lint } from '../../src/lint/lint';
import { randomCanvas } from './support/canvases';
import { Dice, tapes } from './support/dice';
import { bounded } from './support/runs';

const RUNS = Number(process.env.BMC_RUNS ?? 400);
const SEED = Number(process.env.BMC_SEED ?? 20_260_131);
const OPTIONS = { numRuns: RUNS, seed: SEED, ...bounded() };

/** Tokens with a meaning in YAML or in the format, in random order. */
const BITS = [
  ...[
    '\n',
    '\r\n',
    '\r',
    ' ',
    '  ',
    '\t',
    ':',
    ': ',
    '- ',
    '? ',
    '#',
    ' # c',
    ',',
    '[',
    ']',
    '{',
    '}',
    '&a ',
    '*a',
  ],
  ...[
    '!!str ',
    '!x ',
    '|',
    '>-',
    '"',
    "'",
    '\\',
    '%YAML 1.1\n',
    '---\n',
    '...\n',
    '<<: ',
    '@',
    '`',
    '~',
    'null',
  ],
  ...[
    '\uFEFF',
    '\u0000',
    '\u2028',
    '\u0085',
    '🙂',
    '\uD83D',
    '\uDE42',
    'é',
    'سوق',
    'x-own: ',
    'id: ',
    'name: ',
    'links: ',
  ],
  ...[
    'amount: ',
    'type: ',
    'tags: ',
    'bmc: 2\n',
    'currency: ',
    '12',
    '1.5',
    'true',
    'Guests',
    'guests',
    'x'.repeat(50),
  ],
  ...BLOCK_KEYS.map((key) => `${key}:\n`),
];

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...BITS), { maxLength: 80 }).map((bits) => bits.join('')),
);

const legal = tapes(4000).map((tape) => randomCanvas(new Dice(tape)));

/** A canvas with random insertions and deletions. */
const mutated = fc
  .tuple(
    legal,
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(12), fc.constantFrom('', ...BITS)), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map(([start, changes]) => {
    let changed = start;
    for (const [where, length, bit] of changes) {
      const at = Math.floor(where * changed.length);
      changed = changed.slice(0, at) + bit + changed.slice(at + length);
    }
    return changed;
  });

/** Every value of a canvas occurs somewhere in its text. */
function spansOf(canvas: Canvas): readonly Span[] {
  const ofField = ({ keySpan, valueSpan, values }: Field): readonly Span[] => [
    keySpan,
    valueSpan,
    ...values.map(({ span }) => span),
  ];
  return [
    ...canvas.problems.flatMap(({ span, related }) => (related ? [span, related.span] : [span])),
    ...[...canvas.headerFields.values()].flatMap(ofField),
    ...[...canvas.blocks.values()].flatMap(({ span, keySpan }) => [
      ...(span ? [span] : []),
      ...(keySpan ? [keySpan] : []),
    ]),
    ...canvas.items.flatMap((item) => [
      item.span,
      item.nameSpan,
      ...(item.idSpan ? [item.idSpan] : []),
      ...[...item.fields.values()].flatMap(ofField),
      ...item.links.map(({ span }) => span),
    ]),
  ];
}

/** What was read, without the YAML document. */
function content({ problems, header, items, writable, readOnlyReason }: Canvas): string {
  const read = items.map(({ block, index, id, name, span, nameSpan, values, links, shared, plain }) => ({
    ...{ block, index, id, name, span, nameSpan, values, links, shared, plain },
  }));
  return JSON.stringify({ problems, header, read, writable, readOnlyReason });
}

function check(source: string): void {
  const canvas = parseCanvas(source);
  for (const { start, end } of spansOf(canvas)) {
    expect(start).to.be.at.least(0);
    expect(end).to.be.at.least(start);
    expect(end).to.be.at.most(source.length);
  }
  for (const { span, message } of canvas.problems) {
    expect(message).not.to.equal('');
    if (/\S/.test(source)) expect(source.slice(span.start, span.end), message).to.match(/[^ \r\n]/);
  }
  expect(canvas.items.map(({ span }) => span.start)).to.deep.equal(
    canvas.items.map(({ span }) => span.start).sort((a, b) => a - b),
  );
  expect([...canvas.blocks.keys()]).to.deep.equal([...BLOCK_KEYS]);
  expect(canvas.writable).to.equal(canvas.readOnlyReason === undefined);
  expect(canvas.writable).to.equal(
    !canvas.problems.some(({ rule }) => ['syntax', 'too-large', 'future-version'].includes(rule)),
  );
  expect(content(parseCanvas(source))).to.equal(content(canvas));
  for (const { span } of lint(canvas)) {
    expect(span.start).to.be.within(0, source.length);
    expect(span.end).to.be.within(span.start, source.length);
  }
}

describe('reading', () => {
  it('survives any text', function () {
    this.timeout(RUNS * 500);
    fc.assert(fc.property(text, check), OPTIONS);
  });

  it('survives any change of a canvas', function () {
    this.timeout(RUNS * 500);
    fc.assert(fc.property(mutated, check), OPTIONS);
  });

  it('finds fault with YAML exactly where YAML’s own parser does', function () {
    this.timeout(RUNS * 500);
    fc.assert(
      fc.property(fc.oneof(mutated, legal), (source) => {
        const options = { uniqueKeys: false, prettyErrors: false };
        // YAML and VS Code end a line at a lone CR; the parser, which this is compared with, does not.
        const lines = withoutLoneReturns(source);
        const documents = parseAllDocuments(lines, options);
        // A file without a document is read as one with an empty document: directives ask for more.
        const read = 'empty' in documents ? [parseDocument(lines, options)] : documents;
        const faulty = read.some(({ errors }) => errors.length > 0);
        const said = parseCanvas(source).problems.filter(({ rule }) => rule === 'syntax');
        const ofAliases = said.filter(({ message }) => message.includes('not defined above it'));
        expect(said.length > ofAliases.length).to.equal(faulty);
      }),
      OPTIONS,
    );
  });
});

describe('ids made from names', () => {
  const names = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

  it('are ids, and their own', () => {
    fc.assert(
      fc.property(names, (name) => {
        for (const made of [slug(name), ...otherSlugs(name)]) {
          if (made === '') continue;
          expect(isId(made), made).to.equal(true);
        }
        expect(slug(slug(name))).to.equal(slug(name));
      }),
      { ...OPTIONS, numRuns: RUNS * 5 },
    );
  });
});
