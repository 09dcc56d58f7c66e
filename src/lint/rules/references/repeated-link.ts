import * as l10n from '@vscode/l10n';
import type { Canvas } from '../../../canvas/canvas';
import { partnerIn, type WrittenLink } from '../../../canvas/links';
import { shortName } from '../../names';
import { always, type Fix, type Rule } from '../../rule';
import { removeWrittenLink } from './linkRepairs';

/** A link is written more than once; the first place counts. */
export const repeatedLink: Rule = {
  id: 'repeated-link',
  family: 'references',
  severity: always('hint'),
  summary: 'A link is written twice: in one item, or at both of its ends.',
  why: 'It does not matter at which end a link is written, and once is enough. What is written twice has to be changed twice.',
  example: {
    fails: `customer_segments:
  - name: Travellers
    links: [travel-app]
channels:
  - name: Travel app
    links: [travellers]
`,
    repaired: `customer_segments:
  - name: Travellers
    links: [travel-app]
channels:
  - Travel app
`,
  },
  *check(canvas) {
    for (const link of canvas.links.links) {
      const [first, ...again] = link.written;
      if (first === undefined) continue;
      for (const { from, ref } of again) {
        const entry = from.links.indexOf(ref);
        const other = partnerIn(link, from);
        yield {
          span: ref.span,
          message:
            from === first.from
              ? l10n.t('The link to “{0}” is already written above.', shortName(other))
              : l10n.t('This link is already written on “{0}”.', shortName(first.from)),
          related: [{ span: first.ref.span, message: l10n.t('It is written here.') }],
          item: from,
          block: from.block,
          tag: 'unnecessary',
          fixes: () => removal(canvas, { from, ref }, entry),
        };
      }
    }
  },
};

function removal(canvas: Canvas, { from, ref }: WrittenLink, entry: number): readonly Fix[] {
  const title = l10n.t('Remove the repeated link');
  return removeWrittenLink(canvas, { from, ref, entry }, title).map((fix) => ({ ...fix, safe: true }));
}
