/** Random canvases and ways to draw them, in several scripts, from no notes to crowded; and what is wrong with a drawing. */
import fc from 'fast-check';
import { BLOCK_KEYS } from '../../../src/canvas/blocks';
import { textWidth } from '../../../src/draw/measureText';
import { COLORINGS, type DrawingOptions, SIZES, THEMES } from '../../../src/draw/options';
import type { BlockBox, Rect, Scene, SceneCard, TextBlock, TextLine } from '../../../src/draw/scene';
import { LAYOUT_IDS } from '../../../src/view/layouts';
import { pointsOn } from '../../unit/draw/pointsOn';

const letters = (script: string) =>
  fc.string({ unit: fc.constantFrom(...script), minLength: 1, maxLength: 14 });
const word = fc.oneof(
  letters('abcdefghijklmnopqrstuvwxyzÄÖéß-'),
  letters('абвгдежзиклмноп'),
  letters('顧客価値提案者服务渠道'),
  letters('عملاءشركاتقيمة'),
  letters('🚀🎁👩‍👩‍👧€$%'),
  fc.constant('https://example.com/a/very/long/address/without/any/place/to/break/it/at/all'),
);
const words = (most: number) =>
  fc.array(word, { minLength: 1, maxLength: most, size: 'max' }).map((all) => all.join(' '));
