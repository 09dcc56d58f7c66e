import { expect } from 'chai';
import { BLOCK_KEYS, type BlockKey } from '../../../src/canvas/blocks';
import { type ItemRef, refTo } from '../../../src/canvas/identity';
import type { Operation } from '../../../src/canvas/operation';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { planEdit } from '../../../src/edit/plan';
import { table } from '../support/edits';

function move(item: ItemRef, block: BlockKey, position?: number): Operation {
  return { kind: 'move-item', item, block, ...(position === undefined ? {} : { position }) };
}

table('moving several items at once', [
  {
    title: 'to another block, in front of one, each with its comments',
    before: `channels:
  # the site
  - Website # ours
  - Shop
  - name: Fair
    note: x # why
key_resources:
    - Brand
    - Team
`,
    ask: (find) => [
      move(find('channels', 0), 'key_resources', 1),
      move(find('channels', 2), 'key_resources', 2),
    ],
    after: `channels:
  - Shop
key_resources:
    - Brand
    # the site
    - Website # ours
    - name: Fair
      note: x # why
    - Team
`,
  },
  {
    title: 'from a list with dashes into one in brackets, and out of it',
    before: 'channels:\n  - A\n  - B # b\nkey_resources: [R, S, T]\n',
    ask: (find) => [
      move(find('channels', 0), 'key_resources', 1),
      move(find('key_resources', 2), 'channels'),
      move(find('key_resources', 0), 'channels'),
    ],
    after: 'channels:\n  - B # b\n  - T\n  - R\nkey_resources: [A, S]\n',
  },
  {
    title: 'into a block that is not there yet',
    before: 'channels:\n  - A\n  - B\n  - C\n',
    ask: (find) => [move(find('channels', 0), 'key_resources'), move(find('channels', 2), 'key_resources')],
    after: 'channels:\n  - B\nkey_resources:\n  - A\n  - C\n',
  },
  {
    title: 'all of a block, so that its key stays',
    before: 'channels:\n  - A\n  - B\nkey_resources:\n  - R\n',
    ask: (find) => [
      move(find('channels', 0), 'key_resources', 0),
      move(find('channels', 1), 'key_resources', 1),
    ],
    after: 'channels:\nkey_resources:\n  - A\n  - B\n  - R\n',
  },
  {
    title: 'within a block: who stays in its place is not touched',
    before: 'channels:\n  - A\n  - B\n  - C\n  - D\n',
    ask: (find) => [move(find('channels', 0), 'channels', 3), move(find('channels', 2), 'channels', 3)],
    after: 'channels:\n  - B\n  - A\n  - C\n  - D\n',
  },
  {
    title: 'to where they are changes nothing',
    before: 'channels:\n  - A   # a\n\n  - B\n  - C\n',
    ask: (find) => [move(find('channels', 0), 'channels', 2), move(find('channels', 1), 'channels', 2)],
    after: 'channels:\n  - A   # a\n\n  - B\n  - C\n',
  },
]);

