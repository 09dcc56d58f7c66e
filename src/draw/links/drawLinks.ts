/**
 * The links of a drawing: along the gutters between the cards, and those between the same two blocks as one line that parts near
 * the cards. The grid draws them by the same ways.
 */
import type { GridModel } from '../../view/model';
import { LINE_HEIGHT } from '../measureText';
import type { BlockBox, Curve, Rect } from '../scene';
import type { Edges, Curve as Way } from './curves';
import { LinkRoutes } from './linkRoutes';

/** The type size for which distances between ways and cards are given; a drawing is scaled to it. */
const USUAL_SIZE = 13;
/** From so many links between two blocks on they are drawn as one. */
const BUNDLE = 3;
/** The widest line, and how wide one is for the number of links that it bundles. */
const WIDEST = 4;
const widthFor = (links: number): number => Math.min(WIDEST, 0.6 + Math.sqrt(links) * 0.6);

interface Pair {
  readonly from: Set<string>;
  readonly to: Set<string>;
  readonly links: (readonly [string, string])[];
}

/** The lines for the links of a canvas whose blocks are drawn with this type size on a page so wide. */
export function drawLinks(
  { links }: GridModel,
  blocks: readonly BlockBox[],
  { size, width, stroke }: { readonly size: number; readonly width: number; readonly stroke: string },
): readonly Curve[] {
  const scale = size / USUAL_SIZE;
  const edges = ({ x, y, width, height }: Rect): Edges => ({
    left: x / scale,
    right: (x + width) / scale,
    top: y / scale,
    bottom: (y + height) / scale,
  });
  const cards = new Map(
    blocks.flatMap((block) => block.cards.map((card) => [card.key, edges(card.rect)] as const)),
  );
  const routes = new LinkRoutes({
    cards,
    blocks: blocks.map(({ rect }) => edges(rect)),
    words: blocks.flatMap((block) => wordsOf(block).map(edges)),
    scale: 1,
    right: width / scale,
  });
  const drawn = (way: Way, count: number): Curve => ({
    path: pathOf(way, scale),
    stroke,
    width: widthFor(count),
  });
  return [...pairsOf(links, blocks)].flatMap(([name, pair]) => {
    const bundle = pair.links.length < BUNDLE ? undefined : routes.bundle(name, [...pair.from], [...pair.to]);
    if (bundle)
      return [drawn(bundle.trunk, pair.links.length), ...bundle.feeders.map((way) => drawn(way, 1))];
    return pair.links.flatMap(([a, b]) => {
      const way = routes.between(a, b);
      return way ? [drawn(way, 1)] : [];
    });
  });
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
