import { expect } from 'chai';
import { type Line, sideBySide } from '../../../src/draw/links/lanes';

const line = (group: string, ...points: readonly (readonly [number, number])[]): Line => ({
  group,
  points: points.map(([x, y]) => ({ x, y })),
  starts: true,
  ends: true,
});
const xs = (lines: readonly Line[]) => lines.map(({ points }) => points[1]?.x);

describe('lines on one lane', () => {
  /** Out of a column to the left, along a lane at 50, and into a column to the right. */
  const down = (group: string, from: number, to: number) =>
    line(group, [0, from], [50, from], [50, to], [100, to]);
  const nothing = { obstacles: [], blocks: [] };

  it('run side by side, with ends where they were', () => {
    const lines = sideBySide([down('a', 0, 100), down('b', 10, 110)], nothing);
    // What starts higher stays right of the other, so that they do not cross.
    expect(xs(lines)).to.deep.equal([51.75, 48.25]);
    for (const { points } of lines) expect([points[0]?.x, points[3]?.x]).to.deep.equal([0, 100]);
  });

  it('stay together within a group, and where they do not meet', () => {
    expect(xs(sideBySide([down('a', 0, 100), down('a', 10, 110)], nothing))).to.deep.equal([50, 50]);
    expect(xs(sideBySide([down('a', 0, 40), down('b', 60, 110)], nothing))).to.deep.equal([50, 50]);
  });

  it('nest where they turn back to the side that they come from', () => {
    const back = (group: string, from: number, to: number) =>
      line(group, [0, from], [50, from], [50, to], [0, to]);
    const [inner, outer] = xs(sideBySide([back('a', 20, 80), back('b', 0, 100)], nothing));
    expect(inner).to.be.below(outer ?? 0);
  });

  it('use the room that there is, and none where there is none', () => {
    const cards = (left: number, right: number) => [
      { left: -100, right: left, top: 40, bottom: 60 },
      { left: right, right: 200, top: 40, bottom: 60 },
    ];
    const tight = sideBySide([down('a', 0, 100), down('b', 10, 110)], {
      obstacles: cards(47, 53),
      blocks: [],
    });
    expect(xs(tight)).to.deep.equal([50.5, 49.5]);
    const none = sideBySide([down('a', 0, 100), down('b', 10, 110)], {
      obstacles: cards(49, 51),
      blocks: [],
    });
    expect(xs(none)).to.deep.equal([50, 50]);
  });

  it('stay on their side of the line between two blocks', () => {
    const blocks = [{ left: 49, right: 300, top: -10, bottom: 200 }];
    for (const x of xs(sideBySide([down('a', 0, 100), down('b', 10, 110)], { obstacles: [], blocks })))
      expect(x).to.be.above(49);
  });
});
