import * as l10n from '@vscode/l10n';
import { choice, command, FILES } from '../command';

export const stats = command({
  name: 'stats',
  about: () => l10n.t('count notes, links, money and findings'),
  args: [FILES],
  options: {
    format: choice(['text', 'json'] as const, 'text', 'FORMAT', () => l10n.t('how it is written')),
  },
  examples: ['stats shop.bmc.yaml', 'stats --format json'],
  run: async ({ args, options }, io) => (await import('../stats')).runStats(args, options, io),
});
