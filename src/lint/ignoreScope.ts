/** The scope of an ignore comment: the item, key or line that it is written before or at the end of. */

import type { Canvas, Item } from '../canvas/canvas';
import { lineAt, nextLine } from '../canvas/lines';
import { holds, type Span } from '../canvas/text';
import { type Pair, yaml } from '../canvas/yaml';
import { firstFrom } from './firstFrom';

/**
 * The places that the comment at an offset silences. On a line of its own it belongs to the next line that says something,
 * else to its own line. An item counts with all its lines, a block only with its key.
 */
export function scopeOf(canvas: Canvas, comment: number): readonly Span[] {
  const { text } = canvas;
  const own = lineAt(text, comment);
  const trailing = text.slice(own.start, comment).trim() !== '';
  const line = trailing ? own : nextContent(text, own.end);
  if (line === undefined) return [];
  const more = itemOf(canvas, line) ?? (trailing ? itemEnding(canvas, own.start, comment) : undefined);
  if (more) return [line, more.span];
  const value = rootValue(canvas, line) ?? fieldOn(canvas, line);
  return value ? [line, value] : [line];
}

function nextContent(text: string, from: number): Span | undefined {
  for (let at = nextLine(text, from); at < text.length; at = nextLine(text, at)) {
    const line = lineAt(text, at);
    if (!/^[ \t]*(#|$)/.test(text.slice(line.start, line.end))) return line;
  }
  return undefined;
}

/** The item that a line starts: the one behind its dash, or the only one that starts on it. */
function itemOf({ text, items }: Canvas, line: Span): Item | undefined {
  const first = firstFrom(items, line.start);
  const item = items[first];
  if (item === undefined) return undefined;
  const before = text.slice(line.start, item.span.start);
  if (/^\s*-\s+([&!]\S*\s+)*$/.test(before)) return item;
  const next = items[first + 1];
  const alone = next === undefined || next.span.start > line.end;
  return /^[\s{[,]*$/.test(before) && item.span.start <= line.end && alone ? item : undefined;
}

/** The item whose last line is this one, with nothing but the comment behind it. */
function itemEnding({ text, items }: Canvas, lineStart: number, comment: number): Item | undefined {
  const item = items[firstFrom(items, lineStart) - 1];
  if (item === undefined || item.span.end <= lineStart || item.span.end > comment) return undefined;
  return /^[\s,}\]]*$/.test(text.slice(item.span.end, comment)) ? item : undefined;
}

/** The value of the canvas's own key on a line; nothing for a block, whose items have comments of their own. */
function rootValue(canvas: Canvas, line: Span): Span | undefined {
  const { isMap, isScalar, isNode } = yaml();
  const root = canvas.document.contents;
  if (!isMap(root)) return undefined;
  for (const { key, value } of root.items as readonly Pair[]) {
    const at = isScalar(key) ? key.range?.[0] : undefined;
    if (at === undefined || !holds(line, at)) continue;
    const range = isNode(value) ? value.range : undefined;
    const isBlock = [...canvas.blocks.values()].some(
      (block) => block.keySpan?.start === at && block.readable,
    );
    return range && !isBlock ? { start: range[0], end: range[1] } : undefined;
  }
  return undefined;
}

/** The value of an item's key that is on a line. */
function fieldOn({ items }: Canvas, line: Span): Span | undefined {
  const item = items[firstFrom(items, line.start) - 1];
  if (item === undefined || item.span.end < line.start) return undefined;
  const field = [...item.fields.values()].find(({ keySpan }) => holds(line, keySpan.start));
  return field?.valueSpan;
}
