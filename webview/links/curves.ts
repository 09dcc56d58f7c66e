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

/** How far a curve swings out at least, and round two cards that stand in a column. */
const SWING = 28;

/**
 * The curve between two cards on a page so wide: out of the side that faces the other card; where they stand in a column,
 * round the side that has room. `at` says how far down its side the first card is left, from 0 to 1.
 */
export function curveBetween(from: Rect, to: Rect, width: number, at = 0.5): Curve {
  const [y1, y2] = [from.top + (from.bottom - from.top) * at, (to.top + to.bottom) / 2];
  const facing = sideOf(from, to);
  if (facing !== 0) {
    const [x1, x2] = facing > 0 ? [from.right, to.left] : [from.left, to.right];
    const pull = facing * Math.max(SWING, Math.abs(x2 - x1) * 0.45);
    return cubic({ x: x1, y: y1 }, x1 + pull, x2 - pull, { x: x2, y: y2 });
  }
  const right = Math.max(from.right, to.right);
  const left = Math.min(from.left, to.left);
  // A curve reaches three quarters of the way to where it is pulled.
  const swing = (room: number) => Math.min(SWING, room) / 0.75;
  if (width - right >= Math.min(left, SWING / 2)) {
    const bend = right + swing(width - right);
    return cubic({ x: from.right, y: y1 }, bend, bend, { x: to.right, y: y2 });
  }
  const bend = left - swing(left);
  return cubic({ x: from.left, y: y1 }, bend, bend, { x: to.left, y: y2 });
}

/** The curve from a card to a loose end. */
export function curveTo(from: Rect, end: Point, width: number): Curve {
  return curveBetween(from, { left: end.x, right: end.x, top: end.y, bottom: end.y }, width);
}

/** Curves from one card to several, leaving it one below the other in the order in which they arrive. */
export function curvesFrom(from: Rect, all: readonly Rect[], width: number): readonly Curve[] {
  const order = all.map((to, index) => ({ index, to, side: sideOf(from, to) }));
  const curves: Curve[] = [];
  for (const side of [1, -1, 0]) {
    const here = order.filter((each) => each.side === side).sort((a, b) => a.to.top - b.to.top);
    here.forEach(({ index, to }, rank) => {
      curves[index] = curveBetween(from, to, width, (rank + 1) / (here.length + 1));
    });
  }
  return curves;
}

/** On which side of a card another one lies: 1 is right, -1 left, 0 above or below. */
function sideOf(from: Rect, to: Rect): 1 | -1 | 0 {
  if (to.left >= from.right - SWING / 2) return 1;
  return to.right <= from.left + SWING / 2 ? -1 : 0;
}

function cubic(start: Point, x1: number, x2: number, end: Point): Curve {
  const p = (x: number, y: number) => `${round(x)} ${round(y)}`;
  return {
    path: `M ${p(start.x, start.y)} C ${p(x1, start.y)}, ${p(x2, end.y)}, ${p(end.x, end.y)}`,
    middle: { x: round((start.x + 3 * x1 + 3 * x2 + end.x) / 8), y: round((start.y + end.y) / 2) },
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
