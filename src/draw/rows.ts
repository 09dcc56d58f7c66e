/** How high the rows of a layout are: what their blocks need, and what is left shared out evenly. */
import type { BlockKey } from '../canvas/blocks';
import type { Layout } from '../view/layouts';

/** The least height of each row in which every block has the height it needs. */
export function neededRows(layout: Layout, needed: ReadonlyMap<BlockKey, number>): readonly number[] {
  const heights = layout.rows.map(() => 0);
  const spans = [...spansOf(layout)].sort(([, a], [, b]) => a.length - b.length);
  for (const [block, rows] of spans) {
    const lacking = (needed.get(block) ?? 0) - rows.reduce((sum, row) => sum + (heights[row] ?? 0), 0);
    if (lacking > 0) for (const row of rows) heights[row] = (heights[row] ?? 0) + lacking / rows.length;
  }
  return heights;
}

/** The rows that each block covers. */
function spansOf(layout: Layout): ReadonlyMap<BlockKey, readonly number[]> {
  const spans = new Map<BlockKey, number[]>();
  layout.rows.forEach((row, index) => {
    for (const block of new Set(row)) spans.set(block, [...(spans.get(block) ?? []), index]);
  });
  return spans;
}

/** Rows that fill a height and are as even as what they need allows. `height` is at least the sum of what is needed. */
export function filledRows(needed: readonly number[], height: number): readonly number[] {
  const heights = [...needed];
  const order = needed.map((_, index) => index).sort((a, b) => (needed[b] ?? 0) - (needed[a] ?? 0));
  let left = height;
  order.forEach((row, done) => {
    const even = left / (needed.length - done);
    heights[row] = Math.max(needed[row] ?? 0, even);
    left -= heights[row] ?? 0;
  });
  return heights;
}
