import { expect } from 'chai';
import { stem, wordsIn } from '../../../src/lint/wordStems';

describe('words', () => {
  for (const [name, forms] of Object.entries({
    host: 'host hosts hosting',
    subscriber: 'subscriber subscribers subscription subscribe',
    advertiser: 'advertisers advertising advertisement',
    insurance: 'insurance insurers insured',
    licence: 'licence license licensing licensed licences',
    bakery: 'baker bakers bakery bakeries baking bake',
    delivery: 'deliver delivery deliveries delivering',
    company: 'company companies',
    story: 'story stories',
    stop: 'stop stopping stopped',
    café: 'café cafe cafés',
  })) {
    it(`the forms of “${name}” are one`, () => {
      expect(new Set(forms.split(' ').map(stem)).size, forms.split(' ').map(stem).join(' ')).to.equal(1);
    });
  }

  it('that only look alike are not', () => {
    const stems = 'story store art artist part party data date host house music museum'.split(' ').map(stem);
    expect(new Set(stems).size).to.equal(stems.length);
  });

  it('that tell nothing are left out', () => {
    expect([...wordsIn('The best way to make it work for your customers in 2026').keys()]).to.deep.equal([]);
    expect([...wordsIn('Ad sales, AI and TV').values()]).to.deep.equal(['ad', 'sales', 'ai', 'tv']);
  });
});
