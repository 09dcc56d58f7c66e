import { expect } from 'chai';
import type { Canvas } from '../../../src/canvas/canvas';
import {
  formatAmount,
  formatShare,
  moneyOf,
  SHARING_KEYS,
  type SharingKey,
  segmentMoney,
} from '../../../src/canvas/money';
import { parseCanvas } from '../../../src/canvas/parse/parse';

const names = (items: readonly { readonly name: string }[]): readonly string[] =>
  items.map((item) => item.name);

describe('money', () => {
  const bakery = parseCanvas(`currency: EUR
period: year
revenue_streams:
  - name: Single loaves
    amount: 20000
  - name: Bread by subscription
    amount: 60000
cost_structure:
  - name: Bakers
    amount: 50000
  - name: Flour
    amount: 10000
`);

  it('adds up both blocks, with the share of each item and the largest first', () => {
    const { revenue, costs } = moneyOf(bakery);
    expect(revenue.amount).to.equal(80000);
    expect(costs.amount).to.equal(60000);
    expect(revenue.shares.map(({ item, share }) => [item.name, share])).to.deep.equal([
      ['Bread by subscription', 0.75],
      ['Single loaves', 0.25],
    ]);
    expect(revenue).to.include({ complete: true, partial: false });
  });

  it('knows the margin and what part of the revenue it is', () => {
    expect(moneyOf(bakery).margin).to.deep.equal({ amount: 20000, ofRevenue: 0.25, partial: false });
  });

  it('says that a total is partial, and why', () => {
    const { revenue, costs, margin } = moneyOf(
      parseCanvas(`revenue_streams:
  - name: A
    amount: 10
  - name: B
    amount: lots
  - C
  - name: D
    amount:
cost_structure:
  - name: E
    amount: 4
`),
    );
    expect(revenue).to.include({ amount: 10, complete: false, partial: true });
    expect(names(revenue.without)).to.deep.equal(['C', 'D']);
    expect(names(revenue.unreadable)).to.deep.equal(['B']);
    expect(costs).to.include({ complete: true, partial: false });
    expect(margin).to.deep.equal({ amount: 6, ofRevenue: 0.6, partial: true });
  });

  it('claims nothing where there are no amounts', () => {
    const { revenue, margin } = moneyOf(parseCanvas('revenue_streams:\n  - A\ncost_structure:\n  - B\n'));
    expect(revenue).to.include({ amount: 0, complete: false, partial: false });
    expect(margin).to.equal(undefined);
  });

  it('has no margin while only one side has amounts', () => {
    expect(moneyOf(parseCanvas('revenue_streams:\n  - { name: A, amount: 3 }\n')).margin).to.equal(undefined);
  });

  it('does not divide by a revenue of zero', () => {
    const { revenue, margin } = moneyOf(
      parseCanvas(
        'revenue_streams:\n  - { name: A, amount: 0 }\ncost_structure:\n  - { name: B, amount: 2 }\n',
      ),
    );
    expect(revenue.shares[0]?.share).to.equal(0);
    expect(margin).to.deep.equal({ amount: -2, ofRevenue: undefined, partial: false });
  });

  it('is not fooled by binary fractions', () => {
    const { costs } = moneyOf(
      parseCanvas('cost_structure:\n  - { name: A, amount: 0.1 }\n  - { name: B, amount: 0.2 }\n'),
    );
    expect(costs.amount).to.equal(0.3);
  });
});

const withCents = (amount: number) => Number(amount.toPrecision(14));

