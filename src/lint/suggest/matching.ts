/** Which notes of two blocks are put together. */
import type { BlockKey } from '../../canvas/blocks';
import type { Item } from '../../canvas/canvas';
import { type Sketch, TELLING } from './sketch';

/** How much speaks for a link; 0 is nothing. */
export type Score = (a: Item, b: Item) => number;

/** A note that is nearly as good as the best is taken as well: a channel may reach two groups that it names. */
const NEARLY = 0.7;
/** What is the best for one of the two only, and far from it for the other, is not what was meant. */
const HALFWAY = 0.4;

/** Links the notes of two blocks that clearly speak of each other, as far as they are not linked to the block already. */
export function matchByWords(
  sketch: Sketch,
  from: BlockKey,
  to: BlockKey,
  mayMatch: (to: Item) => boolean = () => true,
): void {
  const score: Score = (a, b) => sketch.evidence.between(a, b);
  const froms = sketch.items(from);
  const tos = sketch.items(to).filter(mayMatch);
  const best = (item: Item, others: readonly Item[]): number =>
    Math.max(0, ...others.map((other) => score(item, other)));
  const facts = tos.map((b) => ({ b, bestOfB: best(b, froms), isOpen: sketch.open(b, from) }));
  for (const a of froms) {
    const bestOfA = best(a, tos);
    const isAOpen = sketch.open(a, to);
    for (const { b, bestOfB, isOpen } of facts) {
      const value = isAOpen || isOpen ? score(a, b) : 0;
      const isGood =
        value >= NEARLY * Math.min(bestOfA, bestOfB) && value >= HALFWAY * Math.max(bestOfA, bestOfB);
      if (value >= TELLING && isGood) sketch.proposeByWords(a, b, a);
    }
  }
}

/** Makes sure that an item is linked to one of the candidates: to the best, if it is linked to none. */
export function ensureOne(sketch: Sketch, item: Item, candidates: readonly Item[], score?: Score): void {
  if (candidates.some((candidate) => sketch.linked(item, candidate))) return;
  const best = bestOf(sketch, item, candidates, score);
  if (best) sketch.proposeByWords(item, best, item);
}

/**
 * The candidate that most speaks for. Where nothing tells them apart, the one at about the same place in its list: people
 * often write their lists in the same order.
 */
export function bestOf(
  sketch: Sketch,
  item: Item,
  candidates: readonly Item[],
  score: Score = () => 0,
): Item | undefined {
  const place = ({ block }: Item, of: Item): number => {
    const all = sketch.items(block);
    return all.indexOf(of) / Math.max(1, all.length - 1);
  };
  const worth = (candidate: Item): number =>
    sketch.evidence.between(item, candidate) +
    score(item, candidate) -
    NEAR * Math.abs(place(item, item) - place(candidate, candidate));
  const ranked = candidates.map((candidate) => ({ candidate, worth: worth(candidate) }));
  return ranked.sort((a, b) => b.worth - a.worth)[0]?.candidate;
}

/** Weighs less than anything that the words say. */
const NEAR = 0.05;
