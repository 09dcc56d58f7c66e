import { table } from '../support/edits';

const TWO = `channels: # how
  - Website # ours
  # about the shop
  - name: Shop # b
    # inner
    note: |
      One

      two
    # deeper
  - Fair
key_resources:
    - Brand
`;

table('moving an item within its block', [
  {
    title: 'up, with its comments',
    before: TWO,
    ask: (find) => ({ kind: 'move-item', item: find('channels', 1), block: 'channels', position: 0 }),
    after: `channels: # how
  # about the shop
  - name: Shop # b
    # inner
    note: |
      One

      two
    # deeper
  - Website # ours
  - Fair
key_resources:
    - Brand
`,
  },
  {
    title: 'down, in front of another',
    before: 'channels:\n  - A # a\n  - B\n  - C\n  - D\n',
    ask: (find) => ({ kind: 'move-item', item: find('channels', 0), block: 'channels', position: 3 }),
    after: 'channels:\n  - B\n  - C\n  - A # a\n  - D\n',
  },
  {
    title: 'to the end',
    before: 'channels:\n- A # a\n- B\n- C',
    ask: (find) => ({ kind: 'move-item', item: find('channels', 0), block: 'channels' }),
    after: 'channels:\n- B\n- C\n- A # a',
  },
  {
    title: 'from the end of a file without a last line end',
    before: 'channels:\n- A # a\n- B\n- C',
    ask: (find) => ({ kind: 'move-item', item: find('channels', 2), block: 'channels', position: 0 }),
    after: 'channels:\n- C\n- A # a\n- B',
  },
  {
    title: 'to where it is changes nothing',
    before: 'channels:\n  - A\n  - B\n',
    ask: (find) => [
      { kind: 'move-item', item: find('channels', 0), block: 'channels', position: 0 },
      { kind: 'move-item', item: find('channels', 0), block: 'channels', position: 1 },
      { kind: 'move-item', item: find('channels', 1), block: 'channels' },
    ],
    after: 'channels:\n  - A\n  - B\n',
  },
  {
    title: 'with the blank lines that part the items',
    before: 'channels:\n  - A\n\n  # b\n  - B\n\n  - C\n\nname: X\n',
    ask: (find) => [
      { kind: 'move-item', item: find('channels', 0), block: 'channels' },
      { kind: 'move-item', item: find('channels', 2), block: 'channels', position: 0 },
    ],
    after: 'channels:\n  - C\n\n  # b\n  - B\n\n  - A\n\nname: X\n',
  },
  {
    title: 'past comments that are nobody’s',
    before: 'channels:\n  - A\n\n  # outdoors\n\n  - B\n # odd\n  - C\n',
    ask: (find) => ({ kind: 'move-item', item: find('channels', 2), block: 'channels', position: 0 }),
    after: 'channels:\n  - C\n  - A\n\n  # outdoors\n\n  - B\n # odd\n',
  },
  {
    title: 'in brackets',
    before: 'channels: [A, {name: B, tags: [x]}, C]\n',
    ask: (find) => [
      { kind: 'move-item', item: find('channels', 2), block: 'channels', position: 0 },
      { kind: 'move-item', item: find('channels', 0), block: 'channels' },
    ],
    after: 'channels: [C, {name: B, tags: [x]}, A]\n',
  },
  {
    title: 'in brackets over several lines, with its comments',
    before: 'channels: [\n    A, # a\n    # about b\n    B, # b\n    C # c\n  ]\n',
    ask: (find) => ({ kind: 'move-item', item: find('channels', 1), block: 'channels' }),
    after: 'channels: [\n    A, # a\n    C, # c\n    # about b\n    B # b\n  ]\n',
  },
]);

