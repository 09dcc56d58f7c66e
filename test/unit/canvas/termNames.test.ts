import { expect } from 'chai';
import { BLOCKS, type BlockKey, wordKey } from '../../../src/canvas/blocks';
import { findTerm, ITEM_FIELDS, termsFor } from '../../../src/canvas/fields';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { TERM_NAMES } from '../../../src/canvas/termNames';

describe('other words for the terms of a block', () => {
  const rows: readonly (readonly [BlockKey, string, string])[] = [
    ['revenue_streams', 'subscription', 'membership, Membership fee, subscription fee, Abo, suscripción'],
    ['revenue_streams', 'licensing', 'royalty, royalties, franchise fee, Lizenz'],
    ['revenue_streams', 'brokerage', 'commission, brokerage commission, transaction-fee'],
    ['revenue_streams', 'leasing', 'rental, rent, lending, loan, hire'],
    ['revenue_streams', 'advertising', 'sponsorship, sponsor, ad sales'],
    ['revenue_streams', 'usage_fee', 'pay per use, metered'],
    ['revenue_streams', 'asset_sale', 'product sale, sale, one-time sale'],
    ['customer_relationships', 'dedicated_personal_assistance', 'private service, dedicated service'],
    ['customer_relationships', 'communities', 'community'],
    ['customer_relationships', 'co_creation', 'co-create'],
    ['key_resources', 'intellectual', 'knowledge'],
    ['key_resources', 'financial', 'economic, capital'],
    ['key_resources', 'human', 'people, staff'],
    ['key_partnerships', 'buyer_supplier', 'supplier'],
    ['key_partnerships', 'strategic_alliance', 'alliance'],
    ['key_partnerships', 'coopetition', 'cooperation, competitor'],
    ['customer_segments', 'mass_market', 'Massenmarkt, mercado de masas'],
    ['customer_relationships', 'self_service', 'Selbstbedienung, libre-service, セルフサービス'],
    ['customer_relationships', 'dedicated_personal_assistance', 'private'],
    ['key_activities', 'sales', 'Vertrieb, ventas, 销售'],
    ['key_partnerships', 'buyer_supplier', 'Lieferant, proveedor'],
    ['cost_structure', 'fixed', 'Fixkosten, fijo'],
  ];
  for (const [block, value, words] of rows)
    it(`of ${value}`, () => {
      for (const word of words.split(', ')) {
        const canvas = parseCanvas(`${block}:\n  - name: One\n    type: ${word}\n`);
        expect(canvas.items[0]?.values.type, word).to.equal(value);
        expect(
          canvas.problems.map(({ rule, replacements }) => [rule, replacements]),
          word,
        ).to.deep.equal([['value-spelling', [value]]]);
      }
    });

  it('are said for every type of every block in other languages, and for no other', () => {
    for (const { key, types } of BLOCKS.filter((block) => block.key !== 'channels'))
      for (const { value } of types) {
        if (key === 'value_propositions') continue;
        expect(TERM_NAMES[key], `${key} ${value}`).to.have.property(value);
      }
    for (const [key, names] of Object.entries(TERM_NAMES))
      expect(BLOCKS.find((block) => block.key === key)?.types.map(({ value }) => value)).to.include.members(
        Object.keys(names),
      );
  });

  it('mean one term each', () => {
    for (const { key } of BLOCKS)
      for (const field of ITEM_FIELDS) {
        const terms = termsFor(field, key);
        const words = terms.flatMap(({ value, aliases }) => [value, ...(aliases ?? [])].map(wordKey));
        expect(words, `${key} ${field.key}`).to.have.length(new Set(words).size);
        for (const { value, aliases } of terms)
          for (const alias of aliases ?? []) expect(findTerm(terms, alias)?.value).to.equal(value);
      }
  });
});
