import * as l10n from '@vscode/l10n';
import type { Canvas, Item } from '../../../canvas/canvas';
import { refTo } from '../../../canvas/identity';
import { nameAndKind } from '../../names';
import type { BrokenLink } from '../../references';
import { always, type Fix, type Rule } from '../../rule';
import { distinctId } from './distinctId';
import { removeWrittenLink, retarget } from './linkRepairs';

/** Gives the item that is meant an id of its own, and lets the link use it. */
function meansFix(canvas: Canvas, link: BrokenLink, item: Item): readonly Fix[] {
  if (item.block === link.from.block || item.shared) return [];
  const id = distinctId(canvas, item);
  const title = l10n.t('Link to {0}, and give it the id {1}', nameAndKind(item), id);
  return retarget(canvas, link, id, title).map((fix) => ({
    ...fix,
    operations: [...fix.operations, { kind: 'rename-id', item: refTo(canvas, item), id }],
  }));
}

/** A link could mean two items. */
export const ambiguousLink: Rule = {
  id: 'ambiguous-link',
  family: 'references',
  severity: always('error'),
  summary: 'A link could mean two items, because both answer to the same id.',
  why: 'Nobody can tell which of the two belongs to it, so the link counts for neither. Give one of them an id of its own.',
  example: {
    fails: `value_propositions:
  - name: Easy booking
    links: [booking]
key_activities:
  - Booking
revenue_streams:
  - name: Booking
    links: [easy-booking]
`,
    repaired: `value_propositions:
  - name: Easy booking
    links: [booking]
key_activities:
  - Booking
revenue_streams:
  - id: booking-fee
    name: Booking
    links: [easy-booking]
`,
  },
  *check(canvas, { references }) {
    for (const link of references.broken) {
      const { from, ref, resolution } = link;
      if (resolution.kind !== 'ambiguous') continue;
      const { candidates } = resolution;
      yield {
        span: ref.span,
        message: l10n.t(
          '“{0}” could mean {1} or {2}.',
          ref.target,
          ...candidates.slice(0, 2).map(nameAndKind),
        ),
        related: candidates.map((item) => ({
          span: item.nameSpan,
          message: l10n.t('{0} answers to it.', nameAndKind(item)),
        })),
        item: from,
        block: from.block,
        fixes: () => [
          ...candidates.flatMap((item) => meansFix(canvas, link, item)),
          ...removeWrittenLink(canvas, link),
        ],
      };
    }
  },
};
