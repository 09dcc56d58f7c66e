/** The fields of an item that have no meaning in another block. A move keeps them in the text; the caller can warn about them. */
import type { BlockKey } from '../canvas/blocks';
import type { Canvas, Field, Item } from '../canvas/canvas';
import { findTerm, fitsBlock, type ItemFieldKey, itemField, termsFor } from '../canvas/fields';
import { type Link, partnerIn } from '../canvas/links';

/** What no longer fits once an item is in another block. */
export interface Misfits {
  /** Fields that items of the block do not have, or whose values it does not know. */
  readonly fields: readonly Field<ItemFieldKey>[];
  /** Links to items that would then be in the same block. */
  readonly links: readonly Link[];
}

/**
 * What of an item would not fit into a block. Nothing where it is in that block already. `along` are other items that go
 * there too.
 */
export function misfits(
  canvas: Canvas,
  item: Item,
  block: BlockKey,
  along: ReadonlySet<Item> = new Set(),
): Misfits {
  const fields =
    item.block === block
      ? []
      : [...item.fields.values()].filter(({ key, values }) => {
          const written = values.map(({ value }) => value);
          return !fieldFits(key, written, item.block, block);
        });
  const links = canvas.links.of(item).filter((link) => {
    const partner = partnerIn(link, item);
    return along.has(partner) || (item.block !== block && partner.block === block);
  });
  return { fields, links };
}

/** Whether a field that items of one block have says something in another block, too. */
export function fieldFits(
  key: ItemFieldKey,
  written: readonly string[],
  from: BlockKey,
  to: BlockKey,
): boolean {
  const facts = itemField(key);
  if (facts === undefined) return true;
  if (!fitsBlock(facts, to)) return false;
  const here = termsFor(facts, from);
  const there = termsFor(facts, to);
  return written.every((value) => !findTerm(here, value) || findTerm(there, value) !== undefined);
}
