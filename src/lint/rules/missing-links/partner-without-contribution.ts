import * as l10n from '@vscode/l10n';
import { missingLink } from './missingLink';

/** A key partner supplies no resource and carries out no activity. */
export const partnerWithoutContribution = missingLink({
  id: 'partner-without-contribution',
  summary: 'A key partner supplies no resource and carries out no activity.',
  why: 'A partner is key because the business gets something from it. Say what: a resource that it brings, or an activity that it takes over.',
  example: {
    fails: `key_activities:
  - name: Looking after homes
    links: [payment-provider]
key_partnerships:
  - Payment provider
  - Cleaning services
`,
    repaired: `key_activities:
  - name: Looking after homes
    links: [payment-provider, cleaning-services]
key_partnerships:
  - Payment provider
  - Cleaning services
`,
  },
  one: (name) => l10n.t('“{0}” supplies no key resource and carries out no key activity yet.', name),
  all: (count) =>
    l10n.t('None of the {0} key partners supplies a key resource or carries out a key activity.', count),
});