table('moving an item to another block', [
  {
    title: 'indents it like its new neighbours',
    before: TWO,
    ask: (find) => ({ kind: 'move-item', item: find('channels', 1), block: 'key_resources', position: 0 }),
    after: `channels: # how
  - Website # ours
  - Fair
key_resources:
    # about the shop
    - name: Shop # b
      # inner
      note: |
        One

        two
      # deeper
    - Brand
`,
  },
  {
    title: 'indents it less',
    before:
      'channels:\n    - name: A\n      note: |2\n          x\n\n        y\n      tags: [\n        a, # first\n        b ]\nkey_resources:\n- Brand\n',
    ask: (find) => ({ kind: 'move-item', item: find('channels', 0), block: 'key_resources' }),
    after:
      'channels:\nkey_resources:\n- Brand\n- name: A\n  note: |2\n      x\n\n    y\n  tags: [\n    a, # first\n    b ]\n',
  },
  {
    title: 'that is empty, bare or not there at all',
    before: 'channels:\n  - A # a\n  - B\n  - C\nkey_resources: []\nkey_activities: # what\n',
    ask: (find) => [
      { kind: 'move-item', item: find('channels', 0), block: 'key_resources' },
      { kind: 'move-item', item: find('channels', 1), block: 'key_activities' },
      { kind: 'move-item', item: find('channels', 2), block: 'customer_segments' },
    ],
    after: 'customer_segments:\n  - C\nchannels:\nkey_resources:\n  - A # a\nkey_activities: # what\n  - B\n',
  },
  {
    title: 'keeps what does not fit there, and all links',
    before:
      'customer_segments:\n  - name: A\n    pays: false\nchannels:\n  - {name: B, links: [a]}\nkey_resources:\n  - {name: C, links: [a]}\n',
    ask: (find) => ({
      kind: 'move-item',
      item: find('customer_segments', 0),
      block: 'channels',
      position: 0,
    }),
    after:
      'customer_segments:\nchannels:\n  - name: A\n    pays: false\n  - {name: B, links: [a]}\nkey_resources:\n  - {name: C, links: [a]}\n',
  },
  {
    title: 'from brackets to dashes',
    before:
      'channels: [\n  A, # a\n  # about b\n  {name: B, # name\n   tags: [x]}, # b\n  C ]\nkey_resources:\n    - Brand\n',
    ask: (find) => [
      { kind: 'move-item', item: find('channels', 0), block: 'key_resources' },
      { kind: 'move-item', item: find('channels', 1), block: 'key_resources' },
    ],
    after:
      'channels: [\n  C ]\nkey_resources:\n    - Brand\n    - A # a\n    # about b\n    - {name: B, # name\n       tags: [x]} # b\n',
  },
  {
    title: 'from dashes to brackets',
    before: `channels:
  - A, b
  - 'It''s'
  # about c
  - name: "C" # c
    note: |
      One
      two
    links:
      - brand # it
    type: # which?
    x-own: !!str 5
key_resources: [Brand]
`,
    ask: (find) => [
      { kind: 'move-item', item: find('channels', 0), block: 'key_resources', position: 0 },
      { kind: 'move-item', item: find('channels', 1), block: 'key_resources' },
      { kind: 'move-item', item: find('channels', 2), block: 'key_resources' },
    ],
    after: `channels:
key_resources: ["A, b", Brand, 'It''s',
  # about c
  # c
  # it
  # which?
  {name: "C", note: "One\\ntwo\\n", links: [brand], type: null, x-own: !!str 5}]
`,
  },
  {
    title: 'between brackets',
    before: 'channels: [A, B]\nkey_resources: [Brand]\n',
    ask: (find) => ({ kind: 'move-item', item: find('channels', 1), block: 'key_resources', position: 0 }),
    after: 'channels: [A]\nkey_resources: [B, Brand]\n',
  },
  {
    title: 'with an anchor that is used further down',
    before:
      'channels:\n  - name: A\n    tags: &t [x]\n  - B\nkey_resources: []\ncost_structure:\n  - {name: C, tags: *t}\n',
    ask: (find) => ({ kind: 'move-item', item: find('channels', 0), block: 'key_resources' }),
    after:
      'channels:\n  - B\nkey_resources:\n  - name: A\n    tags: &t [x]\ncost_structure:\n  - {name: C, tags: *t}\n',
  },
  {
    title: 'with an anchor past what uses it is refused',
    before: 'channels:\n  - name: A\n    tags: &t [x]\n  - {name: B, tags: *t}\n',
    ask: (find) => ({ kind: 'move-item', item: find('channels', 0), block: 'channels' }),
    after: /shared/,
  },
  {
    title: 'that is an alias',
    before: 'channels:\n  - &a A\nkey_resources:\n  - *a # the same\ncost_structure: []\n',
    ask: (find) => ({ kind: 'move-item', item: find('key_resources', 0), block: 'cost_structure' }),
    after: 'channels:\n  - &a A\nkey_resources:\ncost_structure:\n  - *a # the same\n',
  },
  {
    title: 'several at once, in the order given',
    before: 'channels: [A, B, C, D]\nkey_resources:\n  - Brand\n',
    ask: (find) =>
      [2, 0].map((position) => ({
        kind: 'move-item',
        item: find('channels', position),
        block: 'key_resources',
      })),
    after: 'channels: [B, D]\nkey_resources:\n  - Brand\n  - C\n  - A\n',
  },
  {
    title: 'of items that look the same',
    before: 'channels:\n  - A # 1\n  - A # 2\n  - A # 3\nkey_resources:\n  - Brand\n',
    ask: (find) =>
      [0, 2].map((position) => ({
        kind: 'move-item',
        item: find('channels', position),
        block: 'key_resources',
      })),
    after: 'channels:\n  - A # 2\nkey_resources:\n  - Brand\n  - A # 1\n  - A # 3\n',
  },
]);

