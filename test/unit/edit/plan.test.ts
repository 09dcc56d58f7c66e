import { expect } from 'chai';
import { blockOf, type Canvas } from '../../../src/canvas/canvas';
import { refTo } from '../../../src/canvas/identity';
import type { Operation } from '../../../src/canvas/operation';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { misfits } from '../../../src/edit/misfits';
import { planEdit } from '../../../src/edit/plan';
import { applied, refusal, table } from '../support/edits';

const item = (canvas: Canvas, block: Parameters<typeof blockOf>[1], position = 0) => {
  const found = blockOf(canvas, block).items[position];
  if (found === undefined) throw new RangeError('no such item');
  return found;
};

describe('planning an edit', () => {
  it('hands out the very canvas where nothing is to be done', () => {
    const canvas = parseCanvas('channels:\n  - App');
    const rename: Operation = {
      kind: 'rename-item',
      item: refTo(canvas, item(canvas, 'channels')),
      name: 'App',
    };
    expect(planEdit(canvas, [rename])).to.deep.equal({ ok: true, edits: [], canvas });
    expect(planEdit(canvas, [])).to.deep.equal({ ok: true, edits: [], canvas });
  });

  it('hands out nothing where operations undo each other', () => {
    const canvas = parseCanvas('channels:\n  - App\n');
    const ref = refTo(canvas, item(canvas, 'channels'));
    const result = planEdit(canvas, [
      { kind: 'set-field', item: ref, key: 'color', value: 'red' },
      { kind: 'remove-item', item: ref },
      { kind: 'add-items', items: [{ block: 'channels', name: 'App' }] },
    ]);
    expect(result).to.deep.equal({ ok: true, edits: [], canvas });
  });

  it('merges what several operations do into few, small edits', () => {
    const text = 'customer_segments:\n  - Guests\nchannels:\n  - App\n  - Web # w\n';
    const canvas = parseCanvas(text);
    const result = planEdit(canvas, [
      { kind: 'rename-item', item: refTo(canvas, item(canvas, 'customer_segments')), name: 'Visitors' },
      {
        kind: 'link',
        from: refTo(canvas, item(canvas, 'channels', 1)),
        to: refTo(canvas, item(canvas, 'customer_segments')),
      },
      { kind: 'set-field', item: refTo(canvas, item(canvas, 'channels', 1)), key: 'color', value: 'red' },
      { kind: 'rename-item', item: refTo(canvas, item(canvas, 'channels', 1)), name: 'Site' },
    ]);
    if (!result.ok) throw new Error(result.reason);
    expect(applied(text, result.edits)).to.equal(
      'customer_segments:\n  - Visitors\nchannels:\n  - App\n  - name: Site # w\n    links: [visitors]\n    color: red\n',
    );
    expect(
      result.edits.map(({ span, text: written }) => [text.slice(span.start, span.end), written]),
    ).to.deep.equal([
      ['Guest', 'Visitor'],
      ['Web', 'name: Site'],
      ['', '\n    links: [visitors]'],
      ['', '    color: red\n'],
    ]);
  });

  it('never parts a character in two', () => {
    const canvas = parseCanvas('channels:\r\n  - 🙂a\r\n');
    const ref = refTo(canvas, item(canvas, 'channels'));
    const result = planEdit(canvas, [{ kind: 'rename-item', item: ref, name: '🙃a' }]);
    expect(result.ok && result.edits.map((edit) => edit.text)).to.deep.equal(['🙃']);
  });

  it('writes nothing where one of several operations is refused', () => {
    const canvas = parseCanvas('channels:\n  - App\n');
    const result = planEdit(canvas, [
      { kind: 'add-items', items: [{ block: 'channels', name: 'Web' }] },
      { kind: 'add-items', items: [{ block: 'channels', name: '' }] },
    ]);
    expect(result.ok).to.equal(false);
  });

  it('goes on from operations before: items are found again, places in the text too', () => {
    const text = 'channels:\n  - App\n  - App\n  - nmae: Web\n';
    const canvas = parseCanvas(text);
    const [first, second] = [
      refTo(canvas, item(canvas, 'channels', 0)),
      refTo(canvas, item(canvas, 'channels', 1)),
    ];
    const at = text.indexOf('nmae');
    const result = planEdit(canvas, [
      { kind: 'move-item', item: second, block: 'channels', position: 0 },
      { kind: 'set-field', item: first, key: 'color', value: 'red' },
      { kind: 'rename-item', item: first, name: 'First' },
      { kind: 'set-field', item: first, key: 'type', value: 'own_direct' },
      { kind: 'replace-text', span: { start: at, end: at + 4 }, expected: 'nmae', text: 'name' },
    ]);
    expect(result.ok && result.canvas.text).to.equal(
      'channels:\n  - App\n  - name: First\n    type: own_direct\n    color: red\n  - name: Web\n',
    );
  });

  it('never writes into a file that does not parse, is too new or too large', () => {
    const add = () => ({ kind: 'add-items', items: [{ block: 'channels', name: 'App' }] }) as const;
    expect(refusal('channels:\n  - "App\n', add)).to.match(/does not parse/);
    expect(refusal('bmc: 2\nchannels: []\n', add)).to.match(/newer version/);
    expect(refusal(`# ${'x'.repeat(1_000_001)}\n`, add)).to.match(/too large/);
    expect(refusal('channels: []\n---\n"\n', add)).to.match(/does not parse/);
    expect(refusal('- a\n', add)).to.match(/cannot be changed safely/);
    expect(refusal('text\n', add)).to.match(/cannot be changed safely/);
  });
});

