import * as l10n from '@vscode/l10n';
import { command, flag } from '../command';
import { EXIT } from '../exitCodes';

export const lsp = command({
  name: 'lsp',
  about: () => l10n.t('serve editors: the language server, on standard input and output'),
  args: [],
  options: {
    stdio: flag(() => l10n.t('use standard input and output, as it does anyway')),
  },
  run: async () => {
    await (await import('../../server/main')).runServer(process.stdin, process.stdout);
    return EXIT.clean;
  },
});
