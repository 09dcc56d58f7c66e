import { expect } from 'chai';
import { type BlockKey, blockFacts } from '../../../src/canvas/blocks';
import type { Canvas, Item } from '../../../src/canvas/canvas';
import { refTo } from '../../../src/canvas/identity';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { planEdit } from '../../../src/edit/plan';
import { clipText, MOST_NOTES, readClip } from '../../../src/view/clipboardData';
import { type Gesture, operationsFor } from '../../../src/view/gesture';
import { clipOf } from '../../../src/view/makeClipboardData';
import { moveWarning } from '../../../src/view/moveWarnings';
import { clipFromText } from '../../../src/view/paste';
import { SHOP } from './support';

const named = (canvas: Canvas, ...names: readonly string[]): readonly Item[] =>
  names.map((name) => {
    const item = canvas.items.find((candidate) => candidate.name === name);
    if (item === undefined) throw new Error(`no item is called ${name}`);
    return item;
  });

/** The text of a canvas after a gesture. */
function carriedOut(text: string, gesture: (canvas: Canvas) => Gesture): string {
  const canvas = parseCanvas(text);
  const result = planEdit(canvas, operationsFor(canvas, gesture(canvas)));
  if (!result.ok) throw new Error(result.reason);
  return result.canvas.text;
}

/** Pastes notes of one canvas into another. */
function pasted(
  from: string,
  names: readonly string[],
  to: string,
  block: BlockKey,
  behind?: string,
): string {
  const source = parseCanvas(from);
  const clip = JSON.stringify(clipOf(source, named(source, ...names)));
  return carriedOut(to, (canvas) => {
    const [note] = behind === undefined ? [] : named(canvas, behind);
    return { kind: 'paste', text: '', clip, block, ...(note ? { after: refTo(canvas, note) } : {}) };
  });
}

describe('plain text as notes', () => {
  const names = (text: string) => clipFromText(text, 'channels').notes.map(({ name }) => name);

  it('one line, one note', () => {
    expect(names('Website\nShop  in   town\r\n\r\n  Fair  \n')).to.deep.equal([
      'Website',
      'Shop in town',
      'Fair',
    ]);
  });

  it('bullets, numbers and check boxes are no part of the names', () => {
    const text =
      '- A\n* B\n  + C\n• D\n– E\n1. F\n12) G\n- [ ] H\n* [x] I\n-\n2.\n---\n- -5 degrees\n3D print';
    expect(names(text)).to.deep.equal([...'ABCDEFGHI'.split(''), '-5 degrees', '3D print']);
  });

  it('what only looks like YAML is text', () => {
    expect(names('- Phase 1: plan\n- [draft] Plan B\n- "Quoted" and more\n- a: b')).to.deep.equal([
      'Phase 1: plan',
      '[draft] Plan B',
      '"Quoted" and more',
      'a: b',
    ]);
  });

  it('a YAML list brings names without quotes, and all that is said', () => {
    expect(names("- \"Foo: bar\"\n- Baz # why\n- 'It''s'\n")).to.deep.equal(['Foo: bar', 'Baz', "It's"]);
    expect(names('[Website, "A, B"]')).to.deep.equal(['Website', 'A, B']);
    const { notes } = clipFromText('- name: Website\n  type: own_direct\n  tags: [x]\n- Shop\n', 'channels');
    expect(notes).to.deep.equal([
      {
        block: 'channels',
        name: 'Website',
        id: undefined,
        values: { type: 'own_direct', tags: ['x'] },
        links: [],
      },
      { block: 'channels', name: 'Shop', id: undefined, values: {}, links: [] },
    ]);
  });

  it('blocks of a canvas keep their blocks and links', () => {
    const { notes } = clipFromText(
      'Channels:\n- name: Web\n  links: [all]\ncustomer_segments:\n- All\n',
      'key_resources',
    );
    expect(notes.map(({ block, name, links }) => [block, name, links])).to.deep.equal([
      ['customer_segments', 'All', [{ place: 1 }]],
      ['channels', 'Web', [{ place: 0 }]],
    ]);
  });

  it('nothing comes of nothing, and no more than can be meant of very much', () => {
    expect(names(' \n\n-\n')).to.deep.equal([]);
    expect(names('x\n'.repeat(5000))).to.have.length(MOST_NOTES);
    expect(carriedOut(SHOP, () => ({ kind: 'paste', text: '\n', block: 'channels' }))).to.equal(SHOP);
  });

  it('goes behind the note that has the focus', () => {
    const text = 'channels:\n  - A # a\n  - B\n';
    const gesture = (canvas: Canvas): Gesture => ({
      kind: 'paste',
      text: '* X\n* Y\n',
      block: 'channels',
      after: refTo(canvas, canvas.items[0] as Item),
    });
    expect(carriedOut(text, gesture)).to.equal('channels:\n  - A # a\n  - X\n  - "Y"\n  - B\n');
  });

  it('is what is copied: each name on one line', () => {
    expect(clipText(['A\nB', ' C '])).to.equal('A B\nC');
  });
});

