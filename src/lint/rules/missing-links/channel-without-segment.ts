import * as l10n from '@vscode/l10n';
import { missingLink } from './missingLink';

/** A channel reaches no customer segment. */
export const channelWithoutSegment = missingLink({
  id: 'channel-without-segment',
  summary: 'A channel reaches no customer segment.',
  why: 'Channels cost money and attention. One that reaches nobody on the canvas either serves a segment that is missing there, or can go.',
  example: {
    fails: `customer_segments:
  - name: Travellers
    links: [travel-app]
channels:
  - Travel app
  - Travel fairs
`,
    repaired: `customer_segments:
  - name: Travellers
    links: [travel-app, travel-fairs]
channels:
  - Travel app
  - Travel fairs
`,
  },
  one: (name) => l10n.t('“{0}” reaches nobody yet.', name),
  all: (count) => l10n.t('None of the {0} channels is linked to a customer segment.', count),
});
