import { always } from '../../rule';
import { fileRule } from './fileRule';

/** A second YAML document in the file. */
export const extraDocument = fileRule({
  id: 'extra-document',
  severity: always('information'),
  summary: 'A line of three dashes ends the canvas, and more follows.',
  why: 'Three dashes start a new document in YAML. Only the first one is the canvas; what follows is kept as it is, but neither drawn nor checked. Give each canvas a file of its own.',
  example: {
    fails: `customer_segments:
  - Travellers
---
customer_segments:
  - Hosts
`,
    repaired: `customer_segments:
  - Travellers
  - Hosts
`,
  },
});
