import * as l10n from '@vscode/l10n';
import { choice, command, UsageError } from '../command';
import { SERVICES } from '../review/serviceNames';

export const review = command({
  name: 'review',
  about: () => l10n.t('describe what the commits of a branch change in all canvases, for a pull request'),
  args: [
    {
      name: 'commits',
      about: () =>
        l10n.t('the branch that the pull request goes to, and the commit under review; HEAD unless given'),
      isRequired: true,
      isRepeated: true,
    },
  ],
  options: {
    format: choice(['markdown', 'json'] as const, 'markdown', 'FORMAT', () => l10n.t('how it is written')),
    post: choice([...SERVICES, 'none'] as const, 'none', 'SERVICE', () =>
      l10n.t('keep one comment of the pull request up to date, in a pipeline of this service'),
    ),
  },
  examples: ['review origin/main', 'review origin/main HEAD --post github'],
  run: async ({ args, options }, io) => {
    const [base = '', head = 'HEAD', more] = args;
    if (more !== undefined) throw new UsageError(l10n.t('Two commits at a time, please.'));
    return (await import('../review/review')).runReview({ base, head, ...options }, io, process.env);
  },
});
