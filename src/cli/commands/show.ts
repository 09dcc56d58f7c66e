import * as l10n from '@vscode/l10n';
import { LAYOUT_IDS } from '../../view/layouts';
import { choice, command, FILES } from '../command';

export const show = command({
  name: 'show',
  about: () => l10n.t('show the nine blocks in the terminal'),
  args: [FILES],
  options: {
    layout: choice(LAYOUT_IDS, 'classic', 'LAYOUT', () => l10n.t('how the blocks are arranged')),
  },
  examples: ['show shop.bmc.yaml', 'show --layout grid shop.bmc.yaml'],
  run: async ({ args, options }, io) => (await import('../show')).runShow(args, options, io),
});
