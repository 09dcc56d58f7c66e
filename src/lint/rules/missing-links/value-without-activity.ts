import * as l10n from '@vscode/l10n';
import { missingLink } from './missingLink';

/** A value proposition is produced by no key activity. */
export const valueWithoutActivity = missingLink({
  id: 'value-without-activity',
  summary: 'A value proposition is produced by no key activity.',
  why: 'Somebody has to do something for a promise to come true. Without an activity, the work behind the proposition is invisible, and so is what it costs.',
  example: {
    fails: `value_propositions:
  - Unique places to stay
  - Local tours
key_activities:
  - name: Winning hosts
    links: [unique-places-to-stay]
`,
    repaired: `value_propositions:
  - Unique places to stay
  - Local tours
key_activities:
  - name: Winning hosts
    links: [unique-places-to-stay, local-tours]
`,
  },
  one: (name) => l10n.t('No key activity produces “{0}” yet.', name),
  all: (count) => l10n.t('None of the {0} value propositions is produced by a key activity.', count),
});
