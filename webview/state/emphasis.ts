/** The emphasis of notes, derived from the state once per paint. */

import { isFiltering, matchesIn } from '../../src/view/filter';
import { type Pull, pullsOn, targetsOf } from '../../src/view/linkTargets';
import type { GridModel } from '../../src/view/model';
import { hopsOf, NEAR } from '../../src/view/trace';
import { headOf, type State } from './state';
import { noteIn } from './store';

export interface Emphasis {
  /** Whether a note is in the background while another one is in front. */
  readonly stepsBack: (note: string) => boolean;
  /** Whether a note is in front, but farther from the selection than its direct neighbours. */
  readonly isSecond: (note: string) => boolean;
  /** How suitable a note is as the end of the link that is being dragged. */
  readonly pull: (note: string) => Pull;
  /** How many links a note has. */
  readonly links: (note: string) => number;
  /** Where the Tab key enters the sheet. */
  readonly tabStop: string | undefined;
}

const NOBODY = (): boolean => false;
const NO_PULL = (): Pull => 'none';

/** The emphasis for a state. */
export function emphasisOf(state: State): Emphasis {
  const { grid, selected, drag } = state;
  const tabStop = tabStopOf(state);
  if (grid === undefined)
    return { stepsBack: NOBODY, isSecond: NOBODY, pull: NO_PULL, links: () => 0, tabStop };
  const links = linkCounts(grid);
  if (drag?.kind === 'link') {
    const from = noteIn(grid, drag.note);
    const pulls = from ? pullsOn(grid, from) : undefined;
    const possible = new Set(
      from
        ? targetsOf(grid, from).flatMap(({ note, strength }) => (strength === 'unusual' ? [] : [note.key]))
        : [],
    );
    return {
      stepsBack: (key) => key !== drag.note && !possible.has(key),
      isSecond: NOBODY,
      pull: (key) => pulls?.get(key) ?? 'none',
      links,
      tabStop,
    };
  }
  const inFront = drag ? undefined : frontOf(state);
  const stepsBack = inFront ? (key: string) => !inFront.has(key) : NOBODY;
  const hops = inFront && selected !== undefined ? hopsOf(grid, selected) : undefined;
  const isSecond = hops ? (key: string) => (hops.get(key) ?? 0) > 1 : NOBODY;
  return { stepsBack, isSecond, pull: NO_PULL, links, tabStop };
}

/**
 * The notes that are in front: the chain of the selected one, as far as two links, or all of it while all links are drawn;
 * else the notes that match the filter.
 */
export function frontOf({ grid, selected, filter, allLinks }: State): ReadonlySet<string> | undefined {
  if (grid === undefined) return undefined;
  const hops = selected === undefined ? undefined : hopsOf(grid, selected);
  const chain = hops && new Set([...hops].flatMap(([key, hop]) => (allLinks || hop <= NEAR ? [key] : [])));
  // For a note without links, nothing is put into the background.
  if (chain && chain.size > 1) return chain;
  return isFiltering(filter) ? new Set([...matchesIn(grid, filter), ...(chain ?? [])]) : undefined;
}

function linkCounts(grid: GridModel): Emphasis['links'] {
  const counts = new Map<string, number>();
  for (const { a, b } of grid.links) for (const key of [a, b]) counts.set(key, (counts.get(key) ?? 0) + 1);
  return (key) => counts.get(key) ?? 0;
}

function tabStopOf({ grid, focused }: State): string | undefined {
  if (focused?.startsWith('#')) return focused;
  if (grid && focused !== undefined && noteIn(grid, focused)) return focused;
  const first = grid?.blocks.find((block) => block.notes.length > 0)?.notes[0]?.key;
  return first ?? (grid?.blocks[0] && headOf(grid.blocks[0].key));
}