table('duplicating an item', [
  {
    title: 'puts the copy behind it, with its comments and a name of its own',
    before: 'channels:\n  # about a\n  - A # a\n    # deeper\n  - B\n',
    ask: (find) => [
      { kind: 'duplicate-item', item: find('channels', 0) },
      { kind: 'duplicate-item', item: find('channels', 0) },
    ],
    after:
      'channels:\n  # about a\n  - A # a\n    # deeper\n  # about a\n  - A (copy 2) # a\n    # deeper\n  # about a\n  - A (copy) # a\n    # deeper\n  - B\n',
  },
  {
    title: 'a note whose name is still to come gets no name from its copy',
    before: 'channels:\n  - name:\n    note: x\n  - {name}\n',
    ask: (find) => [0, 1].map((at) => ({ kind: 'duplicate-item', item: find('channels', at) })),
    after: 'channels:\n  - name:\n    note: x\n  - name:\n    note: x\n  - {name}\n  - {name}\n',
  },
  {
    title: 'gives it an id of its own where it has one',
    before: "channels:\n  - name: 'A'\n    id: a\n    color: red # c\n",
    ask: (find) => ({ kind: 'duplicate-item', item: find('channels', 0) }),
    after:
      "channels:\n  - name: 'A'\n    id: a\n    color: red # c\n  - name: 'A (copy)'\n    id: a-2\n    color: red # c\n",
  },
  {
    title: 'keeps all links, wherever they are written',
    before:
      'customer_segments:\n  - {name: Guests, links: [app]}\n  - Hosts\nchannels:\n  - name: App\n    links: [hosts]\n',
    ask: (find) => ({ kind: 'duplicate-item', item: find('channels', 0) }),
    after:
      'customer_segments:\n  - {name: Guests, links: [app]}\n  - Hosts\nchannels:\n  - name: App\n    links: [hosts]\n  - name: App (copy)\n    links: [hosts, guests]\n',
  },
  {
    title: 'in brackets',
    before: 'channels: [A, {name: "B", tags: [x]} ]\n',
    ask: (find) => [
      { kind: 'duplicate-item', item: find('channels', 0) },
      { kind: 'duplicate-item', item: find('channels', 1) },
    ],
    after: 'channels: [A, A (copy), {name: "B", tags: [x]}, {name: "B (copy)", tags: [x]} ]\n',
  },
  {
    title: 'leaves anchors to the original',
    before: 'channels:\n  - name: &n A\n    tags: &t\n      - x\n  - {name: B, tags: *t}\n',
    ask: (find) => ({ kind: 'duplicate-item', item: find('channels', 0) }),
    after:
      'channels:\n  - name: &n A\n    tags: &t\n      - x\n  - name: A (copy)\n    tags:\n      - x\n  - {name: B, tags: *t}\n',
  },
]);