describe('notes from canvas to canvas', () => {
  it('keep what they say, and the links whose ends are there', () => {
    const other = 'customer_segments:\n  - Families\nkey_activities:\n  - Sleeping\n';
    expect(pasted(SHOP, ['Bread money', 'Ovens'], other, 'channels')).to.equal(`customer_segments:
  - Families
revenue_streams:
  - name: Bread money
    links: [families]
    type: subscription
    status: testing
    amount: 12000
key_resources:
  - name: Ovens
    note: Two of them.
    color: red
key_activities:
  - Sleeping
`);
  });

  it('stay linked with each other, under ids that are free', () => {
    const text = 'channels:\n  - id: web\n    name: Website\n    links: [all]\ncustomer_segments:\n  - All\n';
    expect(pasted(text, ['Website', 'All'], text, 'channels')).to.equal(`channels:
  - id: web
    name: Website
    links: [all]
  - id: web-2
    name: Website
customer_segments:
  - All
  - id: all-2
    name: All
    links: [web-2]
`);
  });

  it('bring keys of their own along, as these were written', () => {
    const text = `channels:
  - &a
    name: Web
    x-owner: {team: growth, since: 2024-01-31, ids: [007, 12345678901234567890, 1.10]}
    tags: [b2b]
    owner: *who
    x-log: |
      First line
      Second: "line"
    x-empty:
    x-list:
      - yes
      - 'Anna''s'
  - <<: *a
    name: Shop
key_resources: [{name: Ovens, x-oven: "a\\nb", 'x-heat': ~}, {name: Mill}]
x-who: &who Ana
`.replace('channels:', 'x-all: &who {name: Ana}\nchannels:');
    const own = `    x-owner: { team: growth, since: 2024-01-31, ids: [007, 12345678901234567890, 1.10] }
    owner: { name: Ana }
    x-log: |
      First line
      Second: "line"
    x-empty: null
    x-list: [yes, 'Anna''s']
`.replace(/\{ | \}/g, (brace) => brace.trim());
    expect(pasted(text, ['Web'], 'channels:\n  - App\n', 'channels')).to.equal(
      `channels:\n  - App\n  - name: Web\n    tags: [b2b]\n${own}`,
    );
    expect(pasted(text, ['Shop'], 'channels:\n  - App\n', 'channels')).to.equal(
      `channels:\n  - App\n  - name: Shop\n    tags: [b2b]\n${own}`,
    );
    expect(pasted(text, ['Ovens'], 'key_resources: [Mill]\n', 'key_resources')).to.equal(
      'key_resources: [Mill, {name: Ovens, x-oven: "a\\nb", x-heat: ~}]\n',
    );
  });

  it('bring the comments along that would go with them', () => {
    const text = `channels:
  # all of them
  - App

  # bmc-ignore no-links: soon
  # ours
  - name: Web # by hand
    # for now
    type: web

  # theirs
  - Shop
`;
    const web = (column: string) =>
      ['# bmc-ignore no-links: soon', '# ours', '# by hand', '# for now', '- name: Web', '  type: web']
        .map((line) => `${column}${line}\n`)
        .join('');
    expect(pasted(text, ['Web'], 'channels:\n  - A\n', 'channels')).to.equal(
      `channels:\n  - A\n${web('  ')}`,
    );
    expect(pasted(text, ['Web'], '', 'channels')).to.equal(`channels:\n${web('  ')}`);
    expect(pasted(text, ['Web'], 'channels: [A]\n', 'channels')).to.equal(
      'channels: [A, {name: Web, type: web}]\n',
    );
    expect(pasted(text, ['App'], 'channels:\n  - A\n', 'channels')).to.equal('channels:\n  - A\n  - App\n');
  });

  it('of one block go to the place of the focus, with what does not fit there', () => {
    const result = pasted(SHOP, ['Bike round'], SHOP, 'key_resources', 'Ovens');
    expect(
      parseCanvas(result)
        .blocks.get('key_resources')
        ?.items.map(({ name }) => name),
    ).to.deep.equal(['Ovens', 'Bike round']);
    expect(result).to.contain('id: bike-round-2\n    name: Bike round');
    expect(result.match(/type: own_direct/g)).to.have.length(2);
  });

  it('where nobody has gone to a place, go to their own block', () => {
    const source = parseCanvas(SHOP);
    const clip = JSON.stringify(clipOf(source, named(source, 'Ovens')));
    const result = carriedOut('', () => ({
      kind: 'paste',
      text: '',
      clip,
      block: 'channels',
      anywhere: true,
    }));
    expect(result).to.match(/^key_resources:\n {2}- name: Ovens/);
  });

  it('cut and pasted, come back as they were', () => {
    const source = parseCanvas(SHOP);
    const items = named(source, 'Fresh bread', 'Bike round');
    const clip = JSON.stringify(clipOf(source, items));
    const without = carriedOut(SHOP, () => ({
      kind: 'remove',
      items: items.map((item) => refTo(source, item)),
    }));
    expect(without).not.to.contain('fresh-bread');
    const again = parseCanvas(
      carriedOut(without, () => ({ kind: 'paste', text: '', clip, block: 'channels' })),
    );
    const pairs = (canvas: Canvas) => canvas.links.links.map(({ a, b }) => [a.id, b.id].sort().join()).sort();
    expect(pairs(again)).to.deep.equal(pairs(source));
  });

  it('are read with care', () => {
    for (const text of ['', 'x', '{}', '{"notes":[]}', '{"notes":[{"block":"x","name":"A"}]}'])
      expect(readClip(text)).to.equal(undefined);
    const hostile = {
      notes: [
        {
          block: 'channels',
          name: 'A',
          id: 'No Id!',
          values: { nonsense: 'x', links: ['b'], type: 'web' },
          links: [{ place: 7 }, { place: 0 }],
          own: {
            'x-a': 'a, b: c',
            'x-b': 'a} # b',
            'x-c': '&a b',
            'x-d': '*a',
            'x-e': 'a\nchannels: [B]',
            'x f': 'a',
            note: 'a',
            'x-g': '[a',
            '<<': '{id: b}',
            __proto__: 'a',
          },
        },
      ],
    };
    const gesture: Gesture = { kind: 'paste', text: '', clip: JSON.stringify(hostile), block: 'channels' };
    expect(carriedOut('', () => gesture)).to.equal('channels:\n  - name: A\n    type: web\n');
    const [note] = hostile.notes;
    const comments = { notes: [{ ...note, comments: ['# a\n- B'] }] };
    expect(readClip(JSON.stringify(comments))).to.equal(undefined);
  });
});

