import * as l10n from '@vscode/l10n';
import { command, flag } from '../command';

export const edit = command({
  name: 'edit',
  about: () => l10n.t('change a canvas by named operations: all are made, or none'),
  args: [
    {
      name: 'file',
      about: () => l10n.t('the canvas; - reads standard input and, with --write, prints the result'),
      isRequired: true,
      isPath: true,
    },
    {
      name: 'operations',
      about: () =>
        l10n.t(
          'each in quotes, or as JSON: add BLOCK NAME FIELD=VALUE, rename NOTE NAME, set NOTE FIELD=VALUE, link NOTE NOTE, unlink NOTE NOTE, move NOTE BLOCK, duplicate NOTE, remove NOTE, header FIELD=VALUE, fix TITLE',
        ),
      isRequired: true,
      isRepeated: true,
    },
  ],
  options: {
    write: flag(() => l10n.t('write the file; without it, only show what would change')),
  },
  examples: [
    `edit shop.bmc.yaml 'add channels "Market stall" type=own_direct links=families'`,
    `edit shop.bmc.yaml 'set "Market stall" status=assumption' 'link market-stall bread' --write`,
  ],
  run: async ({ args, options }, io) => (await import('../edit')).runEdit(args, options, io),
});
