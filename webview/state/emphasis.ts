/** What follows from the state for how notes look, worked out once per paint. */

import type { BlockKey } from '../../src/canvas/blocks';
import { isFiltering, matchesIn } from '../../src/view/filter';
import { linkStrength } from '../../src/view/linkTargets';
import type { GridModel } from '../../src/view/model';
import { hopsOf, NEAR } from '../../src/view/trace';
import { headOf, type State } from './state';
import { noteIn } from './store';

export interface Emphasis {
  /** Whether a note is in the background while another one is in front. */
  readonly stepsBack: (note: string) => boolean;
  /** Whether a note belongs to what is in front, but less closely than its neighbours. */
  readonly isSecond: (note: string) => boolean;
  /** Whether a note is a sensible place to end the link that is being dragged. */
  readonly glows: (note: string) => boolean;
  /** How many links a note has. */
  readonly links: (note: string) => number;
  /** Where the Tab key enters the sheet. */
  readonly tabStop: string | undefined;
}

const NOBODY = (): boolean => false;

/** The look that a state calls for. */
export function emphasisOf(state: State): Emphasis {
  const { grid, selected, drag } = state;
  const tabStop = tabStopOf(state);
  if (grid === undefined)
    return { stepsBack: NOBODY, isSecond: NOBODY, glows: NOBODY, links: () => 0, tabStop };
  const links = linkCounts(grid);
  if (drag?.kind === 'link') {
    const from = noteIn(grid, drag.note);
    const blocks = new Map<string, BlockKey>(
      grid.blocks.flatMap((block) => block.notes.map((note) => [note.key, block.key] as const)),
    );
    const senseFor = (key: string) => {
      const block = blocks.get(key);
      return from && block ? linkStrength(from, block) : undefined;
    };
    return {
      stepsBack: (key) => {
        const sense = senseFor(key);
        return key !== drag.note && (sense === undefined || sense === 'unusual');
      },
      isSecond: NOBODY,
      glows: (key) => {
        const sense = senseFor(key);
        return sense === 'missing' || sense === 'required' || sense === 'expected';
      },
      links,
      tabStop,
    };
  }
  const inFront = drag ? undefined : frontOf(state);
  const stepsBack = inFront ? (key: string) => !inFront.has(key) : NOBODY;
  const hops = inFront && selected !== undefined ? hopsOf(grid, selected) : undefined;
  const isSecond = hops ? (key: string) => (hops.get(key) ?? 0) > 1 : NOBODY;
  return { stepsBack, isSecond, glows: NOBODY, links, tabStop };
}

/**
 * The notes that are in front: the chain of the selected one, as far as two links, or all of it while all links are drawn;
 * else those that are looked for.
 */
export function frontOf({ grid, selected, filter, allLinks }: State): ReadonlySet<string> | undefined {
  if (grid === undefined) return undefined;
  const hops = selected === undefined ? undefined : hopsOf(grid, selected);
  const chain = hops && new Set([...hops].flatMap(([key, hop]) => (allLinks || hop <= NEAR ? [key] : [])));
  // A note that is linked to nothing has nothing to show for it.
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
