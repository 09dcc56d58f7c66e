/** What goes out comes back: exports read by the import give the canvas they were made from, and no text is too odd to be read. */
import { deepStrictEqual } from 'node:assert';
import { expect } from 'chai';
import fc from 'fast-check';
import { BLOCK_KEYS } from '../../src/canvas/blocks';
import { blockOf, type Canvas } from '../../src/canvas/canvas';
import { itemFieldsOf, termsFor } from '../../src/canvas/fields';
import { partnerIn } from '../../src/canvas/links';
import { parseCanvas } from '../../src/canvas/parse/parse';
import { yaml } from '../../src/canvas/yaml';
import { toCsv } from '../../src/transfer/export/csv';
import { toJson } from '../../src/transfer/export/json';
import { toMarkdown } from '../../src/transfer/export/markdown';
import { importText } from '../../src/transfer/import/importText';

const RUNS = Number(process.env.BMC_RUNS ?? 60);
const SEED = Number(process.env.BMC_SEED ?? 20_261_129);
const OPTIONS = { numRuns: RUNS, seed: SEED, endOnFailure: true };

const WORDS = [
  'Café',
  'Anglers',
  'a, b',
  'Crust & Crumb',
  '*star*',
  'x: y',
  '# hash',
  '- dash',
  '1. one',
  '<b>bold</b>',
  'a | b',
  '[x](y)',
  '`code`',
  '旅行者',
  'عملاء',
  '50 % off',
  '€8,000',
  'Is it?',
  'TBD',
  'For tenants',
  'Key Partners',
  'back\\slash',
  'under_score_s',
  '~~no~~',
  '&amp;',
  '☕ 🙂',
  'Total',
  'None',
  'two  blanks',
];
const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(' '));
const text = fc.array(words, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));

/** A canvas as the text of its file: every field of every block, links between blocks, names of all kinds. */
const canvasText = fc
  .array(
    fc.record({
      block: fc.constantFrom(...BLOCK_KEYS),
      name: words,
      note: fc.option(text),
      pick: fc.array(fc.nat(50), { minLength: 12, maxLength: 12 }),
      links: fc.array(fc.nat(30), { maxLength: 3 }),
    }),
    { maxLength: 14 },
  )
  .chain((notes) =>
    fc
      .record({
        name: fc.option(words),
        description: fc.option(words),
        designed_for: fc.option(words),
        designed_by: fc.option(
          fc.array(fc.constantFrom('Ann', 'Bob B.', '李'), { minLength: 1, maxLength: 2 }),
        ),
        date: fc.option(fc.constant('2026-01-31')),
        version: fc.option(fc.constantFrom('1.0', 'second try')),
        currency: fc.option(fc.constantFrom('EUR', 'USD', 'JPY')),
        period: fc.option(fc.constantFrom('month', 'year')),
        cost_focus: fc.option(fc.constantFrom('cost_driven', 'value_driven')),
        tags: fc.option(fc.array(fc.constantFrom('a, b', 'north'), { minLength: 1, maxLength: 2 })),
      })
      .map((header) => {
        const all = notes.map((note, index) => ({ ...note, id: `n${index}` }));
        const blocks = BLOCK_KEYS.flatMap((block) => {
          const items = all
            .filter((note) => note.block === block)
            .map(({ id, name, note, pick, links }) => ({
              id,
              name,
              ...(note === null ? {} : { note }),
              ...fieldsOf(block, pick),
              ...(links.length === 0
                ? {}
                : {
                    links: [
                      ...new Set(
                        links.flatMap((at) => {
                          const other = all[at % all.length];
                          return other && other.block !== block ? [other.id] : [];
                        }),
                      ),
                    ],
                  }),
            }));
          return items.length === 0 ? [] : [[block, items] as const];
        });
        const known = Object.entries(header).filter(([, value]) => value !== null);
        return yaml().stringify({ ...Object.fromEntries(known), ...Object.fromEntries(blocks) });
      }),
  );

function fieldsOf(
  block: (typeof BLOCK_KEYS)[number],
  pick: readonly number[],
): Readonly<Record<string, unknown>> {
  const values = itemFieldsOf(block).flatMap((field, index): readonly (readonly [string, unknown])[] => {
    const number = pick[index % pick.length] ?? 0;
    if (number % 3 !== 0 || ['id', 'name', 'note', 'links', 'color'].includes(field.key)) return [];
    const terms = termsFor(field, block).map(({ value }) => value);
    switch (field.kind) {
      case 'term':
        return [[field.key, terms[number % terms.length]]];
      case 'terms':
        return [[field.key, terms.slice(0, 1 + (number % terms.length))]];
      case 'texts':
        return [[field.key, ['one', 'two, three'].slice(0, 1 + (number % 2))]];
      case 'amount':
        return [[field.key, number * 1234]];
      case 'boolean':
        return [[field.key, false]];
      default:
        return [];
    }
  });
  return Object.fromEntries(values);
}

