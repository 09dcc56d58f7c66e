import { expect } from 'chai';
import type { Canvas } from '../../../src/canvas/canvas';
import { blockAt, itemAt, locate } from '../../../src/canvas/locate';
import { canvasAt } from '../support/marked';

/** What is at the marker, as one line: kind, the text of its span, and its owner. */
function at(template: string): string {
  const { canvas, offset } = canvasAt(template);
  const found = locate(canvas, offset);
  if (found === undefined) return 'nothing';
  const owner = 'item' in found ? ` of ${found.item.name}` : 'block' in found ? ` in ${found.block}` : '';
  const term = 'term' in found && found.term ? ` = ${found.term.value}` : '';
  return `${found.kind} “${spanned(canvas, found.span)}”${term}${owner}`;
}

function spanned(canvas: Canvas, span: { start: number; end: number }): string {
  return canvas.text.slice(span.start, span.end);
}

describe('locate', () => {
  const cases: readonly (readonly [what: string, template: string, found: string])[] = [
    ['a canvas key', 'na|me: Stays\n', 'header-key “name”'],
    ['a canvas value', 'name: St|ays\n', 'header-value “Stays”'],
    [
      'a vocabulary value of the canvas',
      'cost_focus: Value dri|ven\n',
      'header-value “Value driven” = value_driven',
    ],
    ['the empty place behind a canvas key', 'period: |\nname: x\n', 'header-value “”'],
    ['one of several values', 'tags: [a, b|b]\n', 'header-value “bb”'],
    ['a block key', 'chan|nels:\n  - App\n', 'block-key “channels” in channels'],
    ['right behind a block key', 'channels|:\n  - App\n', 'block-key “channels” in channels'],
    [
      'an alias of a block key',
      'Target Cust|omers:\n  - App\n',
      'block-key “Target Customers” in customer_segments',
    ],
    ['a quoted block key', '"chan|nels":\n  - App\n', 'block-key “"channels"” in channels'],
    [
      'the second of two equal block keys',
      'channels:\n  - A\nchan|nels:\n  - B\n',
      'block-key “channels” in channels',
    ],
    ['a plain item', 'channels:\n  - Ap|p\n', 'item-name “App” of App'],
    ['the dash of an item', 'channels:\n  |- App\n', 'item-name “App” of App'],
    ['the dash of a full item', 'channels:\n  |- name: App\n', 'item “name: App” of App'],
    ['the name of a full item', 'channels:\n  - name: A|pp\n', 'item-name “App” of App'],
    ['the id of an item', 'channels:\n  - id: a|pp\n    name: App\n', 'item-id “app” of App'],
    [
      'the key of an item field',
      'channels:\n  - name: App\n    ph|ases: [awareness]\n',
      'item-key “phases” of App',
    ],
    [
      'a vocabulary value of an item',
      'channels:\n  - name: App\n    phases: [awareness, After|-Sales]\n',
      'item-value “After-Sales” = after_sales of App',
    ],
    [
      'between the values of a list',
      'channels:\n  - name: App\n    phases: [awareness,|  delivery]\n',
      'item-value “[awareness,  delivery]” of App',
    ],
    ['an item field without a value', 'channels:\n  - name: App\n    type: |\n', 'item-value “” of App'],
    ['a link in flow style', 'channels:\n  - name: App\n    links: [a, gue|sts]\n', 'link “guests” of App'],
    [
      'a link in block style',
      'channels:\n  - name: App\n    links:\n      - gue|sts\n',
      'link “guests” of App',
    ],
    ['a single link', 'channels:\n  - name: App\n    links: gue|sts\n', 'link “guests” of App'],
    [
      'a field of another block',
      'key_resources:\n  - name: App\n    pha|ses: []\n',
      'item-key “phases” of App',
    ],
    ['a key that nobody knows', 'channels:\n  - name: App\n    nam|e2: x\n', 'unknown-key “name2” of App'],
    ['a key that is being typed', 'channels:\n  - {name: App, ty|\n', 'unknown-key “ty” of App'],
    ['an item in flow style', 'channels: [A, B|b, { name: C }]\n', 'item-name “Bb” of Bb'],
    ['a field in flow style', 'channels: [A, { name: C, ty|pe: own_direct }]\n', 'item-key “type” of C'],
    ['an item behind an alias', 'x-a: &a App\nchannels:\n  - *|a\n', 'item “*a” of App'],
    [
      'a merge key',
      'x-a: &a { type: own_direct }\nchannels:\n  - <<: *|a\n    name: App\n',
      'item “<<: *a\n    name: App” of App',
    ],
    [
      'an empty line in a block',
      'channels:\n  - App\n|\nkey_resources:\n',
      'block “channels:\n  - App\n\n” in channels',
    ],
    ['an empty block', 'channels:\n  |\n', 'block “channels:\n  \n” in channels'],
    ['a comment before everything', '# he|llo\nchannels:\n', 'nothing'],
    ['data of the user', 'x-mine: { na|me: x }\n', 'nothing'],
    ['an empty file', '|', 'nothing'],
    ['a file that is a list', '- na|me\n', 'nothing'],
    [
      'a broken file',
      'channels:\n  - name: App\n    ty|pe: [own_direct\nkey_resources:\n  - x\n',
      'item-key “type” of App',
    ],
  ];
  for (const [what, template, found] of cases)
    it(`finds ${what}`, () => expect(at(template)).to.equal(found));

  it('says which entry of the links it is', () => {
    const { canvas, offset } = canvasAt('channels:\n  - name: App\n    links: [a, b, c|]\n');
    expect(locate(canvas, offset)).to.include({ kind: 'link', entry: 2 });
  });

  it('never throws, wherever it is asked', () => {
    const { canvas } = canvasAt(
      'name: x\nchannels:\n  - {name: [}\n  -\n  - *gone\n? [a]\n: b\nkey_activities: 3|\n',
    );
    for (let offset = -1; offset <= canvas.text.length + 1; offset++) locate(canvas, offset);
    expect(locate(canvas, canvas.text.length)).to.include({ block: 'key_activities' });
  });
});

describe('itemAt', () => {
  it('finds the item of a line, its indentation included', () => {
    const { canvas, offset } = canvasAt('channels:\n | - name: App\n    note: x\n  - Web\n');
    expect(itemAt(canvas, offset)?.name).to.equal('App');
  });

  it('finds nothing on the key of a block', () => {
    const { canvas, offset } = canvasAt('chan|nels:\n  - name: App\n');
    expect(itemAt(canvas, offset)).to.equal(undefined);
  });
});

describe('blockAt', () => {
  it('knows the block of its key, of its items and of the space between them', () => {
    const { canvas } = canvasAt('channels:\n  - App\n\n  - Web\nname: x|\n');
    const blocks = [...'channels:\n  - App\n\n  - Web\n'].map((_, offset) => blockAt(canvas, offset));
    expect(new Set(blocks)).to.deep.equal(new Set(['channels']));
    expect(blockAt(canvas, canvas.text.length - 2)).to.equal(undefined);
  });
});
