import * as l10n from '@vscode/l10n';
import { missingLink } from './missingLink';

/** A customer segment is reached by no channel. */
export const segmentWithoutChannel = missingLink({
  id: 'segment-without-channel',
  summary: 'A customer segment is reached by no channel.',
  why: 'People cannot buy what never reaches them. Each segment needs at least one way to hear of the offer, to buy it and to get it.',
  example: {
    fails: `customer_segments:
  - Travellers
  - Hosts
channels:
  - name: Travel app
    links: [travellers]
`,
    repaired: `customer_segments:
  - Travellers
  - Hosts
channels:
  - name: Travel app
    links: [travellers, hosts]
`,
  },
  one: (name) => l10n.t('No channel reaches “{0}” yet.', name),
  all: (count) => l10n.t('None of the {0} customer segments is reached through a channel.', count),
});
