/** The geometry of link curves: from edge to edge of two rectangles, and their visible parts between cards. */

/** A rectangle by its edges, as browsers measure them. */
export interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A cubic Bézier curve: start, two control points, end. */
type Cubic = readonly [start: Point, pull: Point, pull: Point, end: Point];

/** A link as it is drawn, and the point in its middle. */
export interface Curve {
  readonly path: string;
  readonly middle: Point;
  readonly parts: readonly Cubic[];
}

/** How far a curve goes out at most to run beside the cards of a column. */
const LANES = 24;

/** How far a curve is pulled at least where there is room between two columns; with less, it runs between them. */
const PULL = 28;

/** The height from which on every curve takes the outermost lane. */
const FARTHEST = 1600;

/** How high a curve is that bends into its lane. */
const BEND = 22;

/** How a curve leaves its first card: how far down the side (or along it), and in which lane, each from 0 to 1. */
interface Leaving {
  readonly at: number;
  readonly lane?: number;
}

/**
 * The curve between two cards on a page of this width: from the side that faces the other card; if they are in one column,
 * around the side that has room; else from one down to the other.
 */
export function curveBetween(from: Edges, to: Edges, width: number, leaving: Leaving = { at: 0.5 }): Curve {
  const { at } = leaving;
  const [y1, y2] = [from.top + (from.bottom - from.top) * at, (to.top + to.bottom) / 2];
  const height = Math.abs(y2 - y1);
  const lane = leaving.lane ?? laneFor(height);
  const facing = sideOf(from, to);
  if (facing !== 0) {
    const [start, end] = facing > 0 ? [from.right, to.left] : [from.left, to.right];
    const gap = Math.abs(end - start);
    if (gap < 2 * PULL && height > 2 * BEND) {
      const x = (start + end) / 2 + facing * (lane - 0.5) * gap * 0.5;
      return alongLane({ x: start, y: y1 }, x, { x: end, y: y2 });
    }
    return swung({ x: start, y: y1 }, { x: end, y: y2 });
  }
  if (!inColumn(from, to)) return downwards(from, to, at);
  const [left, right] = [Math.min(from.left, to.left), Math.max(from.right, to.right)];
  const out = (room: number) => Math.min(LANES, room - 2) * (0.3 + 0.7 * lane);
  return width - right >= Math.min(left, PULL / 2)
    ? alongLane({ x: from.right, y: y1 }, right + out(width - right), { x: to.right, y: y2 })
    : alongLane({ x: from.left, y: y1 }, left - out(left), { x: to.left, y: y2 });
}

/** Out sideways, and in sideways. */
function swung(start: Point, end: Point): Curve {
  const way = end.x - start.x;
  const pull = Math.sign(way) * Math.max(Math.abs(way) * 0.45, Math.min(PULL, Math.abs(end.y - start.y)));
  return curveOf([start, { x: start.x + pull, y: start.y }, { x: end.x - pull, y: end.y }, end]);
}

/** Out of the bottom of the upper card, into the top of the lower one. */
function downwards(from: Edges, to: Edges, at: number): Curve {
  const start = { x: from.left + (from.right - from.left) * (0.25 + at / 2), y: from.bottom };
  const end = { x: (to.left + to.right) / 2, y: to.top };
  const above = from.top <= to.top;
  if (!above) [start.y, end.y] = [from.top, to.bottom];
  const pull = (end.y - start.y) * 0.45;
  return curveOf([start, { x: start.x, y: start.y + pull }, { x: end.x, y: end.y - pull }, end]);
}

/** The curve from a card to a free point, from the side that faces it. */
export function curveTo({ left, right, top, bottom }: Edges, end: Point): Curve {
  const middle = (top + bottom) / 2;
  return end.x < left ? swung({ x: left, y: middle }, end) : swung({ x: right, y: middle }, end);
}

/** A polyline with rounded corners. */
export function polyline(points: readonly Point[], radius: number): Curve {
  const parts: Cubic[] = [];
  const [first = { x: 0, y: 0 }] = points;
  let pen = first;
  points.slice(1).forEach((point, index) => {
    const after = points[index + 2];
    if (after === undefined) {
      parts.push(straight(pen, point));
      return;
    }
    const into = towards(point, points[index] ?? first, radius);
    const out = towards(point, after, radius);
    parts.push(straight(pen, into), [into, point, point, out]);
    pen = out;
  });
  return { path: pathOf(parts), middle: middleOf(points), parts };
}

