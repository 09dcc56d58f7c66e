import { always } from '../../rule';
import { fileRule } from './fileRule';

/** The text is not valid YAML. */
export const syntax = fileRule({
  id: 'syntax',
  severity: always('error'),
  summary: 'The file is not valid YAML.',
  why: 'As long as the file cannot be read from end to end, nobody can tell what it means. Whatever can still be read is shown, but the canvas cannot be changed until the text is repaired; the other checks wait as well.',
  example: {
    fails: `customer_segments:
  - "Travellers
value_propositions:
  - Unique places to stay
`,
    repaired: `customer_segments:
  - "Travellers"
value_propositions:
  - Unique places to stay
`,
  },
});
