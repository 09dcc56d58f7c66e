import * as l10n from '@vscode/l10n';
import { missingLink } from './missingLink';

/** A value proposition serves no customer segment. */
export const valueWithoutSegment = missingLink({
  id: 'value-without-segment',
  summary: 'A value proposition serves no customer segment.',
  why: 'Value is always value for somebody. A proposition without a segment is a product in search of a customer: say for whom it is, or leave it out.',
  example: {
    fails: `customer_segments:
  - name: Travellers
    links: [unique-places-to-stay]
value_propositions:
  - Unique places to stay
  - Local tours
`,
    repaired: `customer_segments:
  - name: Travellers
    links: [unique-places-to-stay, local-tours]
value_propositions:
  - Unique places to stay
  - Local tours
`,
  },
  one: (name) => l10n.t('“{0}” serves nobody yet.', name),
  all: (count) => l10n.t('None of the {0} value propositions serves a customer segment.', count),
});
