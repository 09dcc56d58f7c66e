import * as l10n from '@vscode/l10n';
import { command, flag, text } from '../command';

export const gitSetup = command({
  name: 'git-setup',
  about: () => l10n.t('let git merge canvases note by note and show their changes in sentences'),
  args: [],
  options: {
    write: flag(() => l10n.t('write what is shown: .gitattributes and the configuration of this clone')),
    program: text('COMMAND', () => l10n.t('how git calls this program; bmc unless said otherwise')),
  },
  examples: ['git-setup', 'git-setup --write', 'git-setup --write --program "npx bmc"'],
  run: async ({ options: { write, program = 'bmc' } }, io) =>
    (await import('../gitSetup')).runGitSetup({ write, program }, io),
});
