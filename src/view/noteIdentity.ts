/**
 * Names for notes that outlive edits, so that the webview moves and repaints a note instead of replacing it and what
 * somebody has selected stays selected through renames, moves and typing in the text.
 */

import { BLOCK_KEYS } from '../canvas/blocks';
import type { Item } from '../canvas/canvas';
import { addTo } from '../canvas/collect';
import type { ItemRef } from '../canvas/operation';

/** A note as it was drawn before. */
export interface KnownNote {
  readonly key: string;
  readonly ref: ItemRef;
}

/** What makes two notes the same, surest first; an undefined answer matches nothing. */
type Sameness = (note: {
  readonly block: string;
  readonly id: string;
  readonly name: string;
}) => string | undefined;
const SAMENESS: readonly Sameness[] = [
  ({ block, id, name }) => `${block} ${id} ${name}`,
  ({ block, id }) => `${block} ${id}`,
  ({ id, name }) => `${id} ${name}`,
  ({ name }) => (name === '' ? undefined : name),
];

/** Gives every item a key: the one of the note it was before, else a new one that no other note has. */
export function assignKeys(items: readonly Item[], before: readonly KnownNote[]): ReadonlyMap<Item, string> {
  const keys = new Map<Item, string>();
  let newcomers = items;
  let gone = before;
  for (const sameness of SAMENESS) {
    [newcomers, gone] = matched(keys, newcomers, gone, sameness);
    if (newcomers.length === 0) return keys;
  }
  renamed(keys, newcomers, gone);
  const taken = new Set([...before.map((note) => note.key), ...keys.values()]);
  for (const item of newcomers) {
    if (keys.has(item)) continue;
    const key = fresh(taken, `${item.block}/${item.id}`);
    taken.add(key);
    keys.set(item, key);
  }
  return keys;
}

/** Gives away keys by one kind of sameness; answers who is still without a partner on either side. */
function matched(
  keys: Map<Item, string>,
  items: readonly Item[],
  notes: readonly KnownNote[],
  sameness: Sameness,
): readonly [readonly Item[], readonly KnownNote[]] {
  if (items.length === 0 || notes.length === 0) return [items, notes];
  const waiting = new Map<string, KnownNote[]>();
  for (const note of notes) {
    const word = sameness(note.ref);
    if (word !== undefined) addTo(waiting, word, note);
  }
  const used = new Set<KnownNote>();
  const left = items.filter((item) => {
    const word = sameness(item);
    const note = word === undefined ? undefined : waiting.get(word)?.shift();
    if (note === undefined) return true;
    used.add(note);
    keys.set(item, note.key);
    return false;
  });
  return [left, notes.filter((note) => !used.has(note))];
}

/** In each block, newcomers in place of exactly as many that have gone are the same notes with another name. */
function renamed(keys: Map<Item, string>, items: readonly Item[], notes: readonly KnownNote[]): void {
  for (const block of BLOCK_KEYS) {
    const come = items.filter((item) => item.block === block);
    const gone = notes.filter((note) => note.ref.block === block);
    if (come.length !== gone.length) continue;
    come.forEach((item, index) => {
      const note = gone[index];
      if (note) keys.set(item, note.key);
    });
  }
}

function fresh(taken: ReadonlySet<string>, wanted: string): string {
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}~${number}`)) number++;
  return `${wanted}~${number}`;
}
