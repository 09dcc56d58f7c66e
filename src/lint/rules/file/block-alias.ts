import { always } from '../../rule';
import { fileRule } from './fileRule';

/** A block under another name than its usual one. */
export const blockAlias = fileRule({
  id: 'block-alias',
  severity: always('information'),
  summary: 'A block is written with another key than its usual one.',
  why: 'Many names for the nine blocks are understood. With the usual keys, everybody finds a block at once, other tools read the file too, and two canvases can be compared line by line.',
  example: {
    fails: `customers:
  - Travellers
`,
    repaired: `customer_segments:
  - Travellers
`,
  },
});
