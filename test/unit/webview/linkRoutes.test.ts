import { expect } from 'chai';
import type { Point } from '../../../src/draw/links/curves';
import { LinkRoutes } from '../../../src/draw/links/linkRoutes';
import { obstaclesOf, pointsBetween } from '../../../src/draw/links/routing';

const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
type Box = ReturnType<typeof box>;

/** Three columns, the middle one of two blocks, over a wide one; each with a head of 30 and cards below. */
const BLOCKS = [
  box(0, 0, 200, 400),
  box(200, 0, 200, 200),
  box(200, 200, 200, 200),
  box(400, 0, 200, 400),
  box(0, 400, 600, 150),
];
const HEADS = BLOCKS.map(({ left, top }) => box(left + 8, top + 6, 120, 20));
const column = (block: Box, count: number) =>
  Array.from({ length: count }, (_, index) => box(block.left + 10, block.top + 34 + index * 46, 180, 40));
const CARDS = [
  ...BLOCKS.slice(0, 4).flatMap((block) => column(block, 3)),
  ...[0, 1, 2].map((index) => box(10 + index * 195, 434, 190, 40)),
];
const GROUND = obstaclesOf(BLOCKS, CARDS, HEADS, 1);

const crosses = (a: Point, b: Point, { left, right, top, bottom }: Box) =>
  Math.min(a.x, b.x) < right &&
  Math.max(a.x, b.x) > left &&
  Math.min(a.y, b.y) < bottom &&
  Math.max(a.y, b.y) > top;
const pairs = CARDS.flatMap((a) => CARDS.filter((b) => a !== b).map((b) => [a, b] as const));

describe('the ways of links', () => {
  it('lead from any card to any other, round all cards and the words of heads, in straight lines', () => {
    for (const [a, b] of pairs) {
      const points = pointsBetween(a, b, GROUND) ?? [];
      expect(points.length, JSON.stringify([a, b])).to.be.above(1);
      points.slice(1).forEach((point, index) => {
        const before = points[index] as Point;
        expect(point.x === before.x || point.y === before.y).to.equal(true);
        for (const obstacle of [...CARDS, ...HEADS]) expect(crosses(before, point, obstacle)).to.equal(false);
      });
    }
  });

  it('never run along the hairline between two blocks', () => {
    for (const [a, b] of pairs) {
      const points = pointsBetween(a, b, GROUND) ?? [];
      points.slice(1).forEach((point, index) => {
        const before = points[index] as Point;
        for (const { left, right, bottom } of BLOCKS) {
          if (before.x === point.x) expect([left, right]).not.to.include(point.x);
          else expect(bottom).not.to.equal(point.y);
        }
      });
    }
  });

  it('are the same however often they are asked for, and bundled for a pair of blocks', () => {
    const cards = new Map(CARDS.map((card, index) => [String(index), card]));
    const ways = new LinkRoutes({ cards, blocks: BLOCKS, words: HEADS, scale: 1, right: 600 });
    expect(ways.between('0', '9')).to.equal(ways.between('0', '9'));
    const bundle = ways.bundle('one', ['0', '1', '2'], ['9', '10']);
    expect(bundle?.feeders).to.have.length(5);
    const start = /^M ([\d.]+ [\d.]+)/.exec(bundle?.trunk.path ?? '')?.[1];
    for (const { path } of bundle?.feeders.slice(0, 3) ?? [])
      expect(path.endsWith(start ?? '-')).to.equal(true);
  });

  it('of bundles lead round the cards between', () => {
    // A second row of cards in the wide block, and a column whose way out is below.
    const second = [...CARDS, box(10, 490, 190, 40)];
    const cards = new Map(second.map((card, index) => [String(index), card]));
    const ways = new LinkRoutes({ cards, blocks: BLOCKS, words: HEADS, scale: 1, right: 600 });
    const bundle = ways.bundle('two', ['3', '4', '5'], ['12', '15']);
    for (const { parts } of [bundle?.trunk, ...(bundle?.feeders ?? [])].flatMap((curve) => curve ?? []))
      for (const [start, , , end] of parts)
        for (const card of second)
          expect(crosses(start, end, card), JSON.stringify([start, end])).to.equal(false);
  });

  it('of bundles cross no card, not even their own where a lane is a pixel beside the middle of the group', () => {
    const group = column(BLOCKS[0] as Box, 3);
    const other = box(210, 34, 180, 60);
    const all = [...group, other];
    const cards = new Map(all.map((card, index) => [String(index), card]));
    const ways = new LinkRoutes({ cards, blocks: BLOCKS, words: HEADS, scale: 1, right: 600 });
    const bundle = ways.bundle('three', ['0', '1', '2'], ['3']);
    expect(bundle?.feeders).to.have.length(4);
    for (const { parts } of bundle?.feeders ?? [])
      for (const [start, , , end] of parts)
        for (const card of all)
          expect(crosses(start, end, card), JSON.stringify([start, end, card])).to.equal(false);
  });

  it('give way to a plain curve where everything is in between', () => {
    const cards = new Map([
      ['a', box(0, 0, 50, 50)],
      ['b', box(200, 0, 50, 50)],
    ]);
    const ways = new LinkRoutes({ cards, blocks: [], words: [], scale: 1, right: 600 });
    expect(ways.between('a', 'b')?.path).to.contain('M ');
  });
});
