import * as l10n from '@vscode/l10n';
import { missingLink } from './missingLink';

/** A value proposition earns nothing. */
export const valueWithoutRevenue = missingLink({
  id: 'value-without-revenue',
  summary: 'A value proposition earns nothing.',
  why: 'What people value, somebody should pay for. A proposition earns directly, or it serves a segment that is marked with “pays: false” because others pay for it; else it is only a cost. Where those it serves already pay for something else, it may well be what they stay for, and it is only worth a look.',
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
  isMinor: ({ links }, value) => {
    const served = links.partnersIn(value, 'customer_segments');
    return (
      served.length > 0 && served.every((segment) => links.partnersIn(segment, 'revenue_streams').length > 0)
    );
  },
  one: (name) => l10n.t('“{0}” earns nothing yet.', name),
  all: (count) => l10n.t('None of the {0} value propositions earns a revenue stream.', count),
});
