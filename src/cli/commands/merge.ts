import * as l10n from '@vscode/l10n';
import { command, text, texts, UsageError } from '../command';

export const merge = command({
  name: 'merge',
  about: () => l10n.t('merge two versions of a canvas that have a common origin'),
  args: [
    {
      name: 'versions',
      about: () => l10n.t('three files: the common origin, ours and theirs'),
      isRequired: true,
      isRepeated: true,
      isPath: true,
    },
  ],
  options: {
    output: text('FILE|-', () => l10n.t('where it goes; into the second file unless said otherwise'), {
      short: 'o',
      isPath: true,
    }),
    label: texts('NAME', () => l10n.t('what a conflict calls ours, then the origin, then theirs')),
  },
  findings: () => l10n.t('one conflict; the exit code is the number of conflicts, 255 means trouble'),
  examples: ['merge base.bmc.yaml ours.bmc.yaml theirs.bmc.yaml -o merged.bmc.yaml'],
  run: async ({ args, options: { output, label } }, io) => {
    const [base, ours, theirs, more] = args;
    if (base === undefined || ours === undefined || theirs === undefined || more !== undefined)
      throw new UsageError(l10n.t('A merge takes three files: the common origin, ours and theirs.'));
    const labels = { ours: label[0] ?? ours, theirs: label[2] ?? label[1] ?? theirs };
    return (await import('../merge')).runMerge({ base, ours, theirs, output, labels }, io);
  },
});
