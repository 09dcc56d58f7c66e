import * as l10n from '@vscode/l10n';
import { missingLink } from './missingLink';

/** A revenue stream is paid by no customer segment. */
export const revenueWithoutSegment = missingLink({
  id: 'revenue-without-segment',
  summary: 'A revenue stream is paid by no customer segment.',
  why: 'Money comes from somebody. If no segment on the canvas pays a stream, a customer is missing, as advertisers are from many canvases of free services, and with them all that it takes to serve them.',
  example: {
    fails: `customer_segments:
  - name: Travellers
    links: [booking-fee]
revenue_streams:
  - Booking fee
  - Advertising
`,
    repaired: `customer_segments:
  - name: Travellers
    links: [booking-fee, advertising]
revenue_streams:
  - Booking fee
  - Advertising
`,
  },
  one: (name) => l10n.t('Nobody pays “{0}” yet.', name),
  all: (count) => l10n.t('None of the {0} revenue streams is paid by a customer segment.', count),
});
