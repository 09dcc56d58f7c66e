/** Which comments belong to an item: those that would go with it if it were deleted. */
import type { Item } from '../canvas/canvas';
import type { YAMLSeq } from '../canvas/yaml';
import { removeEntries } from './change/list';
import type { EditableCanvas } from './editableCanvas';
import { Refused } from './refusal';

/** The comments of items, each from its `#` on. Nothing for items that are not written where they are. */
export function commentsOf(
  editable: EditableCanvas,
  items: readonly Item[],
): ReadonlyMap<Item, readonly string[]> {
  const found = new Map<Item, readonly string[]>();
  const lists = new Map<YAMLSeq, Item[]>();
  for (const item of items) {
    if (item.shared || !editable.ownsList(item.list)) continue;
    lists.set(item.list, [...(lists.get(item.list) ?? []), item]);
  }
  for (const [list, members] of lists) {
    const inOrder = members.toSorted((a, b) => a.index - b.index);
    const spans = spansOf(editable, list, inOrder);
    inOrder.forEach((item, place) => {
      const span = spans[place];
      if (span)
        found.set(
          item,
          editable.commentsIn(span).map(({ text }) => text),
        );
    });
  }
  return found;
}

function spansOf(editable: EditableCanvas, list: YAMLSeq, items: readonly Item[]) {
  try {
    return removeEntries(editable, list, new Set(items.map(({ index }) => index)), 'own').spans;
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
}
