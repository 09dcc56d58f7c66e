/** `bmc show`: the nine blocks in the terminal, arranged as on the sheet. */
import * as l10n from '@vscode/l10n';
import type { BlockKey } from '../canvas/blocks';
import { blockTitle } from '../canvas/blockTitle';
import { blockOf, type Canvas } from '../canvas/canvas';
import { parseCanvas } from '../canvas/parse/parse';
import { oneLine } from '../canvas/text';
import { findFiles } from '../node/findFiles';
import { readInput, whyNot } from '../node/textFile';
import { LAYOUTS, type LayoutId } from '../view/layouts';
import { paint } from './colors';
import { EXIT, type ExitCode } from './exitCodes';
import type { Io } from './io';
import { padded, wrapped } from './textWidth';

/** Without a terminal. */
const USUAL_WIDTH = 100;
/** The least width of a readable block; in a narrower terminal the blocks are printed one below the other. */
const NARROWEST = 14;

export async function runShow(
  patterns: readonly string[],
  { layout }: { readonly layout: LayoutId },
  io: Io,
): Promise<ExitCode> {
  const { files, problems } = await findFiles(patterns, io.cwd);
  const trouble = [...problems];
  for (const [index, file] of files.entries()) {
    try {
      const { text } = await readInput(file, io);
      const canvas = parseCanvas(text);
      const name = oneLine(canvas.header.name ?? '') || file;
      io.out(`${index > 0 ? '\n' : ''}${paint(io, 'bold', name)}\n${sheet(canvas, layout, io)}`);
    } catch (error) {
      trouble.push(whyNot(file, error));
    }
  }
  for (const message of trouble) io.err(`${message}\n`);
  return trouble.length > 0 ? EXIT.trouble : EXIT.clean;
}

/** A block on the sheet: which cells it covers, and where these lie on the screen. */
interface Box {
  readonly key: BlockKey;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

function sheet(canvas: Canvas, layout: LayoutId, io: Io): string {
  const { rows } = LAYOUTS[layout];
  const columns = rows[0]?.length ?? 1;
  const width = Math.max(io.columns ?? USUAL_WIDTH, 20);
  const boxes = boxesIn(rows);
  const edges = Array.from({ length: columns + 1 }, (_, at) => Math.round((at * (width - 1)) / columns));
  const innerWidth = ({ left, right }: Box): number => (edges[right] ?? 0) - (edges[left] ?? 0) - 3;
  if (boxes.some((box) => innerWidth(box) < NARROWEST)) return list(canvas, boxes, width, io);
  const contents = new Map(boxes.map((box) => [box, content(canvas, box.key, innerWidth(box))]));
  const heights = rows.map((_, row) =>
    Math.max(
      1,
      ...boxes
        .filter((box) => box.top === row && box.bottom === row + 1)
        .map((box) => contents.get(box)?.length ?? 0),
    ),
  );
  for (const box of boxes) {
    const between = box.bottom - box.top - 1;
    const room = heights.slice(box.top, box.bottom).reduce((sum, height) => sum + height, between);
    const last = box.bottom - 1;
    heights[last] = (heights[last] ?? 0) + Math.max(0, (contents.get(box)?.length ?? 0) - room);
  }
  const lines = [0];
  for (const height of heights) lines.push((lines.at(-1) ?? 0) + height + 1);
  return drawn(boxes, edges, lines, contents, io);
}

function boxesIn(rows: readonly (readonly BlockKey[])[]): readonly Box[] {
  const keys = [...new Set(rows.flat())];
  return keys.map((key) => {
    const top = rows.findIndex((row) => row.includes(key));
    const bottom = rows.findLastIndex((row) => row.includes(key)) + 1;
    const row = rows[top] ?? [];
    return { key, top, bottom, left: row.indexOf(key), right: row.lastIndexOf(key) + 1 };
  });
}

function content(canvas: Canvas, key: BlockKey, width: number): readonly string[] {
  return [...wrapped(blockTitle(canvas.header, key), width), ...notes(canvas, key, width)];
}

function notes(canvas: Canvas, key: BlockKey, width: number): readonly string[] {
  return blockOf(canvas, key).items.flatMap((item) =>
    wrapped(oneLine(item.name) || l10n.t('(no name)'), width - 2).map(
      (line, index) => `${index === 0 ? '•' : ' '} ${line}`,
    ),
  );
}

/** Which box-drawing character joins these directions: up, down, left, right as bits. */
const JOINTS = ' ╵╷│╴┘┐┤╶└┌├─┴┬┼';
const [UP, DOWN, LEFT, RIGHT] = [1, 2, 4, 8] as const;

function drawn(
  boxes: readonly Box[],
  edges: readonly number[],
  lines: readonly number[],
  contents: ReadonlyMap<Box, readonly string[]>,
  io: Io,
): string {
  const width = (edges.at(-1) ?? 0) + 1;
  const height = (lines.at(-1) ?? 0) + 1;
  const grid = Array.from({ length: height }, () => new Uint8Array(width));
  const join = (row: number, column: number, directions: number): void => {
    const line = grid[row];
    if (line) line[column] = (line[column] ?? 0) | directions;
  };
  for (const { top, bottom, left, right } of boxes) {
    const [y0, y1, x0, x1] = [lines[top] ?? 0, lines[bottom] ?? 0, edges[left] ?? 0, edges[right] ?? 0];
    for (let x = x0; x <= x1; x++)
      for (const y of [y0, y1]) join(y, x, (x > x0 ? LEFT : 0) | (x < x1 ? RIGHT : 0));
    for (let y = y0; y <= y1; y++)
      for (const x of [x0, x1]) join(y, x, (y > y0 ? UP : 0) | (y < y1 ? DOWN : 0));
  }
  return grid
    .map((directions, y) => {
      let text = '';
      for (let x = 0; x < width; ) {
        const box = boxes.find(
          ({ top, bottom, left, right }) =>
            y > (lines[top] ?? 0) &&
            y < (lines[bottom] ?? 0) &&
            x === (edges[left] ?? 0) + 1 &&
            x < (edges[right] ?? 0),
        );
        if (box === undefined) {
          text += paint(io, 'gray', JOINTS[directions[x] ?? 0] ?? ' ');
          x++;
          continue;
        }
        const inner = (edges[box.right] ?? 0) - x;
        const row = y - (lines[box.top] ?? 0) - 1;
        const written = padded(` ${contents.get(box)?.[row] ?? ''}`, inner);
        text +=
          written.trimStart().startsWith('•') || /^ {3}/.test(written) ? written : paint(io, 'bold', written);
        x += inner;
      }
      return `${text}\n`;
    })
    .join('');
}

/** The blocks one below the other, for narrow terminals. */
function list(canvas: Canvas, boxes: readonly Box[], width: number, io: Io): string {
  return boxes
    .map(({ key }) => {
      const title = paint(io, 'bold', blockTitle(canvas.header, key));
      return [title, ...notes(canvas, key, width - 2).map((line) => `  ${line}`)].join('\n');
    })
    .map((block) => `${block}\n`)
    .join('\n');
}
