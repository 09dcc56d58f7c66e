import { always } from '../../rule';
import { fileRule } from './fileRule';

/** A currency that has no code of that kind. */
export const badCurrency = fileRule({
  id: 'bad-currency',
  severity: always('error'),
  summary: 'The currency is not a code of ISO 4217, such as USD or EUR.',
  why: 'A sign such as $ stands for more than twenty currencies. With the three-letter code, everybody reads the amounts the same way.',
  example: {
    fails: `currency: usd
period: year
revenue_streams:
  - name: Booking fee
    amount: 5900
`,
    repaired: `currency: USD
period: year
revenue_streams:
  - name: Booking fee
    amount: 5900
`,
  },
});
