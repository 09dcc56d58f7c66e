import { type Row, table } from '../support/edits';

const link: Row['ask'] = (find) => ({
  kind: 'link',
  from: find('channels', 0),
  to: find('customer_segments', 0),
});
const withLinks = (links: string): string =>
  `customer_segments:\n  - Guests\nchannels:\n  - name: App\n${links}`;

table('linking two items', [
  {
    title: 'makes a mapping of a plain item',
    before: 'customer_segments:\n  - Guests\nchannels:\n  - App # ours\n',
    ask: link,
    after: 'customer_segments:\n  - Guests\nchannels:\n  - name: App # ours\n    links: [guests]\n',
  },
  {
    title: 'adds the key where the format has it',
    before: withLinks('    type: own_direct\n'),
    ask: link,
    after: withLinks('    links: [guests]\n    type: own_direct\n'),
  },
  {
    title: 'adds to brackets',
    before: withLinks('    links: [ x , "y" ] # all\n'),
    ask: link,
    after: withLinks('    links: [ x , "y", "guests" ] # all\n'),
  },
  {
    title: 'adds to brackets over several lines',
    before: withLinks('    links: [\n      x, # x\n      y # y\n    ] # all\n'),
    ask: link,
    after: withLinks('    links: [\n      x, # x\n      y, # y\n      guests\n    ] # all\n'),
  },
  {
    title: 'adds to a list with dashes',
    before: withLinks('    links: # all\n    - x # x\n    # - y\n    color: red\n'),
    ask: link,
    after: withLinks('    links: # all\n    - x # x\n    - guests\n    # - y\n    color: red\n'),
  },
  {
    title: 'makes a list of a single link',
    before: withLinks("    links: 'x' # all\n"),
    ask: link,
    after: withLinks("    links: ['x', 'guests'] # all\n"),
  },
  {
    title: 'makes a list of a single link in a block',
    before: withLinks('    links: >- # all\n      x\n    color: red\n'),
    ask: link,
    after: withLinks('    links: [x, guests] # all\n    color: red\n'),
  },
  {
    title: 'fills an empty key',
    before: withLinks('    links: # none\n'),
    ask: link,
    after: withLinks('    links: [guests] # none\n'),
  },
  {
    title: 'fills empty brackets',
    before: withLinks('    links: [ ] # none\n'),
    ask: link,
    after: withLinks('    links: [guests] # none\n'),
  },
  {
    title: 'that are linked changes nothing',
    before: withLinks('    links: guests\n'),
    ask: link,
    after: withLinks('    links: guests\n'),
  },
  {
    title: 'that are linked from the other end changes nothing',
    before: 'customer_segments:\n  - {name: Guests, links: app}\nchannels:\n  - App\n',
    ask: link,
    after: 'customer_segments:\n  - {name: Guests, links: app}\nchannels:\n  - App\n',
  },
  {
    title: 'quotes an id that would not be a text',
    before: 'customer_segments: [{id: "2024", name: Guests}]\nchannels: [App]\n',
    ask: link,
    after: 'customer_segments: [{id: "2024", name: Guests}]\nchannels: [{name: App, links: ["2024"]}]\n',
  },
  {
    title: 'copies a list that is shared, so that the others keep theirs',
    before: 'customer_segments: [Guests]\nchannels:\n  - name: App\n    links: *none\n'.replace(
      'channels:',
      'x-own: &none [x]\nchannels:',
    ),
    ask: (find) => ({ kind: 'link', from: find('customer_segments', 0), to: find('channels', 0) }),
    after:
      'customer_segments: [{name: Guests, links: [app]}]\nx-own: &none [x]\nchannels:\n  - name: App\n    links: *none\n',
  },
  {
    title: 'copies a list that is shared where the other end has one too',
    before:
      'x-own: &l [x]\ncustomer_segments:\n  - {name: Guests, links: *l}\nchannels:\n  - name: App\n    links: *l # shared\n',
    ask: link,
    after:
      'x-own: &l [x]\ncustomer_segments:\n  - {name: Guests, links: *l}\nchannels:\n  - name: App\n    links: [x, guests] # shared\n',
  },
  {
    title: 'gives an id to an item that has none to be linked by',
    before: 'customer_segments:\n  - 🙂\nchannels:\n  - ☕ # c\n',
    ask: link,
    after: 'customer_segments:\n  - id: note\n    name: 🙂\nchannels:\n  - name: ☕ # c\n    links: [note]\n',
  },
  {
    title: 'is written at the other end where several answer to the id',
    before: 'customer_segments: [Guests, Guests]\nchannels: [App]\n',
    ask: link,
    after: 'customer_segments: [{name: Guests, links: [app]}, Guests]\nchannels: [App]\n',
  },
  {
    title: 'is refused where several answer to either id',
    before: 'customer_segments: [Guests, Guests]\nchannels: [App, App]\n',
    ask: link,
    after: /Several notes answer to “guests”/,
  },
  {
    title: 'of one block is refused',
    before: 'channels: [App, Web]\n',
    ask: (find) => ({ kind: 'link', from: find('channels', 0), to: find('channels', 1) }),
    after: /one block/,
  },
  {
    title: 'that are one is refused',
    before: 'channels: [App]\n',
    ask: (find) => ({ kind: 'link', from: find('channels', 0), to: find('channels', 0) }),
    after: /itself/,
  },
]);

