import { always } from '../../rule';
import { fileRule } from './fileRule';

/** A value is of a kind that does not belong there. */
export const wrongKind = fileRule({
  id: 'wrong-kind',
  severity: always('error'),
  summary: 'A value is of the wrong kind: a number where a name belongs, a list in a list, an empty item.',
  why: 'Every key takes one kind of value. A name that looks like a number, an empty line behind a dash or a block without dashes cannot be read as what was meant; the rest of the file is checked as if it were fine.',
  example: {
    fails: `customer_segments:
  - Travellers
  - 2024
`,
    repaired: `customer_segments:
  - Travellers
  - "2024"
`,
  },
});
