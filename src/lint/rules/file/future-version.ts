import { always } from '../../rule';
import { fileRule } from './fileRule';

/** The file says that it is written in a format which is not known yet. */
export const futureVersion = fileRule({
  id: 'future-version',
  severity: always('error'),
  summary: 'The file is written in a newer version of the format.',
  why: 'A newer format may say things that this version does not understand. To lose nothing, the file is shown but never written to, and nothing else in it is checked. Update the extension, or correct the number if it is a mistake.',
  example: {
    fails: `bmc: 7
customer_segments:
  - Travellers
`,
    repaired: `bmc: 1
customer_segments:
  - Travellers
`,
  },
});
