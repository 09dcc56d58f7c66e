import * as l10n from '@vscode/l10n';
import { command, flag } from '../command';
import { EXIT } from '../exitCodes';

export const lsp = command({
  name: 'lsp',
  about: () => l10n.t('start the language server for editors, on standard input and output'),
  args: [],
  options: {
    stdio: flag(() => l10n.t('use standard input and output; the default')),
  },
  run: async () => {
    await (await import('../../server/main')).runServer(process.stdin, process.stdout);
    return EXIT.clean;
  },
});
