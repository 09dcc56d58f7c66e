import { expect } from 'chai';
import { hasRightToLeft, visualOrder } from '../../../src/draw/visualOrder';

describe('the order of characters from left to right', () => {
  const table: readonly (readonly [line: string, rightToLeft: boolean, seen: string])[] = [
    ['Bread', false, 'Bread'],
    ['附近的 ☕', false, '附近的 ☕'],
    ['שלום', true, 'םולש'],
    ['שלום עולם', true, 'םלוע םולש'],
    ['מנוי 1200 חודשי', true, 'ישדוח 1200 יונמ'],
    ['Café שלום עולם now', false, 'Café םלוע םולש now'],
    ['שלום Café Olé!', true, '!Café Olé םולש'],
    ['متجر', true, 'رجتم'],
  ];
  for (const [line, rightToLeft, seen] of table)
    it(`of “${line}” is “${seen}”`, () => {
      expect(visualOrder(line, rightToLeft).join('')).to.equal(seen);
    });

  it('keeps what people see as one character together', () => {
    expect(visualOrder('שָׁ👩‍👩‍👧', true)).to.deep.equal(['👩‍👩‍👧', 'שָׁ']);
    expect(['שלום', 'متجر', 'Bread', '面包', ''].map(hasRightToLeft)).to.deep.equal([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
