import * as l10n from '@vscode/l10n';
import { command, oneOf } from '../command';
import { completionScript, SHELLS } from '../completions';
import { EXIT } from '../exitCodes';

export const completions = command({
  name: 'completions',
  about: () => l10n.t('print a script that lets a shell complete commands and options'),
  args: [{ name: 'shell', about: () => SHELLS.join(', '), isRequired: true, choices: () => SHELLS }],
  options: {},
  examples: ['completions bash >> ~/.bashrc', 'completions fish > ~/.config/fish/completions/bmc.fish'],
  run: async ({ args: [shell = ''] }, io, commands) => {
    io.out(await completionScript(oneOf('SHELL', shell, SHELLS), commands));
    return EXIT.clean;
  },
});
