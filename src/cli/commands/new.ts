import * as l10n from '@vscode/l10n';
import { command, flag, text, word } from '../command';

export const newCommand = command({
  name: 'new',
  about: () => l10n.t('start a canvas from questions, a pattern or an example'),
  args: [
    {
      name: 'file',
      about: () =>
        l10n.t(
          'the new file; .bmc.yaml is added; an existing file is never overwritten; - is standard output',
        ),
      isPath: true,
    },
  ],
  options: {
    template: word('guided', 'ID', () => l10n.t('what it starts from; see --list')),
    name: text('NAME', () => l10n.t('what the business is called; the file’s name unless said otherwise')),
    list: flag(() => l10n.t('list the templates')),
  },
  examples: ['new shop', 'new --list', 'new strategy/bank.bmc.yaml --template unbundled --name "Our bank"'],
  run: async ({ args, options }, io) => (await import('../new')).runNew(args, options, io),
});
