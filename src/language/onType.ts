/**
 * A dash typed in line with the fields of an item starts the next item, and moves to where those start. One typed behind
 * the dash that Enter has put there is the same dash. Enter behind a dash without anything ends the list.
 */
import type { Canvas } from '../canvas/canvas';
import { lineEnd, lineStart } from '../canvas/lines';
import type { Span } from '../canvas/text';

/** What to take away after a dash, a blank or Enter has been typed up to an offset. */
export function surplusAt(canvas: Canvas, offset: number): Span | undefined {
  return surplusBeforeDash(canvas, offset) ?? doubledDash(canvas, offset) ?? emptyDash(canvas, offset);
}

/**
 * The spaces to take away in front of a dash that has just been typed up to an offset, with or without the space behind it;
 * undefined where it may be intended as it is: in a text, below a key without a value, aligned with other dashes.
 */
function surplusBeforeDash(canvas: Canvas, offset: number): Span | undefined {
  const { text } = canvas;
  // A dash where no list can be breaks the YAML; in a text it does not.
  if (canvas.writable) return undefined;
  const start = lineStart(text, offset);
  const column = /^( +)- ?$/.exec(text.slice(start, offset))?.[1]?.length;
  if (column === undefined || text.slice(offset, lineEnd(text, offset)).trim() !== '') return undefined;
  const above = text
    .slice(0, start)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
  const last = above.at(-1) ?? '';
  const field = /^( *)((?:- +)*)[\w-]+:(?: .*)?$/.exec(last);
  const fieldColumn = (field?.[1]?.length ?? 0) + (field?.[2]?.length ?? 0);
  if (!field || /:\s*$/.test(last) || fieldColumn !== column) return undefined;
  for (let index = above.length - 1; index >= 0; index--) {
    const dash = /^ *(?=- )/.exec(above[index] ?? '')?.[0].length;
    if (dash !== undefined && dash < column) return { start: start + dash, end: start + column };
  }
  return undefined;
}

/** The first of two dashes, where the second has just been typed with its space and the two make a list in a list. */
function doubledDash(canvas: Canvas, offset: number): Span | undefined {
  const { text, problems } = canvas;
  const start = lineStart(text, offset);
  const before = /^( *)- +- $/.exec(text.slice(start, offset));
  if (!before) return undefined;
  const first = start + (before[1]?.length ?? 0);
  // In a text two dashes are what they are.
  const isList = problems.some(
    ({ rule, span }) => rule === 'wrong-kind' && span.start > first && span.start < offset,
  );
  return isList ? { start: first, end: offset - 2 } : undefined;
}

/** A line with nothing but a dash, down to the cursor on the empty line that Enter has begun below; but for its indentation, that of the key. */
function emptyDash({ text, problems }: Canvas, offset: number): Span | undefined {
  const start = lineStart(text, offset);
  if (start === 0 || text.slice(start, lineEnd(text, offset)).trim() !== '') return undefined;
  const above = lineStart(text, start - 1);
  const dash = /^( *)-[ \t]*\r?\n$/.exec(text.slice(above, start));
  // In a text a dash is what it is.
  if (
    !dash ||
    !problems.some(({ rule, span }) => rule === 'wrong-kind' && span.start >= above && span.start < start)
  )
    return undefined;
  const column = dash[1]?.length ?? 0;
  const owners = text.slice(0, above).matchAll(/^( *(?:- +)*)[\w-]+:[ \t]*(?:#.*)?\r?$/gm);
  const owner = [...owners].map(([, indent = '']) => indent.length).findLast((indent) => indent <= column);
  return { start: above + Math.min(owner ?? 0, column), end: offset };
}
