import * as l10n from '@vscode/l10n';
import { blockOf, type Item } from '../../../canvas/canvas';
import { shortName, shortNames } from '../../names';
import { always, type Rule } from '../../rule';
import { hasMotive, misfit, setFix, withoutMotive } from './kinds';

/** People are kept who can pay only once. */
export const retentionWithoutRecurring: Rule = {
  id: 'retention-without-recurring',
  family: 'coherence',
  severity: always('hint'),
  summary: 'A relationship keeps customers whose every stream is paid once.',
  why: 'Loyalty is worth money where people can pay again. If every stream of these segments is a single deal, ask what they could come back for. Fees for each use, hire or deal, and relationships that also aim at selling more, are left alone: there people do come back.',
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
      if (!hasMotive(relationship, 'retention') || hasMotive(relationship, 'upselling')) continue;
      const segments = links.partnersIn(relationship, 'customer_segments');
      const streams = links.partnersOfAll(segments, 'revenue_streams');
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
          withoutMotive(relationship, 'retention'),
          l10n.t('Say that “{0}” is not there to keep customers', shortName(relationship)),
        ),
      ]);
    }
  },
};

/** Each use, deal or hire is paid by itself, and those who are kept come back for the next. */
const COMES_BACK: ReadonlySet<string> = new Set([
  'usage_fee',
  'subscription',
  'leasing',
  'brokerage',
  'advertising',
]);

function isOnce({ values }: Item): boolean {
  return values.recurrence === 'transactional' && !COMES_BACK.has(values.type ?? '');
}
