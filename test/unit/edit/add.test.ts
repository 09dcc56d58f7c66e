import { table } from '../support/edits';

table('adding an item', [
  {
    title: 'at the end of a list, behind the comments of the last item',
    before: 'channels:\n  - Website # ours\n    # deeper\n\nkey_resources:\n  - Brand\n',
    ask: () => ({ kind: 'add-items', items: [{ block: 'channels', name: 'App' }] }),
    after: 'channels:\n  - Website # ours\n    # deeper\n  - App\n\nkey_resources:\n  - Brand\n',
  },
  {
    title: 'before another one and its comments',
    before: 'channels:\n  - Website\n  # about the shop\n  - Shop\n',
    ask: () => ({ kind: 'add-items', items: [{ block: 'channels', name: 'App', position: 1 }] }),
    after: 'channels:\n  - Website\n  - App\n  # about the shop\n  - Shop\n',
  },
  {
    title: 'in front of the first, above its comments',
    before: 'channels: # how\n  # the site\n  - Website\n',
    ask: () => ({ kind: 'add-items', items: [{ block: 'channels', name: 'App', position: 0 }] }),
    after: 'channels: # how\n  - App\n  # the site\n  - Website\n',
  },
  {
    title: 'with fields and links, in the order of the format',
    before: 'customer_segments:\n- Guests\nchannels:\n- Website\n',
    ask: (find) => ({
      kind: 'add-items',
      items: [
        {
          block: 'channels',
          name: 'App: mobile',
          values: { phases: ['purchase', 'delivery'], note: 'One\nTwo', type: 'own_direct' },
          links: [find('customer_segments', 0)],
        },
      ],
    }),
    after: `customer_segments:
- Guests
channels:
- Website
- name: "App: mobile"
  note: |-
    One
    Two
  links: [guests]
  type: own_direct
  phases: [purchase, delivery]
`,
  },
  {
    title: 'where blank lines part the items',
    before: 'channels:\n  - Website\n\n  - Shop\n\nname: X\n',
    ask: () => ({ kind: 'add-items', items: [{ block: 'channels', name: 'App' }] }),
    after: 'channels:\n  - Website\n\n  - Shop\n\n  - App\n\nname: X\n',
  },
  {
    title: 'as a mapping among mappings, with their distance from the dash',
    before: 'channels:\n  -   name: Website\n      type: own_direct\n',
    ask: () => ({ kind: 'add-items', items: [{ block: 'channels', name: 'App' }] }),
    after: 'channels:\n  -   name: Website\n      type: own_direct\n  -   name: App\n',
  },
  {
    title: 'in braces among braces',
    before: 'channels:\n  - {name: Website, type: own_direct}\n  - Shop\n',
    ask: () => ({ kind: 'add-items', items: [{ block: 'channels', name: 'A, b', values: { tags: ['x'] } }] }),
    after: 'channels:\n  - {name: Website, type: own_direct}\n  - Shop\n  - {name: "A, b", tags: [x]}\n',
  },
  {
    title: 'quoted like its neighbours',
    before: "channels:\n  - 'Website'\n  - 'Shop'\n",
    ask: () => ({ kind: 'add-items', items: [{ block: 'channels', name: "It's an app" }] }),
    after: "channels:\n  - 'Website'\n  - 'Shop'\n  - 'It''s an app'\n",
  },
  {
    title: 'to a list in brackets',
    before: 'channels: [Website, Shop] # all\n',
    ask: () => ({ kind: 'add-items', items: [{ block: 'channels', name: 'App [x]', position: 1 }] }),
    after: 'channels: [Website, "App [x]", Shop] # all\n',
  },
  {
    title: 'to a list in brackets over several lines, with comments and a trailing comma',
    before: 'channels: [ # how\n    Website, # ours\n    Shop, # theirs\n  ]\n',
    ask: () => [
      { kind: 'add-items', items: [{ block: 'channels', name: 'App' }] },
      { kind: 'add-items', items: [{ block: 'channels', name: 'Fair', position: 0 }] },
    ],
    after: 'channels: [ # how\n    Fair,\n    Website, # ours\n    Shop, # theirs\n    App,\n  ]\n',
  },
  {
    title: 'to a list in brackets whose last line has a comment and no comma',
    before: 'channels: [\n    Website, # ours\n    Shop # theirs\n  ]\n',
    ask: () => ({ kind: 'add-items', items: [{ block: 'channels', name: 'App' }] }),
    after: 'channels: [\n    Website, # ours\n    Shop, # theirs\n    App\n  ]\n',
  },
  {
    title: 'to JSON, as JSON',
    before: '{\n  "channels": [\n    "Website",\n    {"name": "Shop"}\n  ]\n}\n',
    ask: () => [
      { kind: 'add-items', items: [{ block: 'channels', name: 'App' }] },
      {
        kind: 'add-items',
        items: [{ block: 'key_resources', name: 'Brand', values: { type: 'intellectual', note: 'a\nb' } }],
      },
    ],
    after:
      '{\n  "channels": [\n    "Website",\n    {"name": "Shop"},\n    "App"\n  ],\n  "key_resources": [{"name": "Brand", "note": "a\\nb", "type": "intellectual"}]\n}\n',
  },
  {
    title: 'to a bare key, below its comments',
    before: 'channels: # none\n  # yet\nkey_resources:\n  - Brand\n',
    ask: () => ({ kind: 'add-items', items: [{ block: 'channels', name: 'App' }] }),
    after: 'channels: # none\n  # yet\n  - App\nkey_resources:\n  - Brand\n',
  },
  {
    title: 'to a bare key at the end of a file without a last line end, with the dashes of the file',
    before: 'key_resources:\n- Brand\nchannels:',
    ask: () => ({ kind: 'add-items', items: [{ block: 'channels', name: 'App' }] }),
    after: 'key_resources:\n- Brand\nchannels:\n- App',
  },
  {
    title: 'to an empty list or a written null, which become lists with dashes',
    before: 'key_resources:\n    - Brand\nchannels: [] # none\nkey_activities: ~ # none\n',
    ask: () => [
      { kind: 'add-items', items: [{ block: 'channels', name: 'App' }] },
      { kind: 'add-items', items: [{ block: 'key_activities', name: 'Build' }] },
    ],
    after: 'key_resources:\n    - Brand\nchannels: # none\n    - App\nkey_activities: # none\n    - Build\n',
  },
  {
    title: 'to an empty list in a file whose lists stand in brackets',
    before: 'key_resources: [Brand]\nchannels: [ ]\n',
    ask: () => ({ kind: 'add-items', items: [{ block: 'channels', name: 'App' }] }),
    after: 'key_resources: [Brand]\nchannels: [App]\n',
  },
  {
    title: 'to a block that the file lacks, where the story has it',
    before:
      '# mine\nname: X\n\ncustomer_segments:\n  - Guests\n  # more?\n\n# what it costs\ncost_structure:\n  - Rent\n',
    ask: () => ({ kind: 'add-items', items: [{ block: 'channels', name: 'App' }] }),
    after:
      '# mine\nname: X\n\ncustomer_segments:\n  - Guests\n  # more?\n\nchannels:\n  - App\n\n# what it costs\ncost_structure:\n  - Rent\n',
  },
  {
    title: 'to the first block of the story, below what stands at the top of the file',
    before: '# Our canvas\nchannels:\n  - App\n',
    ask: () => ({ kind: 'add-items', items: [{ block: 'customer_segments', name: 'Guests' }] }),
    after: '# Our canvas\ncustomer_segments:\n  - Guests\nchannels:\n  - App\n',
  },
  {
    title: 'to the first block of the story, above the comment of the next one',
    before: 'name: X\n# how\nchannels:\n  - App\nx-own: 1\n',
    ask: () => ({ kind: 'add-items', items: [{ block: 'customer_segments', name: 'Guests' }] }),
    after: 'name: X\ncustomer_segments:\n  - Guests\n# how\nchannels:\n  - App\nx-own: 1\n',
  },
  {
    title: 'to an empty file',
    before: '',
    ask: () => ({ kind: 'add-items', items: [{ block: 'channels', name: 'App' }] }),
    after: 'channels:\n  - App\n',
  },
  {
    title: 'to a file of comments',
    before: '\uFEFF# nothing yet\r\n',
    ask: () => ({ kind: 'add-items', items: [{ block: 'channels', name: 'App' }] }),
    after: '\uFEFF# nothing yet\r\nchannels:\r\n  - App\r\n',
  },
  {
    title: 'to an empty first document',
    before: '--- # start\n# nothing\n...\n---\nother: 1\n',
    ask: () => ({ kind: 'add-items', items: [{ block: 'channels', name: 'App' }] }),
    after: '--- # start\n# nothing\nchannels:\n  - App\n...\n---\nother: 1\n',
  },
  {
    title: 'in a file with CRLF and an indented root',
    before: '  channels:\r\n  - Website\r\n',
    ask: () => [
      { kind: 'add-items', items: [{ block: 'channels', name: 'App', values: { note: 'a\nb' } }] },
      { kind: 'add-items', items: [{ block: 'key_resources', name: 'Brand' }] },
    ],
    after:
      '  channels:\r\n  - Website\r\n  - name: App\r\n    note: |-\r\n      a\r\n      b\r\n  key_resources:\r\n  - Brand\r\n',
  },
  {
    title: 'behind text that keeps its blank lines',
    before: 'channels:\n  - name: Website\n    note: |+\n      text\n\n\nkey_resources:\n  - Brand\n',
    ask: () => ({ kind: 'add-items', items: [{ block: 'channels', name: 'App' }] }),
    after:
      'channels:\n  - name: Website\n    note: |+\n      text\n\n\n  - name: App\nkey_resources:\n  - Brand\n',
  },
  {
    title: 'to a block under another of its names',
    before: 'segments:\n  - Guests\n',
    ask: () => ({ kind: 'add-items', items: [{ block: 'customer_segments', name: 'Hosts' }] }),
    after: 'segments:\n  - Guests\n  - Hosts\n',
  },
  {
    title: 'several in a row, in the order given',
    before: 'channels:\n  - Website\n',
    ask: () =>
      ['A', 'B', 'C'].map((name) => ({
        kind: 'add-items' as const,
        items: [{ block: 'channels' as const, name }],
      })),
    after: 'channels:\n  - Website\n  - A\n  - B\n  - C\n',
  },
  {
    title: 'with an id of its own where the name gives one that is taken',
    before: 'key_resources:\n  - Website\nchannels:\n  - Shop\n',
    ask: () => [
      { kind: 'add-items', items: [{ block: 'channels', name: 'Website' }] },
      { kind: 'add-items', items: [{ block: 'channels', name: 'Website' }] },
    ],
    after:
      'key_resources:\n  - Website\nchannels:\n  - Shop\n  - id: website-2\n    name: Website\n  - id: website-3\n    name: Website\n',
  },
  {
    title: 'with an id of its own where links in another spelling would reach it',
    before: 'customer_segments:\n  - Café\nchannels:\n  - name: App\n    links: [cafe]\n',
    ask: () => ({ kind: 'add-items', items: [{ block: 'customer_segments', name: 'Cafe' }] }),
    after:
      'customer_segments:\n  - Café\n  - id: cafe-2\n    name: Cafe\nchannels:\n  - name: App\n    links: [cafe]\n',
  },
  {
    title: 'linked from the other end where a link to it could mean two',
    before: 'customer_segments:\n  - Guests\n  - Guests\nchannels: []\n',
    ask: (find) => ({
      kind: 'add-items',
      items: [{ block: 'channels', name: 'App', links: [find('customer_segments', 1)] }],
    }),
    after: 'customer_segments:\n  - Guests\n  - name: Guests\n    links: [app]\nchannels:\n  - App\n',
  },
  {
    title: 'and linking it by the name it has just got',
    before: 'customer_segments:\n  - Guests\n',
    ask: (find) => [
      { kind: 'add-items', items: [{ block: 'channels', name: 'App' }] },
      {
        kind: 'link',
        from: { block: 'channels', position: 0, id: 'app', name: 'App' },
        to: find('customer_segments', 0),
      },
    ],
    after: 'customer_segments:\n  - Guests\nchannels:\n  - name: App\n    links: [guests]\n',
  },
  {
    title: 'without a name is refused',
    before: 'channels: []\n',
    ask: () => ({ kind: 'add-items', items: [{ block: 'channels', name: ' ' }] }),
    after: /needs a name/,
  },
  {
    title: 'to what is not a list is refused',
    before: 'channels: Website\n',
    ask: () => ({ kind: 'add-items', items: [{ block: 'channels', name: 'App' }] }),
    after: /Channels is not a list/,
  },
  {
    title: 'to a list that another block shares is refused',
    before: 'channels: &c\n  - Website\nkey_resources: *c\n',
    ask: () => ({ kind: 'add-items', items: [{ block: 'channels', name: 'App' }] }),
    after: /shared/,
  },
  {
    title: 'to a list behind an alias is refused',
    before: 'channels: &c\n  - Website\nkey_resources: *c\n',
    ask: () => ({ kind: 'add-items', items: [{ block: 'key_resources', name: 'App' }] }),
    after: /shared/,
  },
]);
