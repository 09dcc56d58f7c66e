import * as l10n from '@vscode/l10n';
import { missingLink } from './missingLink';

/** No customer relationship is kept with a customer segment. */
export const segmentWithoutRelationship = missingLink({
  id: 'segment-without-relationship',
  summary: 'No customer relationship is kept with a customer segment.',
  why: 'Every segment is looked after somehow, be it by a person or by a help page. Which way it is decides what winning and keeping these customers costs, so it should be a choice.',
  example: {
    fails: `customer_segments:
  - Travellers
  - Hosts
customer_relationships:
  - name: Help centre
    links: [travellers]
`,
    repaired: `customer_segments:
  - Travellers
  - Hosts
customer_relationships:
  - name: Help centre
    links: [travellers, hosts]
`,
  },
  one: (name) => l10n.t('No customer relationship is kept with “{0}” yet.', name),
  all: (count) =>
    l10n.t('None of the {0} customer segments is looked after by a customer relationship.', count),
});
