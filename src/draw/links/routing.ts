/**
 * Routes between cards along the gutters of the sheet: beside the cards of a column, below the last one, and never across a
 * card, the words of a head, or along the hairline between two blocks.
 */
import { type Curve, type Edges, type Point, polyline } from './curves';

/** The lanes, and the obstacles. */
export interface Obstacles {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly obstacles: readonly Edges[];
}

/** How far a lane is from the edge of its block, and from what it passes, at the size of VS Code's own texts. */
const FROM_EDGE = 5;
const CLEAR = 1;
/** The cost of a bend in pixels: routes with few bends are preferred to short ones. */
const BEND = 40;
/** How round the corners of routes are. */
export const RADIUS = 7;

/** The lanes between blocks and cards. `scale`: how large the sheet is drawn. */
export function obstaclesOf(
  blocks: readonly Edges[],
  cards: readonly Edges[],
  words: readonly Edges[],
  scale: number,
): Obstacles {
  const edge = FROM_EDGE * scale;
  const xs = [
    ...blocks.flatMap(({ left, right }) => [left + edge, right - edge]),
    // Gaps between cards side by side.
    ...cards.map(({ left }) => left - edge * 0.7),
  ];
  const ys = [
    ...blocks.map(({ bottom }) => bottom - edge),
    ...blocks.flatMap((block) => {
      const inside = cards.filter(
        (card) =>
          card.left >= block.left &&
          card.right <= block.right &&
          card.top >= block.top &&
          card.bottom <= block.bottom,
      );
      const lowest = Math.max(...inside.map(({ bottom }) => bottom));
      return inside.length > 0 && lowest + 2 * edge < block.bottom ? [lowest + edge] : [];
    }),
  ];
  return { xs: distinct(xs), ys: distinct(ys), obstacles: [...cards, ...words] };
}

function distinct(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.filter((value, index) => index === 0 || value - (sorted[index - 1] ?? 0) > 1.5);
}

/** Where a route may leave a card: the point on its edge, and the point on the first lane. */
interface Port {
  readonly touch: Point;
  readonly lane: Point;
}

/** The route from one card to another; undefined if everything is blocked. */
export function routeBetween(from: Edges, to: Edges, ground: Obstacles): Curve | undefined {
  const points = pointsBetween(from, to, ground);
  return points && polyline(points, RADIUS);
}

/** The corners of the route from one card to another. */
export function pointsBetween(from: Edges, to: Edges, ground: Obstacles): readonly Point[] | undefined {
  const [a, b] = [centre(from), centre(to)];
  const xs = distinct([...ground.xs, a.x, b.x]);
  const ys = distinct([...ground.ys, a.y, b.y]);
  const free = (one: Point, other: Point) => isFree(one, other, ground.obstacles);
  const starts = portsOf(from, ground, free);
  const ends = portsOf(to, ground, free);
  return shortest(starts, ends, xs, ys, free);
}

function centre({ left, right, top, bottom }: Edges): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** The free ports of a card: to the nearest lane on each side. */
function portsOf(card: Edges, { xs, ys }: Obstacles, free: (a: Point, b: Point) => boolean): readonly Port[] {
  const { x, y } = centre(card);
  const [left, right] = [
    xs.findLast((lane) => lane < card.left - CLEAR),
    xs.find((lane) => lane > card.right + CLEAR),
  ];
  const [above, below] = [
    ys.findLast((lane) => lane < card.top - CLEAR),
    ys.find((lane) => lane > card.bottom + CLEAR),
  ];
  const ports: Port[] = [];
  const add = (touch: Point, outside: Point, lane: Point) => {
    if (free(outside, lane)) ports.push({ touch, lane });
  };
  const out = CLEAR + 0.5;
  if (left !== undefined) add({ x: card.left, y }, { x: card.left - out, y }, { x: left, y });
  if (right !== undefined) add({ x: card.right, y }, { x: card.right + out, y }, { x: right, y });
  if (above !== undefined) add({ x, y: card.top }, { x, y: card.top - out }, { x, y: above });
  if (below !== undefined) add({ x, y: card.bottom }, { x, y: card.bottom + out }, { x, y: below });
  return ports;
}

/** Whether a polyline is clear of all obstacles, except for one card. */
export function isClear(points: readonly Point[], { obstacles }: Obstacles, but: Edges): boolean {
  const others = obstacles.filter((one) => one !== but);
  return points.slice(1).every((point, index) => isFree(points[index] ?? point, point, others));
}

function isFree(a: Point, b: Point, obstacles: readonly Edges[]): boolean {
  const [left, right] = a.x < b.x ? [a.x, b.x] : [b.x, a.x];
  const [top, bottom] = a.y < b.y ? [a.y, b.y] : [b.y, a.y];
  return !obstacles.some(
    (one) =>
      one.left - CLEAR < right &&
      one.right + CLEAR > left &&
      one.top - CLEAR < bottom &&
      one.bottom + CLEAR > top,
  );
}

