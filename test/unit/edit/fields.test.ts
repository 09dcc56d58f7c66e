import type { BlockKey } from '../../../src/canvas/blocks';
import { type ItemFieldKey, titleKey } from '../../../src/canvas/fields';
import type { NewValue, Operation } from '../../../src/canvas/operation';
import { type Row, table } from '../support/edits';

const set =
  (key: ItemFieldKey, value: NewValue, position = 0): Row['ask'] =>
  (find) => ({ kind: 'set-field', item: find('channels', position), key, value });

table('a field of an item', [
  {
    title: 'makes a mapping of a plain item; comment and quotes stay',
    before: 'channels:\n  - "Website" # ours\n    # deeper\n  - Shop\n',
    ask: set('color', 'red'),
    after: 'channels:\n  - name: "Website" # ours\n    color: red\n    # deeper\n  - Shop\n',
  },
  {
    title: 'makes a mapping of a plain item in brackets',
    before: 'channels: [Website, Shop]\n',
    ask: set('color', 'red', 1),
    after: 'channels: [Website, {name: Shop, color: red}]\n',
  },
  {
    title: 'makes a mapping of a plain item in JSON',
    before: '{"channels": ["Website"]}\n',
    ask: set('tags', ['a', '1']),
    after: '{"channels": [{"name": "Website", "tags": ["a", "1"]}]}\n',
  },
  {
    title: 'makes a mapping of an item of several lines',
    before: 'channels:\n-   Our\n  website\n-   >-\n  Our\n  shop\n- !!str 24\n',
    ask: (find) =>
      [0, 1, 2].map((position) => ({
        kind: 'set-field',
        item: find('channels', position),
        key: 'color',
        value: 'red',
      })),
    after:
      'channels:\n-   name: Our\n      website\n    color: red\n-   name: >-\n      Our\n      shop\n    color: red\n- name: !!str 24\n  color: red\n',
  },
  {
    title: 'makes a mapping of a plain item behind a tab, which no mapping may follow',
    before: 'channels:\n-\tWebsite # a\n-\t\t|-\n  Shop\n- \t"Fair"\t# c\n',
    ask: (find) =>
      [0, 1, 2].map((position) => ({
        kind: 'set-field',
        item: find('channels', position),
        key: 'color',
        value: 'red',
      })),
    after:
      'channels:\n- name: Website # a\n  color: red\n-  name: |-\n     Shop\n   color: red\n-  name: "Fair"\t# c\n   color: red\n',
  },
  {
    title: 'makes a mapping of a name that was taken for a key',
    before: 'channels:\n  - Web shop: our own # a\n',
    ask: set('color', 'red'),
    after: 'channels:\n  - name: "Web shop: our own" # a\n    color: red\n',
  },
  {
    title: 'goes where the format has it',
    before: 'channels:\n  - name: Website # ours\n    # which\n    type: own_direct\n    x-own: 1\n',
    ask: (find) => [
      { kind: 'set-field', item: find('channels', 0), key: 'note', value: 'Fine' },
      { kind: 'set-field', item: find('channels', 0), key: 'color', value: 'red' },
    ],
    after:
      'channels:\n  - name: Website # ours\n    note: Fine\n    # which\n    type: own_direct\n    color: red\n    x-own: 1\n',
  },
  {
    title: 'goes into braces, on one line and on several',
    before:
      'channels:\n  - {name: Website, type: own_direct}\n  - {\n      name: Shop, # a\n      type: own_direct # b\n    }\n',
    ask: (find) => [
      { kind: 'set-field', item: find('channels', 0), key: 'note', value: 'A, b' },
      { kind: 'set-field', item: find('channels', 1), key: 'color', value: 'red' },
    ],
    after:
      'channels:\n  - {name: Website, note: "A, b", type: own_direct}\n  - {\n      name: Shop, # a\n      type: own_direct, # b\n      color: red\n    }\n',
  },
  {
    title: 'makes braces around a pair that had none',
    before: 'channels: [name: Website, Shop]\n',
    ask: set('color', 'red'),
    after: 'channels: [{name: Website, color: red}, Shop]\n',
  },
  {
    title: 'is changed in place, comment and quotes kept',
    before: "channels:\n  - name: Website\n    type:   'own_direct'   # for now\n",
    ask: set('type', 'partner_direct'),
    after: "channels:\n  - name: Website\n    type:   'partner_direct'   # for now\n",
  },
  {
    title: 'is changed under the spelling that its key has',
    before: 'channels:\n  - name: Website\n    Type: own_direct\n',
    ask: set('type', 'partner_direct'),
    after: 'channels:\n  - name: Website\n    Type: partner_direct\n',
  },
  {
    title: 'that says so already changes nothing',
    before: "channels:\n  - name: Website\n    tags: ['a',  b]\n    type: 'own_direct'\n",
    ask: (find) => [
      { kind: 'set-field', item: find('channels', 0), key: 'type', value: 'own_direct' },
      { kind: 'set-field', item: find('channels', 0), key: 'tags', value: ['a', 'b'] },
      { kind: 'set-field', item: find('channels', 0), key: 'color', value: undefined },
    ],
    after: "channels:\n  - name: Website\n    tags: ['a',  b]\n    type: 'own_direct'\n",
  },
  {
    title: 'fills a key without a value',
    before: 'channels:\n  - name: Website\n    type: # which?\n    tags:\n    color: ~ # none\n',
    ask: (find) => [
      { kind: 'set-field', item: find('channels', 0), key: 'type', value: 'own_direct' },
      { kind: 'set-field', item: find('channels', 0), key: 'tags', value: ['a'] },
      { kind: 'set-field', item: find('channels', 0), key: 'color', value: 'red' },
    ],
    after:
      'channels:\n  - name: Website\n    type: own_direct # which?\n    tags: [a]\n    color: red # none\n',
  },
  {
    title: 'goes away with its line, an empty text or list too',
    before:
      'channels:\n  - name: Website\n    note: x # why\n    tags: [a]\n    # why red\n    color: red\n  - Shop\n',
    ask: (find) => [
      { kind: 'set-field', item: find('channels', 0), key: 'note', value: '' },
      { kind: 'set-field', item: find('channels', 0), key: 'tags', value: [] },
      { kind: 'set-field', item: find('channels', 0), key: 'color', value: undefined },
    ],
    after: 'channels:\n  - name: Website\n  - Shop\n',
  },
  {
    title: 'goes away although it stands first',
    before:
      'channels:\n  - color: red # why\n    name: Website\n  - color: red\n    # keep\n    name: Shop\n  - {color: red, name: Fair}\n',
    ask: (find) =>
      [0, 1, 2].map((position) => ({
        kind: 'set-field',
        item: find('channels', position),
        key: 'color',
        value: undefined,
      })),
    after: 'channels:\n  - name: Website\n  -\n    # keep\n    name: Shop\n  - {name: Fair}\n',
  },
  {
    title: 'that does not belong on this block goes away too',
    before: 'channels:\n  - name: Website\n    pays: true\n',
    ask: set('pays', undefined),
    after: 'channels:\n  - name: Website\n',
  },
  {
    title: 'given twice goes away twice',
    before: 'channels:\n  - name: Website\n    color: red\n    color: blue\n',
    ask: set('color', undefined),
    after: 'channels:\n  - name: Website\n',
  },
  {
    title: 'takes numbers and truth',
    before: 'channels:\n  - name: Website\n',
    ask: (find) => [
      { kind: 'set-field', item: find('channels', 0), key: 'amount', value: 12.5 },
      { kind: 'set-field', item: find('channels', 0), key: 'pays', value: false },
    ],
    after: 'channels:\n  - name: Website\n    pays: false\n    amount: 12.5\n',
  },
  {
    title: 'takes no number that cannot be written',
    before: 'channels:\n  - name: Website\n',
    ask: set('amount', Number.NaN),
    after: /NaN is not a number/,
  },
]);

