import * as l10n from '@vscode/l10n';
import { shortName } from '../../names';
import { always, type Rule } from '../../rule';
import { removeWrittenLink } from './linkRepairs';

/** An item is linked to itself. */
export const selfLink: Rule = {
  id: 'self-link',
  family: 'references',
  severity: always('error'),
  summary: 'An item is linked to itself.',
  why: 'A link says how two things belong together. One that leads back to where it starts says nothing, and probably stands in place of one that was meant to lead elsewhere.',
  example: {
    fails: `customer_segments:
  - Travellers
channels:
  - name: Travel app
    links: [travellers, travel-app]
`,
    repaired: `customer_segments:
  - Travellers
channels:
  - name: Travel app
    links: [travellers]
`,
  },
  *check(canvas, { references }) {
    for (const link of references.broken) {
      const { from, ref, resolution } = link;
      if (resolution.kind !== 'self') continue;
      yield {
        span: ref.span,
        message: l10n.t('“{0}” is linked to itself.', shortName(from)),
        item: from,
        block: from.block,
        fixes: () => removeWrittenLink(canvas, link),
      };
    }
  },
};
