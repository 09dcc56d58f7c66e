import * as l10n from '@vscode/l10n';
import { blockOf } from '../../../canvas/canvas';
import { formatAmount, type Share } from '../../../canvas/money';
import { shortName } from '../../names';
import { always, type Related, type Rule } from '../../rule';

/** Costs that the revenue does not carry. */
export const costsExceedRevenue: Rule = {
  id: 'costs-exceed-revenue',
  family: 'money',
  severity: always('warning'),
  summary: 'The costs add up to more than the revenue.',
  why: 'A model that spends more than it earns cannot last. Early on that may be the plan; then the canvas should say what changes: more streams, higher prices or lower costs. Compared only when every revenue stream has an amount.',
  example: {
    fails: `currency: EUR
period: year
revenue_streams:
  - name: Bread by subscription
    amount: 90000
cost_structure:
  - name: Bakers
    amount: 70000
  - name: Flour
    amount: 30000
`,
    repaired: `currency: EUR
period: year
revenue_streams:
  - name: Bread by subscription
    amount: 110000
cost_structure:
  - name: Bakers
    amount: 70000
  - name: Flour
    amount: 30000
`,
  },
  *check(canvas, facts) {
    const { revenue, costs } = facts.money;
    // Missing costs could only make it worse; missing revenue could make it good.
    if (!revenue.complete || costs.amount <= revenue.amount) return;
    const money = (amount: number): string => formatAmount(amount, canvas.header);
    const largest = (share: Share | undefined): readonly Related[] =>
      share
        ? [
            {
              span: share.item.nameSpan,
              message: l10n.t('The largest is “{0}”: {1}.', shortName(share.item), money(share.amount)),
            },
          ]
        : [];
    yield {
      span: blockOf(canvas, 'cost_structure').keySpan ?? { start: 0, end: 0 },
      message: l10n.t(
        'Costs of {0} are more than the revenue of {1}; {2} are missing.',
        money(costs.amount),
        money(revenue.amount),
        money(costs.amount - revenue.amount),
      ),
      block: 'cost_structure',
      related: [...largest(costs.shares[0]), ...largest(revenue.shares[0])],
    };
  },
};
