import { always } from '../../rule';
import { fileRule } from './fileRule';

/** A file of another program that was renamed to a canvas. */
export const foreignFormat = fileRule({
  id: 'foreign-format',
  severity: always('information'),
  summary: 'The file is written in BMML, a format of another program.',
  why: 'BMML looks much like a canvas and yet says the same things with other keys. To lose nothing, the file is shown but never written to, and nothing else in it is checked. The import makes a canvas of it, with its links, and leaves this file as it is.',
  example: {
    fails: `version: "1.0"
meta:
  name: Reading Room
customer_segments:
  - id: cs-students
    name: Students
`,
    repaired: `name: Reading Room
customer_segments:
  - Students
`,
  },
});
