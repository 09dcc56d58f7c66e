import * as l10n from '@vscode/l10n';
import { blockFacts } from '../../../canvas/blocks';
import { blockOf, type Canvas } from '../../../canvas/canvas';
import type { Total } from '../../../canvas/money';
import { shortName, shortNames } from '../../names';
import { always, type Finding, type Rule } from '../../rule';

/** Amounts on some items of a block but not on all, so that no sum is the whole. */
export const partialAmounts: Rule = {
  id: 'partial-amounts',
  family: 'money',
  severity: always('information'),
  summary: 'Some items of a block have an amount and others do not, so that totals are partial.',
  why: 'A total that leaves something out looks like an answer and is none: shares, margin and the comparison of cost and revenue need every amount. An estimate is better than a gap; 0 is an amount too.',
  example: {
    fails: `currency: EUR
period: year
cost_structure:
  - name: Bakers
    amount: 70000
  - Flour
`,
    repaired: `currency: EUR
period: year
cost_structure:
  - name: Bakers
    amount: 70000
  - name: Flour
    amount: 30000
`,
  },
  *check(canvas, facts) {
    const { revenue, costs } = facts.money;
    for (const total of [revenue, costs])
      if (total.shares.length > 0 && total.without.length > 0) yield finding(canvas, total);
  },
};

function finding(canvas: Canvas, { block, without }: Total): Finding {
  const { keySpan, items } = blockOf(canvas, block);
  const [first] = without;
  return {
    span: keySpan ?? first?.nameSpan ?? { start: 0, end: 0 },
    message: l10n.t(
      'The total of the {0} is partial: {1} of {2} have no amount ({3}).',
      l10n.t(blockFacts(block).many),
      without.length,
      items.length,
      shortNames(without),
    ),
    block,
    related: without.map((item) => ({
      span: item.nameSpan,
      message: l10n.t('“{0}” has no amount.', shortName(item)),
    })),
  };
}
