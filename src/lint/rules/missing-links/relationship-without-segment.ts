import * as l10n from '@vscode/l10n';
import { missingLink } from './missingLink';

/** A customer relationship is kept with no customer segment. */
export const relationshipWithoutSegment = missingLink({
  id: 'relationship-without-segment',
  summary: 'A customer relationship is kept with no customer segment.',
  why: 'A relationship has two sides. Say with whom it is kept: what suits one group, such as personal advice, may be far too costly for another.',
  example: {
    fails: `customer_segments:
  - name: Travellers
    links: [help-centre]
customer_relationships:
  - Help centre
  - Community of reviews
`,
    repaired: `customer_segments:
  - name: Travellers
    links: [help-centre, community-of-reviews]
customer_relationships:
  - Help centre
  - Community of reviews
`,
  },
  one: (name) => l10n.t('“{0}” is kept with nobody yet.', name),
  all: (count) => l10n.t('None of the {0} customer relationships is kept with a customer segment.', count),
});