describe('money of a segment', () => {
  const market = parseCanvas(`customer_segments:
  - Guests
  - Hosts
  - Nobody
value_propositions:
  - { name: Stays, links: [guests] }
  - { name: Income, links: [hosts] }
channels:
  - { name: Guest app, links: [guests] }
revenue_streams:
  - { name: Guest fee, links: [guests], amount: 100 }
  - { name: Host fee, links: [hosts], amount: 40 }
  - { name: Insurance, links: [guests, hosts], amount: 10 }
key_resources:
  - Photographers
key_activities:
  - { name: Photographing homes, links: [photographers, income] }
key_partnerships:
  - { name: Agency, links: [photographers] }
cost_structure:
  - { name: App store, links: [guest-app], amount: 30 }
  - { name: Agency fee, links: [agency], amount: 5 }
  - { name: Photos, links: [photographing-homes] }
  - { name: Everything, links: [guest-app, agency], amount: 7 }
`);

  const rows = (canvas: Canvas, key?: SharingKey) =>
    segmentMoney(canvas, key).map(({ segment, revenue, costs, shared, margin }) => [
      segment.name,
      [revenue, costs, shared, margin],
    ]);

  it('follows the links from a cost to the segments it arises for, and shares what several have in common', () => {
    expect(rows(market)).to.deep.equal([
      ['Guests', [105, 30, 3.5, 71.5]],
      ['Hosts', [45, 5, 3.5, 36.5]],
      ['Nobody', [0, 0, 0, 0]],
    ]);
    expect(segmentMoney(market).map(({ partial }) => partial)).to.deep.equal([false, true, false]);
  });

  it('shares by what each brings alone, where that is the key', () => {
    expect(rows(market, 'revenue')).to.deep.equal([
      ['Guests', [withCents(100 + (10 * 100) / 140), 30, 5, withCents(65 + (10 * 100) / 140)]],
      ['Hosts', [withCents(40 + (10 * 40) / 140), 5, 2, withCents(33 + (10 * 40) / 140)]],
      ['Nobody', [0, 0, 0, 0]],
    ]);
  });

  it('adds up to the margin, whatever is linked to whom', () => {
    const text = `customer_segments: [A, B, C]
revenue_streams:
  - { name: One, links: [a], amount: 100 }
  - { name: Two, links: [a, b], amount: 31 }
  - { name: Of nobody, amount: 7 }
cost_structure:
  - { name: Rent, amount: 50 }
`;
    const canvas = parseCanvas(text);
    for (const key of SHARING_KEYS) {
      const margins = segmentMoney(canvas, key).map(({ margin }) => margin);
      expect(margins.reduce((sum, margin) => sum + margin, 0)).to.be.closeTo(
        moneyOf(canvas).margin?.amount ?? 0,
        1e-9,
      );
    }
  });

  it('gives no part to a stream or a segment that was found to be wrong', () => {
    const canvas = parseCanvas(`customer_segments:
  - A
  - { name: B, status: invalidated }
revenue_streams:
  - { name: One, links: [a], amount: 100 }
  - { name: Two, links: [a], amount: 300, status: invalidated }
cost_structure:
  - { name: Rent, amount: 50 }
`);
    expect(moneyOf(canvas).revenue.shares.map(({ item, share }) => [item.name, share])).to.deep.equal([
      ['One', 1],
    ]);
    expect(rows(canvas)).to.deep.equal([['A', [100, 0, 50, 50]]]);
  });

  it('has nothing to say without amounts', () => {
    const canvas = parseCanvas(
      'customer_segments:\n  - Guests\nrevenue_streams:\n  - { name: Fee, links: [guests] }\n',
    );
    expect(segmentMoney(canvas)).to.deep.equal([]);
  });
});

describe('amounts for people', () => {
  it('carry the currency of the canvas, without decimals that say nothing', () => {
    expect(formatAmount(5900000, { currency: 'USD' })).to.equal('$5,900,000');
    expect(formatAmount(1.5, { currency: 'USD' })).to.equal('$1.50');
  });

  it('are plain numbers without a currency, or with one that is none', () => {
    expect(formatAmount(1234, {})).to.equal('1,234');
    expect(formatAmount(1234, { currency: 'dollars' })).to.equal('1,234');
  });

  it('show shares in percent', () => {
    expect(formatShare(0.834)).to.equal('83%');
  });
});
