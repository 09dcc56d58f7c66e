/** What differs from another version of the canvas, for the marks on the grid. */
import type { BlockKey } from '../canvas/blocks';
import type { Item } from '../canvas/canvas';
import type { GridChanges } from '../view/model';
import { changedLinks, changedValues } from './changedNotes';
import { changeNote, findingsOf } from './changeNote';
import { type Comparison, itemOfChange } from './compare';
import { markedItems, markWord, PLAIN, SIGNS } from './formats';

/** The marks of the notes of the later version, and the notes that are gone where they were. `keyOf`: the key on the grid. */
export function gridChanges(comparison: Comparison, keyOf: (item: Item) => string | undefined): GridChanges {
  const note = changeNote(findingsOf(comparison), PLAIN);
  const says = new Map<Item, string[]>();
  for (const { sentences } of note.groups)
    for (const { text, changes } of sentences)
      for (const item of new Set(changes.flatMap((change) => [itemOfChange(change) ?? []].flat())))
        says.set(item, [...(says.get(item) ?? []), text]);
  const values = changedValues(comparison);
  const notes: Record<string, GridChanges['notes'][string]> = {};
  const gone: { block: BlockKey; behind?: string; name: string; word: string }[] = [];
  for (const [block, marked] of markedItems({ comparison })) {
    let behind: string | undefined;
    for (const { item, mark } of marked) {
      if (mark === 'removed') {
        gone.push({ block, ...(behind !== undefined && { behind }), name: item.name, word: markWord(mark) });
        continue;
      }
      behind = keyOf(item);
      if (mark === 'same' || behind === undefined) continue;
      notes[behind] = {
        sign: SIGNS[mark],
        word: markWord(mark),
        says: says.get(item) ?? [],
        values: values.get(item) ?? [],
      };
    }
  }
  return { summary: note.summary, notes, links: changedLinks(comparison, keyOf), gone };
}
