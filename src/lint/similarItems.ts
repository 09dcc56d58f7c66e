/** Which items probably belong together: what quick fixes offer first. */
import type { BlockKey } from '../canvas/blocks';
import { blockOf, type Canvas, type Item } from '../canvas/canvas';
import { partnerIn } from '../canvas/links';
import { type Reading, readerOf } from './suggest/reading';

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
  const reader = readerOf(canvas);
  const own = reader.read(item);
  return blocks
    .flatMap((block) => namedItems(canvas, block))
    .map((candidate) => ({
      candidate,
      partners: links.of(candidate).filter((link) => partners.has(partnerIn(link, candidate))).length,
      words: shared(own, reader.read(candidate)),
    }))
    .sort((a, b) => b.partners - a.partners || b.words - a.words)
    .map(({ candidate }) => candidate);
}

/** How many telling words two notes share, parts of compounds and words of their details counting for less. */
function shared(a: Reading, b: Reading): number {
  let sum = 0;
  for (const [key, { weight, generic }] of a.tokens) {
    const other = b.tokens.get(key);
    if (other && !generic) sum += weight * other.weight;
  }
  return sum;
}
