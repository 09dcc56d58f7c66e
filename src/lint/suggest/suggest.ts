/**
 * Proposes links for a canvas by what the notes say: shared words, shared subjects, the only note of a block, and what
 * follows from links that are there or proposed already. Every note gets what the table of needs asks for, and every
 * triangle closes. Each proposal says why, so that people can judge it; nothing here writes anything.
 */
import type { BlockKey } from '../../canvas/blocks';
import type { Canvas } from '../../canvas/canvas';
import { type ItemRef, type Operation, refTo } from '../../canvas/operation';
import { RELATIONS } from '../../canvas/relations';
import { type Likelihood, type Proposal, Sketch } from './sketch';
import { STAGES } from './stages';

/** A link that somebody may want, with the reason in plain words. Written at `from`. */
export interface Suggestion {
  readonly from: ItemRef;
  readonly to: ItemRef;
  readonly reason: string;
  readonly likelihood: Likelihood;
}

/** Links between one block and any of the others. */
export interface Scope {
  readonly block: BlockKey;
  readonly others: readonly BlockKey[];
}

/**
 * Links for everything that lacks them, by pair of blocks in the order of the relations, likely ones first; on demand
 * only those of a scope. What has the links it needs gets no further ones, unless something else needs it. Empty where
 * nothing is missing.
 */
export function suggestLinks(canvas: Canvas, scope?: Scope): readonly Suggestion[] {
  const sketch = new Sketch(canvas);
  for (const stage of STAGES) stage(sketch);
  const order = (proposal: Proposal): number => 10 * pairRank(proposal) + RANK[proposal.likelihood];
  return sketch.proposals
    .filter((proposal) => !scope || isIn(scope, proposal))
    .sort((a, b) => order(a) - order(b))
    .map(({ from, to, reason, likelihood }) => ({
      from: refTo(canvas, from),
      to: refTo(canvas, to),
      reason,
      likelihood,
    }));
}

function isIn({ block, others }: Scope, { from, to }: Proposal): boolean {
  return (
    (from.block === block && others.includes(to.block)) || (to.block === block && others.includes(from.block))
  );
}

/** The operations that write these links. */
export function linkOperations(suggestions: readonly Suggestion[]): readonly Operation[] {
  return suggestions.map(({ from, to }) => ({ kind: 'link', from, to }));
}

const RANK: Readonly<Record<Likelihood, number>> = { likely: 0, possible: 1, guess: 2 };

function pairRank({ from, to }: Proposal): number {
  return RELATIONS.findIndex(({ first, second }) => first === from.block && second === to.block);
}
