import * as l10n from '@vscode/l10n';
import { blockOf, type Item } from '../../../canvas/canvas';
import { shortName, shortNames } from '../../names';
import { always, type Rule } from '../../rule';
import { misfit, setFix } from './kinds';

/** People are kept who can pay only once. */
export const retentionWithoutRecurring: Rule = {
  id: 'retention-without-recurring',
  family: 'coherence',
  severity: always('hint'),
  summary: 'A relationship keeps customers whose every stream is paid once.',
  why: 'Loyalty is worth money where people can pay again. If every stream of these segments is a single deal, ask what they could come back for.',
  example: {
    fails: `customer_segments:
  - Couples
customer_relationships:
  - name: Birthday cards
    motivation: [retention]
    links: [couples]
revenue_streams:
  - name: Wedding photos
    recurrence: transactional
    links: [couples]
`,
    repaired: `customer_segments:
  - Couples
customer_relationships:
  - name: Birthday cards
    motivation: [retention]
    links: [couples]
revenue_streams:
  - name: Wedding photos
    recurrence: transactional
    links: [couples]
  - name: A family picture each year
    recurrence: recurring
    links: [couples]
`,
  },
  *check(canvas) {
    const { links } = canvas;
    for (const relationship of blockOf(canvas, 'customer_relationships').items) {
      const motives = relationship.values.motivation ?? [];
      if (!motives.includes('retention')) continue;
      const segments = links.partnersIn(relationship, 'customer_segments');
      const streams = [
        ...new Set(segments.flatMap((segment) => links.partnersIn(segment, 'revenue_streams'))),
      ];
      if (streams.length === 0 || !streams.every(isOnce)) continue;
      const message = l10n.t(
        '“{0}” keeps customers, but all they pay is paid once: {1}. What could they pay for again?',
        shortName(relationship),
        shortNames(streams),
      );
      yield misfit(relationship, message, streams, () => [
        ...streams.map((one) =>
          setFix(canvas, [one], 'recurrence', 'recurring', l10n.t('Say that “{0}” recurs', shortName(one))),
        ),
        setFix(
          canvas,
          [relationship],
          'motivation',
          motives.filter((motive) => motive !== 'retention'),
          l10n.t('Say that “{0}” is not there to keep customers', shortName(relationship)),
        ),
      ]);
    }
  },
};

function isOnce({ values }: Item): boolean {
  return values.recurrence === 'transactional';
}
