/** What a note may be linked to, most sensible first: for the list of link targets and for highlighting during a drag. */
import type { BlockKey } from '../canvas/blocks';
import { relationBetween, type Strength } from '../canvas/relations';
import { linkVerb } from '../language/sentences';
import type { Layout } from './layouts';
import type { BlockModel, GridModel, NoteModel } from './model';

/** How much strength a link makes: it fills a gap, the blocks shape each other, or it is unusual. */
export type LinkStrength = 'missing' | Strength | 'unusual';

/** A note that another one may be linked to. */
export interface LinkTarget {
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
export function targetsOf(
  grid: GridModel,
  note: NoteModel,
  only?: readonly BlockKey[],
): readonly LinkTarget[] {
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
  const rank = (target: LinkTarget): number =>
    (target.linked ? 0 : 100) +
    ORDER.indexOf(target.strength) * 10 +
    (sharesSegment(note, target.note) ? 0 : 1);
  return targets.sort((one, other) => rank(one) - rank(other));
}

/** How much a note asks to be the end of a link: nothing, a little, or most of all. */
export type Pull = 'none' | 'some' | 'most';

/**
 * How much each note pulls while a link from this one is dragged: most of all those that close a gap (where there is no gap,
 * those that the blocks require), and of these the ones for the same segments where there are any. Nothing pulls that is
 * linked already.
 */
export function pullsOn(grid: GridModel, note: NoteModel): ReadonlyMap<string, Pull> {
  const open = targetsOf(grid, note).filter(({ linked, strength }) => !linked && SENSIBLE.has(strength));
  const best = open.some(({ strength }) => strength === 'missing') ? 'missing' : 'required';
  const first = open.filter(({ strength }) => strength === best);
  const related = first.filter((target) => sharesSegment(note, target.note));
  const most = new Set(related.length > 0 ? related : first);
  return new Map(open.map((target) => [target.note.key, most.has(target) ? 'most' : 'some']));
}

const SENSIBLE: ReadonlySet<LinkStrength> = new Set(['missing', 'required', 'expected']);

/** The side of a note on which most of its likely link targets are; the right side if there are as many on both. */
export function sideOfTargets(grid: GridModel, { rows }: Layout, note: NoteModel): 'left' | 'right' {
  const centre = (block: BlockKey): number | undefined => {
    const columns = rows.flatMap((row) => row.flatMap((key, index) => (key === block ? [index] : [])));
    return columns.length === 0 ? undefined : columns.reduce((sum, each) => sum + each, 0) / columns.length;
  };
  const own = centre(note.ref.block);
  const pulls = pullsOn(grid, note);
  let balance = 0;
  for (const block of grid.blocks) {
    const at = centre(block.key);
    if (own === undefined || at === undefined || at === own) continue;
    const weight = block.notes.reduce((sum, { key }) => sum + WEIGHTS[pulls.get(key) ?? 'none'], 0);
    balance += at < own ? -weight : weight;
  }
  return balance < 0 ? 'left' : 'right';
}

const WEIGHTS: Readonly<Record<Pull, number>> = { none: 0, some: 1, most: 2 };

function sharesSegment(one: NoteModel, other: NoteModel): boolean {
  return one.segments.some((segment) => other.segments.includes(segment));
}
