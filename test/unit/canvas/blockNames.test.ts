import { expect } from 'chai';
import {
  BLOCK_NAMES,
  blockForHeading,
  blockForKey,
  CONTEXTUAL_NAMES,
  NAME_LANGUAGES,
  namesOf,
} from '../../../src/canvas/blockNames';
import { BLOCK_KEYS, BLOCKS } from '../../../src/canvas/blocks';

describe('names of the blocks', () => {
  it('each block has names in each of ten languages, and each name means its own block only', () => {
    expect(NAME_LANGUAGES).to.have.length(10);
    for (const key of BLOCK_KEYS) {
      for (const language of NAME_LANGUAGES) expect(BLOCK_NAMES[key][language], language).not.to.be.empty;
      for (const name of namesOf(key)) {
        expect(blockForKey(name), name).to.equal(key);
        expect(blockForHeading(`## ${name.toUpperCase()}:`), name).to.equal(key);
      }
      for (const name of CONTEXTUAL_NAMES[key]) {
        expect(blockForKey(name), name).to.equal(undefined);
        expect(blockForHeading(name), name).to.equal(key);
      }
    }
    for (const { key, code } of BLOCKS) expect(blockForHeading(code), code).to.equal(key);
    expect(blockForHeading('RS')).to.equal('revenue_streams');
  });

  const NAMED: Readonly<Record<string, string>> = {
    '1. Customer Segments': 'customer_segments',
    '3) Customer Segments (Who buys?)': 'customer_segments',
    '1️⃣ Key Partners': 'key_partnerships',
    '🧵 2. Key Activities:': 'key_activities',
    '**4\\. Value Propositions**': 'value_propositions',
    '一、客户细分（Customer Segments）': 'customer_segments',
    '客户关系 Customer Relationships': 'customer_relationships',
    '七、关键业务': 'key_activities',
    'Proposta de Valor (Value Proposition)': 'value_propositions',
    'Revenue Streams / Sustainability': 'revenue_streams',
    'Key Partners & Suppliers': 'key_partnerships',
    'Key Partners – Who helps us?': 'key_partnerships',
    'Block 5: Revenue Streams': 'revenue_streams',
    'Relación con los clientes': 'customer_relationships',
    'Segment(s) de clientèle': 'customer_segments',
    Schluesselaktivitaeten: 'key_activities',
    'Unsere Kunden': 'customer_segments',
    keyResources: 'key_resources',
    'KEY-RESOURCES': 'key_resources',
    'R$ Revenue Streams': 'revenue_streams',
    'Canaux / Channels': 'channels',
    'IV. Kanäle': 'channels',
    'Cost Structure [C$]': 'cost_structure',
    '3. Channels (ways to people) [WHO]': 'channels',
  };
  for (const [heading, block] of Object.entries(NAMED))
    it(`“${heading}” is ${block}`, () => expect(blockForHeading(heading)).to.equal(block));

  for (const heading of [
    '',
    '—',
    'Overview',
    'Key Metrics',
    'Problem',
    'Unfair Advantage',
    'Costs and revenues',
    'Key Partners / Key Activities',
    'Customers: Supermarkets',
    'Customers of the bakery',
    'Not our customers',
    'For tenants:',
    'Business Model Canvas',
    'Segment 1: Small practices',
    'a'.repeat(100_000),
  ])
    it(`“${heading.slice(0, 40)}” names no block`, () =>
      expect(blockForHeading(heading)).to.equal(undefined));
});
