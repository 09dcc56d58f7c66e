/** Tells YAML comments from text that only looks like one. */

import type { Canvas } from '../canvas/canvas';
import { lineStart } from '../canvas/lines';
import { type Node, type Pair, yaml } from '../canvas/yaml';

/** Whether the `#` at an offset starts a comment: not inside a text, and not in the middle of another comment. */
export function isComment(canvas: Canvas, offset: number): boolean {
  const { text } = canvas;
  const first = lineStart(text, offset);
  for (let at = first; at <= offset; at++) {
    if (text[at] !== '#' || (at > first && !/\s/.test(text[at - 1] ?? ''))) continue;
    if (!inScalar(canvas.document.contents, at)) return at === offset;
  }
  return false;
}

function inScalar(root: Node | null, offset: number): boolean {
  const { isScalar, isCollection, isPair } = yaml();
  let node: unknown = root;
  while (isCollection(node)) {
    const child = lastBefore(node.items, offset);
    if (!isPair(child)) node = child;
    else node = (startOf(child.value) ?? Number.POSITIVE_INFINITY) <= offset ? child.value : child.key;
  }
  return isScalar(node) && node.range != null && node.range[0] <= offset && offset < node.range[1];
}

/** The last child that starts at or before the offset; children are in the order of the text. */
function lastBefore(items: readonly unknown[], offset: number): unknown {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((childStart(items[middle]) ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}

function childStart(child: unknown): number | undefined {
  if (!yaml().isPair(child)) return startOf(child);
  const { key, value } = child as Pair;
  return startOf(key) ?? startOf(value);
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}
