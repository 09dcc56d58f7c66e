import * as l10n from '@vscode/l10n';
import { refTo } from '../../../canvas/identity';
import { shortName } from '../../names';
import { missingLink } from './missingLink';

/** A customer segment pays nothing, and is not marked as a side that does not have to. */
export const segmentWithoutRevenue = missingLink({
  id: 'segment-without-revenue',
  summary: 'A customer segment pays nothing, and is not marked as a side that does not have to.',
  why: 'A segment that pays nothing has to be carried by another. That can be the very idea of the model, as with readers whom advertisers pay for; then say so with “pays: false”. If it is not, a revenue stream is missing.',
  example: {
    fails: `customer_segments:
  - Travellers
  - Hosts
revenue_streams:
  - name: Booking fee
    links: [travellers]
`,
    repaired: `customer_segments:
  - Travellers
  - Hosts
revenue_streams:
  - name: Booking fee
    links: [travellers, hosts]
`,
  },
  one: (name) => l10n.t('“{0}” pays for nothing yet.', name),
  all: (count) =>
    l10n.t('None of the {0} customer segments that should pay is linked to a revenue stream.', count),
  otherFixes: (canvas, item) =>
    item.shared
      ? []
      : [
          {
            title: l10n.t('Mark “{0}” as a side that does not pay', shortName(item)),
            operations: [{ kind: 'set-field', item: refTo(canvas, item), key: 'pays', value: false }],
          },
        ],
});
