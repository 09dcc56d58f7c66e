/** A whole canvas for a file that has no note yet. */
import { BLOCK_KEYS } from '../canvas/blocks';
import type { Canvas } from '../canvas/canvas';
import { isHeaderKey } from '../canvas/fields';
import { parseCanvas } from '../canvas/parse/parse';
import { guidedCanvas } from './newCanvas';
import { planEdit } from './plan';

const BLOCK_LINE = new RegExp(`^(?:${BLOCK_KEYS.join('|')}):\\s*(?:\\[\\s*\\])?\\s*$`);
const HEADER_LINE = /^([a-z_]+):[^#]*$/;

/**
 * The text of a file after the canvas `text` has been brought into it. What the file says about the canvas itself stays and
 * takes precedence, and so do its comments, save those of the guided canvas. Undefined if the file has notes, or anything
 * else that would be lost.
 */
export function filledCanvas(empty: Canvas, text: string): string | undefined {
  if (!empty.writable || empty.items.length > 0 || empty.problems.length > 0) return undefined;
  const guiding = new Set(guidedCanvas(empty.header.name ?? '').split('\n'));
  const comments: string[] = [];
  for (const line of empty.text.split(/\r?\n/).map((each) => each.trimEnd())) {
    const isComment = line.trimStart().startsWith('#');
    if (isComment && !guiding.has(line)) comments.push(`${line.trim()}\n`);
    const isKept = isComment || line === '' || BLOCK_LINE.test(line);
    if (!isKept && !isHeaderKey(HEADER_LINE.exec(line)?.[1] ?? '')) return undefined;
  }
  const header = [...empty.headerFields.keys()].flatMap((key) =>
    isHeaderKey(key) && empty.header[key] !== undefined
      ? [{ kind: 'set-header' as const, key, value: empty.header[key] }]
      : [],
  );
  const filled = planEdit(parseCanvas(text), header);
  return filled.ok ? comments.join('') + filled.canvas.source : undefined;
}
