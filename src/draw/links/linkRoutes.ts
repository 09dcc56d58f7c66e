/** The routes of all links over the sheet, computed once for each arrangement of the cards. */
import { type Curve, curveBetween, type Edges, type Point, polyline } from './curves';
import { isClear, type Obstacles, obstaclesOf, pointsBetween, RADIUS, routeBetween } from './routing';

/** The geometry of the sheet on the page. */
export interface SheetGeometry {
  /** The part of each note's card that can be seen, by the key of the note. */
  readonly cards: ReadonlyMap<string, Edges>;
  readonly blocks: readonly Edges[];
  /** The words and buttons in the heads of blocks. */
  readonly words: readonly Edges[];
  /** How large the sheet is drawn, and how far to the right curves may go. */
  readonly scale: number;
  readonly right: number;
}

/** Links between two blocks, drawn as one: a common trunk, and a feeder for each card. */
export interface LinkBundle {
  readonly trunk: Curve;
  readonly feeders: readonly Curve[];
}

/** The same by the corners of its lines. */
export interface BundleCorners {
  readonly trunk: readonly Point[];
  readonly feeders: readonly (readonly Point[])[];
}

export class LinkRoutes {
  readonly ground: Obstacles;
  private readonly routes = new Map<string, Curve>();
  private readonly bundles = new Map<string, LinkBundle | undefined>();
  readonly signature: string;

  constructor(readonly places: SheetGeometry) {
    const cards = [...places.cards.values()].filter(({ top, bottom }) => bottom > top);
    this.ground = obstaclesOf(places.blocks, cards, places.words, places.scale);
    this.signature = signatureOf(places);
  }

  /** The route from one note to another; a plain curve if there is no clear route. */
  between(from: string, to: string): Curve | undefined {
    const key = `${from} ${to}`;
    const known = this.routes.get(key);
    if (known) return known;
    const [a, b] = [this.places.cards.get(from), this.places.cards.get(to)];
    if (!a || !b) return undefined;
    const way = routeBetween(a, b, this.ground) ?? curveBetween(a, b, this.places.right);
    this.routes.set(key, way);
    return way;
  }

  /** The corners of the route from one note to another; undefined if there is no clear route. */
  corners(from: string, to: string): readonly Point[] | undefined {
    const [a, b] = [this.places.cards.get(from), this.places.cards.get(to)];
    return a && b && pointsBetween(a, b, this.ground);
  }

  /** The bundle of the links from notes of one block to notes of another; undefined if there is no clear route. */
  bundle(name: string, from: readonly string[], to: readonly string[]): LinkBundle | undefined {
    if (this.bundles.has(name)) return this.bundles.get(name);
    const corners = this.bundleCorners(from, to);
    const way = corners && {
      trunk: polyline(corners.trunk, RADIUS),
      feeders: corners.feeders.map((points) => polyline(points, RADIUS)),
    };
    this.bundles.set(name, way);
    return way;
  }

  /** The corners of such a bundle. Feeders lead from the edge of a card to an end of the trunk. */
  bundleCorners(from: readonly string[], to: readonly string[]): BundleCorners | undefined {
    return this.bundled(this.cardsOf(from), this.cardsOf(to));
  }

  private cardsOf(notes: readonly string[]): readonly Edges[] {
    return notes.flatMap((note) => this.places.cards.get(note) ?? []);
  }

  private bundled(from: readonly Edges[], to: readonly Edges[]): BundleCorners | undefined {
    if (from.length === 0 || to.length === 0) return undefined;
    const points = pointsBetween(around(from), around(to), this.ground);
    if (points === undefined || points.length < 4) return undefined;
    const trunk = points.slice(1, -1);
    const [start, end] = [trunk[0], trunk.at(-1)];
    const [leaving, arriving] = [points[0], points.at(-1)];
    if (!start || !end || !leaving || !arriving) return undefined;
    const feeders = [
      ...from.map((card) => this.feeder(card, leaving, start)),
      ...to.map((card) => this.feeder(card, arriving, end)),
    ].filter((points) => points !== undefined);
    return feeders.length < from.length + to.length ? undefined : { trunk, feeders };
  }

  /** The feeder from a card to the start of the trunk: straight from the side that faces it, else around obstacles. */
  private feeder(card: Edges, leaving: Point, start: Point): readonly Point[] | undefined {
    const points = straightTo(card, leaving, start);
    if (points && isClear(points, this.ground, card)) return points;
    const end = { left: start.x, right: start.x, top: start.y, bottom: start.y };
    return pointsBetween(card, end, this.ground);
  }
}

/** Out of a card on the side that faces the lane where the trunk leaves the group, and along it; undefined if none faces it. */
function straightTo(
  { left, right, top, bottom }: Edges,
  leaving: Point,
  start: Point,
): readonly Point[] | undefined {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  // A lane may be a pixel beside the place at which the trunk leaves.
  if (Math.abs(leaving.y - start.y) < Math.abs(leaving.x - start.x)) {
    const edge = facing(start.x, left, right);
    return edge === undefined ? undefined : [{ x: edge, y }, { x: start.x, y }, start];
  }
  const edge = facing(start.y, top, bottom);
  return edge === undefined ? undefined : [{ x, y: edge }, { x, y: start.y }, start];
}

/** The one of two edges that is nearer to a place outside them. */
function facing(at: number, low: number, high: number): number | undefined {
  if (at <= low) return low;
  return at >= high ? high : undefined;
}

function around(cards: readonly Edges[]): Edges {
  return {
    left: Math.min(...cards.map(({ left }) => left)),
    right: Math.max(...cards.map(({ right }) => right)),
    top: Math.min(...cards.map(({ top }) => top)),
    bottom: Math.max(...cards.map(({ bottom }) => bottom)),
  };
}

/** A key of the geometry: if it is the same, the routes are the same. */
export function signatureOf({ cards, blocks, words, scale, right }: SheetGeometry): string {
  const numbers = ({ left, top, right: far, bottom }: Edges) =>
    [left, top, far, bottom].map(Math.round).join(' ');
  const all = [
    ...[...cards].map(([key, card]) => `${key} ${numbers(card)}`),
    ...blocks.map(numbers),
    ...words.map(numbers),
  ];
  return [scale, right, ...all].join('|');
}
