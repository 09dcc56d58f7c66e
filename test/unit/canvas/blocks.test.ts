/** The tables of the nine blocks against the domain notes, repeated here in full: a missing row fails. */
import { expect } from 'chai';
import { blockForKey } from '../../../src/canvas/blockNames';
import { BASICS, BLOCK_KEYS, BLOCKS, type BlockKey, blockFacts } from '../../../src/canvas/blocks';

type Row = readonly [key: BlockKey, code: string, title: string, aliases: string];

const NAMES: readonly Row[] = [
  [
    'customer_segments',
    'CS',
    'Customer Segments',
    'customer_segment, customer_segmentation, segments, customers, target_customers, target_customer',
  ],
  ['value_propositions', 'VP', 'Value Propositions', 'value_proposition, values, value, offer'],
  ['channels', 'CH', 'Channels', 'channel, distribution_channels, distribution'],
  ['customer_relationships', 'CR', 'Customer Relationships', 'customer_relationship, relationships'],
  [
    'revenue_streams',
    'R$',
    'Revenue Streams',
    'revenue_stream, revenue, revenues, revenue_sources, income_sources, income_source, income',
  ],
  ['key_resources', 'KR', 'Key Resources', 'key_resource, resources, core_resources, core_resource'],
  [
    'key_activities',
    'KA',
    'Key Activities',
    'key_activity, activities, core_business, core_businesses, critical_business, key_business',
  ],
  [
    'key_partnerships',
    'KP',
    'Key Partnerships',
    'key_partnership, key_partners, key_partner, partners, partnerships, key_collaboration, key_collaborations',
  ],
  ['cost_structure', 'C$', 'Cost Structure', 'costs, cost, cost_structures'],
];

const QUESTIONS: Readonly<Record<BlockKey, readonly string[]>> = {
  customer_segments: [
    'For whom do we create value?',
    'Which customers matter most to us?',
    'What does each group need, what can it pay, and what would make it buy?',
    'Which groups differ enough to be treated apart?',
    'By what do our groups differ: who they are, where they are, what they need, how they behave?',
    'Can we describe one typical person of each?',
    'What marketing does each group call for?',
  ],
  value_propositions: [
    'What value do we deliver?',
    "Which of the customer's problems do we help to solve?",
    'Which needs do we meet?',
    'Which bundle of products and services do we offer to each segment?',
    'Why us and not somebody else?',
    'How do we notice that needs have changed?',
    'What do people use today instead, and why would they change?',
  ],
  channels: [
    'Through which channels do our segments want to be reached?',
    'How do we reach them today?',
    'How do our channels fit together?',
    'Which work best?',
    'Which cost least for what they bring?',
    "How do they fit into our customers' daily routine?",
  ],
  customer_relationships: [
    'What kind of relationship does each segment expect from us?',
    'Which have we set up?',
    'What does each cost?',
    'How do they fit with the rest of the model?',
  ],
  revenue_streams: [
    'What value is each segment truly willing to pay for?',
    'What do they pay for today?',
    'How do they pay now?',
    'How would they rather pay?',
    'How much does each stream add to the whole?',
    'Do we rest on enough different sources?',
  ],
  key_resources: [
    'Which resources do our value propositions need?',
    'Which resources do our channels need?',
    'Which resources do our customer relationships need?',
    'Which resources do our revenue streams need?',
    'Do we own them, rent them or get them from a partner?',
    'How do we protect and improve them?',
  ],
  key_activities: [
    'Which activities do our value propositions need?',
    'Which activities do our channels need?',
    'Which activities do our customer relationships need?',
    'Which activities do our revenue streams need?',
    'How do we get better at them, and what would make them cheaper or faster?',
  ],
  key_partnerships: [
    'Who are our key partners?',
    'Who are our key suppliers?',
    'Which key resources do we get from them?',
    'Which key activities do they carry out?',
    'What does the partner gain?',
    'How do we strengthen the cooperation?',
  ],
  cost_structure: [
    'Which costs matter most?',
    'Which key resources cost most?',
    'Which key activities cost most?',
    'Which costs stay the same whatever we sell, and which grow with it?',
    'Do the revenues carry them?',
    'Which fixed cost weighs most?',
    'What does each cost bring in return?',
  ],
};

