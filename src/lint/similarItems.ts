/** Which items probably belong together: what quick fixes offer first. */
import type { BlockKey } from '../canvas/blocks';
import { blockOf, type Canvas, type Item } from '../canvas/canvas';
import { partnerIn } from '../canvas/links';
import { wordsIn } from './wordStems';

/** The items of a block that a fix can name: one without a name is reported itself. */
export function namedItems(canvas: Canvas, block: BlockKey): readonly Item[] {
  return blockOf(canvas, block).items.filter(({ name }) => name.trim() !== '');
}

/**
 * The items of these blocks, those most likely to belong to an item first: the ones that share partners with it, so
 * that a link closes a chain or a triangle; then those that share words; then in the order given, which is the order
 * of the blocks and of the file.
 */
export function likeliest(canvas: Canvas, item: Item, blocks: readonly BlockKey[]): readonly Item[] {
  const { links } = canvas;
  const partners = new Set(links.of(item).map((link) => partnerIn(link, item)));
  const words = wordsIn(item.name);
  return blocks
    .flatMap((block) => namedItems(canvas, block))
    .map((candidate) => ({
      candidate,
      shared: links.of(candidate).filter((link) => partners.has(partnerIn(link, candidate))).length,
      words: [...wordsIn(candidate.name).keys()].filter((word) => words.has(word)).length,
    }))
    .sort((a, b) => b.shared - a.shared || b.words - a.words)
    .map(({ candidate }) => candidate);
}
