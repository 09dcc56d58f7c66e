import { expect } from 'chai';
import {
  betweenCards,
  curveBetween,
  curvesFrom,
  stacksOf,
  visiblePart,
} from '../../../src/draw/links/curves';
import { type Direction, nearest } from '../../../webview/input/nearestInDirection';

const box = (left: number, top: number, width = 100, height = 40) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** All numbers of a path. */
const numbers = (path: string) => (path.match(/-?[\d.]+/g) ?? []).map(Number);

describe('curves of links', () => {
  it('leave a card at the side that faces the other', () => {
    expect(curveBetween(box(0, 0), box(300, 100), 800).path).to.match(/^M 100 20 C .* 300 120$/);
    expect(curveBetween(box(300, 0), box(0, 100), 800).path).to.match(/^M 300 20 C .* 100 120$/);
  });

  it('go round the side of a column that has room, and stay on the page', () => {
    const ends = (path: string) => [numbers(path)[0], numbers(path).at(-2)];
    expect(ends(curveBetween(box(0, 0), box(0, 200), 150).path)).to.deep.equal([100, 100]);
    expect(ends(curveBetween(box(60, 0), box(60, 200), 162).path)).to.deep.equal([60, 60]);
    const tight = curveBetween(box(5, 0, 390), box(5, 200, 390), 400);
    expect(Math.max(...numbers(tight.path))).to.be.at.most(400);
    expect(tight.middle.x).to.be.within(0, 400);
  });

  it('run the farther out beside a column the longer they are', () => {
    const lane = (top: number) => curveBetween(box(0, 0), box(0, top), 150).middle.x;
    expect(lane(100)).to.be.above(100).and.below(lane(300));
    expect(lane(300)).to.be.below(lane(900));
  });

  it('stay in the gutter between two columns', () => {
    const { path } = curveBetween(box(0, 0), box(120, 300), 800);
    const xs = numbers(path).filter((_, index) => index % 2 === 0);
    expect(Math.min(...xs)).to.equal(100);
    expect(Math.max(...xs)).to.equal(120);
  });

  it('go straight down to a card that stands lower and to the side, and up likewise', () => {
    expect(curveBetween(box(0, 0), box(50, 200), 800).path).to.match(/^M 50 40 C .* 100 200$/);
    expect(curveBetween(box(50, 200), box(0, 0), 800).path).to.match(/^M 100 200 C .* 50 40$/);
  });

  it('are seen between the cards they run behind', () => {
    const curve = curveBetween(box(0, 0), box(600, 0), 800);
    expect(betweenCards(curve, [box(0, 0), box(600, 0), box(300, 300)])).to.equal(curve.path);
    const seen = betweenCards(curve, [box(200, 0), box(350, 0)]);
    const ends = seen
      .split('M')
      .slice(1)
      .map((piece) => [numbers(piece)[0] ?? 0, numbers(piece).at(-2) ?? 0]);
    expect(ends).to.have.length(3);
    const [first, second, third] = ends as [number[], number[], number[]];
    expect(first[0]).to.equal(100);
    expect(first[1]).to.be.closeTo(200, 1);
    expect(second[0]).to.be.closeTo(300, 1);
    expect(second[1]).to.be.closeTo(350, 1);
    expect(third[0]).to.be.closeTo(450, 1);
    expect(third[1]).to.equal(600);
    expect(betweenCards(curve, [box(50, -50, 700, 200)])).to.equal('');
  });

  it('run behind a stack of cards as behind one', () => {
    const [upper, lower, other] = [box(0, 0), box(0, 46), box(0, 200)];
    expect(stacksOf([upper, box(120, 0), lower, other])).to.deep.equal([
      { ...upper, bottom: lower.bottom },
      box(120, 0),
      other,
    ]);
  });

  it('leave a card one below the other, in the order in which they arrive', () => {
    const curves = curvesFrom(box(0, 0), [box(300, 200), box(300, 0), box(300, 100)], 800);
    const starts = curves.map((curve) => numbers(curve.path)[1]);
    expect(starts).to.deep.equal([30, 10, 20]);
  });

  it('end at the edge of a block in which their card is scrolled away', () => {
    const list = { left: 0, right: 100, top: 50, bottom: 150 };
    expect(visiblePart(box(0, 300), list)).to.deep.include({ top: 150, bottom: 150 });
    expect(visiblePart(box(0, 0), list)).to.deep.include({ top: 50, bottom: 50 });
    expect(visiblePart(box(0, 60), list)).to.deep.equal(box(0, 60));
  });
});

describe('neighbours', () => {
  const at = (name: string, left: number, top: number, width?: number, height?: number) => ({
    name,
    rect: box(left, top, width, height),
  });
  const go = (direction: Direction, ...candidates: ReturnType<typeof at>[]) =>
    nearest(box(200, 200), candidates, direction)?.name;

  it('lie in the direction asked for', () => {
    const all = [at('left', 50, 200), at('right', 350, 200), at('up', 200, 100), at('down', 200, 300)];
    for (const direction of ['left', 'right', 'up', 'down'] as const)
      expect(go(direction, ...all)).to.equal(direction);
    expect(go('up', at('down', 200, 300))).to.equal(undefined);
  });

  it('straight ahead come before nearer ones to the side', () => {
    expect(go('down', at('aside', 320, 250), at('ahead', 200, 400))).to.equal('ahead');
    expect(go('right', at('aside', 310, 260), at('ahead', 700, 210))).to.equal('ahead');
  });

  it('the nearest of several ahead comes first', () => {
    expect(go('down', at('far', 200, 500), at('near', 200, 250))).to.equal('near');
  });
});
