/** Finding an item by its place in the text quickly. */
import type { Item } from '../canvas/canvas';

/** The position of the first item that starts at or behind an offset; the items are in the order of the text. */
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
