/** Headings in languages that are no keys of canvas files. */
import { expect } from 'chai';
import { blockForKey, comparable } from '../../../../src/canvas/blockNames';
import { BLOCK_KEYS } from '../../../../src/canvas/blocks';
import { FURTHER_BLOCK_NAMES } from '../../../../src/canvas/furtherBlockNames';
import { blockOfHeading } from '../../../../src/transfer/import/blockOfHeading';

describe('import: names of blocks in further languages', () => {
  it('each names its own block only, and is there once', () => {
    const known = new Map<string, string>();
    for (const key of BLOCK_KEYS)
      for (const name of FURTHER_BLOCK_NAMES[key].split('|')) {
        expect(known.get(comparable(name)) ?? key, name).to.equal(key);
        expect(blockForKey(name) ?? key, name).to.equal(key);
        expect(blockOfHeading(`## ${name}:`), name).to.equal(key);
        known.set(comparable(name), key);
      }
  });

  for (const [heading, block] of Object.entries({
    '핵심 파트너 (Key Partners)': 'key_partnerships',
    '2. Ценностные предложения': 'value_propositions',
    'Ключевые партнёры': 'key_partnerships',
    'GELİR AKIŞLARI': 'revenue_streams',
    '🤝 Relacje z klientami': 'customer_relationships',
    'الشركاء الرئيسيون': 'key_partnerships',
    'Cơ cấu chi phí (chi tiết)': 'cost_structure',
  }))
    it(`“${heading}” is ${block}`, () => expect(blockOfHeading(heading)).to.equal(block));
});
