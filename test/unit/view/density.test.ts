import { expect } from 'chai';
import {
  type Density,
  densitiesFor,
  firstThatFits,
  headScale,
  headsFor,
  NARROWEST_COLUMN,
  rowHeights,
} from '../../../src/view/density';
import { LAYOUTS } from '../../../src/view/layouts';
import { typeScale } from '../../../src/view/zoom';

describe('the density of the sheet', () => {
  it('grows where there is room, and says less only where small type has no room for more', () => {
    const all = densitiesFor(1600, 5);
    expect(all[0]).to.deep.equal({ size: 1.5, tight: false });
    expect(all.map(({ size }) => size)).to.deep.equal([
      ...[1.5, 1.4, 1.3, 1.2, 1.15, 1.1, 1.05, 1, 0.96, 0.92],
      ...[1, 0.92, 0.85],
    ]);
    expect(all.findIndex(({ tight }) => tight)).to.equal(10);
  });

  it('never makes a column narrower than its words', () => {
    for (const width of [420, 620, 900, 1280, 1600])
      for (const columns of [3, 5])
        for (const { size, tight } of densitiesFor(width, columns))
          if (!tight)
            expect(width / columns / size, `${width}, ${columns}`).to.be.at.least(NARROWEST_COLUMN - 0.01);
  });

  it('draws the whole sheet smaller where columns are too narrow for the usual size', () => {
    expect(densitiesFor(620, 5)[0]?.size).to.be.closeTo(0.886, 0.001);
    expect(densitiesFor(900, 5)[0]?.size).to.equal(1.1);
  });

  it('takes the first that fits, and looks at few', () => {
    const all = densitiesFor(1600, 5);
    for (const wanted of all) {
      const looked: Density[] = [];
      const found = firstThatFits(all, (density) => {
        looked.push(density);
        return all.indexOf(density) >= all.indexOf(wanted);
      });
      expect(found).to.equal(wanted);
      expect(looked.length).to.be.at.most(6);
    }
    expect(firstThatFits(all, () => false)).to.equal(undefined);
  });
});

describe('the heads of blocks', () => {
  it('grow less than notes, and shrink with them', () => {
    expect(headScale(1.5)).to.be.closeTo(1.1, 0.001);
    expect([headScale(1), headScale(0.92)]).to.deep.equal([1, 0.92]);
  });

  it('leave out the same things on the whole sheet, so that the longest title stays on one line', () => {
    expect([160, 100, 70, 40].map(headsFor)).to.deep.equal(['full', 'counted', 'plain', 'bare']);
  });
});

describe('the rows of the sheet', () => {
  const rows = (needs: Readonly<Record<string, number>>, height = 840) =>
    rowHeights(LAYOUTS.classic, (block) => needs[block] ?? 0, height)?.map(Math.round);

  it('have their usual heights where everything fits', () => {
    expect(rows({})).to.deep.equal([300, 300, 240]);
    expect(rows({ channels: 300, key_partnerships: 600, cost_structure: 240 })).to.deep.equal([
      300, 300, 240,
    ]);
  });

  it('give what they can spare to a crowded one', () => {
    const heights = rows({ channels: 360, customer_relationships: 200, revenue_streams: 200 }) ?? [];
    expect(heights[1]).to.equal(360);
    expect(heights.reduce((sum, row) => sum + row, 0)).to.equal(840);
    expect(heights[0]).to.be.within(200, 300);
    expect(heights[2]).to.be.within(200, 240);
  });

  it('make room for a block of two rows in both', () => {
    expect(rows({ value_propositions: 660 })).to.deep.equal([330, 330, 180]);
  });

  it('do not do where there is not enough room', () => {
    expect(rows({ channels: 500, customer_relationships: 300 })).to.equal(undefined);
  });
});

describe('the size of type that is set for the canvas', () => {
  it('draws everything larger or smaller than VS Code’s texts', () => {
    expect(typeScale(26, '13px')).to.equal(2);
    expect(typeScale(11, '13px')).to.be.closeTo(0.846, 0.001);
  });

  it('changes nothing where the usual size is not known', () => {
    expect(typeScale(20, '')).to.equal(1);
  });
});