describe('gestures on several notes', () => {
  const text = 'channels:\n  - A\n  - B\n  - C\n  - D\nkey_resources:\n  - R\n  - S\n';
  const move = (block: BlockKey, before: string | undefined, ...names: readonly string[]) =>
    carriedOut(text, (canvas) => {
      const [front] = before === undefined ? [] : named(canvas, before);
      return {
        kind: 'move',
        items: named(canvas, ...names).map((item) => refTo(canvas, item)),
        block,
        ...(front ? { before: refTo(canvas, front) } : {}),
      };
    });
  const order = (result: string) =>
    parseCanvas(result)
      .items.map(({ name }) => name)
      .join('');

  it('move them in their order, wherever they come from', () => {
    expect(order(move('channels', 'B', 'A', 'D', 'R'))).to.equal('ADRBCS');
    expect(order(move('channels', 'D', 'A', 'B'))).to.equal('CABDRS');
    expect(order(move('key_resources', 'S', 'B', 'D', 'R'))).to.equal('ACBDRS');
    expect(order(move('key_resources', undefined, 'A', 'R'))).to.equal('BCDSAR');
  });

  it('change nothing where all are there already', () => {
    expect(move('channels', 'C', 'A', 'B')).to.equal(text);
  });

  it('are made on the canvas of the moment', () => {
    const canvas = parseCanvas(text);
    const items = named(canvas, 'A', 'C').map((item) => refTo(canvas, item));
    const later = text.replace('  - A\n', '').replace('  - B\n', '  - New\n  - B\n');
    expect(() => carriedOut(later, () => ({ kind: 'remove', items }))).to.throw(/no longer there/);
    expect(order(carriedOut(later, () => ({ kind: 'duplicate', items: items.slice(1) })))).to.equal(
      'NewBCC (copy)DRS',
    );
  });
});

describe('remarks on what no longer fits', () => {
  const canvas = parseCanvas(SHOP);
  const refs = (...names: readonly string[]) => named(canvas, ...names).map((item) => refTo(canvas, item));
  const moved = (block: BlockKey, ...names: readonly string[]) =>
    moveWarning(canvas, { kind: 'move', items: refs(...names), block });

  it('name the fields and links of a note', () => {
    const [item] = refs('Bike round');
    if (item === undefined) throw new Error();
    expect(moveWarning(canvas, { kind: 'move', items: [item], block: 'value_propositions' })).to.equal(
      'Of “Bike round”, this does not fit into Value Propositions and stays in the text: Type, link to “Fresh bread”, link to “Shared breakfast”.',
    );
    expect(moveWarning(canvas, { kind: 'move', items: [item], block: 'channels' })).to.equal(undefined);
  });

  it('name several notes, and links that are between them', () => {
    expect(moved('cost_structure', 'Baking', 'Ovens')).to.equal(
      'Of “Baking”, this does not fit into Cost Structure and stays in the text: link to “Ovens”.',
    );
    expect(moved('key_resources', 'Bread money', 'Bike round', 'Baking', 'Offices', 'Families')).to.match(
      /^This does not fit into Key Resources and stays in the text\. “Bread money”: .*; and 1 more note\.$/,
    );
    expect(moved('cost_structure', 'Ovens')).to.equal(undefined);
  });

  it('are made on pasted notes, too', () => {
    const clip = JSON.stringify(clipOf(canvas, named(canvas, 'Bread money')));
    const { title } = blockFacts('channels');
    expect(moveWarning(canvas, { kind: 'paste', text: '', clip, block: 'channels' })).to.contain(
      `does not fit into ${title} and stays in the text: Type, Amount.`,
    );
    expect(moveWarning(canvas, { kind: 'paste', text: 'A\nB', block: 'channels' })).to.equal(undefined);
  });
});
