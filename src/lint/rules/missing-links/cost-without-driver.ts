import * as l10n from '@vscode/l10n';
import { missingLink } from './missingLink';

/** A cost is driven by nothing on the canvas. */
export const costWithoutDriver = missingLink({
  id: 'cost-without-driver',
  summary: 'A cost is driven by nothing on the canvas.',
  why: 'Every cost has a cause: a resource, an activity, a partner, a channel or a relationship. If the cause is not named, nobody can tell what would make the cost smaller.',
  example: {
    fails: `key_activities:
  - name: Running the platform
    links: [servers]
cost_structure:
  - Servers
  - Advertising
`,
    repaired: `key_activities:
  - name: Running the platform
    links: [servers, advertising]
cost_structure:
  - Servers
  - Advertising
`,
  },
  one: (name) => l10n.t('It is not said what “{0}” is spent on.', name),
  all: (count) => l10n.t('It is not said what any of the {0} costs is spent on.', count),
});
