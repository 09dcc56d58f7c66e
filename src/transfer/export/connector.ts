/** Connectors of PresentationML: lines that stick to two shapes, so that a program takes them along when a shape is moved. */

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A shape on a slide; everything here is in EMU, the unit of the format. */
export interface Shape {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface ConnectorOptions {
  readonly id: number;
  readonly name: string;
  readonly from: Shape;
  readonly to: Shape;
  /** Where the line turns, with both ends; each part is horizontal or vertical. */
  readonly corners: readonly Point[];
  /** Six hexadecimal digits. */
  readonly color: string;
  readonly width: number;
}

/** The connection sites of a rectangle by their numbers: the middles of its sides, counted against the clock from the top. */
const SITES = [
  { x: 0.5, y: 0 },
  { x: 0, y: 0.5 },
  { x: 0.5, y: 1 },
  { x: 1, y: 0.5 },
] as const;

/** Each kind of connector has one part more than the one before it. */
const KINDS = [
  'straightConnector1',
  'bentConnector2',
  'bentConnector3',
  'bentConnector4',
  'bentConnector5',
] as const;

/** Adjustments are parts of the way between the ends, which no kind can express where that is 0: one point then stands for it. */
const LEAST = 12_700;
const WHOLE = 100_000;

/** A connector as XML. It runs along the corners if these are no more than its kinds have, else turns halfway. */
export function connectorXml({ id, name, from, to, corners, color, width }: ConnectorOptions): string {
  const [start, end] = sitesFor(from, to, corners);
  const [a, b] = [placeOf(from, start), placeOf(to, end)];
  const between = corners.slice(1, -1);
  const route = corners.length >= 2 && corners.length <= KINDS.length + 1 ? between : halfway(a, b);
  const isVertical = corners.length >= 2 && isOnTop(start);
  const { geometry, frame } = shaped(a, b, route, isVertical);
  return [
    `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvCxnSpPr>`,
    `<a:stCxn id="${from.id}" idx="${start}"/><a:endCxn id="${to.id}" idx="${end}"/>`,
    `</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>${frame}${geometry}`,
    `<a:ln w="${width}"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill><a:round/></a:ln></p:spPr></p:cxnSp>`,
  ].join('');
}

type Site = 0 | 1 | 2 | 3;

function placeOf({ x, y, width, height }: Shape, site: Site): Point {
  const { x: right, y: down } = SITES[site];
  return { x: Math.round(x + width * right), y: Math.round(y + height * down) };
}

function isOnTop(site: Site): boolean {
  return site === 0 || site === 2;
}

/** The sites at which a line ends; without corners, those that face each other. */
function sitesFor(from: Shape, to: Shape, corners: readonly Point[]): readonly [Site, Site] {
  const [first, last] = [corners[0], corners.at(-1)];
  if (first && last) return [nearestSite(from, first), nearestSite(to, last)];
  return from.x + from.width <= to.x ? [3, 1] : [1, 3];
}

function nearestSite(shape: Shape, point: Point): Site {
  const distance = (site: Site): number => {
    const { x, y } = placeOf(shape, site);
    return Math.hypot(x - point.x, y - point.y);
  };
  return ([1, 2, 3] as const).reduce<Site>(
    (nearest, site) => (distance(site) < distance(nearest) ? site : nearest),
    0,
  );
}

function halfway(a: Point, b: Point): readonly Point[] {
  const x = (a.x + b.x) / 2;
  return [
    { x, y: a.y },
    { x, y: b.y },
  ];
}

/**
 * The geometry of a line between two points. The kinds start horizontally at the top left and end at the bottom right; flips and a
 * quarter of a turn make the other lines of them.
 */
function shaped(
  a: Point,
  b: Point,
  between: readonly Point[],
  isVertical: boolean,
): { readonly geometry: string; readonly frame: string } {
  // Along the first part, and across it.
  const along = adjustable(isVertical ? b.y - a.y : b.x - a.x, between.length > 1);
  const across = adjustable(isVertical ? b.x - a.x : b.y - a.y, between.length > 2);
  const part = (point: Point, isAlong: boolean): number => {
    const done = isAlong === isVertical ? point.y - a.y : point.x - a.x;
    return Math.round((done / (isAlong ? along : across)) * WHOLE);
  };
  // The second corner of a kind with four parts or more adjusts across, the others along.
  const values = between.slice(1).map((point, index) => part(point, index % 2 === 0));
  const adjustments = values.map((value, index) => `<a:gd name="adj${index + 1}" fmla="val ${value}"/>`);
  const kind = KINDS[between.length] ?? KINDS[0];
  const [width, height] = [Math.abs(along), Math.abs(across)];
  // Turned, what runs across to the left runs down before the turn.
  const flipAcross = isVertical ? across > 0 : across < 0;
  const turns = [
    isVertical ? ' rot="5400000"' : '',
    along < 0 ? ' flipH="1"' : '',
    flipAcross ? ' flipV="1"' : '',
  ].join('');
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const left = Math.round(middle.x - width / 2);
  const top = Math.round(middle.y - height / 2);
  return {
    geometry: `<a:prstGeom prst="${kind}"><a:avLst>${adjustments.join('')}</a:avLst></a:prstGeom>`,
    frame: `<a:xfrm${turns}><a:off x="${left}" y="${top}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>`,
  };
}

function adjustable(way: number, isAdjusted: boolean): number {
  return isAdjusted && Math.abs(way) < LEAST ? LEAST : way;
}
