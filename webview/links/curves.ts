/** The geometry of link curves: from edge to edge of two rectangles. */
import type { Rect } from '../input/neighbours';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A cubic curve, and the point in its middle. */
export interface Curve {
  readonly path: string;
  readonly middle: Point;
}

/** How far a curve swings out where both its ends are on the same side. */
const SWING = 28;

type Side = 1 | -1;

/** Out of which side a curve goes, and into which: 1 is the right one. */
function sides(from: Rect, to: Rect): readonly [Side, Side] {
  if (to.left >= from.right - SWING / 2) return [1, -1];
  if (to.right <= from.left + SWING / 2) return [-1, 1];
  return [1, 1];
}

/**
 * The curve between two cards: out of the side that faces the other; round the right side where they stand in a column.
 * `at` says how far down its side the first card is left, from 0 to 1.
 */
export function curveBetween(from: Rect, to: Rect, at = 0.5): Curve {
  const [out, back] = sides(from, to);
  const start = { x: out > 0 ? from.right : from.left, y: from.top + (from.bottom - from.top) * at };
  const end = { x: back > 0 ? to.right : to.left, y: (to.top + to.bottom) / 2 };
  return bent(start, out, end, back);
}

/** Curves from one card to several, leaving it one below the other in the order in which they arrive. */
export function curvesFrom(from: Rect, all: readonly Rect[]): readonly Curve[] {
  const order = all.map((to, index) => ({ index, to, out: sides(from, to)[0], y: to.top + to.bottom }));
  const curves: Curve[] = [];
  for (const side of [1, -1]) {
    const here = order.filter(({ out }) => out === side).sort((a, b) => a.y - b.y);
    here.forEach(({ index, to }, rank) => {
      curves[index] = curveBetween(from, to, (rank + 1) / (here.length + 1));
    });
  }
  return curves;
}

/** The curve from a card to a loose end. */
export function curveTo(from: Rect, end: Point): Curve {
  return curveBetween(from, { left: end.x, right: end.x, top: end.y, bottom: end.y });
}

function bent(start: Point, out: Side, end: Point, back: Side): Curve {
  const far = Math.abs(end.x - start.x);
  const pull = out === back ? SWING + far / 2 : Math.max(SWING, far * 0.45);
  const [c1, c2] = [start.x + out * pull, end.x + back * pull];
  const middle = {
    x: (start.x + 3 * c1 + 3 * c2 + end.x) / 8,
    y: (start.y + end.y) / 2,
  };
  const p = (x: number, y: number) => `${round(x)} ${round(y)}`;
  return {
    path: `M ${p(start.x, start.y)} C ${p(c1, start.y)}, ${p(c2, end.y)}, ${p(end.x, end.y)}`,
    middle: { x: round(middle.x), y: round(middle.y) },
  };
}

/** What of a card can be seen in a window; the nearest edge of the window for one that is scrolled away. */
export function visiblePart(card: Rect, window: Rect): Rect {
  const within = (y: number) => Math.min(Math.max(y, window.top), window.bottom);
  return { left: card.left, right: card.right, top: within(card.top), bottom: within(card.bottom) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
