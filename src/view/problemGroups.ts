/** Problems sorted for reading: by the block they concern, or by what they have in common. */

import * as l10n from '@vscode/l10n';
import { addTo } from '../canvas/collect';
import { type GridModel, type ProblemModel, SEVERITIES } from './model';

export interface ProblemGroup {
  readonly title: string;
  readonly problems: readonly ProblemModel[];
}

/** What concerns the file first, then block by block in storytelling order, only where there is something to say. */
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
    .map(({ title, problems: all }) => ({ title, problems: all.filter((problem) => wanted.has(problem)) }))
    .filter((group) => group.problems.length > 0);
}

/** Problems of the same rule together, the worst first, then those there are most of. */
export function groupedByKind(problems: readonly ProblemModel[]): readonly ProblemGroup[] {
  const kinds = new Map<string, ProblemModel[]>();
  for (const problem of problems) addTo(kinds, problem.kind, problem);
  const worst = (group: ProblemGroup) =>
    group.problems.reduce(
      (least, { severity }) => Math.min(least, SEVERITIES.indexOf(severity)),
      SEVERITIES.length as number,
    );
  return [...kinds]
    .map(([title, all]) => ({ title, problems: all }))
    .sort((a, b) => worst(a) - worst(b) || b.problems.length - a.problems.length);
}