table('adding several items at once', [
  {
    title: 'to one place, in their order',
    before: 'channels:\n  - A # a\n  - B\n',
    ask: () => ({
      kind: 'add-items',
      items: [
        { block: 'channels', name: 'X', position: 1 },
        { block: 'channels', name: 'Y: z', position: 1 },
        { block: 'channels', name: 'Last' },
      ],
    }),
    after: 'channels:\n  - A # a\n  - X\n  - "Y: z"\n  - B\n  - Last\n',
  },
  {
    title: 'to an empty canvas, in the order of the blocks',
    before: 'name: Shop',
    ask: () => ({
      kind: 'add-items',
      items: [
        { block: 'channels', name: 'Website' },
        { block: 'customer_segments', name: 'Families' },
        { block: 'channels', name: 'Shop' },
      ],
    }),
    after: 'name: Shop\ncustomer_segments:\n  - Families\nchannels:\n  - Website\n  - Shop',
  },
  {
    title: 'into brackets, and into empty ones',
    before: '{channels: [A, B], key_resources: []}\n',
    ask: () => ({
      kind: 'add-items',
      items: [
        { block: 'channels', name: 'X', position: 1 },
        { block: 'channels', name: 'Z', position: 1, values: { color: 'red' } },
        { block: 'key_resources', name: 'R' },
        { block: 'key_resources', name: 'S' },
      ],
    }),
    after: '{channels: [A, X, {name: Z, color: red}, B], key_resources: [R, S]}\n',
  },
  {
    title: 'linked with others and among themselves, under ids of their own',
    before: 'customer_segments:\n  - Families\nchannels:\n  - Website\n',
    ask: (find) => ({
      kind: 'add-items',
      items: [
        { block: 'channels', name: 'Website', links: [find('customer_segments', 0)], among: [1] },
        { block: 'customer_segments', name: '!?' },
        { block: 'customer_segments', name: 'Website', values: { id: 'families' } },
      ],
    }),
    after: `customer_segments:
  - Families
  - id: note
    name: "!?"
  - id: families-2
    name: Website
channels:
  - Website
  - id: website-2
    name: Website
    links: [families, note]
`,
  },
  {
    title: 'linked with one that no id reaches, which names them',
    before: 'customer_segments:\n  - Twin\n  - Twin\nchannels:\n  - Website\n',
    ask: (find) => ({
      kind: 'add-items',
      items: [
        { block: 'customer_segments', name: 'New', position: 0 },
        { block: 'channels', name: 'Shop', links: [find('customer_segments', 1)] },
        { block: 'channels', name: 'Fair', links: [find('customer_segments', 1)] },
      ],
    }),
    after: `customer_segments:
  - New
  - Twin
  - name: Twin
    links: [shop, fair]
channels:
  - Website
  - Shop
  - Fair
`,
  },
  {
    title: 'not linked within a block',
    before: 'channels:\n  - Website\n',
    ask: () => ({
      kind: 'add-items',
      items: [
        { block: 'channels', name: 'X', among: [1] },
        { block: 'channels', name: 'Y' },
      ],
    }),
    after: /two blocks/i,
  },
]);

table('duplicating several items at once', [
  {
    title: 'copies of linked items are linked, each under a name of its own',
    before: `customer_segments:
  - Families
channels:
  - name: Website # w
    links: [families]
`,
    ask: (find) => [
      { kind: 'duplicate-item', item: find('customer_segments', 0) },
      { kind: 'duplicate-item', item: find('channels', 0) },
    ],
    after: `customer_segments:
  - Families
  - name: Families (copy)
    links: [website]
channels:
  - name: Website # w
    links: [families]
  - name: Website (copy) # w
    links: [families, families-copy]
`,
  },
  {
    title: 'neighbours in brackets',
    before: 'channels: [A, B]\n',
    ask: (find) => [
      { kind: 'duplicate-item', item: find('channels', 0) },
      { kind: 'duplicate-item', item: find('channels', 1) },
    ],
    after: 'channels: [A, A (copy), B, B (copy)]\n',
  },
]);

describe('two hundred items at once', () => {
  const text = BLOCK_KEYS.map((key, block) => {
    const items = Array.from({ length: 25 }, (_, index) => {
      const partner = BLOCK_KEYS[(block + 1) % BLOCK_KEYS.length]?.replaceAll('_', '-');
      return `  - name: ${key.replaceAll('_', ' ')} ${index}\n    links: [${partner}-${index}] # why\n`;
    });
    return `${key}:\n${items.join('')}`;
  }).join('');
  const canvas = parseCanvas(text);
  const refs = canvas.items.slice(0, 200).map((item) => refTo(canvas, item));

  const isPlanned = (operations: readonly Operation[]) => {
    const result = planEdit(canvas, operations);
    expect(result.ok && result.edits.length).to.be.above(0);
  };

  it('are moved, copied, added and removed in a few steps', () => {
    isPlanned(
      refs.filter(({ block }) => block !== 'cost_structure').map((ref) => move(ref, 'cost_structure')),
    );
    isPlanned(refs.map((item) => ({ kind: 'duplicate-item', item })));
    isPlanned([
      { kind: 'add-items', items: refs.map((_, index) => ({ block: 'channels', name: `New ${index}` })) },
    ]);
    isPlanned(refs.map((item) => ({ kind: 'remove-item', item })));
  });
});
