import * as l10n from '@vscode/l10n';
import { command } from '../command';
import { EXIT } from '../exitCodes';

export const explain = command({
  name: 'explain',
  about: () => l10n.t('explain a rule, with an example and its fix'),
  args: [
    {
      name: 'rule',
      about: () => l10n.t('the rule to explain; without a rule, all are listed'),
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