table('a note', [
  {
    title: 'of several lines is a block',
    before: 'channels:\n  - name: Website\n    note: short # why\n',
    ask: set('note', 'One\n\n  two\n'),
    after: 'channels:\n  - name: Website\n    note: | # why\n      One\n\n        two\n',
  },
  {
    title: 'that is long is a block',
    before: 'channels:\n- Website\n',
    ask: set('note', `${'word '.repeat(20)}end`),
    after: `channels:\n- name: Website\n  note: |-\n    ${'word '.repeat(20)}end\n`,
  },
  {
    title: 'in a block stays one of its kind, and its comment stays',
    before: 'channels:\n  - name: Website\n    note: >- # why\n      One\n      two\n\n    color: red\n',
    ask: set('note', 'Three\nfour'),
    after: 'channels:\n  - name: Website\n    note: >- # why\n      Three\n\n      four\n\n    color: red\n',
  },
  {
    title: 'that becomes short leaves its block',
    before: 'channels:\n  - name: Website\n    note: | # why\n      One\n      two\n    color: red\n',
    ask: set('note', 'One'),
    after: 'channels:\n  - name: Website\n    note: One # why\n    color: red\n',
  },
  {
    title: 'of several lines in braces is quoted',
    before: 'channels:\n  - {name: Website}\n',
    ask: set('note', 'One\ntwo'),
    after: 'channels:\n  - {name: Website, note: "One\\ntwo"}\n',
  },
  {
    title: 'that starts with blanks says how deep it is indented',
    before: 'channels:\n  - name: Website\n',
    ask: set('note', '  One\ntwo'),
    after: 'channels:\n  - name: Website\n    note: |2-\n        One\n      two\n',
  },
  {
    title: 'with blank lines at its end is quoted, for others may follow',
    before: 'channels:\n  - name: Website\n\n  - Shop\n',
    ask: set('note', 'One\n\n\n'),
    after: 'channels:\n  - name: Website\n    note: "One\\n\\n\\n"\n\n  - Shop\n',
  },
  {
    title: 'in a block that keeps its blank lines goes on to keep them',
    before: 'channels:\n  - name: Website\n    note: |+ # why\n      One\n\n\n  - Shop\n',
    ask: set('note', 'One\ntwo\n\n'),
    after: 'channels:\n  - name: Website\n    note: |+ # why\n      One\n      two\n\n  - Shop\n',
  },
  {
    title: 'with what cannot be seen is quoted',
    before: 'channels:\n  - name: Website\n',
    ask: set('note', 'One\u0000\ntwo'),
    after: 'channels:\n  - name: Website\n    note: "One\\u0000\\ntwo"\n',
  },
  {
    title: 'changes only where it differs',
    before: 'channels:\n  - name: Website\n    note: |\n      One\n      two\n      three\n',
    ask: set('note', 'One\n2\nthree\n'),
    after: 'channels:\n  - name: Website\n    note: |\n      One\n      2\n      three\n',
  },
  {
    title: 'that ends in blank lines has them all where it takes the place of one at the end of the file',
    before: 'channels:\n- name: A\n  note: |+\n    x',
    ask: set('note', 'a\n\n'),
    after: 'channels:\n- name: A\n  note: |+\n    a\n\n',
  },
  {
    title: 'is written with the lone CRs of the file',
    before: 'channels:\r- name: A\r- name: B\r',
    ask: set('note', 'one\ntwo'),
    after: 'channels:\r- name: A\r  note: |-\r    one\r    two\r- name: B\r',
  },
  {
    title: 'leaves a lone CR beside other line ends as it is',
    before: 'channels:\n- A\r',
    ask: set('note', 'one'),
    after: 'channels:\n- name: A\n  note: one\r',
  },
]);

