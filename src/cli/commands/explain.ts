import * as l10n from '@vscode/l10n';
import { command } from '../command';
import { EXIT } from '../exitCodes';

export const explain = command({
  name: 'explain',
  about: () => l10n.t('say what a rule is about, with an example and its repair'),
  args: [
    {
      name: 'rule',
      about: () => l10n.t('what a rule is about; without a rule, the list of all'),
      choices: async () => (await import('../../lint/rules')).RULES.map(({ id }) => id),
    },
  ],
  options: {},
  examples: ['explain', 'explain segment-without-revenue'],
  run: async ({ args: [rule] }, io) => {
    io.out((await import('../explain')).explain(rule));
    return EXIT.clean;
  },
});
