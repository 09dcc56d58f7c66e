import * as l10n from '@vscode/l10n';
import { COMPARISON_FORMATS } from '../../compare/formats';
import { choice, command, flag, UsageError } from '../command';

export const diff = command({
  name: 'diff',
  about: () => l10n.t('show what differs between two versions of a canvas, and what that means'),
  args: [
    {
      name: 'versions',
      about: () =>
        l10n.t(
          'the old and the new version: files, or REV:path for one in git; one file alone: with the last commit',
        ),
      isRequired: true,
      isRepeated: true,
      isPath: true,
    },
  ],
  options: {
    format: choice(COMPARISON_FORMATS, 'text', 'FORMAT', () => l10n.t('how it is written')),
    git: flag(() => l10n.t('take the arguments that git gives an external diff')),
    textconv: flag(() => l10n.t('print one version in words, one fact a line, as git’s textconv')),
  },
  findings: () => l10n.t('the versions differ'),
  examples: [
    'diff old.bmc.yaml new.bmc.yaml',
    'diff HEAD~3:shop.bmc.yaml shop.bmc.yaml',
    'diff main:shop.bmc.yaml HEAD:shop.bmc.yaml --format markdown',
  ],
  run: async ({ args, options: { format, git, textconv } }, io) => {
    const { runDiff, runGitDiff, runTextconv } = await import('../diff');
    if (git) return runGitDiff(args, io);
    const [first = '', second, third] = args;
    if (textconv) return runTextconv(first, io);
    if (third !== undefined) throw new UsageError(l10n.t('Two versions at a time, please.'));
    return second === undefined
      ? runDiff({ old: `HEAD:./${first}`, now: first, format }, io)
      : runDiff({ old: first, now: second, format }, io);
  },
});
