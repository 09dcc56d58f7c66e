/**
 * The links of a drawing: along the gutters between the cards, and those between the same two blocks as one line that parts near
 * the cards. The grid draws them by the same ways.
 */
import type { GridModel } from '../../view/model';
import { LINE_HEIGHT } from '../measureText';
import type { BlockBox, Connection, Curve, Rect } from '../scene';
import { type Edges, polyline, type Curve as Way } from './curves';
import { type Line, sideBySide } from './lanes';
import { LinkRoutes } from './linkRoutes';
import { RADIUS } from './routing';

/** The type size for which distances between ways and cards are given; a drawing is scaled to it. */
const USUAL_SIZE = 13;
/** From so many links between two blocks on they are drawn as one. */
const BUNDLE = 3;
/** The widest line, and how wide one is for the number of links that it bundles. */
const WIDEST = 4;
const widthFor = (links: number): number => Math.min(WIDEST, 1 + Math.sqrt(links) * 0.6);

interface Pair {
  readonly from: Set<string>;
  readonly to: Set<string>;
  readonly links: Ends[];
}

/** How links are drawn: with this type size, on a page so wide, and in a colour that follows from the two notes. */
export interface LinkStyle {
  readonly size: number;
  readonly width: number;
  readonly color: (a: string, b: string) => string;
  /** The colour of lines for links that differ in colour. */
  readonly mixed: string;
}

/** A line for some links; without corners where no way is clear. */
interface LinkLine {
  readonly line?: Line;
  readonly way?: Way | undefined;
  readonly links: readonly Ends[];
}

/** The notes that a link leads from and to. */
type Ends = readonly [string, string];

/** The lines for the links of a canvas whose blocks are drawn. */
export function drawLinks(grid: GridModel, blocks: readonly BlockBox[], style: LinkStyle): readonly Curve[] {
  const scale = style.size / USUAL_SIZE;
  const routes = routesOver(blocks, scale, style.width);
  const lines = [...pairsOf(grid.links, blocks)].flatMap(([group, pair]): readonly LinkLine[] => {
    const bundle =
      pair.links.length < BUNDLE ? undefined : routes.bundleCorners([...pair.from], [...pair.to]);
    if (bundle === undefined) return pair.links.map((link) => single(link, link.join(' '), routes));
    return [
      { line: { group, points: bundle.trunk, starts: false, ends: false }, links: pair.links },
      ...bundle.feeders.map((points) => ({
        line: { group, points, starts: true, ends: false },
        links: pair.links,
      })),
    ];
  });
  return placed(lines, routes).flatMap(({ line, way, links }) => {
    const drawn = line ? polyline(line.points, RADIUS) : way;
    const [first, ...others] = new Set(links.map(([a, b]) => style.color(a, b)));
    const stroke = others.length > 0 ? style.mixed : (first ?? style.mixed);
    const count = line?.starts ? 1 : links.length;
    return drawn ? [{ path: pathOf(drawn, scale), stroke, width: widthFor(count) }] : [];
  });
}

/** A line for each link, from the middle of a side of one note to the middle of a side of the other. */
export function connectLinks(
  grid: GridModel,
  blocks: readonly BlockBox[],
  style: LinkStyle,
): readonly Connection[] {
  const scale = style.size / USUAL_SIZE;
  const routes = routesOver(blocks, scale, style.width);
  const lines = [...pairsOf(grid.links, blocks)].flatMap(([group, { links }]) =>
    links.map((link) => single(link, group, routes)),
  );
  return placed(lines, routes).flatMap(({ line, links: [link] }) =>
    link === undefined
      ? []
      : [
          {
            from: link[0],
            to: link[1],
            corners: (line?.points ?? []).map(({ x, y }) => ({ x: x * scale, y: y * scale })),
            stroke: style.color(...link),
            width: widthFor(1),
          },
        ],
  );
}

/** The lines side by side. */
function placed(lines: readonly LinkLine[], { ground, places }: LinkRoutes): readonly LinkLine[] {
  const drawn = sideBySide(
    lines.flatMap(({ line }) => line ?? []),
    { obstacles: ground.obstacles, blocks: places.blocks },
  );
  let next = 0;
  return lines.map((each) => {
    const line = each.line && drawn[next++];
    return line ? { ...each, line } : each;
  });
}

/** The ways over drawn blocks, at the scale at which their type has its usual size. */
function routesOver(blocks: readonly BlockBox[], scale: number, width: number): LinkRoutes {
  const edges = ({ x, y, width, height }: Rect): Edges => ({
    left: x / scale,
    right: (x + width) / scale,
    top: y / scale,
    bottom: (y + height) / scale,
  });
  return new LinkRoutes({
    cards: new Map(
      blocks.flatMap((block) => block.cards.map((card) => [card.key, edges(card.rect)] as const)),
    ),
    blocks: blocks.map(({ rect }) => edges(rect)),
    words: blocks.flatMap((block) => wordsOf(block).map(edges)),
    scale: 1,
    right: width / scale,
  });
}

/** The line of one link. Its ends stay at the middle of the sides of the cards. */
function single(link: Ends, group: string, routes: LinkRoutes): LinkLine {
  const points = routes.corners(...link);
  if (points === undefined) return { links: [link], way: routes.between(...link) };
  return { links: [link], line: { group, points, starts: true, ends: true } };
}

/** The obstacles in a block besides its notes: its icon, the lines of its title, and of its question while it is empty. */
function wordsOf({ icon, texts }: BlockBox): readonly Rect[] {
  return [
    { x: icon.x, y: icon.y, width: icon.size, height: icon.size },
    ...texts.map(({ box, lines, size }) => ({
      ...box,
      width: Math.max(0, ...lines.map(({ width }) => width ?? box.width)),
      height: lines.length * size * LINE_HEIGHT,
    })),
  ];
}

/** The links between each two blocks. */
function pairsOf(links: GridModel['links'], blocks: readonly BlockBox[]): ReadonlyMap<string, Pair> {
  const blockOf = new Map(blocks.flatMap(({ key, cards }) => cards.map((card) => [card.key, key] as const)));
  const pairs = new Map<string, Pair>();
  for (const { a, b } of links) {
    const [one, other] = [blockOf.get(a), blockOf.get(b)];
    if (one === undefined || other === undefined) continue;
    const [first, second, from, to] = one < other ? [one, other, a, b] : [other, one, b, a];
    const name = `${first} ${second}`;
    const pair = pairs.get(name) ?? { from: new Set(), to: new Set(), links: [] };
    pair.from.add(from);
    pair.to.add(to);
    pair.links.push([from, to]);
    pairs.set(name, pair);
  }
  return pairs;
}

/** A way as an SVG path of absolute M, L and C. */
function pathOf({ parts }: Way, scale: number): string {
  let pen = '';
  return parts
    .map((part) => {
      const [start = '', one = '', two = '', end = ''] = part.map(
        ({ x, y }) => `${round(x * scale)} ${round(y * scale)}`,
      );
      const move = start === pen ? '' : `M${start}`;
      pen = end;
      return `${move}C${one} ${two} ${end}`;
    })
    .join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
