import { table } from '../support/edits';

const names = (name: string) => ({
  before: 'channels:\n  - Website # ours\n',
  ask: (find: Parameters<Parameters<typeof table>[1][number]['ask']>[0]) =>
    ({ kind: 'rename-item', item: find('channels', 0), name }) as const,
});
const written = (text: string): string => `channels:\n  - ${text} # ours\n`;

table('names that need care', [
  { title: 'plain words stay plain', ...names('Our own shop'), after: written('Our own shop') },
  { title: 'a colon', ...names('a: b'), after: written('"a: b"') },
  { title: 'a colon inside a word is no reason', ...names('a:b http://x'), after: written('a:b http://x') },
  { title: 'a comment sign', ...names('#x'), after: written('"#x"') },
  { title: 'a comment sign behind a blank', ...names('a #x'), after: written('"a #x"') },
  { title: 'a comment sign inside a word is no reason', ...names('C#'), after: written('C#') },
  { title: 'a dash', ...names('- y'), after: written('"- y"') },
  { title: 'a dash inside is no reason', ...names('-y - z'), after: written('-y - z') },
  { title: 'yes', ...names('yes'), after: written('"yes"') },
  { title: 'a year', ...names('2024'), after: written('"2024"') },
  { title: 'a day', ...names('2024-01-31'), after: written('"2024-01-31"') },
  { title: 'a number with words is no reason', ...names('24 hours'), after: written('24 hours') },
  { title: 'null', ...names('null'), after: written('"null"') },
  { title: 'a tilde', ...names('~'), after: written('"~"') },
  { title: 'quotes', ...names('say "hi"'), after: written('say "hi"') },
  { title: 'a quote at the start', ...names('"hi" they say'), after: written(`'"hi" they say'`) },
  { title: 'an apostrophe', ...names("it's"), after: written("it's") },
  {
    title: 'brackets are no reason in a list with dashes',
    ...names('a, [b] {c}'),
    after: written('a, [b] {c}'),
  },
  { title: 'a bracket at the start', ...names('[b]'), after: written('"[b]"') },
  { title: 'several lines', ...names('one\ntwo'), after: written('"one\\ntwo"') },
  { title: 'a tab', ...names('one\ttwo'), after: written('"one\\ttwo"') },
  { title: 'what cannot be seen', ...names('a\u0007\u2028b'), after: written('"a\\u0007\\u2028b"') },
  { title: 'half an emoji', ...names('a\uD83D'), after: written('"a\\ud83d"') },
  { title: 'emoji and other scripts', ...names('☕ عملاء 旅行者'), after: written('☕ عملاء 旅行者') },
  { title: 'blanks around are left out', ...names('  Shop '), after: written('Shop') },
  { title: 'the same again changes nothing', ...names('Website'), after: written('Website') },
  { title: 'nothing is refused', ...names(' \n'), after: /needs a name/ },
]);

