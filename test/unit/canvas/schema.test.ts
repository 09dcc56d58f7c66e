/** The zod description and the parser agree on what a canvas is. */
import { expect } from 'chai';
import { safeParse } from 'zod/mini';
import { BLOCK_KEYS } from '../../../src/canvas/blocks';
import { CANVAS_FIELDS, ITEM_FIELDS, itemFieldsOf, termsFor } from '../../../src/canvas/fields';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { canvasSchema, LIST_KINDS, VALUES } from '../../../src/canvas/schema';

const schema = canvasSchema();

/** Whether description and parser both find the canvas faultless, or both find fault. */
function faultless(data: object): boolean {
  const { problems } = parseCanvas(JSON.stringify(data));
  // That a newer format exists is nothing the description can know.
  if (problems.some(({ rule }) => rule === 'future-version')) return false;
  const described = safeParse(schema, data).success;
  expect(problems.length === 0, `${JSON.stringify(data)} ${problems[0]?.message}`).to.equal(described);
  return described;
}

/** Values of every kind, right and wrong. */
const SAMPLES: readonly unknown[] = [
  'a text',
  '',
  ' ',
  'a-b',
  'A',
  5,
  -5,
  1.5,
  1,
  true,
  'EUR',
  'eur',
  '2026-01-31',
  '2026-02-30',
  ['a', 'b'],
  ['a-b', 5],
  [''],
  {},
  null,
];

describe('the described format', () => {
  it('knows every kind of value', () => {
    const kinds = new Set([...CANVAS_FIELDS, ...ITEM_FIELDS].map(({ kind }) => kind));
    expect(Object.keys(VALUES).sort()).to.deep.equal([...kinds].sort());
    for (const kind of LIST_KINDS) expect(kinds).to.include(kind);
  });

  it('agrees with the parser on the canvas’s own keys', () => {
    let right = 0;
    for (const { key, terms = [] } of CANVAS_FIELDS)
      for (const value of [...SAMPLES, ...terms.map((term) => term.value)])
        if (faultless({ [key]: value })) right++;
    expect(right).to.be.above(CANVAS_FIELDS.length);
  });

  for (const block of BLOCK_KEYS) {
    it(`agrees with the parser on items in ${block}`, () => {
      for (const field of itemFieldsOf(block)) {
        const values = [...SAMPLES, ...termsFor(field, block).map(({ value }) => value)];
        const right = values.filter((value) => faultless({ [block]: [{ name: 'A', [field.key]: value }] }));
        expect(right, field.key).not.to.have.length(0);
      }
      for (const value of [...SAMPLES, { name: 'A' }, { id: 'a' }]) {
        faultless({ [block]: value });
        faultless({ [block]: [value] });
      }
    });
  }
});
