/** Items taken out and put elsewhere. */

import type { BlockKey } from '../../canvas/blocks';
import { blockOf, type Canvas, type Item } from '../../canvas/canvas';
import { addToSet } from '../../canvas/collect';
import type { YAMLSeq } from '../../canvas/yaml';
import { rearrange } from '../change/blocks';
import { changeLinks } from '../change/links';
import { removeEntries } from '../change/list';
import { refuseShared } from '../refusal';
import { placeOfNote } from '../verify/meaning';
import { pieceOf } from '../write/itemText';
import { insertNote } from './add';
import type { OperationOf } from './operationOf';
import { noteOf, type Plan, type Session, together } from './plan';

/** Removes items with their own comments, and every link to them. */
export function removeItems(operations: readonly OperationOf<'remove-item'>[], session: Session): Plan {
  const items = new Set(operations.map((operation) => session.item(operation.item)));
  const { editable } = session;
  const lists = new Map<YAMLSeq, Set<number>>();
  for (const { list, index } of items) {
    if (!editable.ownsList(list)) return refuseShared();
    addToSet(lists, list, index);
  }
  // A link that several answer to goes only with the last of them.
  const reaches = (target: string): boolean => {
    const candidates = editable.canvas.links.withId(target);
    return candidates.length > 0 && candidates.every((candidate) => items.has(candidate));
  };
  return {
    steps: [
      (now) =>
        together(
          ...[...lists].map(([list, indices]) => removeEntries(now, list, indices, 'own')),
          changeLinks(now, (_from, ref) => (reaches(ref.target) ? { kind: 'remove' } : undefined), {
            except: items,
          }),
        ),
    ],
    expect: (meaning) => {
      for (const item of items) {
        const { notes, index } = placeOfNote(meaning, noteOf(meaning, item));
        notes.splice(index, 1);
      }
      for (const other of meaning.notes.values()) {
        other.links = other.links.filter((link) => !reaches(link.target));
      }
    },
  };
}

/**
 * Moves items, with all their bytes and comments. What does not fit the new block stays in the text; see `misfits`. Each
 * position counts the items as the moves before have left them.
 */
export function moveItems(
  operations: readonly OperationOf<'move-item'>[],
  session: Session,
): Plan | undefined {
  const { editable } = session;
  const shifts = shiftsFor(operations, session);
  if (shifts.length === 0) return undefined;
  const removed = new Map<YAMLSeq, Set<number>>();
  for (const { item } of shifts) {
    if (!editable.ownsList(item.list)) return refuseShared();
    addToSet(removed, item.list, item.index);
  }
  return {
    steps: [
      (now) =>
        rearrange(
          now,
          removed,
          shifts.map(({ item, block, before }) => ({ block, before, piece: pieceOf(now, item) })),
        ),
    ],
    expect: (meaning) => {
      const notes = shifts.map(({ item }) => noteOf(meaning, item));
      for (const note of notes) {
        const place = placeOfNote(meaning, note);
        place.notes.splice(place.index, 1);
      }
      shifts.forEach(({ block, before }, index) => {
        const note = notes[index];
        if (note) insertNote(meaning, block, before, note);
      });
    },
  };
}

/** An item that goes elsewhere: in front of one that stays, or to the end of a block. */
interface Shift {
  readonly item: Item;
  readonly block: BlockKey;
  readonly before: Item | undefined;
}

/** The combined result of several moves, without those that lead back to where an item was. */
function shiftsFor(operations: readonly OperationOf<'move-item'>[], session: Session): readonly Shift[] {
  const { canvas } = session.editable;
  const orders = new Map<BlockKey, Item[]>();
  const orderOf = (block: BlockKey): Item[] => {
    const order = orders.get(block) ?? [...blockOf(canvas, block).items];
    orders.set(block, order);
    return order;
  };
  const blocks = new Map<Item, BlockKey>();
  for (const operation of operations) {
    const item = session.item(operation.item);
    const { block, position } = operation;
    const to = orderOf(block);
    const before = position === undefined ? undefined : to[Math.max(0, position)];
    const from = orderOf(blocks.get(item) ?? item.block);
    if (before === item || (from === to && to[to.indexOf(item) + 1] === before)) continue;
    from.splice(from.indexOf(item), 1);
    to.splice(before ? to.indexOf(before) : to.length, 0, item);
    blocks.set(item, block);
  }
  return [...orders].flatMap(([block, order]) => shiftsIn(canvas, block, order, new Set(blocks.keys())));
}

/** The shifts into a block that lead to an order of its items. */
function shiftsIn(
  canvas: Canvas,
  block: BlockKey,
  order: readonly Item[],
  moved: ReadonlySet<Item>,
): readonly Shift[] {
  const were = blockOf(canvas, block).items;
  const stayed = staying(were, order, moved);
  const shifts: Shift[] = [];
  let before: Item | undefined;
  for (const item of order.toReversed()) {
    if (stayed.has(item)) before = item;
    else shifts.unshift({ item, block, before });
  }
  return shifts;
}

/** The items that need no move: all that were not moved, and the moved ones whose neighbours are the same as before. */
function staying(were: readonly Item[], order: readonly Item[], moved: ReadonlySet<Item>): ReadonlySet<Item> {
  const stayed = new Set(order.filter((item) => !moved.has(item)));
  // If there are entries between that are not items, only a move determines on which side of them an item is.
  const lists = new Set(were.map((item) => item.list));
  const entries = [...lists].reduce((sum, list) => sum + (list?.items.length ?? 0), 0);
  if (entries !== were.length) return stayed;
  let last = -1;
  let neighbour = -1;
  for (const item of order) {
    const index = were.indexOf(item);
    if (!moved.has(item)) neighbour = index;
    else if (index <= last || were.slice(neighbour + 1, index).some((other) => !moved.has(other))) continue;
    stayed.add(item);
    last = index;
  }
  return stayed;
}
