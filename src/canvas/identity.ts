/**
 * Which item of one version of a canvas is the same as that of another. Everything that has to recognise an item again uses
 * this module: operations resolve references, the grid keeps the keys of notes (`src/view/noteIdentity.ts`), and the
 * comparison matches two versions (`src/compare/match.ts`).
 */
import type { BlockKey } from './blocks';
import { blockOf, type Canvas, type Item } from './canvas';
import { addTo } from './collect';

/** A reference to an item in an earlier version of the text: resolved by id, else by position and name. */
export interface ItemRef {
  readonly block: BlockKey;
  /** Its position among the block's items that could be read. */
  readonly position: number;
  readonly id: string;
  readonly name: string;
}

/** Names an item for an operation. */
export function refTo(canvas: Canvas, item: Item): ItemRef {
  const position = blockOf(canvas, item.block).items.indexOf(item);
  return { block: item.block, position, id: item.id, name: item.name };
}

/**
 * Finds the item a reference means, in this or a later version of the canvas: in its block by id (with the same name or
 * position where several answer), else by position and name. Undefined where it is gone or not certain.
 */
export function findItem(canvas: Canvas, ref: ItemRef): Item | undefined {
  const { items } = blockOf(canvas, ref.block);
  const there = items[ref.position];
  if (there?.id === ref.id && there.name === ref.name) return there;
  const withId = items.filter((item) => item.id === ref.id);
  const [only] = withId;
  if (withId.length === 1) return only;
  const sameName = withId.filter((item) => item.name === ref.name);
  return sameName.length === 1 ? sameName[0] : undefined;
}

/** A key that two versions of one item have in common, such as its block and id. Undefined: the item has no such key. */
export type IdentityKey<One> = (one: One) => string | undefined;

/** What has no counterpart in the other version. */
export interface Unpaired<Before, After> {
  readonly before: readonly Before[];
  readonly after: readonly After[];
}

/**
 * Pairs the earlier and the later versions that have the same key. If several have it, they are paired in their order.
 * Calls `pair` for each pair and returns the rest. Takes linear time.
 */
export function pairByKey<Before, After>(
  { before, after }: Unpaired<Before, After>,
  keyBefore: IdentityKey<Before>,
  keyAfter: IdentityKey<After>,
  pair: (one: Before, other: After) => void,
): Unpaired<Before, After> {
  if (before.length === 0 || after.length === 0) return { before, after };
  const waiting = new Map<string, Before[]>();
  // Reversed, so that `pop`, which takes constant time, takes them in their order.
  for (const one of before.toReversed()) {
    const key = keyBefore(one);
    if (key !== undefined) addTo(waiting, key, one);
  }
  const paired = new Set<Before>();
  const rest = after.filter((other) => {
    const key = keyAfter(other);
    const one = key === undefined ? undefined : waiting.get(key)?.pop();
    if (one === undefined) return true;
    paired.add(one);
    pair(one, other);
    return false;
  });
  return { before: before.filter((one) => !paired.has(one)), after: rest };
}