table('renaming an item', [
  {
    title: 'keeps its quotes',
    before: 'channels:\n  - \'Website\' # a\n  - name: "Shop" # b\n',
    ask: (find) => [
      { kind: 'rename-item', item: find('channels', 0), name: "It's" },
      { kind: 'rename-item', item: find('channels', 1), name: 'A "B"' },
    ],
    after: 'channels:\n  - \'It\'\'s\' # a\n  - name: "A \\"B\\"" # b\n',
  },
  {
    title: 'in brackets, with quotes where brackets ask for them',
    before: 'channels: [Website, {name: Shop, tags: [x]}]\n',
    ask: (find) => [
      { kind: 'rename-item', item: find('channels', 0), name: 'a, b' },
      { kind: 'rename-item', item: find('channels', 1), name: 'c]' },
    ],
    after: 'channels: ["a, b", {name: "c]", tags: [x]}]\n',
  },
  {
    title: 'that stands in a block scalar, whose comment stays',
    before:
      'channels:\n  - name: >- # long\n      Our\n      website\n    type: own_direct\n  - |-\n    Shop\n',
    ask: (find) => [
      { kind: 'rename-item', item: find('channels', 0), name: 'Site' },
      { kind: 'rename-item', item: find('channels', 1), name: 'Kiosk' },
    ],
    after: 'channels:\n  - name: Site # long\n    type: own_direct\n  - Kiosk\n',
  },
  {
    title: 'that goes over several lines',
    before: 'channels:\n  - name: Our\n      website # ours\n  - "Shop\n    round the corner"\n',
    ask: (find) => [
      { kind: 'rename-item', item: find('channels', 0), name: 'Site' },
      { kind: 'rename-item', item: find('channels', 1), name: 'Kiosk' },
    ],
    after: 'channels:\n  - name: Site # ours\n  - "Kiosk"\n',
  },
  {
    title: 'takes the links along, however they are written',
    before: `customer_segments: [Café]
channels:
  - name: App
    links: café
  - {name: Web, links: ["café", x]}
  - name: Shop
    links:
      - cafe # other spelling
      - café
`,
    ask: (find) => ({ kind: 'rename-item', item: find('customer_segments', 0), name: 'Bars' }),
    after: `customer_segments: [Bars]
channels:
  - name: App
    links: bars
  - {name: Web, links: ["bars", x]}
  - name: Shop
    links:
      - bars # other spelling
      - bars
`,
  },
  {
    title: 'leaves links alone that go on to mean it',
    before: 'customer_segments: [Café]\nchannels:\n  - name: App\n    links: [cafe, café]\n',
    ask: (find) => ({ kind: 'rename-item', item: find('customer_segments', 0), name: 'CAFÉ!' }),
    after: 'customer_segments: [CAFÉ!]\nchannels:\n  - name: App\n    links: [cafe, café]\n',
  },
  {
    title: 'with an id of its own leaves the links alone',
    before: 'customer_segments:\n  - id: g\n    name: Guests\nchannels:\n  - name: App\n    links: [g]\n',
    ask: (find) => ({ kind: 'rename-item', item: find('customer_segments', 0), name: 'Visitors' }),
    after: 'customer_segments:\n  - id: g\n    name: Visitors\nchannels:\n  - name: App\n    links: [g]\n',
  },
  {
    title: 'to a name whose id is taken keeps the old id, written out',
    before:
      'customer_segments:\n  - Guests # a\n  - Hosts\nchannels:\n  - name: App\n    links: [guests, hosts]\n',
    ask: (find) => ({ kind: 'rename-item', item: find('customer_segments', 0), name: 'Hosts' }),
    after:
      'customer_segments:\n  - id: guests\n    name: Hosts # a\n  - Hosts\nchannels:\n  - name: App\n    links: [guests, hosts]\n',
  },
  {
    title: 'to a name without letters keeps the old id where links use it',
    before: 'customer_segments: [Guests, Hosts]\nchannels:\n  - {name: App, links: guests}\n',
    ask: (find) => [
      { kind: 'rename-item', item: find('customer_segments', 0), name: '🙂' },
      { kind: 'rename-item', item: find('customer_segments', 1), name: '☕' },
    ],
    after: 'customer_segments: [{id: guests, name: 🙂}, ☕]\nchannels:\n  - {name: App, links: guests}\n',
  },
  {
    title: 'quotes an id that links could not say otherwise',
    before: 'customer_segments: [Guests]\nchannels:\n  - {name: App, links: [guests]}\n',
    ask: (find) => ({ kind: 'rename-item', item: find('customer_segments', 0), name: 'No!' }),
    after: 'customer_segments: [No!]\nchannels:\n  - {name: App, links: ["no"]}\n',
  },
  {
    title: 'that has only an id',
    before: 'customer_segments:\n  - id: g # short\n    pays: true\n',
    ask: (find) => ({ kind: 'rename-item', item: find('customer_segments', 0), name: 'Guests' }),
    after: 'customer_segments:\n  - id: g # short\n    name: Guests\n    pays: true\n',
  },
  {
    title: 'that was no text before',
    before: 'channels:\n  - 24\n  - name: 7\n',
    ask: (find) => [
      { kind: 'rename-item', item: find('channels', 0), name: 'Day and night' },
      { kind: 'rename-item', item: find('channels', 1), name: 'Week' },
    ],
    after: 'channels:\n  - Day and night\n  - name: Week\n',
  },
  {
    title: 'with a colon that was taken for a key',
    before:
      'channels:\n  - Web shop: our own # a\n  - Our stall: by the road\n    x-own: 1\n  - Our fair: >- # b\n      once a year\n',
    ask: (find) => [
      { kind: 'rename-item', item: find('channels', 2), name: 'Fair' },
      { kind: 'rename-item', item: find('channels', 0), name: 'Shop' },
      { kind: 'rename-item', item: find('channels', 1), name: 'Stall' },
    ],
    after: 'channels:\n  - Shop # a\n  - name: "Stall"\n    x-own: 1\n  - Fair # b\n',
  },
]);

table('another id', [
  {
    title: 'goes through all links',
    before:
      'customer_segments:\n  - id: g\n    name: Guests\nchannels:\n  - {name: App, links: [g]}\n  - name: Web\n    links: g\n',
    ask: (find) => ({ kind: 'rename-id', item: find('customer_segments', 0), id: 'visitors' }),
    after:
      'customer_segments:\n  - id: visitors\n    name: Guests\nchannels:\n  - {name: App, links: [visitors]}\n  - name: Web\n    links: visitors\n',
  },
  {
    title: 'for an item that had none written',
    before:
      'customer_segments:\n  - Guests # a\n  - {name: Hosts}\nchannels:\n  - {name: App, links: [guests, hosts]}\n',
    ask: (find) => [
      { kind: 'rename-id', item: find('customer_segments', 0), id: 'g' },
      { kind: 'rename-id', item: find('customer_segments', 1), id: 'h' },
    ],
    after:
      'customer_segments:\n  - id: g\n    name: Guests # a\n  - {id: h, name: Hosts}\nchannels:\n  - {name: App, links: [g, h]}\n',
  },
  {
    title: 'that is the one it has changes nothing',
    before: 'customer_segments:\n  - Guests\n',
    ask: (find) => ({ kind: 'rename-id', item: find('customer_segments', 0), id: 'guests' }),
    after: 'customer_segments:\n  - Guests\n',
  },
  {
    title: 'none: the name gives it again',
    before:
      'customer_segments:\n  - id: g # short\n    name: Guests\nchannels:\n  - {name: App, links: [g]}\n',
    ask: (find) => ({ kind: 'rename-id', item: find('customer_segments', 0), id: '' }),
    after: 'customer_segments:\n  - name: Guests\nchannels:\n  - {name: App, links: [guests]}\n',
  },
  {
    title: 'that is taken is refused by the name of the other',
    before: 'customer_segments:\n  - Guests\n  - Hosts\n',
    ask: (find) => ({ kind: 'rename-id', item: find('customer_segments', 0), id: 'hosts' }),
    after: /hosts is already that of “Hosts”/,
  },
  {
    title: 'that is none is refused',
    before: 'customer_segments:\n  - Guests\n',
    ask: (find) => ({ kind: 'rename-id', item: find('customer_segments', 0), id: 'Our Guests' }),
    after: /made of small letters/,
  },
]);
