/** A list pasted into a block becomes notes in line with those that are there. */

import { blockForKey } from '../canvas/blockNames';
import type { BlockKey } from '../canvas/blocks';
import { blockOf, type Canvas } from '../canvas/canvas';
import { lineEnd, lineStart } from '../canvas/lines';
import { type Located, locate } from '../canvas/locate';
import { parseCanvas } from '../canvas/parse/parse';
import type { Span } from '../canvas/text';
import { isTextList, namesIn } from '../edit/textList';
import { writeScalar } from '../edit/write/scalar';

/** What is written at the cursor in place of a pasted text. */
export interface PastedList {
  readonly insert: string;
  /** Spaces in front of the cursor that are too many. */
  readonly surplus: Span | undefined;
  readonly count: number;
}

/** The notes to write where a text is pasted; undefined where it is no list, or its place not one for notes. */
export function pastedList(canvas: Canvas, offset: number, pasted: string): PastedList | undefined {
  if (!canvas.writable || !isTextList(pasted)) return undefined;
  const located = locate(canvas, offset);
  const spot = located && spotAt(canvas, offset, located);
  if (located === undefined || spot === undefined) return undefined;
  const { block, lead, column, surplus } = spot;
  const { text } = canvas;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const names = namesIn(pasted);
  const notes = names.map((name) => writeScalar(name, { flow: false, column, eol }));
  const insert = lead.replace('\n', eol) + notes.join(`${eol}${' '.repeat(column)}- `);
  const from = surplus?.start ?? offset;
  const after = parseCanvas(text.slice(0, from) + insert + text.slice(offset));
  const grown = blockOf(after, block).items.length - blockOf(canvas, block).items.length;
  return after.writable && grown === names.length ? { insert, surplus, count: names.length } : undefined;
}

interface Spot {
  readonly block: BlockKey;
  /** The text between the cursor and the first name. */
  readonly lead: string;
  /** The column of the dashes. */
  readonly column: number;
  readonly surplus: Span | undefined;
}

function spotAt(canvas: Canvas, offset: number, located: Located): Spot | undefined {
  const { text } = canvas;
  const before = text.slice(lineStart(text, offset), offset);
  if (text.slice(offset, lineEnd(text, offset)).trim() !== '') return undefined;
  if (located.kind === 'item-name' && located.item.plain && !located.item.list?.flow) {
    const column = before.indexOf('-');
    if (column < 0 || before.slice(0, column).trim() !== '') return undefined;
    return { block: located.block, lead: `\n${' '.repeat(column)}- `, column, surplus: undefined };
  }
  if (located.kind === 'block-key' || located.kind === 'block')
    return inBlock(canvas, located.block, before, offset);
  return undefined;
}

function inBlock(canvas: Canvas, block: BlockKey, before: string, offset: number): Spot | undefined {
  const { items } = blockOf(canvas, block);
  if (items.some(({ list }) => list?.flow)) return undefined;
  const usual = dashColumn(canvas, block);
  const dash = /^( *)-( *)$/.exec(before);
  if (dash) {
    const column = dash[1]?.length ?? 0;
    if (items.length > 0 && column !== usual) return undefined;
    return { block, lead: dash[2] === '' ? ' ' : '', column, surplus: undefined };
  }
  const dashes = `${' '.repeat(usual)}- `;
  if (before.trim() !== '') {
    const isKey = /^[^\s#:][^#:]*:[ \t]*$/.test(before) && blockForKey(before.replace(/:\s*$/, '')) === block;
    return isKey && items.length === 0
      ? { block, lead: `\n${dashes}`, column: usual, surplus: undefined }
      : undefined;
  }
  if (isBelowText(canvas.text.slice(0, offset - before.length), before.length)) return undefined;
  const surplus = before.length > usual ? { start: offset - before.length + usual, end: offset } : undefined;
  return { block, lead: dashes.slice(Math.min(before.length, usual)), column: usual, surplus };
}

/** Whether a line of this depth below a text goes on with what a `|` or a `>` has begun. */
function isBelowText(above: string, depth: number): boolean {
  const lines = above.split(/\r?\n/);
  const parent = lines.findLast((line) => line.trim() !== '' && (/^ */.exec(line)?.[0].length ?? 0) < depth);
  return parent !== undefined && /(?:^|[:-] +)[|>][-+\d]*(?:\s+#.*)?\s*$/.test(parent);
}

/** The column of the dashes of a block: as its own, as those of other blocks, or two deeper than its key. */
function dashColumn(canvas: Canvas, block: BlockKey): number {
  const { text } = canvas;
  const own = blockOf(canvas, block).items;
  for (const { list, span } of [...own, ...canvas.items]) {
    if (list === undefined || list.flow) continue;
    const dash = /^ *(?=- )/.exec(text.slice(lineStart(text, span.start), span.start));
    if (dash) return dash[0].length;
  }
  return 2;
}
