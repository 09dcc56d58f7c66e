import * as l10n from '@vscode/l10n';
import { choice, command, flag, UsageError } from '../command';

export const suggest = command({
  name: 'suggest',
  about: () => l10n.t('suggest missing links, from words that notes share'),
  args: [
    {
      name: 'file',
      about: () => l10n.t('the canvas; - reads standard input and, with --write, prints the result'),
      isRequired: true,
      isPath: true,
    },
  ],
  options: {
    all: flag(() => l10n.t('also list each link of “reaches everybody?”')),
    format: choice(['text', 'json'] as const, 'text', 'FORMAT', () => l10n.t('how they are written')),
    write: flag(() => l10n.t('write the ticked links into the file')),
  },
  examples: [
    'suggest shop.bmc.yaml',
    'suggest shop.bmc.yaml --all --format json',
    'suggest shop.bmc.yaml --write',
    'suggest - --write < shop.bmc.yaml',
  ],
  run: async ({ args: [file], options }, io) => {
    if (file === undefined) throw new UsageError(l10n.t('Say for which file: bmc suggest FILE.'));
    return (await import('../suggest')).runSuggest({ file, ...options }, io);
  },
});
