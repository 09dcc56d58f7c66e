import { always } from '../../rule';
import { fileRule } from './fileRule';

/** More than we read: a huge file, or a small one that unfolds into a huge one. */
export const tooLarge = fileRule({
  id: 'too-large',
  severity: always('error'),
  summary: 'The file is longer than a canvas can be, or repeats itself endlessly through aliases.',
  why: 'Files of more than a million characters are not read as canvases, nor are files in which a few lines unfold into millions. A canvas that people can discuss has some dozens of notes.',
  example: {
    fails: `x-a: &a { x-1: 1 }
x-b: &b { <<: [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a] }
x-c: &c { <<: [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b] }
x-d: &d { <<: [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c] }
x-e: &e { <<: [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d] }
channels:
  - { name: Travel app, <<: *e }
`,
    repaired: `x-a: &a { x-1: 1 }
channels:
  - { name: Travel app, <<: *a }
`,
  },
});