function straight(from: Point, to: Point): Cubic {
  const along = (part: number): Point => ({
    x: from.x + (to.x - from.x) * part,
    y: from.y + (to.y - from.y) * part,
  });
  return [from, along(1 / 3), along(2 / 3), to];
}

/** The point at this distance from one point towards another, but at most half of the distance. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const part = length === 0 ? 0 : Math.min(distance, length / 2) / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

/** The middle of the longest segment of a polyline, where a label has most room. */
function middleOf(points: readonly Point[]): Point {
  let longest = -1;
  let middle = points[0] ?? { x: 0, y: 0 };
  points.slice(1).forEach((point, index) => {
    const before = points[index] ?? point;
    const length = Math.hypot(point.x - before.x, point.y - before.y);
    if (length <= longest) return;
    longest = length;
    middle = { x: round((point.x + before.x) / 2), y: round((point.y + before.y) / 2) };
  });
  return middle;
}

/** Curves from one card to several, leaving it one below the other in the order in which they arrive. */
export function curvesFrom(from: Edges, all: readonly Edges[], width: number): readonly Curve[] {
  const order = all.map((to, index) => ({ index, to, side: sideOf(from, to) }));
  const curves: Curve[] = [];
  for (const side of [1, -1, 0]) {
    const here = order.filter((each) => each.side === side).sort((a, b) => a.to.top - b.to.top);
    // A longer curve takes a lane farther out, so that curves do not cross.
    const upwards = here.filter(({ to }) => to.top < from.top).length;
    const farthest = Math.max(upwards, here.length - upwards);
    here.forEach(({ index, to }, rank) => {
      const steps = rank < upwards ? upwards - rank : rank - upwards + 1;
      const leaving = { at: (rank + 1) / (here.length + 1), lane: steps / farthest };
      curves[index] = curveBetween(from, to, width, leaving);
    });
  }
  return curves;
}

/** The pieces of a curve that run between the cards rather than behind one, as a path. */
export function betweenCards({ parts }: Curve, cards: readonly Edges[]): string {
  return pathOf(parts.flatMap((part) => piecesBetween(part, cards)));
}

/** How far apart cards of a column are at most that count as one for what runs behind them. */
const CLOSE = 10;

/** Cards given column by column or row by row from the top; cards that are close below each other are joined into one. */
export function stacksOf(cards: readonly Edges[]): readonly Edges[] {
  const stacks: Edges[] = [];
  const lowest = new Map<number, number>();
  for (const card of cards) {
    const place = lowest.get(card.left);
    const above = place === undefined ? undefined : stacks[place];
    if (
      place !== undefined &&
      above &&
      above.right === card.right &&
      Math.abs(card.top - above.bottom) < CLOSE
    )
      stacks[place] = { ...above, bottom: Math.max(above.bottom, card.bottom) };
    else lowest.set(card.left, stacks.push(card) - 1);
  }
  return stacks;
}

/** The visible part of a card in a window; the nearest edge of the window if it is scrolled out of view. */
export function visiblePart(card: Edges, window: Edges): Edges {
  const within = (y: number) => Math.min(Math.max(y, window.top), window.bottom);
  return { left: card.left, right: card.right, top: within(card.top), bottom: within(card.bottom) };
}

/** On which side of a card another one lies: 1 is right, -1 left, 0 above or below. */
function sideOf(from: Edges, to: Edges): 1 | -1 | 0 {
  if (to.left >= from.right - PULL / 2) return 1;
  return to.right <= from.left + PULL / 2 ? -1 : 0;
}

/** Whether two cards are in one column. */
function inColumn(from: Edges, to: Edges): boolean {
  return Math.abs(from.left - to.left) < PULL || Math.abs(from.right - to.right) < PULL;
}

/** The lane of a curve of this height, from 0 to 1: short curves stay close to their cards. */
function laneFor(height: number): number {
  return Math.min(1, Math.sqrt(height / FARTHEST));
}

