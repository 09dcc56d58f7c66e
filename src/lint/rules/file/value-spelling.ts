import { always } from '../../rule';
import { fileRule } from './fileRule';

/** A value of the vocabulary in another spelling. */
export const valueSpelling = fileRule({
  id: 'value-spelling',
  severity: always('hint'),
  summary: 'A value is understood, but usually spelt differently.',
  why: 'Capitals, spaces and dashes make no difference to the meaning. In one spelling, values are easier to search for and to compare.',
  example: {
    fails: `customer_segments:
  - name: Travellers
    type: Mass market
`,
    repaired: `customer_segments:
  - name: Travellers
    type: mass_market
`,
  },
});
