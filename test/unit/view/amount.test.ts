import { expect } from 'chai';
import { readAmount, writtenAmount } from '../../../src/view/amount';

/** What is read in a language on a canvas with other amounts: the number, or the numbers to choose from. */
function read(
  text: string,
  locale = 'en',
  others: readonly number[] = [],
): number | readonly number[] | undefined {
  const typed = readAmount(text, { locale, others });
  return typed.ok ? typed.amount : typed.readings;
}

describe('an amount that is typed', () => {
  const cases: readonly (readonly [text: string, locale: string, amount: number | undefined])[] = [
    ['12000', 'en', 12000],
    ['99.50', 'en', 99.5],
    [' 0 ', 'en', 0],
    ['', 'en', undefined],
    ['€ 5,000.00', 'en', 5000],
    ['5.000,00 €', 'en', 5000],
    ['96,000', 'en', 96000],
    ['8.000', 'de', 8000],
    ['8.000', 'es', 8000],
    ['0.125', 'de', 0.125],
    ['60k', 'en', 60000],
    ['1.2m', 'en', 1200000],
    ['1,2 Mio.', 'de', 1200000],
    ['60 Tsd', 'de', 60000],
    ['2 millones', 'es', 2000000],
    ['1 200', 'fr', 1200],
    ['1\u202f200', 'fr', 1200],
    ["1'200", 'de-CH', 1200],
    ['1’200', 'de-CH', 1200],
    ['€8k', 'en', 8000],
    ['CHF 1200', 'de-CH', 1200],
    ['Fr. 1200', 'de-CH', 1200],
    ['12,50', 'de', 12.5],
    ['12,50', 'en', 12.5],
  ];
  for (const [text, locale, amount] of cases)
    it(`“${text}” is ${amount} in ${locale}`, () => expect(read(text, locale)).to.equal(amount));

  it('may mean two numbers where the language does not decide', () => {
    expect(read('8.000', 'en')).to.deep.equal([8000, 8]);
    expect(read('96,000', 'de')).to.deep.equal([96000, 96]);
    expect(read('8.000', 'fr')).to.deep.equal([8000, 8]);
    expect(read('3 mil', 'es')).to.deep.equal([3000000, 3000]);
  });

  it('may mean two numbers where the other amounts speak against the language', () => {
    expect(read('8,000', 'en', [2, 4])).to.deep.equal([8000, 8]);
    expect(read('8,000', 'en', [700])).to.equal(8000);
    expect(read('8.000', 'en', [2, 4])).to.equal(8);
    expect(read('8.000', 'en', [96000])).to.deep.equal([8000, 8]);
  });

  it('survives a language that the runtime does not know', () => {
    expect(read('96,000', 'no such language')).to.equal(96000);
  });

  it('is refused with a reason where it is none', () => {
    for (const text of ['-1', 'lots', '1e3', '1/2', '5 apples']) {
      const typed = readAmount(text, { locale: 'en', others: [] });
      expect(typed.ok ? '' : typed.reason, text).to.contain('zero or more');
      expect(read(text), text).to.deep.equal([]);
    }
  });

  it('is written with a point before decimals, and nothing else', () => {
    expect(['8.125', '12', '8,125', '€8', ''].map(writtenAmount)).to.deep.equal([
      8.125,
      12,
      ...Array(3).fill(undefined),
    ]);
  });
});