const everything = `\uFEFF%YAML 1.2
--- # start
name: Ünïque 🙂 # a
x-own: {a: [1, 2], b: !!binary aGk=}

? channels
: # explicit
  - "App"

  - &web !!map
    ? name
    : Web # b
    note: >+
      folded

      text

  # c
  - {name: عملاء}
...
# between
---
second: [document]
`.replaceAll('\n', '\r\n');

table('everything that is legal survives around an edit', [
  {
    title: 'adding',
    before: everything,
    ask: () => ({ kind: 'add-items', items: [{ block: 'channels', name: 'New' }] }),
    after: everything.replace('  - {name: عملاء}\r\n', '  - {name: عملاء}\r\n  - New\r\n'),
  },
  {
    title: 'a field in a mapping of another style',
    before: everything,
    ask: (find) => ({ kind: 'set-field', item: find('channels', 1), key: 'color', value: 'red' }),
    after: everything.replace('      text\r\n\r\n', '      text\r\n\r\n    color: red\r\n'),
  },
  {
    title: 'a name in a mapping of another style',
    before: everything,
    ask: (find) => ({ kind: 'rename-item', item: find('channels', 1), name: 'Site: ours' }),
    after: everything.replace(': Web # b', ': "Site: ours" # b'),
  },
  {
    title: 'removing',
    before: everything,
    ask: (find) => ({ kind: 'remove-item', item: find('channels', 2) }),
    after: everything.replace('  # c\r\n  - {name: عملاء}\r\n', ''),
  },
]);

describe('what no longer fits in another block', () => {
  const canvas = parseCanvas(`customer_segments:
  - name: Guests
    type: niche_market
    pays: false
    color: red
    links: [app]
channels:
  - App
  - {name: Web, links: guests}
cost_structure:
  - {name: Rent, type: fixed, characteristics: [economies_of_scale], links: guests}
`);
  const fitting = (block: Parameters<typeof misfits>[2], of = item(canvas, 'customer_segments')) => {
    const { fields, links } = misfits(canvas, of, block);
    return [fields.map((field) => field.key), links.map((link) => [link.a.name, link.b.name])];
  };

  it('is nothing in its own', () => expect(fitting('customer_segments')).to.deep.equal([[], []]));
  it('are fields that the block lacks, values that it does not know, and links into it', () =>
    expect(fitting('channels')).to.deep.equal([
      ['type', 'pays'],
      [
        ['Guests', 'App'],
        ['Web', 'Guests'],
      ],
    ]));
  it('are values of another vocabulary of the same key', () =>
    expect(fitting('value_propositions', item(canvas, 'cost_structure'))).to.deep.equal([
      ['type', 'characteristics'],
      [],
    ]));
});
