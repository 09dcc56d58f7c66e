import { expect } from 'chai';
import { gridOf, noteNamed } from './support';

const BAKERY = `currency: EUR
period: year
customer_segments: [Households, Cafés]
revenue_streams:
  - name: Subscriptions
    amount: 60000
    links: [households]
  - name: Standing orders
    amount: 20000
    links: [cafés]
key_resources: [Bakers]
cost_structure:
  - name: Wages
    amount: 50000
    links: [bakers]
`;

describe('money in the picture', () => {
  it('is not there where there are no amounts', () => {
    expect(gridOf('revenue_streams: [Subscriptions]\ncost_structure: [Wages]\n').money).to.equal(undefined);
    expect(gridOf('revenue_streams:\n  - name: A\n    amount: lots\n').money).to.equal(undefined);
  });

  it('says totals, shares and margin with currency and period', () => {
    const grid = gridOf(BAKERY);
    const { sums, margin, advice } = grid.money ?? { sums: [], margin: undefined, advice: [] };
    expect(sums.map(({ title, total, missing }) => [title, total, missing])).to.deep.equal([
      ['Revenue Streams', '€80,000 a year', undefined],
      ['Cost Structure', '€50,000 a year', undefined],
    ]);
    expect(sums[0]?.shares).to.deep.equal([
      {
        note: noteNamed(grid, 'Subscriptions').key,
        name: 'Subscriptions',
        amount: '€60,000 a year',
        short: '€60,000',
        value: 60000,
        part: 0.75,
        percent: '75%',
      },
      {
        note: noteNamed(grid, 'Standing orders').key,
        name: 'Standing orders',
        amount: '€20,000 a year',
        short: '€20,000',
        value: 20000,
        part: 0.25,
        percent: '25%',
      },
    ]);
    expect(margin).to.deep.equal({
      amount: '€30,000 a year',
      percent: '38%',
      negative: false,
      partial: false,
    });
    expect(advice).to.deep.equal([]);
  });

  it('marks a total that leaves something out, and draws no conclusion from it', () => {
    const text = BAKERY.replace('    amount: 20000\n', '').replace('50000', '70000');
    const { sums = [], margin, advice } = gridOf(text).money ?? {};
    expect(sums[0]).to.include({ total: 'at least €60,000 a year', missing: '1 of 2 has no amount' });
    expect(margin).to.include({ amount: '-€10,000 a year', negative: true, partial: true });
    expect(advice).to.deep.equal([]);
  });

  it('counts an amount that cannot be read as missing', () => {
    const text = 'cost_structure:\n  - name: A\n    amount: 5\n  - name: B\n    amount: lots\n  - C\n';
    expect(gridOf(text).money?.sums[0]).to.include({ total: 'at least 5', missing: '2 of 3 have no amount' });
  });

  it('warns of a loss and of a single stream that carries everything', () => {
    const loss = gridOf(BAKERY.replace('50000', '90000')).money?.advice ?? [];
    expect(loss).to.have.length(1);
    expect(loss[0]).to.contain('costs more than it brings');
    const single = gridOf(BAKERY.replace('60000', '90000')).money?.advice ?? [];
    expect(single[0]).to.contain('“Subscriptions” brings 82% of the revenue');
    const only = gridOf('revenue_streams:\n  - name: A\n    amount: 5\n').money?.advice ?? [];
    expect(only[0]).to.contain('All revenue comes from “A”');
    expect(only[1]).to.contain('No cost has an amount');
  });

  it('says what each segment brings and shares', () => {
    const text = BAKERY.replace('[cafés]', '[cafés, households]');
    const grid = gridOf(text);
    const segments = grid.money?.segments.equally ?? [];
    expect(segments.map(({ segment, revenue, margin }) => [segment, revenue, margin])).to.deep.equal([
      [0, '€70,000', '€45,000'],
      [1, '€10,000', '-€15,000'],
    ]);
    expect(segments[1]?.shared).to.equal('€25,000');
  });
});
