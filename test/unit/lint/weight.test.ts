import { expect } from 'chai';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { lint } from '../../../src/lint/lint';
import { RULES } from '../../../src/lint/rules';
import { TOPIC_KEYS, topicOf } from '../../../src/lint/weight';
import { topicFor, weightiestFirst } from '../../../src/lint/weightiestFirst';

const found = (text: string) =>
  weightiestFirst(lint(parseCanvas(text))).map((one) => ({ rule: one.rule, topic: topicFor(one) }));

describe('findings by weight', () => {
  it('begin with who pays, who is served and who is reached, and end with whether revenue carries the costs', () => {
    const rules = found(`cost_structure: [Rent, {name: Wages, links: [bakers]}]
key_resources: [{name: Bakers, links: [bread]}]
channels: [Stall, {name: Shop, links: [families, bread]}]
customer_relationships: [{name: Chat, links: [families]}]
customer_segments: [Families, Offices]
value_propositions: [{name: Bread, links: [families]}, Cakes]
key_activities: [{name: Baking, links: [bread, bakers]}]
revenue_streams: [{name: Sales, links: [families, bread]}]
`).map(({ rule }) => rule);
    const at = (rule: string) => rules.indexOf(rule);
    expect(rules[0]).to.equal('segment-without-revenue');
    expect(at('segment-without-value')).to.be.above(at('value-without-revenue'));
    expect(at('channel-without-segment')).to.be.above(at('segment-without-value'));
    expect(at('relationship-without-segment')).to.be.below(at('channel-without-segment'));
    expect(at('cost-without-driver')).to.be.above(at('segment-without-channel'));
    expect(rules.at(-1)).to.equal('unlinked-blocks');
  });

  it('keep the two faces of one problem together, the worse one first', () => {
    const topics = found(`customer_segments: [Readers, {name: Shops, links: [space, ads, fair, calls]}]
value_propositions: [{name: News, links: [readers]}, Space]
channels: [{name: Fair, links: [readers]}]
customer_relationships: [{name: Calls, links: [readers]}]
revenue_streams: [{name: Ads, links: [space]}, Donations]
`).map(({ topic }) => topic);
    const paying = topics.flatMap((topic, at) => (topic === 'pays' ? [at] : []));
    expect(paying.length).to.be.above(2);
    expect((paying.at(-1) ?? 0) - (paying[0] ?? 0)).to.equal(paying.length - 1);
  });

  it('put an error before everything, wherever it stands', () => {
    const [first] = found(
      'customer_segments: [A, B]\nvalue_propositions: [{name: C, links: [a, nowhere]}]\n',
    );
    expect(first).to.deep.equal({ rule: 'unknown-link', topic: 'file' });
  });

  it('lose nothing', () => {
    for (const { example } of RULES) {
      const all = lint(parseCanvas(example.fails));
      expect(weightiestFirst(all)).to.have.members([...all]);
    }
  });

  it('have a topic for every rule, and a rule for every topic', () => {
    const topics = RULES.map(({ id, family }) => topicOf({ rule: id }, family));
    const all = [...topics, topicOf({ rule: 'unlinked-blocks', block: 'revenue_streams' }, 'missing-links')];
    expect(new Set(all)).to.have.all.keys(...TOPIC_KEYS);
    const byBlock = RULES.filter(({ id, family }) => topicOf({ rule: id }, family) === 'whole');
    expect(byBlock.map(({ id }) => id)).to.have.members([
      'no-links',
      'unlinked-blocks',
      'broken-flow',
      'empty-block',
    ]);
  });
});
