/**
 * Names for notes that outlive edits, so that the webview moves and repaints a note instead of replacing it and what
 * is selected stays selected through renames, moves and typing in the text.
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
  const free = new FreeKeys([...before.map((note) => note.key), ...keys.values()]);
  for (const item of newcomers) if (!keys.has(item)) keys.set(item, free.take(`${item.block}/${item.id}`));
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
  // Last first, so that `pop`, which costs the same however many notes wait, takes them in their order.
  for (const note of notes.toReversed()) {
    const word = sameness(note.ref);
    if (word !== undefined) addTo(waiting, word, note);
  }
  const used = new Set<KnownNote>();
  const left = items.filter((item) => {
    const word = sameness(item);
    const note = word === undefined ? undefined : waiting.get(word)?.pop();
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

/** Hands out keys that no note has. */
class FreeKeys {
  private readonly taken: Set<string>;
  /** The number that was tried last for each wanted key, so that many notes of one name stay cheap. */
  private readonly numbers = new Map<string, number>();

  constructor(taken: Iterable<string>) {
    this.taken = new Set(taken);
  }

  take(wanted: string): string {
    let key = wanted;
    let number = this.numbers.get(wanted) ?? 1;
    while (this.taken.has(key)) key = `${wanted}~${++number}`;
    this.numbers.set(wanted, number);
    this.taken.add(key);
    return key;
  }
}
