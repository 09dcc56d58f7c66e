/** What an item would carry in vain in another block. Moving keeps it in the text; whoever asks for the move can say so. */
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

/** What of an item would not fit into a block. Nothing where it is in that block already. */
export function misfits(canvas: Canvas, item: Item, block: BlockKey): Misfits {
  if (item.block === block) return { fields: [], links: [] };
  const fields = [...item.fields.values()].filter((field) => !fieldFits(field, item, block));
  const links = canvas.links.of(item).filter((link) => partnerIn(link, item).block === block);
  return { fields, links };
}

function fieldFits(field: Field<ItemFieldKey>, item: Item, block: BlockKey): boolean {
  const facts = itemField(field.key);
  if (facts === undefined) return true;
  if (!fitsBlock(facts, block)) return false;
  const here = termsFor(facts, item.block);
  const there = termsFor(facts, block);
  return field.values.every(({ value }) => !findTerm(here, value) || findTerm(there, value) !== undefined);
}