/** Out into a lane beside the cards, along it, and in again. */
function alongLane(start: Point, x: number, end: Point): Curve {
  const way = end.y - start.y;
  const bend = Math.sign(way) * Math.min(BEND, Math.abs(way) / 2);
  const [enter, leave] = [
    { x, y: start.y + bend },
    { x, y: end.y - bend },
  ];
  const corner = (y: number): Point => ({ x, y });
  return curveOf(
    [enter, enter, leave, leave],
    [[start, corner(start.y), corner(start.y), enter]],
    [[leave, corner(end.y), corner(end.y), end]],
  );
}

function curveOf(middle: Cubic, before: readonly Cubic[] = [], after: readonly Cubic[] = []): Curve {
  const parts = [...before, middle, ...after];
  const { x, y } = pointOn(middle, 0.5);
  return { path: pathOf(parts), middle: { x: round(x), y: round(y) }, parts };
}

function pathOf(parts: readonly Cubic[]): string {
  const words: string[] = [];
  let pen: Point | undefined;
  for (const [start, one, two, end] of parts) {
    if (pen === undefined || pen.x !== start.x || pen.y !== start.y) words.push(`M ${written(start)}`);
    words.push(`C ${written(one)}, ${written(two)}, ${written(end)}`);
    pen = end;
  }
  return words.join(' ');
}

/** The precision of the visible part of a curve, in pixels. */
const FINE = 1;

function piecesBetween(part: Cubic, cards: readonly Edges[]): readonly Cubic[] {
  const spans: { readonly from: number; to: number }[] = [];
  const look = (from: number, to: number, candidates: readonly Edges[]): void => {
    const bounds = boundsOf(pieceOf(part, from, to));
    const near = candidates.filter((card) => meet(card, bounds));
    const fine = bounds.right - bounds.left < FINE && bounds.bottom - bounds.top < FINE;
    if (near.length === 0) {
      const last = spans.at(-1);
      if (last?.to === from) last.to = to;
      else spans.push({ from, to });
    } else if (!fine && !near.some((card) => contains(card, bounds))) {
      const middle = (from + to) / 2;
      look(from, middle, near);
      look(middle, to, near);
    }
  };
  look(0, 1, cards);
  return spans.map(({ from, to }) => pieceOf(part, from, to));
}

/** A rectangle that a curve does not leave. */
function boundsOf([a, b, c, d]: Cubic): Edges {
  return {
    left: Math.min(a.x, b.x, c.x, d.x),
    right: Math.max(a.x, b.x, c.x, d.x),
    top: Math.min(a.y, b.y, c.y, d.y),
    bottom: Math.max(a.y, b.y, c.y, d.y),
  };
}

/** Whether two rectangles have more in common than an edge, where curves begin. */
function meet(one: Edges, other: Edges): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}

function contains(outer: Edges, inner: Edges): boolean {
  return (
    outer.left <= inner.left &&
    outer.right >= inner.right &&
    outer.top <= inner.top &&
    outer.bottom >= inner.bottom
  );
}

function pointOn([a, b, c, d]: Cubic, t: number): Point {
  const s = 1 - t;
  const [wa, wb, wc, wd] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return { x: wa * a.x + wb * b.x + wc * c.x + wd * d.x, y: wa * a.y + wb * b.y + wc * c.y + wd * d.y };
}

/** The piece of a curve from one place to another. */
function pieceOf(part: Cubic, from: number, to: number): Cubic {
  if (from === 0 && to === 1) return part;
  const [start, end] = [pointOn(part, from), pointOn(part, to)];
  const third = (to - from) / 3;
  const [out, into] = [slopeOn(part, from), slopeOn(part, to)];
  return [
    start,
    { x: start.x + out.x * third, y: start.y + out.y * third },
    { x: end.x - into.x * third, y: end.y - into.y * third },
    end,
  ];
}

function slopeOn([a, b, c, d]: Cubic, t: number): Point {
  const s = 1 - t;
  const [wa, wb, wc] = [3 * s * s, 6 * s * t, 3 * t * t];
  return {
    x: wa * (b.x - a.x) + wb * (c.x - b.x) + wc * (d.x - c.x),
    y: wa * (b.y - a.y) + wb * (c.y - b.y) + wc * (d.y - c.y),
  };
}

function written({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
