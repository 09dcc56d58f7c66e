import * as l10n from '@vscode/l10n';
import { choice, command, count } from '../command';

const LOG_FORMATS = ['text', 'json'] as const;

export const log = command({
  name: 'log',
  about: () => l10n.t('show the history of a canvas in sentences'),
  args: [
    {
      name: 'file',
      about: () => l10n.t('a canvas in a git repository; renames are followed'),
      isRequired: true,
      isPath: true,
    },
  ],
  options: {
    format: choice(LOG_FORMATS, 'text', 'FORMAT', () => l10n.t('how it is written')),
    most: count(0, () => l10n.t('at most so many commits; 0: all')),
  },
  examples: ['log shop.bmc.yaml', 'log shop.bmc.yaml --most 5'],
  run: async ({ args: [file = ''], options: { format, most } }, io) =>
    (await import('../log')).runLog({ file, format, most }, io),
});
