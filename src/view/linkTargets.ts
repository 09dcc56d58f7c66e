/** What a note may be linked to, most sensible first: for the list of link targets and for highlighting during a drag. */
import type { BlockKey } from '../canvas/blocks';
import { relationBetween, type Strength } from '../canvas/relations';
import { linkVerb } from '../language/sentences';
import type { BlockModel, GridModel, NoteModel } from './model';

/** How much strength a link makes: it fills a gap, the blocks shape each other, or it is unusual. */
export type LinkStrength = 'missing' | Strength | 'unusual';

/** A note that another one may be linked to. */
export interface Target {
  readonly note: NoteModel;
  readonly block: BlockModel;
  /** How the link reads from the other note to this one: “serves”. */
  readonly verb: string;
  readonly linked: boolean;
  readonly strength: LinkStrength;
}

const ORDER: readonly LinkStrength[] = ['missing', 'required', 'expected', 'possible', 'unusual'];

/** How much strength a link from a note to any note of a block makes; undefined for its own block. */
export function linkStrength(note: NoteModel, block: BlockKey): LinkStrength | undefined {
  const own = note.ref.block;
  if (own === block) return undefined;
  if (note.gaps.some((gap) => gap.includes(block))) return 'missing';
  return relationBetween(own, block)?.strength ?? 'unusual';
}

/**
 * All notes of other blocks: those it is linked to, then by strength; among equals those that serve the same segments first.
 * `only` narrows the list to some blocks.
 */
export function targetsOf(grid: GridModel, note: NoteModel, only?: readonly BlockKey[]): readonly Target[] {
  const linked = new Set(
    grid.links.flatMap(({ a, b }) => (a === note.key ? [b] : b === note.key ? [a] : [])),
  );
  const targets = grid.blocks.flatMap((block) => {
    const strength = linkStrength(note, block.key);
    if (strength === undefined || (only && !only.includes(block.key))) return [];
    const says = linkVerb(note.ref.block, block.key);
    return block.notes.map((other) => ({
      note: other,
      block,
      verb: says,
      linked: linked.has(other.key),
      strength,
    }));
  });
  const rank = (target: Target): number =>
    (target.linked ? 0 : 100) +
    ORDER.indexOf(target.strength) * 10 +
    (sharesSegment(note, target.note) ? 0 : 1);
  return targets.sort((one, other) => rank(one) - rank(other));
}

function sharesSegment(one: NoteModel, other: NoteModel): boolean {
  return one.segments.some((segment) => other.segments.includes(segment));
}
