import { always } from '../../rule';
import { fileRule } from './fileRule';

/** A key that is given twice in one mapping. */
export const duplicateKey = fileRule({
  id: 'duplicate-key',
  severity: always('error'),
  summary: 'A key is given twice.',
  why: 'Only one of the two can count, and tools differ in which one they take. Put everything behind one of them.',
  example: {
    fails: `customer_segments:
  - name: Travellers
    note: On a short stay
    note: Often in a group
`,
    repaired: `customer_segments:
  - name: Travellers
    note: On a short stay, often in a group
`,
  },
});
