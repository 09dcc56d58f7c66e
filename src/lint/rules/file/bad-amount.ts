import { always } from '../../rule';
import { fileRule } from './fileRule';

/** An amount that cannot be counted with. */
export const badAmount = fileRule({
  id: 'bad-amount',
  severity: always('error'),
  summary: 'An amount is not a number of zero or more.',
  why: 'Totals, shares and the margin are computed from amounts. They need plain numbers; the currency and the period are given once for the whole canvas.',
  example: {
    fails: `currency: USD
period: year
revenue_streams:
  - name: Booking fee
    amount: $5,900
`,
    repaired: `currency: USD
period: year
revenue_streams:
  - name: Booking fee
    amount: 5900
`,
  },
});