const text = fc.oneof({ weight: 4, arbitrary: words(3) }, { weight: 1, arbitrary: words(12) });
/** Links by the positions of other notes, some of which there may be none of. */
const note = fc.record(
  {
    name: text,
    amount: fc.integer({ min: 0, max: 9_999_999 }),
    status: fc.constantFrom('assumption', 'testing', 'validated', 'invalidated'),
    links: fc.array(
      fc.nat(119).map((position) => `note-${position}`),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: ['name'] },
);
const header = fc.record({ name: text, description: text, designed_for: text }, { requiredKeys: [] });
export const MOST_NOTES = 120;
export const canvasText = fc
  .tuple(
    header,
    fc.array(fc.tuple(fc.constantFrom(...BLOCK_KEYS), note), { maxLength: MOST_NOTES, size: 'max' }),
  )
  .map(([values, notes]) => {
    const entries = notes.map(([block, entry], position) => ({
      block,
      entry: { id: `note-${position}`, ...entry },
    }));
    const blocks = Object.fromEntries(
      BLOCK_KEYS.map((key) => [key, entries.filter(({ block }) => block === key).map(({ entry }) => entry)]),
    );
    // JSON is YAML.
    return JSON.stringify({ ...values, ...blocks });
  });
export const drawing: fc.Arbitrary<DrawingOptions> = fc.record({
  layout: fc.constantFrom(...LAYOUT_IDS),
  size: fc.constantFrom(...SIZES),
  theme: fc.constantFrom(...THEMES),
  color: fc.constantFrom(...COLORINGS),
  links: fc.boolean(),
});

/** Rounding of sums of many heights. */
const SLACK = 0.01;
/** How deep the rounded line of a link may be in the note that it leads to. */
const TOUCH = 0.3;

interface Part {
  readonly what: string;
  readonly rect: Rect;
}

/** Everything that leaves what it belongs to, and everything that lies on top of something else, in words. */
export function faultsOf(scene: Scene): readonly string[] {
  const page: Part = { what: 'the page', rect: { x: 0, y: 0, width: scene.width, height: scene.height } };
  const blocks = scene.blocks.map((block) => ({ block, part: { what: block.key, rect: block.rect } }));
  return [
    ...contents(page, [
      ...blocks.map(({ part }) => part),
      ...scene.texts.flatMap(linesOf),
      ...scene.swatches.map(({ rect }) => ({ what: 'swatch', rect })),
    ]),
    ...scene.texts.flatMap((one) => faultsOfText(one, page)),
    ...blocks.flatMap(({ block, part }) => faultsOfBlock(block, part)),
    ...faultsOfLinks(scene),
  ];
}

function faultsOfBlock({ icon, texts, cards }: BlockBox, part: Part): readonly string[] {
  const own = cards.map((card) => ({ card, part: { what: `note ${card.key}`, rect: card.rect } }));
  return [
    ...contents(part, [
      { what: 'icon', rect: { x: icon.x, y: icon.y, width: icon.size, height: icon.size } },
      ...texts.flatMap(linesOf),
      ...own.map((each) => each.part),
    ]),
    ...texts.flatMap((one) => faultsOfText(one, part)),
    ...own.flatMap(({ card, part: place }) => faultsOfCard(card, place)),
  ];
}

function faultsOfCard({ stripes, marks, texts }: SceneCard, part: Part): readonly string[] {
  return [
    ...contents(part, [
      ...stripes.map(({ rect }) => ({ what: 'stripe', rect })),
      ...marks.map(({ x, y, size }) => ({ what: 'mark', rect: { x, y, width: size, height: size } })),
      ...texts.flatMap(linesOf),
    ]),
    ...texts.flatMap((one) => faultsOfText(one, part)),
  ];
}

/** What leaves the whole, and which of its parts overlap. */
function contents(whole: Part, parts: readonly Part[]): readonly string[] {
  const outside = parts.flatMap((part) =>
    isWithin(part.rect, whole.rect) ? [] : [fault(part, 'leaves', whole)],
  );
  const overlaps = parts.flatMap((part, index) =>
    parts
      .slice(index + 1)
      .flatMap((other) => (areApart(part.rect, other.rect) ? [] : [fault(part, 'overlaps', other)])),
  );
  return [...outside, ...overlaps];
}

function faultsOfText({ lines, weight, box, size, text: whole }: TextBlock, place: Part): readonly string[] {
  const what = `text ${JSON.stringify(whole)}`;
  return [
    ...(isWithin(box, place.rect) ? [] : [fault({ what, rect: box }, 'leaves', place)]),
    ...lines.flatMap(({ text: line, baseline }) => {
      // A single character that is wider than its box has nowhere to go.
      const wide = [...line].length > 1 && textWidth(line, weight) * size > box.width + SLACK;
      const high =
        baseline - 0.8 * size < box.y - SLACK || baseline + 0.25 * size > box.y + box.height + SLACK;
      return wide || high
        ? [`the line ${JSON.stringify(line)} of ${what} leaves ${JSON.stringify(box)}`]
        : [];
    }),
  ];
}

/** The lines of a text as large as they are at most. */
function linesOf(block: TextBlock): readonly Part[] {
  return block.lines.map((line) => ({
    what: `line ${JSON.stringify(line.text)}`,
    rect: lineRect(line, block),
  }));
}

function lineRect({ text: line, x, baseline }: TextLine, { align, box, size, weight }: TextBlock): Rect {
  const width = Math.min(textWidth(line, weight) * size, box.width);
  return {
    x: align === 'right' ? x - width : x,
    y: baseline - 0.8 * size,
    width,
    height: size,
  };
}

/** Links that cross notes, the words or the icon of a block. */
function faultsOfLinks({ links, blocks }: Scene): readonly string[] {
  const obstacles = blocks.flatMap(({ icon, texts, cards }): readonly Part[] => [
    { what: 'icon', rect: { x: icon.x, y: icon.y, width: icon.size, height: icon.size } },
    ...texts.flatMap(linesOf),
    ...cards.map(({ key, rect }) => ({ what: `note ${key}`, rect })),
  ]);
  return links.flatMap(({ path }) => {
    const points = pointsOn(path);
    const crossed = obstacles.find(({ rect: { x, y, width, height } }) =>
      points.some(
        (point) =>
          point.x > x + TOUCH &&
          point.x < x + width - TOUCH &&
          point.y > y + TOUCH &&
          point.y < y + height - TOUCH,
      ),
    );
    return crossed ? [`a link crosses ${crossed.what} ${JSON.stringify(crossed.rect)}: ${path}`] : [];
  });
}

function fault(one: Part, does: string, other: Part): string {
  return `${one.what} ${JSON.stringify(one.rect)} ${does} ${other.what} ${JSON.stringify(other.rect)}`;
}

function isWithin(inner: Rect, outer: Rect): boolean {
  return (
    inner.x >= outer.x - SLACK &&
    inner.y >= outer.y - SLACK &&
    inner.x + inner.width <= outer.x + outer.width + SLACK &&
    inner.y + inner.height <= outer.y + outer.height + SLACK
  );
}

function areApart(one: Rect, other: Rect): boolean {
  return (
    one.x + one.width <= other.x + SLACK ||
    other.x + other.width <= one.x + SLACK ||
    one.y + one.height <= other.y + SLACK ||
    other.y + other.height <= one.y + SLACK
  );
}
