import * as l10n from '@vscode/l10n';
import { missingLink } from './missingLink';

/** A value proposition rests on no key resource. */
export const valueWithoutResource = missingLink({
  id: 'value-without-resource',
  summary: 'A value proposition rests on no key resource.',
  why: 'A promise takes something to keep it with: people, a platform, a brand, money. If nothing stands behind a proposition, nobody can tell whether it can be delivered, or copied.',
  example: {
    fails: `value_propositions:
  - Unique places to stay
  - Local tours
key_resources:
  - name: Community of hosts
    links: [unique-places-to-stay]
`,
    repaired: `value_propositions:
  - Unique places to stay
  - Local tours
key_resources:
  - name: Community of hosts
    links: [unique-places-to-stay, local-tours]
`,
  },
  one: (name) => l10n.t('No key resource makes “{0}” possible yet.', name),
  all: (count) => l10n.t('None of the {0} value propositions rests on a key resource.', count),
});
