import { always } from '../../rule';
import { fileRule } from './fileRule';

/** A value that is not in the vocabulary of its key. */
export const unknownValue = fileRule({
  id: 'unknown-value',
  severity: always('warning'),
  summary: 'A value is not one of those that its key knows.',
  why: 'Some keys take one of a few words, so that canvases can be compared and checked: a type, a phase, a status. A word outside that list means nothing to anybody else; put it into a tag or the note if it matters.',
  example: {
    fails: `customer_segments:
  - name: Travellers
    type: mass_markte
`,
    repaired: `customer_segments:
  - name: Travellers
    type: mass_market
`,
  },
});
