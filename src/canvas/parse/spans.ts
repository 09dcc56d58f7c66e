/** The spans of nodes in the text, without trailing blank space and comments. */
import { lineAt } from '../lines';
import type { Span } from '../text';
import { type Node, yaml } from '../yaml';

/** From a node's first character to the end of its last value, without the blank lines and comments behind it. */
export function tightSpan(text: string, node: Node): Span {
  const { isPair } = yaml();
  // The tags `!!omap` and `!!pairs` of YAML 1.1 put pairs where nodes are expected.
  const range = node.range ?? (isPair(node) ? (node.key as Node | null)?.range : undefined);
  if (!range) return { start: 0, end: 0 };
  const [start, end] = range;
  return { start, end: Math.max(start, tightEnd(text, node, start, end)) };
}

function tightEnd(text: string, node: Node, start: number, end: number): number {
  const { isCollection, isPair, isScalar } = yaml();
  if (isScalar(node)) {
    // What is not written, as behind `key:`, has its place behind the spaces there.
    if (start === end) return trimmed(text, 0, end);
    // Block scalars hold the blank lines behind them, and so do quotes that nothing closes.
    return isBlank(text.charCodeAt(end - 1)) ? trimmed(text, start, end) : end;
  }
  if (isCollection(node) && !node.flow) {
    const last: unknown = node.items.at(-1);
    const inner = (isPair(last) ? (last.value ?? last.key) : last) as Node | null | undefined;
    if (inner?.range) return tightEnd(text, inner, inner.range[0], inner.range[1]);
  }
  return trimmed(text, start, end);
}

function trimmed(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isBlank(text.charCodeAt(last - 1))) last--;
  return last;
}

/** Spaces, tabs and line breaks: what YAML itself skips. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** A span that can be seen: an empty one becomes the character before it on its line, else the next, else the last one. */
export function visible(text: string, span: Span): Span {
  const length = text.length;
  const start = Math.min(Math.max(span.start, 0), length);
  const end = Math.min(Math.max(span.end, start), length);
  if (/[^ \r\n]/.test(text.slice(start, end))) return { start, end };
  let back = start;
  while (back > 0 && /[ \t]/.test(text.charAt(back - 1))) back--;
  if (back > 0 && !/[\r\n\uFEFF]/.test(text.charAt(back - 1)))
    return { start: back - characterLength(text, back - 2), end: back };
  const next = /\S/.exec(text.slice(start))?.index;
  const at = next === undefined ? lastCharacter(text, start) : start + next;
  return at === undefined ? { start, end } : { start: at, end: at + characterLength(text, at) };
}

function lastCharacter(text: string, before: number): number | undefined {
  let at = before;
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at--;
  if (at === 0) return undefined;
  return characterLength(text, at - 2) === 2 ? at - 2 : at - 1;
}

/** 2 if there is a surrogate pair at an offset, else 1. */
function characterLength(text: string, offset: number): number {
  const code = offset < 0 ? undefined : text.codePointAt(offset);
  return code !== undefined && code > 0xffff ? 2 : 1;
}

/** The rest of the line from an offset on, without the spaces before it and a comment after it. */
export function lineFrom(text: string, offset: number): Span {
  const from = Math.min(offset, text.length);
  const { end } = lineAt(text, from);
  const written = text.slice(from, end);
  const start = from + (/\S/.exec(written)?.index ?? 0);
  return { start, end: from + written.replace(/\s+#.*$/, '').trimEnd().length };
}
