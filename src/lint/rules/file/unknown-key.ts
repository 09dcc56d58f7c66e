import { always } from '../../rule';
import { fileRule } from './fileRule';

/** A key that the format does not know. */
export const unknownKey = fileRule({
  id: 'unknown-key',
  severity: always('warning'),
  summary: 'A key is not one that a canvas or this kind of item can have.',
  why: 'What stands behind an unknown key is kept, but nothing reads it: a misspelt block is missing from the canvas, a misspelt field from its note. Start keys of your own with x- to say that they are meant.',
  example: {
    fails: `customer_segments:
  - name: Travellers
    colour: green
`,
    repaired: `customer_segments:
  - name: Travellers
    color: green
`,
  },
});
