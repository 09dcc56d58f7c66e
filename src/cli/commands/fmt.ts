import * as l10n from '@vscode/l10n';
import { command, FILES, flag } from '../command';

export const fmt = command({
  name: 'fmt',
  about: () => l10n.t('format canvases as the editor does, keeping comments and values'),
  args: [FILES],
  options: {
    check: flag(() => l10n.t('write nothing; list the files that are not formatted')),
    diff: flag(() => l10n.t('write nothing; show what would change')),
  },
  findings: () => l10n.t('with --check, a file is not formatted'),
  examples: ['fmt', 'fmt --check strategy', 'fmt - < shop.bmc.yaml'],
  run: async ({ args, options }, io) => (await import('../fmt')).runFmt(args, options, io),
});