table('taking links away', [
  {
    title: 'at both ends, in every spelling',
    before:
      'customer_segments:\n  - name: Café\n    links: [app, x]\nchannels:\n  - name: App\n    links:\n      - café # a\n      - x # b\n      - cafe # c\n',
    ask: (find) => ({ kind: 'unlink', a: find('channels', 0), b: find('customer_segments', 0) }),
    after:
      'customer_segments:\n  - name: Café\n    links: [x]\nchannels:\n  - name: App\n    links:\n      - x # b\n',
  },
  {
    title: 'takes the comments of the link along, and no other',
    before:
      'customer_segments:\n  - Guests\nchannels:\n  - name: App\n    links: # whom\n      # all of them\n      - guests # why\n        # and how\n      - x # x\n',
    ask: (find) => ({ kind: 'unlink', a: find('channels', 0), b: find('customer_segments', 0) }),
    after:
      'customer_segments:\n  - Guests\nchannels:\n  - name: App\n    links: # whom\n      # all of them\n      - x # x\n',
  },
  {
    title: 'keeps a comment that is about the list',
    before: 'customer_segments:\n  - Guests\nchannels:\n  - name: App\n    links: [guests] # whom\n',
    ask: (find) => ({ kind: 'unlink', a: find('channels', 0), b: find('customer_segments', 0) }),
    after: 'customer_segments:\n  - Guests\nchannels:\n  - name: App\n    links: [] # whom\n',
  },
  {
    title: 'that are not there changes nothing',
    before: 'customer_segments: [Guests]\nchannels: [App]\n',
    ask: (find) => ({ kind: 'unlink', a: find('channels', 0), b: find('customer_segments', 0) }),
    after: 'customer_segments: [Guests]\nchannels: [App]\n',
  },
  {
    title: 'from a list that is shared copies it',
    before:
      'customer_segments: [Guests, Hosts]\nchannels:\n  - {name: App, links: &l [guests, hosts]}\n  - {name: Web, links: *l}\n',
    ask: (find) => ({ kind: 'unlink', a: find('channels', 1), b: find('customer_segments', 0) }),
    after:
      'customer_segments: [Guests, Hosts]\nchannels:\n  - {name: App, links: &l [guests, hosts]}\n  - {name: Web, links: [hosts]}\n',
  },
  {
    title: 'one as written, by its place',
    before: 'channels:\n  - name: App\n    links: [nobody, x, nobody]\n',
    ask: (find) => [2, 0].map((entry) => ({ kind: 'remove-written-link', item: find('channels', 0), entry })),
    after: 'channels:\n  - name: App\n    links: [x]\n',
  },
  {
    title: 'one of a single value takes the key',
    before: 'channels:\n  - name: App\n    links: nobody\n    color: red\n',
    ask: (find) => ({ kind: 'remove-written-link', item: find('channels', 0), entry: 0 }),
    after: 'channels:\n  - name: App\n    color: red\n',
  },
  {
    title: 'leaves empty brackets where nothing else is on the item',
    before: 'channels:\n  - links: [nobody]\n',
    ask: (find) => ({ kind: 'remove-written-link', item: find('channels', 0), entry: 0 }),
    after: 'channels:\n  - links: []\n',
  },
]);
