import * as l10n from '@vscode/l10n';
import { blockFacts } from '../../../canvas/blocks';
import { shortName } from '../../names';
import { always, type Rule } from '../../rule';
import { removeWrittenLink } from './linkRepairs';

/** A link joins two items of one block. */
export const sameBlockLink: Rule = {
  id: 'same-block-link',
  family: 'references',
  severity: always('warning'),
  summary: 'A link joins two items of the same block.',
  why: 'What makes a business model is how its blocks work together, and links say just that. Two items of one block share what both of them are linked to; a link between them is neither drawn nor followed.',
  example: {
    fails: `customer_segments:
  - Travellers
channels:
  - name: Travel app
    links: [travellers, website]
  - name: Website
    links: [travellers]
`,
    repaired: `customer_segments:
  - Travellers
channels:
  - name: Travel app
    links: [travellers]
  - name: Website
    links: [travellers]
`,
  },
  *check(canvas, { references }) {
    for (const link of references.broken) {
      const { from, ref, resolution } = link;
      if (resolution.kind !== 'same-block') continue;
      const { to } = resolution;
      yield {
        span: ref.span,
        message: l10n.t(
          '“{0}” and “{1}” are both {2}; links join different blocks.',
          shortName(from),
          shortName(to),
          l10n.t(blockFacts(from.block).many),
        ),
        related: [{ span: to.nameSpan, message: l10n.t('“{0}” is here.', shortName(to)) }],
        item: from,
        block: from.block,
        fixes: () => removeWrittenLink(canvas, link),
      };
    }
  },
};
