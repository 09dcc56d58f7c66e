import { expect } from 'chai';
import { meantAmounts } from '../../../src/canvas/parse/meantAmounts';

describe('what an amount may mean', () => {
  const cases: readonly (readonly [text: string, ...amounts: readonly string[]])[] = [
    ['12', '12'],
    ['€ 5000', '5000'],
    ['5000 EUR', '5000'],
    ['$1,234,567.89', '1234567.89'],
    ['1.234.567,89 €', '1234567.89'],
    ['1.000,50', '1000.5'],
    ['12,50', '12.5'],
    ['1,234', '1234', '1.234'],
    ['1.234.567', '1234567'],
    ["1'000", '1000'],
    ['1 000 000', '1000000'],
    ['1_000', '1000'],
    ['5k', '5000'],
    ['1.2M', '1200000'],
    ['3 bn', '3000000000'],
    ['0,1m', '100000'],
    ['-5'],
    ['about 5'],
    ['5 apples'],
    ['1,2,3'],
    ['1,23,456.7'],
    ['.'],
    [''],
    ['k'],
  ];
  for (const [text, ...amounts] of cases)
    it(`“${text}”`, () => expect(meantAmounts(text)).to.deep.equal(amounts));
});
