/** A canvas as a scene: every output format prints what this returns. Pure; one call per picture. */
import * as l10n from '@vscode/l10n';
import type { BlockKey } from '../canvas/blocks';
import { LAYOUTS, type Layout } from '../view/layouts';
import type { GridModel } from '../view/model';
import { linesHeight, MeasuredBlock, placeText, type Style, startOf } from './drawBlock';
import iconPaths from './iconPaths.json';
import { connectLinks, drawLinks } from './links/drawLinks';
import { ASCENT, LINE_HEIGHT, textWidth } from './measureText';
import { type DrawingOptions, PAGE_SIZES } from './options';
import { PALETTES, type Palette } from './palette';
import { filledRows, neededRows } from './rows';
import type { Rect, Scene, Side, Swatch, TextBlock } from './scene';
import { MeasuredText } from './wrapText';

/** The least height of a drawing whose height follows from its content, as a part of its width. */
const AUTO_RATIO = 0.58;
/** The largest type size, as a part of the height. */
const LARGEST = 1 / 50;
/** The smallest one that is tried; a page that needs a smaller one grows instead. */
const SMALLEST = 0.5;
const STEP = 0.94;
/** How much of the height the lines above and below the sheet may take. */
const MOST_HEADER = 0.2;
const MOST_FOOTER = 0.2;

