import * as l10n from '@vscode/l10n';
import { blockOf, type Item } from '../../../canvas/canvas';
import { shortName, shortNames } from '../../names';
import { always, type Rule } from '../../rule';
import { hasMotive, misfit, setFix } from './kinds';

/** Revenue that is to come again and again, from people whom nothing keeps. */
export const recurringWithoutRetention: Rule = {
  id: 'recurring-without-retention',
  family: 'coherence',
  severity: always('information'),
  summary: 'A recurring stream is paid by segments that no relationship is there to keep.',
  why: 'People who are not kept stop paying. A stream that recurs needs a relationship with its payers that aims at retention. Only canvases that say something about motives are asked.',
  example: {
    fails: `customer_segments:
  - Readers
  - name: Libraries
    pays: false
customer_relationships:
  - name: Yearly talks
    motivation: [retention]
    links: [libraries]
  - name: Free trial
    motivation: [acquisition]
    links: [readers]
revenue_streams:
  - name: Monthly plan
    recurrence: recurring
    links: [readers]
`,
    repaired: `customer_segments:
  - Readers
  - name: Libraries
    pays: false
customer_relationships:
  - name: Yearly talks
    motivation: [retention]
    links: [libraries]
  - name: Free trial
    motivation: [acquisition, retention]
    links: [readers]
revenue_streams:
  - name: Monthly plan
    recurrence: recurring
    links: [readers]
`,
  },
  *check(canvas) {
    const { links } = canvas;
    const all = blockOf(canvas, 'customer_relationships').items;
    if (!all.some(({ values }) => (values.motivation?.length ?? 0) > 0)) return;
    for (const stream of blockOf(canvas, 'revenue_streams').items) {
      if (!recurs(stream)) continue;
      const payers = links.partnersIn(stream, 'customer_segments');
      const kept = links.partnersOfAll(payers, 'customer_relationships');
      if (kept.length === 0 || kept.some((one) => hasMotive(one, 'retention'))) continue;
      const message = l10n.t(
        '“{0}” is to come again and again, but no relationship aims at keeping those who pay it ({1}).',
        shortName(stream),
        shortNames(payers),
      );
      yield misfit(stream, message, kept, () => [
        ...kept.map((one) =>
          setFix(
            canvas,
            [one],
            'motivation',
            [...(one.values.motivation ?? []), 'retention'],
            l10n.t('Say that “{0}” keeps customers', shortName(one)),
          ),
        ),
        setFix(
          canvas,
          [stream],
          'recurrence',
          'transactional',
          l10n.t('Say that “{0}” is paid once', shortName(stream)),
        ),
      ]);
    }
  },
};

/** A subscription recurs unless it says otherwise. */
function recurs({ values }: Item): boolean {
  return (
    values.recurrence === 'recurring' || (values.recurrence === undefined && values.type === 'subscription')
  );
}
