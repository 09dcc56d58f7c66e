import { table } from '../support/edits';

table('removing an item', [
  {
    title: 'takes the comments of the links to it along, and no other',
    before:
      'customer_segments:\n  - Guests\nchannels:\n  - name: App\n    links: # whom\n      - guests # why\n',
    ask: (find) => ({ kind: 'remove-item', item: find('customer_segments', 0) }),
    after: 'customer_segments:\nchannels:\n  - name: App\n    links: # whom\n',
  },
  {
    title: 'takes its lines and the comments at their ends and inside',
    before:
      'channels: # how\n  - Website # ours\n  - name: Shop # b\n    # inner\n    type: own_indirect # c\n    # deeper\n  - Fair\n',
    ask: (find) => ({ kind: 'remove-item', item: find('channels', 1) }),
    after: 'channels: # how\n  - Website # ours\n  - Fair\n',
  },
  {
    title: 'leaves a comment above that may be about what follows',
    before: 'channels:\n  - Website\n  # outdoors\n  - Shop\n  - Fair\n',
    ask: (find) => ({ kind: 'remove-item', item: find('channels', 1) }),
    after: 'channels:\n  - Website\n  # outdoors\n  - Fair\n',
  },
  {
    title: 'leaves the comment below the key',
    before: 'channels:\n  # how we reach them\n  - Website\n',
    ask: (find) => ({ kind: 'remove-item', item: find('channels', 0) }),
    after: 'channels:\n  # how we reach them\n',
  },
  {
    title: 'takes the comment above where the next item has its own, or there is none',
    before: 'channels:\n  - Website\n  # about the shop\n  - Shop\n  # about the fair\n  - Fair\n',
    ask: (find) => [
      { kind: 'remove-item', item: find('channels', 1) },
      { kind: 'remove-item', item: find('channels', 2) },
    ],
    after: 'channels:\n  - Website\n',
  },
  {
    title: 'leaves what is commented out',
    before: 'channels:\n  - Website\n  # - Kiosk\n  - Shop\n',
    ask: (find) => ({ kind: 'remove-item', item: find('channels', 1) }),
    after: 'channels:\n  - Website\n  # - Kiosk\n',
  },
  {
    title: 'takes its ignore comment',
    before: 'channels:\n  # bmc-ignore vague-name: fine\n  - Website\n  - Shop\n',
    ask: (find) => ({ kind: 'remove-item', item: find('channels', 0) }),
    after: 'channels:\n  - Shop\n',
  },
  {
    title: 'takes one of the blank lines around it',
    before: 'channels:\n  - Website\n\n  - Shop\n\n  - Fair\n\n\nname: X\n',
    ask: (find) => [
      { kind: 'remove-item', item: find('channels', 2) },
      { kind: 'remove-item', item: find('channels', 0) },
    ],
    after: 'channels:\n  - Shop\n\n\nname: X\n',
  },
  {
    title: 'leaves a bare key behind the last one',
    before: 'channels: # how\n- Website\nname: X\n',
    ask: (find) => ({ kind: 'remove-item', item: find('channels', 0) }),
    after: 'channels: # how\nname: X\n',
  },
  {
    title: 'leaves empty brackets where a tag needs a list',
    before: 'channels: !!seq\n  - Website\n',
    ask: (find) => ({ kind: 'remove-item', item: find('channels', 0) }),
    after: 'channels: !!seq []\n',
  },
  {
    title: 'at the end of a file without a last line end',
    before: 'channels:\n  - Website\n  - Shop',
    ask: (find) => ({ kind: 'remove-item', item: find('channels', 1) }),
    after: 'channels:\n  - Website',
  },
  {
    title: 'from brackets on one line',
    before: 'channels: [ Website, Shop , Fair ] # how\n',
    ask: (find) => [
      { kind: 'remove-item', item: find('channels', 0) },
      { kind: 'remove-item', item: find('channels', 2) },
    ],
    after: 'channels: [ Shop ] # how\n',
  },
  {
    title: 'the only one from brackets',
    before: 'channels: [ Website, ]\nkey_resources: [\n    Brand # ours\n  ]\n',
    ask: (find) => [
      { kind: 'remove-item', item: find('channels', 0) },
      { kind: 'remove-item', item: find('key_resources', 0) },
    ],
    after: 'channels: []\nkey_resources: []\n',
  },
  {
    title: 'from brackets over several lines, with what stands at the ends of its lines',
    before:
      'channels: [\n    Website, # a\n    # outdoors\n    Shop, # b\n    # bmc-ignore vague-name\n    Fair # c\n  ]\n',
    ask: (find) => [
      { kind: 'remove-item', item: find('channels', 1) },
      { kind: 'remove-item', item: find('channels', 2) },
    ],
    after: 'channels: [\n    Website # a\n    # outdoors\n  ]\n',
  },
  {
    title: 'from brackets, where a comment before it ends the line',
    before: 'channels: [Website, # a\n  Shop]\n',
    ask: (find) => ({ kind: 'remove-item', item: find('channels', 1) }),
    after: 'channels: [Website # a\n  ]\n',
  },
  {
    title: 'from JSON, without a comma too many',
    before: '{\n  "channels": [\n    "Website",\n    "Shop"\n  ]\n}\n',
    ask: (find) => ({ kind: 'remove-item', item: find('channels', 1) }),
    after: '{\n  "channels": [\n    "Website"\n  ]\n}\n',
  },
  {
    title: 'takes all links to it, and keys of links that become empty',
    before: `customer_segments:
  - Guests
  - Hosts
channels:
  - name: Website
    links: [guests, hosts, nobody] # both
  - name: Shop
    links: guests
    color: red
  - name: Fair
    links:
      # first
      - guests # g
  - {name: Kiosk, links: [guests], color: red}
  - links:
    - guests
    name: Stall
`,
    ask: (find) => ({ kind: 'remove-item', item: find('customer_segments', 0) }),
    after: `customer_segments:
  - Hosts
channels:
  - name: Website
    links: [hosts, nobody] # both
  - name: Shop
    color: red
  - name: Fair
    links:
      # first
  - {name: Kiosk, color: red}
  - name: Stall
`,
  },
  {
    title: 'keeps the comments of links that become empty',
    before: `customer_segments: [Guests]
channels:
  - name: Website
    links: [guests] # who else?
  - name: Shop
    links: guests # who else?
  - name: Fair
    links: # who
      - guests
      # - hosts
`,
    ask: (find) => ({ kind: 'remove-item', item: find('customer_segments', 0) }),
    after: `customer_segments: []
channels:
  - name: Website
    links: [] # who else?
  - name: Shop
    links: [] # who else?
  - name: Fair
    links: # who
      # - hosts
`,
  },
  {
    title: 'leaves links alone that mean another one too',
    before: 'customer_segments: [Guests, Guests]\nchannels:\n  - {name: App, links: [guests]}\n',
    ask: (find) => ({ kind: 'remove-item', item: find('customer_segments', 1) }),
    after: 'customer_segments: [Guests]\nchannels:\n  - {name: App, links: [guests]}\n',
  },
  {
    title: 'several at once',
    before:
      'customer_segments: [Guests, Hosts, Cities]\nchannels:\n  - {name: App, links: [guests, cities, hosts]}\n',
    ask: (find) =>
      [0, 2].map((position) => ({ kind: 'remove-item', item: find('customer_segments', position) })),
    after: 'customer_segments: [Hosts]\nchannels:\n  - {name: App, links: [hosts]}\n',
  },
  {
    title: 'that holds what others share is refused',
    before: 'channels:\n  - name: Website\n    tags: &t [a]\n  - name: Shop\n    tags: *t\n',
    ask: (find) => ({ kind: 'remove-item', item: find('channels', 0) }),
    after: /shared/,
  },
  {
    title: 'that is gone is refused',
    before: 'channels:\n  - Website\n',
    ask: () => ({ kind: 'remove-item', item: { block: 'channels', position: 0, id: 'shop', name: 'Shop' } }),
    after: /no longer there/,
  },
]);