table('a list', [
  {
    title: 'is written in brackets',
    before: 'channels:\n  - name: Website\n',
    ask: set('tags', ['a', 'b: c', 'd, e']),
    after: 'channels:\n  - name: Website\n    tags: [a, "b: c", "d, e"]\n',
  },
  {
    title: 'with dashes keeps them, and what stays keeps its comment',
    before:
      'channels:\n  - name: Website\n    tags: # all\n    # first\n    - a # A\n    - b # B\n    - c # C\n    color: red\n',
    ask: set('tags', ['x', 'a', 'c', 'd']),
    after:
      'channels:\n  - name: Website\n    tags: # all\n    - x\n    # first\n    - a # A\n    - c # C\n    - d\n    color: red\n',
  },
  {
    title: 'in brackets keeps what stays as it is',
    before: "channels:\n  - name: Website\n    tags: [ 'a',  b, c ] # all\n",
    ask: set('tags', ['a', 'c', 'd']),
    after: "channels:\n  - name: Website\n    tags: [ 'a', c, 'd' ] # all\n",
  },
  {
    title: 'in place of one value',
    before: 'channels:\n  - name: Website\n    tags: a # all\n',
    ask: set('tags', ['a', 'b']),
    after: 'channels:\n  - name: Website\n    tags: [a, b] # all\n',
  },
  {
    title: 'of one in place of another single value',
    before: "channels:\n  - name: Website\n    tags: 'a' # all\n",
    ask: set('tags', ['b']),
    after: "channels:\n  - name: Website\n    tags: 'b' # all\n",
  },
  {
    title: 'gives way to one value',
    before: 'channels:\n  - name: Website\n    evidence: # all\n      - a\n      - b\n    color: red\n',
    ask: set('evidence', 'c'),
    after: 'channels:\n  - name: Website\n    evidence: c # all\n    color: red\n',
  },
]);

