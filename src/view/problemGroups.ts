/** Problems sorted for reading: by weight, by the block they concern, or by what they have in common. */

import * as l10n from '@vscode/l10n';
import { addTo } from '../canvas/collect';
import { groupedByTopic, TOPICS } from '../lint/weight';
import { type GridModel, type ProblemModel, SEVERITIES } from './model';

export interface ProblemGroup {
  readonly title: string;
  readonly problems: readonly ProblemModel[];
}

/** By what they are about, the weightiest first. */
export function groupedByWeight(problems: readonly ProblemModel[]): readonly ProblemGroup[] {
  return groupedByTopic(problems).map(({ topic, findings }) => ({
    title: l10n.t(TOPICS[topic]),
    problems: findings,
  }));
}

/**
 * Block by block, only where there is something to say: the blocks with the worst problems first, else what concerns the
 * file before the blocks in storytelling order; and in each the worst problem first.
 */
export function groupedByBlock(grid: GridModel, problems: readonly ProblemModel[]): readonly ProblemGroup[] {
  const wanted = new Set(problems);
  const groups = [
    { title: l10n.t('The file as a whole'), problems: grid.problems },
    ...grid.blocks.map((block) => ({
      title: block.title,
      problems: [...block.problems, ...block.notes.flatMap((note) => note.problems)],
    })),
  ];
  return groups
    .map(({ title, problems: all }) => ({
      title,
      problems: worstFirst(all.filter((problem) => wanted.has(problem))),
    }))
    .filter((group) => group.problems.length > 0)
    .sort((a, b) => worstOf(a) - worstOf(b));
}

function worstFirst(problems: readonly ProblemModel[]): readonly ProblemModel[] {
  return [...problems].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

function worstOf({ problems }: ProblemGroup): number {
  return Math.min(SEVERITIES.length, ...problems.map(({ severity }) => SEVERITIES.indexOf(severity)));
}

/** Problems of the same rule together, the worst first, then those there are most of. */
export function groupedByKind(problems: readonly ProblemModel[]): readonly ProblemGroup[] {
  const kinds = new Map<string, ProblemModel[]>();
  for (const problem of problems) addTo(kinds, problem.kind, problem);
  return [...kinds]
    .map(([title, all]) => ({ title, problems: all }))
    .sort((a, b) => worstOf(a) - worstOf(b) || b.problems.length - a.problems.length);
}
