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

/** The curve between two cards: out of the side that faces the other; round the right side where they stand in a column. */
export function curveBetween(from: Rect, to: Rect): Curve {
  const [y1, y2] = [middleOf(from), middleOf(to)];
  if (to.left >= from.right - SWING / 2) return bent({ x: from.right, y: y1 }, 1, { x: to.left, y: y2 }, -1);
  if (to.right <= from.left + SWING / 2) return bent({ x: from.left, y: y1 }, -1, { x: to.right, y: y2 }, 1);
  return bent({ x: from.right, y: y1 }, 1, { x: to.right, y: y2 }, 1);
}

/** The curve from a card to a loose end. */
export function curveTo(from: Rect, end: Point): Curve {
  return curveBetween(from, { left: end.x, right: end.x, top: end.y, bottom: end.y });
}

function bent(start: Point, out: 1 | -1, end: Point, back: 1 | -1): Curve {
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

function middleOf(rect: Rect): number {
  return (rect.top + rect.bottom) / 2;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