table('a value of the canvas', [
  {
    title: 'goes among the others in order',
    before: '# mine\n\nname: X # t\nperiod: year\nchannels:\n  - App\n',
    ask: () => [
      { kind: 'set-header', key: 'currency', value: 'EUR' },
      { kind: 'set-header', key: 'bmc', value: 1 },
      { kind: 'set-header', key: 'date', value: '2026-01-31' },
      { kind: 'set-header', key: 'version', value: '1.0' },
    ],
    after:
      '# mine\n\nbmc: 1\nname: X # t\ncurrency: EUR\nperiod: year\ndate: 2026-01-31\nversion: "1.0"\nchannels:\n  - App\n',
  },
  {
    title: 'goes above the blocks',
    before: '# mine\nchannels:\n  - App\n',
    ask: () => ({ kind: 'set-header', key: 'name', value: 'A: B' }),
    after: '# mine\nname: "A: B"\nchannels:\n  - App\n',
  },
  {
    title: 'is changed and taken away',
    before: "name: 'X' # t\ndesigned_by: [Ann] # who\nperiod: year\nchannels: []\n",
    ask: () => [
      { kind: 'set-header', key: 'name', value: 'Y' },
      { kind: 'set-header', key: 'designed_by', value: ['Ann', 'Bob'] },
      { kind: 'set-header', key: 'period', value: undefined },
    ],
    after: "name: 'Y' # t\ndesigned_by: [Ann, Bob] # who\nchannels: []\n",
  },
  {
    title: 'in an empty file, and the only one there is',
    before: '# mine',
    ask: () => ({ kind: 'set-header', key: 'name', value: 'X' }),
    after: '# mine\nname: X',
  },
  {
    title: 'taken away as the last of all',
    before: '# mine\n\nname: X # t\n',
    ask: () => ({ kind: 'set-header', key: 'name', value: '' }),
    after: '# mine\n\n',
  },
  {
    title: 'in JSON',
    before: '{"name": "X", "channels": []}',
    ask: () => [
      { kind: 'set-header', key: 'currency', value: 'EUR' },
      { kind: 'set-header', key: 'name', value: undefined },
    ],
    after: '{"currency": "EUR", "channels": []}',
  },
]);

const name = (block: BlockKey, title: NewValue): Operation => ({
  kind: 'set-header',
  key: titleKey(block),
  value: title,
});

table('the name of a block', [
  {
    title: 'is the first: below its key, above the blocks',
    before: '# mine\nname: X # t\nchannels:\n  - App\n',
    ask: () => name('channels', 'How: we meet'),
    after: '# mine\nname: X # t\ntitles:\n  channels: "How: we meet"\nchannels:\n  - App\n',
  },
  {
    title: 'goes among the others in order, is changed and taken away, comments stay',
    before:
      'titles: # ours\n  # who\n  customers: "People" # p\n  cost_structure: Costs # c\n  x-own: 1\nchannels: []\n',
    ask: () => [
      name('customer_segments', 'Beneficiaries'),
      name('channels', 'Ways'),
      name('cost_structure', undefined),
    ],
    after:
      'titles: # ours\n  # who\n  customers: "Beneficiaries" # p\n  channels: Ways\n  x-own: 1\nchannels: []\n',
  },
  {
    title: 'in braces',
    before: 'titles: { key_resources: A } # c\nchannels: []\n',
    ask: () => [name('channels', 'B, C'), name('key_resources', '')],
    after: 'titles: { channels: "B, C" } # c\nchannels: []\n',
  },
  {
    title: 'behind a bare key, and in empty braces',
    before: 'titles: # c\nchannels: []\n',
    ask: () => name('channels', 'Ways'),
    after: 'titles: {channels: Ways} # c\nchannels: []\n',
  },
  {
    title: 'takes the whole mapping away as its last',
    before: 'name: X\ntitles:\n  channels: Ways\nchannels: []\n',
    ask: () => name('channels', ''),
    after: 'name: X\nchannels: []\n',
  },
  {
    title: 'in JSON',
    before: '{"name": "X", "channels": []}',
    ask: () => [name('channels', 'Ways'), name('customer_segments', 'People')],
    after: '{"name": "X", "titles": {"customer_segments": "People", "channels": "Ways"}, "channels": []}',
  },
  {
    title: 'in an empty file',
    before: '',
    ask: () => name('channels', 'Ways'),
    after: 'titles:\n  channels: Ways\n',
  },
]);