/** What a canvas says: header, and each note with its fields, its lines and the places of the notes it is linked to. */
function said(canvas: Canvas, withHeader: boolean): unknown {
  const place = new Map(
    BLOCK_KEYS.flatMap((block) =>
      blockOf(canvas, block).items.map((item, at) => [item, `${block} ${at}`] as const),
    ),
  );
  return {
    header: withHeader ? JSON.parse(oneLine(JSON.stringify(canvas.header))) : {},
    notes: [...place].map(([item, at]) => ({
      at,
      name: oneLine(item.name),
      values: {
        ...item.values,
        ...(item.values.note === undefined ? {} : { note: lines(item.values.note) }),
      },
      links: canvas.links
        .of(item)
        .map((link) => place.get(partnerIn(link, item)))
        .sort(),
    })),
  };
}

const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim();
const lines = (value: string): string =>
  value
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '')
    .join('\n');

function backFrom(exported: string, file: string): Canvas {
  const imported = importText(exported, { file });
  if (!imported.ok) throw new Error(`${imported.reason}\n${exported}`);
  deepStrictEqual(
    imported.leftOut.map(({ text: left, reason }) => `${reason}: ${left}`),
    [],
  );
  return parseCanvas(imported.canvases[0]?.text ?? '');
}

describe('an export read back', () => {
  for (const [format, print, withHeader] of [
    ['md', toMarkdown, true],
    ['json', toJson, true],
    ['csv', toCsv, false],
  ] as const)
    it(`gives the same canvas: ${format}`, function () {
      this.timeout(RUNS * 1000);
      fc.assert(
        fc.property(canvasText, (source) => {
          const canvas = parseCanvas(source);
          if (canvas.items.length === 0) return;
          const exported = print(canvas);
          deepStrictEqual(
            said(backFrom(exported, `canvas.${format}`), withHeader),
            said(canvas, withHeader),
            exported,
          );
        }),
        OPTIONS,
      );
    });
});

/** Pieces of documents, put together in any order. */
const PIECES = [
  '# Business Model Canvas',
  '## Customer Segments',
  '**Channels**',
  '- Key Partners:',
  '  - Baker',
  '| Cost Structure | Rent |',
  '|---|---|',
  '- **Bold**: text',
  '> quote',
  '```',
  '1. one',
  '<table><tr><td>Channels</td><td>App',
  'For tenants:',
  'Revenue Streams: fees, tickets; more',
  '┌────┬────┐',
  '│ Key Activities │ x │',
  '- [ ] TBD',
  '---',
  '[a](http://b.example "c")',
  '![x](y)',
  '<script>alert(1)</script>',
  '&#0; &nope; \u0000',
  '~~old~~ new',
  '[^1]: note',
  '    indented',
  '',
  '\t- tab',
  '价值主张：快',
  '• bullet • bullet',
  'What is it?',
];
const document = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 40, unit: 'binary' })), {
    maxLength: 40,
  })
  .map((parts) => parts.join('\n'));

/** A name of a block becomes the block. */
const NAMES =
  /(?:business model canvas|customer segments|channels|key (?:partners|activities)|(?:cost|revenue) \w+|价值主张)/giu;

/** Words of at least three letters that neither markup nor the names of blocks are made of. */
function wordsOf(value: string): readonly string[] {
  return value.replace(NAMES, '').match(/[\p{L}]{3,}/gu) ?? [];
}

describe('any document', () => {
  it('is read without an error, and every word of it is in the canvas or in the report', function () {
    this.timeout(RUNS * 1000);
    fc.assert(
      fc.property(document, (source) => {
        const imported = importText(source, { file: 'any.md', acceptLean: true });
        if (!imported.ok) return;
        const kept = [
          ...imported.canvases.map(({ text: canvas }) => canvas),
          ...imported.canvases.flatMap(({ taken }) => taken.map(({ text: part }) => part)),
          ...imported.leftOut.map(({ text: part }) => part),
        ]
          .join(' ')
          .toLowerCase();
        for (const word of PIECES.filter((piece) => source.includes(piece)).flatMap((piece) =>
          wordsOf(piece.replace(/<script>.*|<[^>]*>|\(http[^)]*\)|!\[.*|&\S+|\[\^1\]/g, '')),
        ))
          expect(kept).to.include(word.toLowerCase());
      }),
      OPTIONS,
    );
  });

  it('of any other format is read without an error', function () {
    this.timeout(RUNS * 1000);
    fc.assert(
      fc.property(
        document,
        fc.json(),
        fc.constantFrom('html', 'csv', 'json', 'canvas', 'bmml', 'mermaid'),
        (a, b, from) => {
          importText(a, { from });
          importText(b, { from });
        },
      ),
      OPTIONS,
    );
  });
});
