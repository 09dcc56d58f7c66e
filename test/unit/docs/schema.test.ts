/** The JSON Schema for other editors, read by a validator: it takes the spellings that the parser understands. */
import Ajv from 'ajv';
import { expect } from 'chai';
import { SCHEMA_FILE, schemaFiles } from '../../../docs/generate/schema';
import { blockForKey, namesOf } from '../../../src/canvas/blockNames';
import { BLOCK_KEYS } from '../../../src/canvas/blocks';
import { CANVAS_FIELDS, findTerm, itemFieldsOf, termsFor } from '../../../src/canvas/fields';

const ajv = new Ajv({ strict: false, validateFormats: false });
const isValid = ajv.compile(JSON.parse(schemaFiles().get(SCHEMA_FILE) ?? '{}') as object);

/** A name in the spellings that people use. */
function spellings(name: string): readonly string[] {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const joined = (joint: string) => words.join(joint);
  const capital = words.map((word) => word[0]?.toUpperCase() + word.slice(1).toLowerCase());
  const [first = '', ...others] = capital;
  const all = [name, joined('_'), joined('-'), joined(' '), joined(''), capital.join(' '), capital.join('')];
  return [...all, [first.toLowerCase(), ...others].join('')].flatMap((one) => [
    one,
    one.toLowerCase(),
    one.toUpperCase(),
    one.normalize('NFD').replace(/\p{M}/gu, ''),
  ]);
}

describe('the JSON Schema', () => {
  for (const block of BLOCK_KEYS) {
    it(`accepts the names of ${block} that the parser understands`, () => {
      const known = namesOf(block)
        .flatMap(spellings)
        .filter((name) => blockForKey(name) === block);
      expect(known).to.have.length.above(100);
      for (const name of known) {
        expect(isValid({ [name]: ['A', { name: 'B' }] }), name).to.equal(true);
        expect(isValid({ [name]: 5 }), name).to.equal(false);
        expect(isValid({ [name]: [{ name: 'B', colour: 'red' }] }), name).to.equal(false);
      }
    });

    it(`accepts the words of ${block} in every spelling that the parser understands`, () => {
      for (const field of itemFieldsOf(block)) {
        const terms = termsFor(field, block);
        for (const word of terms.flatMap(({ value }) => spellings(value.replaceAll('_', ' ')))) {
          expect(findTerm(terms, word), word).not.to.equal(undefined);
          expect(isValid({ [block]: [{ name: 'A', [field.key]: word }] }), word).to.equal(true);
          expect(isValid({ [block]: [{ name: 'A', [field.key]: `${word}x` }] }), word).to.equal(false);
        }
      }
    });
  }

  it('accepts the words of the canvas keys in every spelling', () => {
    for (const { key, terms = [] } of CANVAS_FIELDS)
      for (const word of terms.flatMap(({ value }) => spellings(value.replaceAll('_', ' '))))
        expect(isValid({ [key]: word }), word).to.equal(true);
  });

  it('takes no other key for a block', () => {
    for (const key of ['channel_x', 'xchannels', 'segmentsx', 'link', 'name of channels']) {
      expect(blockForKey(key)).to.equal(undefined);
      expect(isValid({ [key]: ['A'] }), key).to.equal(false);
    }
  });
});