const TYPES: Readonly<Record<BlockKey, string>> = {
  customer_segments: 'mass_market niche_market segmented diversified multi_sided',
  value_propositions: '',
  channels: 'own_direct own_indirect partner_direct partner_indirect',
  customer_relationships:
    'personal_assistance dedicated_personal_assistance self_service automated_services communities co_creation',
  revenue_streams: 'asset_sale usage_fee subscription service_fee leasing licensing brokerage advertising',
  key_resources: 'physical intellectual human financial',
  key_activities: 'production problem_solving platform sales customer_service research_and_development',
  key_partnerships: 'strategic_alliance coopetition joint_venture buyer_supplier',
  cost_structure: 'fixed variable',
};

const MEANINGS: Readonly<Record<BlockKey, RegExp>> = {
  customer_segments: /groups of people or organisations .* sets out to serve/,
  value_propositions: /reason to choose us/,
  channels: /reaches its segments .* awareness, sale, delivery, support/,
  customer_relationships: /kept up with each segment, from personal to fully automated/,
  revenue_streams: /cash .* from each segment/,
  key_resources: /assets .* owned, leased or obtained from partners/,
  key_activities: /must do to make the model work/,
  key_partnerships: /suppliers and partners/,
  cost_structure: /costs of running the model/,
};

/** A group of people is a segment of its own for any of these reasons. */
const SEGMENT_REASONS = [
  /offer of its own/,
  /another channel/,
  /another kind of relationship/,
  /profitability is clearly different/,
  /pays for a different side/,
];

describe('blocks', () => {
  it('are nine, in storytelling order', () => {
    expect([...BLOCK_KEYS]).to.deep.equal(NAMES.map(([key]) => key));
    expect(BLOCKS.map(({ key }) => key)).to.deep.equal(NAMES.map(([key]) => key));
  });

  for (const [key, code, title, aliases] of NAMES) {
    describe(title, () => {
      const facts = blockFacts(key);

      it('has its code, title and aliases', () => {
        expect([facts.code, facts.title]).to.deep.equal([code, title]);
        expect(facts.aliases.join(', ')).to.equal(aliases);
      });

      it('is understood by every alias, however it is spelled', () => {
        for (const word of [key, ...aliases.split(', ')]) {
          const words = word.split('_');
          const camel = words.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('');
          for (const spelling of [word, word.toUpperCase(), words.join(' '), words.join('-'), camel])
            expect(blockForKey(spelling), spelling).to.equal(key);
        }
      });

      it('has its meaning', () => expect(facts.meaning).to.match(MEANINGS[key]));

      it('has its guiding questions', () => expect(facts.questions).to.deep.equal(QUESTIONS[key]));

      it('has its types, each with a label and a meaning', () => {
        expect(facts.types.map(({ value }) => value).join(' ')).to.equal(TYPES[key]);
        for (const { label, meaning } of facts.types) {
          expect(label).to.match(/^[A-Z]/);
          expect(meaning).to.match(/\.$/);
        }
      });
    });
  }

  it('are none for other words', () => {
    for (const word of ['', 'name', 'x-channels', 'costing', 'KR'])
      expect(blockForKey(word), word).to.equal(undefined);
  });

  it('say when a group is a segment of its own', () => {
    const { advice } = blockFacts('customer_segments');
    expect(advice).to.have.length(SEGMENT_REASONS.length);
    SEGMENT_REASONS.forEach((reason, i) => {
      expect(advice[i]).to.match(reason);
    });
  });

  it('say what else is worth knowing', () => {
    expect(blockFacts('revenue_streams').advice.join()).to.match(/several streams.*share of each stream/);
    expect(blockFacts('channels').advice.join()).to.match(/web, app, store, field sales, retail, wholesale/);
  });

  it('tell alike what several aspects of a type include', () => {
    const meaning = (block: BlockKey, type: string): string =>
      blockFacts(block).types.find(({ value }) => value === type)?.meaning ?? '';
    expect(meaning('revenue_streams', 'leasing')).to.match(/Lending or renting/);
    expect(meaning('revenue_streams', 'licensing')).to.match(/royalties/);
    expect(meaning('key_activities', 'platform')).to.match(/network/);
    expect(meaning('key_partnerships', 'coopetition')).to.match(/competitor/);
    expect(meaning('key_partnerships', 'strategic_alliance')).to.match(/not a competitor/);
    expect(meaning('customer_segments', 'multi_sided')).to.match(/need each other/);
    expect(meaning('customer_segments', 'segmented')).to.match(/small differences/);
  });

  it('have six basics', () => {
    expect([...BASICS].sort()).to.deep.equal(
      [
        'customer_segments',
        'key_activities',
        'key_partnerships',
        'key_resources',
        'revenue_streams',
        'value_propositions',
      ].sort(),
    );
  });
});