/** `connected`: links as connections instead of lines. */
export function drawCanvas(
  grid: GridModel,
  options: DrawingOptions,
  { connected = false }: { readonly connected?: boolean } = {},
): Scene {
  const palette = PALETTES[options.theme];
  const layout = LAYOUTS[options.layout];
  const page = PAGE_SIZES[options.size];
  const { width, height } = page;
  const margin = width / 50;
  const shown = grid.blocks.filter(({ key }) => layout.rows.some((row) => row.includes(key)));
  const linked = options.links && grid.links.length > 0;
  const style = styleOf(grid, options, linked);
  const blocks = new Map(shown.map((block) => [block.key, new MeasuredBlock(block, style)]));
  const inner = width - 2 * margin;
  const limit = height ?? width * AUTO_RATIO;
  // A narrow drawing needs larger type around the sheet to be read.
  const small = options.size === 'preview' ? 1.35 * width : width;
  const header = fitted((size) => drawHeader(grid, palette, inner, size), small / 50, limit * MOST_HEADER);
  const footerOf = (size: number): Strip =>
    fitted((own) => drawFooter(grid, options, inner, own), size, limit * MOST_FOOTER);
  const largestFooter = footerOf(small / 110);
  const gap = margin / 2;
  const around = 2 * margin + header.height + 2 * gap;
  const room = (height ?? 0) - around - largestFooter.height;
  const need = (size: number): readonly number[] =>
    neededRows(
      layout,
      new Map([...blocks].map(([key, block]) => [key, block.height(widthOf(layout, key) * inner, size)])),
    );
  const size = page.height === undefined ? page.type : largestSize(need, room, page.height * LARGEST);
  // The legend does not outdo the notes.
  const footer = size < small / 110 ? footerOf(size) : largestFooter;
  const needed = need(size);
  const filled =
    height === undefined
      ? Math.max(sum(needed), width * AUTO_RATIO)
      : Math.max(height - around - footer.height, sum(needed));
  const rows = filledRows(needed, filled);
  const sheet: Rect = { x: margin, y: margin + header.height + gap, width: inner, height: filled };
  const boxes = [...blocks].map(([key, block]) => block.draw(place(layout, key, sheet, rows), size));
  const bottom = sheet.y + sheet.height + gap;
  const linkStyle = { size, width, color: linkColors(grid, options), mixed: palette.link };
  return {
    width,
    height: bottom + footer.height + margin,
    title: grid.title.name ?? l10n.t('Business Model Canvas'),
    paper: palette.paper,
    line: palette.line,
    muted: palette.muted,
    stroke: Math.max(0.5, width / 1600),
    texts: [...moved(header.texts, margin, margin), ...moved(footer.texts, margin, bottom)],
    swatches: footer.swatches.map(({ fill, rect }) => ({ fill, rect: shift(rect, margin, bottom) })),
    links: linked && !connected ? drawLinks(grid, boxes, linkStyle) : [],
    connections: linked && connected ? connectLinks(grid, boxes, linkStyle) : [],
    blocks: boxes,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/**
 * The largest type size at which all rows fit into the room; the smallest one where none does. Smaller type may need more
 * height, because the notes are then in more columns, so sizes are tried from the largest on and only then halved in between.
 */
function largestSize(need: (size: number) => readonly number[], room: number, largest: number): number {
  const fits = (size: number): boolean => sum(need(size)) <= room;
  if (fits(largest)) return largest;
  let low = largest * STEP;
  while (low > SMALLEST && !fits(low)) low *= STEP;
  if (low <= SMALLEST) return SMALLEST;
  let high = low / STEP;
  for (let step = 0; step < 4; step++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** One block on a page of its own, for slides as large as fits, and in documents as high as it needs. */
export function drawBlockPage(grid: GridModel, key: BlockKey, options: DrawingOptions): Scene {
  const palette = PALETTES[options.theme];
  const page = options.size === 'preview' ? PAGE_SIZES.preview : PAGE_SIZES['16:9'];
  const { width } = page;
  const margin = page.height === undefined ? 1 : width / 30;
  const shown = grid.blocks.filter((block) => block.key === key);
  const measured = shown.map((block) => new MeasuredBlock(block, styleOf(grid, options, false)));
  const inner = { x: margin, y: margin, width: width - 2 * margin };
  const need = (size: number): readonly number[] => measured.map((block) => block.height(inner.width, size));
  const room = page.height === undefined ? 0 : page.height - 2 * margin;
  const size = page.height === undefined ? page.type : largestSize(need, room, page.height / 24);
  const height = Math.max(room, sum(need(size)));
  return {
    width,
    height: height + 2 * margin,
    title: shown[0]?.title ?? '',
    paper: palette.paper,
    line: palette.line,
    muted: palette.muted,
    stroke: 1,
    texts: [],
    swatches: [],
    links: [],
    connections: [],
    blocks: measured.map((block) => block.draw({ ...inner, height }, size)),
  };
}

function styleOf(grid: GridModel, options: DrawingOptions, linked: boolean): Style {
  return {
    palette: PALETTES[options.theme],
    color: options.color,
    linked,
    iconPaths,
    segmentColors: grid.segments.map(({ color }) => color),
    segmentLetters: needsLetters(grid, options) ? grid.segments.map(({ letter }) => letter) : [],
  };
}

/** The colour of the only segment that both ends of a link belong to, where notes are coloured by segment. */
function linkColors(
  { blocks, segments }: GridModel,
  { color, theme }: DrawingOptions,
): (a: string, b: string) => string {
  const palette = PALETTES[theme];
  const segmentsOf = new Map(
    blocks.flatMap(({ notes }) => notes.map((note) => [note.key, note.segments] as const)),
  );
  return (a, b) => {
    const [first, ...others] = (segmentsOf.get(a) ?? []).filter((one) => segmentsOf.get(b)?.includes(one));
    if (color !== 'segment' || first === undefined || others.length > 0) return palette.link;
    return palette.segments[segments[first]?.color ?? -1] ?? palette.link;
  };
}

/** Whether two segments share a colour, so that they differ by letter only. */
function needsLetters({ segments }: GridModel, { color, theme }: DrawingOptions): boolean {
  return color === 'segment' && segments.length > PALETTES[theme].segments.length;
}

/** What part of the width a block has. */
function widthOf(layout: Layout, block: BlockKey): number {
  const row = layout.rows.find((cells) => cells.includes(block)) ?? [];
  return row.filter((cell) => cell === block).length / row.length;
}

function place(layout: Layout, block: BlockKey, sheet: Rect, heights: readonly number[]): Rect {
  const covered = layout.rows.flatMap((row, index) => (row.includes(block) ? [index] : []));
  const [first = 0] = covered;
  const row = layout.rows[first] ?? [];
  return {
    x: sheet.x + (row.indexOf(block) / row.length) * sheet.width,
    y: sheet.y + sum(heights.slice(0, first)),
    width: widthOf(layout, block) * sheet.width,
    height: sum(covered.map((index) => heights[index] ?? 0)),
  };
}

/** The part above or below the sheet, with its origin at its own top left corner. */
interface Strip {
  readonly height: number;
  readonly texts: readonly TextBlock[];
  readonly swatches: readonly Swatch[];
}

/** The strip at the given size, or at the first smaller one that is not too high. */
function fitted(draw: (size: number) => Strip, size: number, most: number): Strip {
  let strip = draw(size);
  for (let smaller = size * 0.85; strip.height > most && smaller > SMALLEST; smaller *= 0.85)
    strip = draw(smaller);
  return strip;
}

/**
 * The name of the canvas, its description below, and at the far side who made it for whom and when. The name stands where it is
 * read from.
 */
function drawHeader({ title }: GridModel, palette: Palette, width: number, size: number): Strip {
  const name = new MeasuredText(title.name ?? l10n.t('Business Model Canvas'), 'semibold');
  const description = title.description ? new MeasuredText(title.description, 'regular') : undefined;
  const small = size * 0.42;
  const wide = title.details.length > 0 ? width * 0.62 : width;
  const details = title.details.map(
    ({ label, value }) => new MeasuredText(l10n.t('{0}: {1}', label, value), 'regular'),
  );
  const align = startOf(name.text);
  const far = align === 'left' ? 'right' : 'left';
  const columnAt = (side: Side, own: number): number => (side === 'left' ? 0 : width - own);
  const nameHeight = linesHeight(name, wide, size);
  const nameBox = { x: columnAt(align, wide), y: 0, width: wide, height: nameHeight };
  const texts = [placeText(name, nameBox, size, palette.text, { align })];
  let nearHeight = nameHeight;
  if (description) {
    const height = linesHeight(description, wide, small);
    const box = { ...nameBox, y: nearHeight, height };
    texts.push(placeText(description, box, small, palette.muted, { align }));
    nearHeight += height;
  }
  let farHeight = 0;
  const narrow = width - wide - small;
  for (const detail of details) {
    const height = linesHeight(detail, narrow, small);
    const box = { x: columnAt(far, narrow), y: farHeight, width: narrow, height };
    texts.push(placeText(detail, box, small, palette.muted, { align: far }));
    farHeight += height;
  }
  return { height: Math.max(nearHeight, farHeight), texts, swatches: [] };
}

/** The legend of segments, the totals, and the credit line. */
function drawFooter(grid: GridModel, options: DrawingOptions, width: number, size: number): Strip {
  const palette = PALETTES[options.theme];
  const lettered = needsLetters(grid, options);
  const texts: TextBlock[] = [];
  const swatches: Swatch[] = [];
  const line = LINE_HEIGHT * size;
  let x = 0;
  let y = 0;
  let rowHeight = line;
  const segments = options.color === 'segment' ? grid.segments : [];
  for (const { name, color, letter } of segments) {
    const entry = new MeasuredText(lettered ? `${letter}  ${name}` : name, 'regular');
    const most = width - 1.5 * size;
    const wide = Math.min(most, textWidth(entry.text, 'regular') * size + 0.01 * size);
    if (x > 0 && x + 1.5 * size + wide > width) {
      x = 0;
      y += rowHeight;
      rowHeight = line;
    }
    const height = linesHeight(entry, wide, size);
    rowHeight = Math.max(rowHeight, height);
    swatches.push({
      rect: { x, y: y + 0.2 * size, width: size * 0.9, height: size * 0.9 },
      fill: palette.segments[color] ?? palette.muted,
    });
    const box = { x: x + 1.5 * size, y, width: wide, height };
    texts.push(placeText(entry, box, size, palette.text, { align: 'left' }));
    x += wide + 3.5 * size;
  }
  const credit = new MeasuredText(l10n.t('Drawn by Business Model Canvas for VS Code'), 'regular');
  const creditSize = size * 0.8;
  const creditWidth = Math.min(width / 3, textWidth(credit.text, 'regular') * creditSize * 1.01);
  const sums = new MeasuredText(sumsOf(grid), 'regular');
  // Without sums the credit ends the last row of the legend, where there is room.
  const besideLegend = sums.text === '' && x > 0 && x + creditWidth < width;
  const legendHeight = y + rowHeight;
  if (segments.length > 0 && !besideLegend) y = legendHeight + 0.3 * size;
  const sumsBox = { x: 0, y, width: width - creditWidth - 2 * size, height: 0 };
  const sumsHeight = sums.text === '' ? 0 : linesHeight(sums, sumsBox.width, size);
  if (sumsHeight > 0) texts.push(placeText(sums, { ...sumsBox, height: sumsHeight }, size, palette.text));
  const creditHeight = linesHeight(credit, creditWidth, creditSize);
  const creditY = y + ASCENT * (size - creditSize);
  const creditBox = { x: width - creditWidth, y: creditY, width: creditWidth, height: creditHeight };
  texts.push(placeText(credit, creditBox, creditSize, palette.muted, { align: 'right' }));
  return {
    height: Math.max(segments.length > 0 ? legendHeight : 0, y + sumsHeight, creditY + creditHeight),
    texts,
    swatches,
  };
}

function sumsOf({ money }: GridModel): string {
  if (money === undefined) return '';
  const sums = money.sums.map(({ title, total }) => l10n.t('{0}: {1}', title, total));
  const { margin } = money;
  if (margin) sums.push(l10n.t('{0}: {1}', l10n.t('Margin'), margin.amount));
  return sums.join('   ·   ');
}

function moved(texts: readonly TextBlock[], dx: number, dy: number): readonly TextBlock[] {
  return texts.map((text) => ({
    ...text,
    box: shift(text.box, dx, dy),
    lines: text.lines.map((line) => ({ ...line, x: line.x + dx, baseline: line.baseline + dy })),
  }));
}

function shift(rect: Rect, dx: number, dy: number): Rect {
  return { ...rect, x: rect.x + dx, y: rect.y + dy };
}
