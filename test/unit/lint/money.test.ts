import { expect } from 'chai';
import { findings, offers, places } from '../support/findings';

const amounts = (names: string, list: readonly (number | undefined)[]): string =>
  list
    .map(
      (amount, index) =>
        `  - { name: ${names} ${index + 1}${amount === undefined ? '' : `, amount: ${amount}`} }\n`,
    )
    .join('');

const canvas = (
  revenue: readonly (number | undefined)[],
  costs: readonly (number | undefined)[],
  header = 'currency: EUR\nperiod: year\n',
): string =>
  `${header}revenue_streams:\n${amounts('Stream', revenue)}cost_structure:\n${amounts('Cost', costs)}`;

describe('costs-exceed-revenue', () => {
  const rule = 'costs-exceed-revenue';

  it('shows both totals and what is missing, in the currency of the canvas', () => {
    const [found, ...others] = findings(rule, canvas([50000, 10000], [70000, 20000]));
    expect(others).to.deep.equal([]);
    expect(found?.at).to.equal('cost_structure');
    expect(found?.related).to.deep.equal(['Cost 1', 'Stream 1']);
    expect(found?.message).to.match(/€/);
    expect(found?.message.replace(/\D+/g, ' ').trim()).to.equal('90 000 60 000 30 000');
  });

  it('is silent where the revenue carries the costs, to the cent', () => {
    expect(places(rule, canvas([60000], [60000]))).to.deep.equal([]);
    expect(places(rule, canvas([0.3], [0.1, 0.2]))).to.deep.equal([]);
  });

  it('does not judge a revenue that is not all known', () => {
    expect(places(rule, canvas([10, undefined], [500]))).to.deep.equal([]);
    expect(places(rule, canvas([10], [500]).replace('amount: 10', 'amount: ten'))).to.deep.equal([]);
    expect(places(rule, canvas([], [500]))).to.deep.equal([]);
  });

  it('judges costs that are already too high while some are not known', () => {
    expect(places(rule, canvas([10], [500, undefined]))).to.deep.equal(['cost_structure']);
  });

  it('sees that nothing at all comes in', () => {
    expect(places(rule, canvas([0], [1]))).to.deep.equal(['cost_structure']);
  });
});

describe('revenue-concentration', () => {
  const rule = 'revenue-concentration';

  it('shows the share of a stream above 80 %', () => {
    const [found, ...others] = findings(rule, canvas([10, 90], []));
    expect(others).to.deep.equal([]);
    expect(found?.at).to.equal('Stream 2');
    expect(found?.message).to.match(/^“Stream 2” brings 90\s?% of all revenue \(.*90.* of .*100.*\)/);
  });

  it('is silent at 80 % and below', () => {
    expect(places(rule, canvas([20, 80], []))).to.deep.equal([]);
  });

  it('says so where there is one stream only', () => {
    expect(findings(rule, canvas([100], []))[0]?.message).to.match(/^All revenue comes from “Stream 1”/);
  });

  it('says nothing about shares of a partial total, or of nothing', () => {
    expect(places(rule, canvas([10, 90, undefined], []))).to.deep.equal([]);
    expect(places(rule, canvas([0, 0], []))).to.deep.equal([]);
    expect(places(rule, canvas([undefined], []))).to.deep.equal([]);
  });
});

describe('partial-amounts', () => {
  const rule = 'partial-amounts';

  it('names what has no amount, once per block', () => {
    const found = findings(rule, canvas([10, undefined, undefined], [undefined, 10]));
    expect(found.map(({ at, message, related }) => [at, message, related])).to.deep.equal([
      [
        'revenue_streams',
        'The total of the revenue streams is partial: 2 of 3 have no amount (“Stream 2”, “Stream 3”).',
        ['Stream 2', 'Stream 3'],
      ],
      ['cost_structure', 'The total of the costs is partial: 1 of 2 have no amount (“Cost 1”).', ['Cost 1']],
    ]);
  });

  it('is silent where all or none have one', () => {
    expect(places(rule, canvas([10, 0], [undefined, undefined]))).to.deep.equal([]);
  });

  it('leaves an amount that cannot be read to the rule on amounts', () => {
    expect(places(rule, canvas([10, 20], []).replace('amount: 20', 'amount: twenty'))).to.deep.equal([]);
  });
});

describe('unit-missing', () => {
  const rule = 'unit-missing';

  it('points at the first amount, once for the currency and once for the period', () => {
    const found = findings(rule, canvas([undefined, 7], [8], ''));
    expect(found.map(({ at, message }) => [at, message])).to.deep.equal([
      ['7', 'The amounts on this canvas have no currency.'],
      ['7', 'The amounts on this canvas do not say which period they cover.'],
    ]);
  });

  it('asks only for what is missing', () => {
    expect(findings(rule, canvas([7], [], 'currency: EUR\n')).map(({ message }) => message)).to.deep.equal([
      'The amounts on this canvas do not say which period they cover.',
    ]);
    expect(places(rule, canvas([7], [], 'currency:\nperiod: year\n'))).to.deep.equal(['7']);
    expect(places(rule, canvas([7], []))).to.deep.equal([]);
  });

  it('is silent without amounts, and where a unit is there but not understood', () => {
    expect(places(rule, canvas([undefined], [undefined], ''))).to.deep.equal([]);
    expect(places(rule, canvas([7], [], 'currency: coins\nperiod: decade\n'))).to.deep.equal([]);
  });

  it('offers units', () => {
    expect(offers(rule, canvas([7], [], 'currency: EUR\n'))).to.deep.equal([
      'Set the period to Month',
      'Set the period to Quarter',
      'Set the period to Year',
    ]);
    expect(offers(rule, canvas([7], [], 'period: year\n'))).to.include('Set the currency to USD');
  });
});
