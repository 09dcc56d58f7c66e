import { type Row, table } from '../support/edits';

/** Replaces the first occurrence of a word. */
const replace =
  (expected: string, text: string): Row['ask'] =>
  (_find, whole) => {
    const start = whole.indexOf(expected);
    return { kind: 'replace-text', span: { start, end: start + expected.length }, expected, text };
  };
const together =
  (...asks: readonly Row['ask'][]): Row['ask'] =>
  (find, text) =>
    asks.flatMap((ask) => ask(find, text));

table('replacing words', [
  {
    title: 'of a key and of a value, at once',
    before: 'segments: # who\n  - nmae: Guests\n    type: Mass market # c\n',
    ask: together(
      replace('nmae', 'name'),
      replace('segments', 'customer_segments'),
      replace('Mass market', 'mass_market'),
    ),
    after: 'customer_segments: # who\n  - name: Guests\n    type: mass_market # c\n',
  },
  {
    title: 'of a name that was taken for a mapping',
    before: 'channels:\n  - Web shop: ours # c\n',
    ask: replace('Web shop: ours', '"Web shop: ours"'),
    after: 'channels:\n  - "Web shop: ours" # c\n',
  },
  {
    title: 'after other edits',
    before: 'channels:\n  - Website\n  - name: Shop\n    typ: x\n',
    ask: together((find) => ({ kind: 'remove-item', item: find('channels', 0) }), replace('typ', 'x-typ')),
    after: 'channels:\n  - name: Shop\n    x-typ: x\n',
  },
  {
    title: 'of a comment',
    before: 'channels:\n  # bmc-ignore vage-name: x\n  - Website # all\n',
    ask: together(replace('vage-name', 'vague-name'), replace(' # all', '')),
    after: 'channels:\n  # bmc-ignore vague-name: x\n  - Website\n',
  },
  {
    title: 'of a whole line with a comment',
    before: 'channels:\n  # bmc-ignore vague-name: x\n  - Website # all\n',
    ask: replace('  # bmc-ignore vague-name: x\n', ''),
    after: 'channels:\n  - Website # all\n',
  },
  {
    title: 'that no longer stand there is refused',
    before: 'channels:\n  - Website\n',
    ask: () => ({ kind: 'replace-text', span: { start: 13, end: 20 }, expected: 'Webshop', text: 'x' }),
    after: /no longer there/,
  },
  {
    title: 'by what would change the rest of the file is refused',
    before: 'channels:\n  - Website\n  - Shop\n',
    ask: replace('Website', 'Web\n  - site'),
    after: /cannot be changed safely/,
  },
  {
    title: 'by what does not parse is refused',
    before: 'channels:\n  - Website\n',
    ask: replace('Website', '"Web'),
    after: /cannot be changed safely/,
  },
]);

/** Ignores a rule at the first occurrence of a word. */
const ignore =
  (word: string, rule = 'vague-name', reason = 'it is fine'): Row['ask'] =>
  (_find, whole) => ({ kind: 'ignore-rule', at: whole.indexOf(word), rule, reason });

table('ignoring a rule', [
  {
    title: 'above an item',
    before: 'channels:\n  - Website # all\n    # deeper\n',
    ask: ignore('Website'),
    after: 'channels:\n  # bmc-ignore vague-name: it is fine\n  - Website # all\n    # deeper\n',
  },
  {
    title: 'above a key of an item',
    before: 'channels:\r\n  - name: Website\r\n    typ: x\r\n',
    ask: ignore('typ'),
    after: 'channels:\r\n  - name: Website\r\n    # bmc-ignore vague-name: it is fine\r\n    typ: x\r\n',
  },
  {
    title: 'above a block',
    before: '\uFEFFchannels:\n  - Website\n',
    ask: ignore('channels'),
    after: '\uFEFF# bmc-ignore vague-name: it is fine\nchannels:\n  - Website\n',
  },
  {
    title: 'above a text of several lines, and above the key of a value on the next line',
    before: 'channels:\n  - name: Website\n    note: |\n      One\n      two\n    type:\n      x\n',
    ask: together(ignore('two'), ignore('x\n', 'unknown-value')),
    after:
      'channels:\n  - name: Website\n    # bmc-ignore vague-name: it is fine\n    note: |\n      One\n      two\n    # bmc-ignore unknown-value: it is fine\n    type:\n      x\n',
  },
  {
    title: 'at the end of a line that holds several items',
    before: 'channels: [Website, Shop]\n',
    ask: ignore('Shop'),
    after: 'channels: [Website, Shop] # bmc-ignore vague-name: it is fine\n',
  },
  {
    title: 'above a line that holds several items and a comment',
    before: 'channels: [Website, Shop] # all\n',
    ask: ignore('Shop'),
    after: '# bmc-ignore vague-name: it is fine\nchannels: [Website, Shop] # all\n',
  },
  {
    title: 'above an item on a line of its own in brackets',
    before: 'channels: [\n    Website,\n    Shop ]\n',
    ask: ignore('Shop'),
    after: 'channels: [\n    Website,\n    # bmc-ignore vague-name: it is fine\n    Shop ]\n',
  },
  {
    title: 'in the comment that is there',
    before:
      'channels:\n  # bmc-ignore long-note-name: because\n  - Website\n  - Shop # bmc-ignore long-note-name\n',
    ask: together(ignore('Website'), ignore('Shop')),
    after:
      'channels:\n  # bmc-ignore long-note-name vague-name: because; it is fine\n  - Website\n  - Shop # bmc-ignore long-note-name vague-name: it is fine\n',
  },
  {
    title: 'that is ignored already changes nothing',
    before: 'channels:\n  # bmc-ignore vague-name, x: because\n  # more\n  - Website\n',
    ask: ignore('Website'),
    after: 'channels:\n  # bmc-ignore vague-name, x: because\n  # more\n  - Website\n',
  },
  {
    title: 'without a reason, or one of several lines',
    before: 'channels:\n  - Website\n  - Shop\n',
    ask: together(ignore('Website', 'vague-name', ' '), ignore('Shop', 'vague-name', 'one\ntwo')),
    after:
      'channels:\n  # bmc-ignore vague-name\n  - Website\n  # bmc-ignore vague-name: one two\n  - Shop\n',
  },
]);
