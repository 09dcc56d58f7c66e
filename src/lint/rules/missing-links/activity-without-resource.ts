import * as l10n from '@vscode/l10n';
import { missingLink } from './missingLink';

/** A key activity uses no key resource. */
export const activityWithoutResource = missingLink({
  id: 'activity-without-resource',
  summary: 'A key activity uses no key resource.',
  why: 'Every activity needs something to work with: people, tools, a brand, data. Naming it shows what the activity depends on and what it ties up.',
  example: {
    fails: `key_resources:
  - name: Development team
    links: [running-the-platform]
key_activities:
  - Running the platform
  - Winning hosts
`,
    repaired: `key_resources:
  - name: Development team
    links: [running-the-platform, winning-hosts]
key_activities:
  - Running the platform
  - Winning hosts
`,
  },
  isMinor: ({ links }, activity) => links.partnersIn(activity, 'key_partnerships').length > 0,
  one: (name) => l10n.t('“{0}” uses no key resource yet.', name),
  all: (count) => l10n.t('None of the {0} key activities uses a key resource.', count),
});
