import * as l10n from '@vscode/l10n';
import { missingLink } from './missingLink';

/** A key activity serves nothing on the canvas. */
export const activityWithoutUse = missingLink({
  id: 'activity-without-use',
  summary: 'A key activity serves nothing on the canvas.',
  why: 'An activity is key because a proposition, a channel, a relationship or a stream depends on it. If none does, the work may not be worth doing, or a link is missing.',
  example: {
    fails: `value_propositions:
  - name: Unique places to stay
    links: [running-the-platform]
key_activities:
  - Running the platform
  - Winning hosts
`,
    repaired: `value_propositions:
  - name: Unique places to stay
    links: [running-the-platform, winning-hosts]
key_activities:
  - Running the platform
  - Winning hosts
`,
  },
  one: (name) => l10n.t('Nothing on the canvas needs “{0}” yet.', name),
  all: (count) => l10n.t('None of the {0} key activities is needed by anything on the canvas.', count),
});
