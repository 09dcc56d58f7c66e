/**
 * Keys of notes that stay the same through edits, so that the webview moves and repaints a note instead of replacing it, and
 * a selection survives renames, moves and typing in the text.
 */

import { BLOCK_KEYS, type BlockKey } from '../canvas/blocks';
import type { Item } from '../canvas/canvas';
import { type IdentityKey, type ItemRef, pairByKey, type Unpaired } from '../canvas/identity';

/** A note as it was drawn before. */
export interface KnownNote {
  readonly key: string;
  readonly ref: ItemRef;
}

interface Named {
  readonly block: string;
  readonly id: string;
  readonly name: string;
}

/** By which keys a note is recognised, the most reliable first. */
const IDENTITY_KEYS: readonly IdentityKey<Named>[] = [
  ({ block, id, name }) => `${block} ${id} ${name}`,
  ({ block, id }) => `${block} ${id}`,
  ({ id, name }) => `${id} ${name}`,
  ({ name }) => (name === '' ? undefined : name),
];

/** Block and id of the note that a key was made for. */
export function madeFor(key: string): { readonly block: BlockKey; readonly id: string } | undefined {
  const slash = key.indexOf('/');
  const block = BLOCK_KEYS.find((candidate) => candidate === key.slice(0, slash));
  return block && { block, id: key.slice(slash + 1).replace(/~\d+$/, '') };
}

/** Gives every item a key: the one of the note it was before, else a new one that no other note has. */
export function assignKeys(items: readonly Item[], before: readonly KnownNote[]): ReadonlyMap<Item, string> {
  const keys = new Map<Item, string>();
  let rest: Unpaired<KnownNote, Item> = { before, after: items };
  for (const key of IDENTITY_KEYS) {
    rest = pairByKey(
      rest,
      ({ ref }) => key(ref),
      key,
      (note, item) => keys.set(item, note.key),
    );
    if (rest.after.length === 0) return keys;
  }
  keepRenamed(keys, rest);
  const free = new FreeKeys([...before.map((note) => note.key), ...keys.values()]);
  for (const item of rest.after) if (!keys.has(item)) keys.set(item, free.take(`${item.block}/${item.id}`));
  return keys;
}

/** If a block has as many new items as notes that are gone, these are the same notes with other names. */
function keepRenamed(keys: Map<Item, string>, { before, after }: Unpaired<KnownNote, Item>): void {
  for (const block of BLOCK_KEYS) {
    const added = after.filter((item) => item.block === block);
    const gone = before.filter((note) => note.ref.block === block);
    if (added.length !== gone.length) continue;
    added.forEach((item, index) => {
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
