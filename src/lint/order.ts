/** Items in the order of the text, and finding one there quickly. */
import type { Canvas, Item } from '../canvas/canvas';

/** The items as they stand in the text; a block whose key is given twice has its items apart. */
export function inTextOrder({ items }: Canvas): readonly Item[] {
  const sorted = items.every((item, i) => i === 0 || (items[i - 1]?.span.start ?? 0) <= item.span.start);
  return sorted ? items : [...items].sort((a, b) => a.span.start - b.span.start);
}

/** The position of the first item that starts at or behind an offset. */
export function firstFrom(items: readonly Item[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
