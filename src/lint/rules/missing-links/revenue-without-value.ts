import * as l10n from '@vscode/l10n';
import { missingLink } from './missingLink';

/** A revenue stream is earned with no value proposition. */
export const revenueWithoutValue = missingLink({
  id: 'revenue-without-value',
  summary: 'A revenue stream is earned with no value proposition.',
  why: 'People pay for what is of value to them. A stream that no proposition earns is either for something that is not on the canvas yet, or wishful thinking.',
  example: {
    fails: `value_propositions:
  - name: Unique places to stay
    links: [booking-fee]
revenue_streams:
  - Booking fee
  - Cleaning fee
`,
    repaired: `value_propositions:
  - name: Unique places to stay
    links: [booking-fee, cleaning-fee]
revenue_streams:
  - Booking fee
  - Cleaning fee
`,
  },
  one: (name) => l10n.t('No value proposition earns “{0}” yet.', name),
  all: (count) => l10n.t('None of the {0} revenue streams is earned with a value proposition.', count),
});
