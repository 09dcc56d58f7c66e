import { table } from '../support/edits';

table('what is shared through anchors, aliases and merge keys', [
  {
    title: 'a value behind an alias becomes the item’s own',
    before: 'channels:\n  - {name: App, tags: &t [a]}\n  - name: Web\n    tags: *t # shared\n',
    ask: (find) => ({ kind: 'set-field', item: find('channels', 1), key: 'tags', value: ['b'] }),
    after: 'channels:\n  - {name: App, tags: &t [a]}\n  - name: Web\n    tags: [b] # shared\n',
  },
  {
    title: 'a value from a merge key is overruled at the item',
    before: 'x-base: &b {color: red, tags: [a]}\nchannels:\n  - name: App\n    <<: *b\n',
    ask: (find) => ({ kind: 'set-field', item: find('channels', 0), key: 'color', value: 'blue' }),
    after: 'x-base: &b {color: red, tags: [a]}\nchannels:\n  - name: App\n    color: blue\n    <<: *b\n',
  },
  {
    title: 'a value from a merge key cannot be taken away',
    before: 'x-base: &b {color: red}\nchannels:\n  - name: App\n    <<: *b\n',
    ask: (find) => ({ kind: 'set-field', item: find('channels', 0), key: 'color', value: undefined }),
    after: /shared/,
  },
  {
    title: 'a value that others refer to is left alone',
    before: 'channels:\n  - {name: App, tags: &t [a]}\n  - {name: Web, tags: *t}\n',
    ask: (find) => ({ kind: 'set-field', item: find('channels', 0), key: 'tags', value: ['b'] }),
    after: /shared/,
  },
  {
    title: 'an anchor that nobody refers to is no reason',
    before: 'channels:\n  - &app\n    name: &n App\n    tags: &t [a] # t\n',
    ask: (find) => [
      { kind: 'set-field', item: find('channels', 0), key: 'tags', value: ['b'] },
      { kind: 'rename-item', item: find('channels', 0), name: 'Web' },
      { kind: 'set-field', item: find('channels', 0), key: 'color', value: 'red' },
    ],
    after: 'channels:\n  - &app\n    name: &n Web\n    color: red\n    tags: &t [b] # t\n',
  },
  {
    title: 'a name that was taken for a key is renamed below a merge key too',
    before: 'x-base: &b {color: red}\nchannels:\n  - <<: *b\n    Web shop: ours # a\n',
    ask: (find) => ({ kind: 'rename-item', item: find('channels', 0), name: 'Web' }),
    after: 'x-base: &b {color: red}\nchannels:\n  - <<: *b\n    name: "Web" # a\n',
  },
  {
    title: 'an item behind an alias is not changed for the others',
    before: 'channels:\n  - &a {name: App}\nkey_resources:\n  - *a\n',
    ask: (find) => ({ kind: 'set-field', item: find('key_resources', 0), key: 'color', value: 'red' }),
    after: /shared/,
  },
  {
    title: 'links that are shared follow a rename in one place',
    before:
      'customer_segments: [Guests]\nchannels:\n  - {name: App, links: &l [guests]}\n  - {name: Web, links: *l}\n',
    ask: (find) => ({ kind: 'rename-item', item: find('customer_segments', 0), name: 'Visitors' }),
    after:
      'customer_segments: [Visitors]\nchannels:\n  - {name: App, links: &l [visitors]}\n  - {name: Web, links: *l}\n',
  },
  {
    title: 'links from the user’s own data are copied, and the data stays',
    before:
      'x-links: &l [guests, hosts]\ncustomer_segments: [Guests, Hosts]\nchannels:\n  - {name: App, links: *l}\n',
    ask: (find) => ({ kind: 'rename-item', item: find('customer_segments', 0), name: 'Visitors' }),
    after:
      'x-links: &l [guests, hosts]\ncustomer_segments: [Visitors, Hosts]\nchannels:\n  - {name: App, links: [visitors, hosts]}\n',
  },
  {
    title: 'one link behind an alias is rewritten in place',
    before: 'x-link: &g guests\ncustomer_segments: [Guests]\nchannels:\n  - {name: App, links: [*g, x]}\n',
    ask: (find) => ({ kind: 'rename-item', item: find('customer_segments', 0), name: 'Visitors' }),
    after:
      'x-link: &g guests\ncustomer_segments: [Visitors]\nchannels:\n  - {name: App, links: [visitors, x]}\n',
  },
  {
    title: 'shared links that become empty go everywhere',
    before:
      'customer_segments: [Guests]\nchannels:\n  - {name: App, links: &l [guests]}\n  - name: Web\n    links: *l\n',
    ask: (find) => ({ kind: 'remove-item', item: find('customer_segments', 0) }),
    after: 'customer_segments: []\nchannels:\n  - {name: App}\n  - name: Web\n',
  },
  {
    title: 'a link is written where no others share the list',
    before:
      'customer_segments:\n  - {name: Guests, links: *l}\n'.replace('*l', '&l [app]') +
      'channels:\n  - {name: App, links: *l}\n  - Web\n',
    ask: (find) => ({ kind: 'link', from: find('customer_segments', 0), to: find('channels', 1) }),
    after:
      'customer_segments:\n  - {name: Guests, links: &l [app]}\nchannels:\n  - {name: App, links: *l}\n  - name: Web\n    links: [guests]\n',
  },
]);
