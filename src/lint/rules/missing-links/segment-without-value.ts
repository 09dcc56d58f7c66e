import * as l10n from '@vscode/l10n';
import { missingLink } from './missingLink';

/** A customer segment is served by no value proposition. */
export const segmentWithoutValue = missingLink({
  id: 'segment-without-value',
  summary: 'A customer segment is served by no value proposition.',
  why: 'A segment stands on the canvas because there is something of value for it. If no proposition serves it, either it is not a customer of this business, or the most important part of the story is still missing.',
  example: {
    fails: `customer_segments:
  - Travellers
  - Hosts
value_propositions:
  - name: Unique places to stay
    links: [travellers]
`,
    repaired: `customer_segments:
  - Travellers
  - Hosts
value_propositions:
  - name: Unique places to stay
    links: [travellers, hosts]
`,
  },
  one: (name) => l10n.t('No value proposition serves “{0}” yet.', name),
  all: (count) => l10n.t('None of the {0} customer segments is served by a value proposition.', count),
});
