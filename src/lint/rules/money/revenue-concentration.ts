import * as l10n from '@vscode/l10n';
import { CONCENTRATED, formatAmount, formatShare } from '../../../canvas/money';
import { shortName } from '../../names';
import { always, type Rule } from '../../rule';

/** One stream that nearly all revenue comes from. */
export const revenueConcentration: Rule = {
  id: 'revenue-concentration',
  family: 'money',
  severity: always('information'),
  summary: 'One revenue stream brings more than 80 % of the revenue.',
  why: 'If one stream brings nearly everything, the model stands and falls with it: one price change, one rival or one lost customer is enough. A second stream spreads the risk. Looked at only when every stream has an amount.',
  example: {
    fails: `currency: EUR
period: year
revenue_streams:
  - name: Advertising
    amount: 90000
  - name: Courses
    amount: 10000
`,
    repaired: `currency: EUR
period: year
revenue_streams:
  - name: Advertising
    amount: 60000
  - name: Courses
    amount: 40000
`,
  },
  *check(canvas, facts) {
    const { revenue } = facts.money;
    const [largest] = revenue.shares;
    if (!revenue.complete || largest === undefined || largest.share <= CONCENTRATED) return;
    const amount = formatAmount(largest.amount, canvas.header);
    const name = shortName(largest.item);
    yield {
      span: largest.item.nameSpan,
      message:
        revenue.shares.length === 1
          ? l10n.t('All revenue comes from “{0}” ({1}). A second stream would spread the risk.', name, amount)
          : l10n.t(
              '“{0}” brings {1} of all revenue ({2} of {3}). More streams would spread the risk.',
              name,
              formatShare(largest.share),
              amount,
              formatAmount(revenue.amount, canvas.header),
            ),
      item: largest.item,
      block: 'revenue_streams',
    };
  },
};
