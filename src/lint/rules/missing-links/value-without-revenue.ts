import * as l10n from '@vscode/l10n';
import { missingLink } from './missingLink';

/** A value proposition earns nothing. */
export const valueWithoutRevenue = missingLink({
  id: 'value-without-revenue',
  summary: 'A value proposition earns nothing.',
  why: 'What people value, somebody should pay for. A proposition earns directly, or it serves a segment that is marked with “pays: false” because others pay for it; else it is only a cost.',
  example: {
    fails: `value_propositions:
  - Unique places to stay
  - Local tours
revenue_streams:
  - name: Booking fee
    links: [unique-places-to-stay]
`,
    repaired: `value_propositions:
  - Unique places to stay
  - Local tours
revenue_streams:
  - name: Booking fee
    links: [unique-places-to-stay, local-tours]
`,
  },
  one: (name) => l10n.t('“{0}” earns nothing yet.', name),
  all: (count) => l10n.t('None of the {0} value propositions earns a revenue stream.', count),
});
