import * as l10n from '@vscode/l10n';
import { blockOf, type Canvas } from '../../../canvas/canvas';
import { refTo } from '../../../canvas/identity';
import { isFree } from '../../../canvas/needs';
import { MOST_FIXES } from '../../fixes';
import { shortName } from '../../names';
import { HOLE, type Rule } from '../../rule';

export const NOBODY_PAYS = 'nobody-pays';

/** There are revenue streams, and every segment is marked as one that does not pay. */
export const nobodyPaysRule: Rule = {
  id: NOBODY_PAYS,
  family: 'coherence',
  severity: HOLE,
  summary: 'There are revenue streams, and every customer segment is marked as one that does not pay.',
  why: 'A side that does not pay is carried by one that does. Where no side pays, the revenue comes from somebody who is not on the canvas: add them as a segment, or say which segment pays after all.',
  example: {
    fails: `customer_segments:
  - name: Readers
    pays: false
revenue_streams:
  - Advertising
`,
    repaired: `customer_segments:
  - name: Readers
    pays: false
  - Advertisers
revenue_streams:
  - Advertising
`,
  },
  *check(canvas) {
    if (!nobodyPays(canvas)) return;
    const { items, keySpan } = blockOf(canvas, 'customer_segments');
    const [first] = items;
    yield {
      span: keySpan ?? first?.nameSpan ?? { start: 0, end: 0 },
      message: l10n.t(
        'Nobody pays: every customer segment is marked as not paying, yet there are revenue streams.',
      ),
      block: 'customer_segments',
      related: items.map((segment) => ({
        span: segment.fields.get('pays')?.valueSpan ?? segment.nameSpan,
        message: l10n.t('“{0}” does not pay.', shortName(segment)),
      })),
      fixes: () => [
        {
          title: l10n.t('Add a segment that pays'),
          operations: [
            {
              kind: 'add-items',
              items: [{ block: 'customer_segments', name: l10n.t('New customer segment') }],
            },
          ],
        },
        ...items.slice(0, MOST_FIXES - 1).map((segment) => ({
          title: l10n.t('Say that “{0}” pays', shortName(segment)),
          operations: [{ kind: 'set-field', item: refTo(canvas, segment), key: 'pays', value: '' } as const],
        })),
      ],
    };
  },
};

/** Whether there are streams and segments, and all segments are marked as not paying. */
export function nobodyPays(canvas: Canvas): boolean {
  const segments = blockOf(canvas, 'customer_segments').items;
  return segments.length > 0 && segments.every(isFree) && blockOf(canvas, 'revenue_streams').items.length > 0;
}
