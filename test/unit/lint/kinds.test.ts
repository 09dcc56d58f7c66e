import { expect } from 'chai';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { lint } from '../../../src/lint/lint';
import { ruleById } from '../../../src/lint/rules';
import { CONTRADICTIONS, contradictionAlarms, contradictionsFound } from '../../recall/contradictions';
import { offers, places } from '../support/findings';

describe('kinds that contradict each other', () => {
  const tallies = contradictionsFound();
  for (const rule of Object.keys(CONTRADICTIONS))
    it(`are found by ${rule} wherever they can stand`, () => {
      const { seeded, missed } = tallies.get(rule) ?? { seeded: 0, missed: [] };
      expect(seeded).to.be.above(10);
      expect(missed).to.deep.equal([]);
    });

  it('are nowhere in the examples, the templates and the companies', () => {
    expect(contradictionAlarms()).to.deep.equal([]);
  });

  for (const rule of Object.keys(CONTRADICTIONS))
    it(`are no matter to ${rule} where kinds are not given`, () => {
      const { fails } = ruleById(rule)?.example ?? { fails: '' };
      const keys = [
        ...fails.matchAll(/\b(type|source|recurrence|motivation|characteristics|medium|cost_focus): /g),
      ];
      expect(keys).not.to.be.empty;
      for (const key of new Set(keys.map(([, name]) => name))) {
        const without = fails.replace(new RegExp(`^ *${key}: .*\\n`, 'gm'), '');
        expect(places(rule, without), key).to.deep.equal([]);
      }
    });

  it('are asked about, with both ways out', () => {
    const text = `customer_segments:
  - name: Everybody
    type: mass_market
customer_relationships:
  - name: Own adviser
    type: dedicated_personal_assistance
    links: [everybody]
`;
    expect(offers('costly-touch', text)).to.deep.equal([
      'Make “Own adviser” self-service',
      'Call “Everybody” a niche',
    ]);
  });

  it('weigh less where they are less certain, unless somebody says how much', () => {
    const canvas = parseCanvas(`customer_segments:
  - name: Everybody
    type: mass_market
customer_relationships:
  - name: Help desk
    type: personal_assistance
    links: [everybody]
`);
    const severity = (rules?: Readonly<Record<string, 'warning'>>) =>
      lint(canvas, rules ? { rules } : {}).find(({ rule }) => rule === 'costly-touch')?.severity;
    expect(severity()).to.equal('hint');
    expect(severity({ 'costly-touch': 'warning' })).to.equal('warning');
  });

  it('count a premium tag as demanding', () => {
    const text = `customer_segments:
  - name: First class
    tags: [premium]
customer_relationships:
  - name: Kiosk
    type: self_service
    links: [first-class]
`;
    expect(places('thin-touch', text)).to.deep.equal(['First class']);
  });

  it('leave alone who comes back for each use, or is kept to buy more', () => {
    const text = (type: string, motives: string) => `customer_segments: [Guests]
customer_relationships:
  - { name: Points, motivation: [${motives}], links: [guests] }
revenue_streams:
  - { name: Stays, type: ${type}, recurrence: transactional, links: [guests] }
`;
    const said = (type: string, motives: string) =>
      places('retention-without-recurring', text(type, motives));
    expect(said('asset_sale', 'retention')).to.deep.equal(['Points']);
    expect(said('usage_fee', 'retention')).to.deep.equal([]);
    expect(said('asset_sale', 'retention, upselling')).to.deep.equal([]);
  });
});
