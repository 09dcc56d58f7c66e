import * as l10n from '@vscode/l10n';
import { type CanvasFieldKey, COMMON_CURRENCIES, canvasField, type HeaderKey } from '../../../canvas/fields';
import { always, type Finding, type Fix, type Rule } from '../../rule';

/** Amounts that do not say what they are amounts of. */
export const unitMissing: Rule = {
  id: 'unit-missing',
  family: 'money',
  severity: always('information'),
  summary: 'There are amounts, but no currency or no period that they are counted in.',
  why: 'A number says nothing without its unit: 5000 dollars a month and 5000 yen a year are different businesses. One currency and one period for the whole canvas make amounts comparable.',
  example: {
    fails: `revenue_streams:
  - name: Booking fee
    amount: 5000
  - name: Advertising
    amount: 4000
`,
    repaired: `currency: USD
period: month
revenue_streams:
  - name: Booking fee
    amount: 5000
  - name: Advertising
    amount: 4000
`,
  },
  *check(canvas, facts) {
    const { revenue, costs } = facts.money;
    const [first] = [...revenue.shares, ...costs.shares]
      .map(({ item }) => item)
      .sort((a, b) => a.span.start - b.span.start);
    if (first === undefined) return;
    const missing = (key: CanvasFieldKey): boolean => !canvas.headerFields.get(key)?.values.length;
    const place = {
      span: first.fields.get('amount')?.valueSpan ?? first.nameSpan,
      item: first,
      block: first.block,
    };
    if (missing('currency')) yield { ...place, ...currency() };
    if (missing('period')) yield { ...place, ...period() };
  },
};

function currency(): Pick<Finding, 'message' | 'fixes'> {
  return {
    message: l10n.t('The amounts on this canvas have no currency.'),
    fixes: () =>
      COMMON_CURRENCIES.map((code) => headerFix('currency', code, l10n.t('Set the currency to {0}', code))),
  };
}

function period(): Pick<Finding, 'message' | 'fixes'> {
  return {
    message: l10n.t('The amounts on this canvas do not say which period they cover.'),
    fixes: () =>
      (canvasField('period')?.terms ?? []).map(({ value, label }) =>
        headerFix('period', value, l10n.t('Set the period to {0}', l10n.t(label))),
      ),
  };
}

function headerFix(key: HeaderKey, value: string, title: string): Fix {
  return { title, operations: [{ kind: 'set-header', key, value }] };
}
