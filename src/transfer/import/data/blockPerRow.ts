/** A canvas as a list whose entries each say which block they belong to. */
import type { BlockKey } from '../../../canvas/blocks';
import type { DraftCanvas, DraftItem, LeaveOut } from '../draftCanvas';
import { leanBox } from '../otherSheets';
import { readContent } from './content';
import { type Data, isKeyed, textsOf } from './data';
import { blockOfKey, wordsOfKey } from './keys';

/** Keys under which an entry says its block, the likeliest first. */
const BLOCK_KEYS_OF_ROWS = [
  'block',
  'category',
  'section',
  'type',
  'column',
  'area',
  'building_block',
  'buildingBlock',
  'key',
  'id',
  'title',
  'name',
  'heading',
];

/** The canvas of such a list; undefined where its entries do not name at least two blocks. */
export function canvasOfRows(
  rows: readonly Data[],
  name: string | undefined,
  leaveOut: LeaveOut,
): DraftCanvas | undefined {
  const keyed = rows.filter(isKeyed);
  if (keyed.length < 2) return undefined;
  const key = BLOCK_KEYS_OF_ROWS.find(
    (candidate) =>
      new Set(
        keyed.flatMap((row) =>
          typeof row[candidate] === 'string' ? (blockOfKey(row[candidate]) ?? []) : [],
        ),
      ).size >= 2,
  );
  if (key === undefined) return undefined;
  const blocks = new Map<BlockKey, readonly DraftItem[]>();
  const lean = new Map<string, readonly string[]>();
  for (const row of keyed) {
    const label = row[key];
    const block = typeof label === 'string' ? blockOfKey(label) : undefined;
    const { [key]: _, ...rest } = row;
    if (block === undefined) {
      const box = typeof label === 'string' ? leanBox(wordsOfKey(label)) : undefined;
      if (box !== undefined) lean.set(box, textsOf(rest));
      else for (const text of textsOf(row)) leaveOut(text, 'no-block');
      continue;
    }
    blocks.set(block, [...(blocks.get(block) ?? []), ...readContent(block, rest, leaveOut, 0)]);
  }
  return { ...(name === undefined ? {} : { name }), header: {}, blocks, lean, otherBoxes: [] };
}