/** Dijkstra over the crossings of the lanes, where a bend costs too. A state is a crossing and a direction. */
function shortest(
  starts: readonly Port[],
  ends: readonly Port[],
  xs: readonly number[],
  ys: readonly number[],
  free: (a: Point, b: Point) => boolean,
): readonly Point[] | undefined {
  const width = xs.length;
  const nodeAt = ({ x, y }: Point): number => indexOf(ys, y) * width + indexOf(xs, x);
  const pointAt = (node: number): Point => ({
    x: xs[node % width] ?? 0,
    y: ys[Math.floor(node / width)] ?? 0,
  });
  const isHorizontal = ({ touch, lane }: Port): boolean => Math.abs(touch.y - lane.y) < 0.01;
  const lengthOf = ({ touch, lane }: Port): number => Math.abs(touch.x - lane.x) + Math.abs(touch.y - lane.y);
  const size = width * ys.length * 2;
  const cost = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const previous = new Int32Array(size).fill(-1);
  const origin = new Map<number, Port>();
  const open: { readonly state: number; readonly cost: number }[] = [];
  const reach = (state: number, total: number, before: number): void => {
    if (total >= (cost[state] ?? 0)) return;
    cost[state] = total;
    previous[state] = before;
    push(open, { state, cost: total });
  };
  for (const port of starts) {
    const state = nodeAt(port.lane) * 2 + (isHorizontal(port) ? 0 : 1);
    if (lengthOf(port) >= (cost[state] ?? 0)) continue;
    origin.set(state, port);
    reach(state, lengthOf(port), -1);
  }
  const goals = new Map<number, Port[]>();
  for (const port of ends) goals.set(nodeAt(port.lane), [...(goals.get(nodeAt(port.lane)) ?? []), port]);
  let best: { readonly state: number; readonly port: Port; readonly total: number } | undefined;
  const known = new Map<number, boolean>();
  const passable = (a: number, b: number): boolean => {
    const key = Math.min(a, b) * 2 + (Math.abs(a - b) === 1 ? 0 : 1);
    let found = known.get(key);
    if (found === undefined) {
      found = free(pointAt(a), pointAt(b));
      known.set(key, found);
    }
    return found;
  };
  for (let next = pop(open); next !== undefined; next = pop(open)) {
    const { state } = next;
    if (next.cost > (cost[state] ?? 0) || (best && next.cost >= best.total)) continue;
    const [node, direction] = [state >> 1, state & 1];
    for (const port of goals.get(node) ?? []) {
      const total = next.cost + lengthOf(port) + (isHorizontal(port) === (direction === 0) ? 0 : BEND);
      if (best === undefined || total < best.total) best = { state, port, total };
    }
    const [column, row] = [node % width, Math.floor(node / width)];
    const here = pointAt(node);
    const step = (to: number, way: 0 | 1): void => {
      if (!passable(node, to)) return;
      const there = pointAt(to);
      const length = Math.abs(there.x - here.x) + Math.abs(there.y - here.y);
      reach(to * 2 + way, next.cost + length + (way === direction ? 0 : BEND), state);
    };
    if (column > 0) step(node - 1, 0);
    if (column < width - 1) step(node + 1, 0);
    if (row > 0) step(node - width, 1);
    if (row < ys.length - 1) step(node + width, 1);
  }
  if (best === undefined) return undefined;
  const points: Point[] = [best.port.touch];
  let first = best.state;
  for (let state = best.state; state !== -1; state = previous[state] ?? -1) {
    points.unshift(pointAt(state >> 1));
    first = state;
  }
  const start = origin.get(first);
  return corners([...(start ? [start.touch] : []), ...points]);
}

/** Only the points at which the route turns. */
function corners(points: readonly Point[]): readonly Point[] {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before || !after) return true;
    const straight =
      (Math.abs(before.x - point.x) < 0.01 && Math.abs(point.x - after.x) < 0.01) ||
      (Math.abs(before.y - point.y) < 0.01 && Math.abs(point.y - after.y) < 0.01);
    return !straight;
  });
}

function indexOf(values: readonly number[], wanted: number): number {
  let nearest = 0;
  values.forEach((value, index) => {
    if (Math.abs(value - wanted) < Math.abs((values[nearest] ?? 0) - wanted)) nearest = index;
  });
  return nearest;
}

interface Entry {
  readonly state: number;
  readonly cost: number;
}

/** A binary heap, the cheapest first. */
function push(heap: Entry[], entry: Entry): void {
  let at = heap.push(entry) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent];
    if (above === undefined || above.cost <= entry.cost) break;
    heap[at] = above;
    heap[parent] = entry;
    at = parent;
  }
}

function pop(heap: Entry[]): Entry | undefined {
  const [top] = heap;
  const last = heap.pop();
  if (top === undefined || last === undefined || heap.length === 0) return top;
  let at = 0;
  for (;;) {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    const child =
      (heap[right]?.cost ?? Number.POSITIVE_INFINITY) < (heap[left]?.cost ?? Number.POSITIVE_INFINITY)
        ? right
        : left;
    const below = heap[child];
    if (below === undefined || below.cost >= last.cost) break;
    heap[at] = below;
    at = child;
  }
  heap[at] = last;
  return top;
}
