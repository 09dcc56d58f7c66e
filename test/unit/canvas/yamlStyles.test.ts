/** All legal YAML is read, with the place of everything, whatever its style; what is meant to hurt is refused. */
import { expect } from 'chai';
import { blockOf, type Item } from '../../../src/canvas/canvas';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import type { Span } from '../../../src/canvas/text';
import { expectProblems, names, onlyProblem } from '../support/expected';

/** An item as written in the text: name, whole and links. */
function written(text: string, item: Item | undefined): readonly string[] {
  if (item === undefined) throw new Error('no such item');
  const at = ({ start, end }: Span): string => text.slice(start, end);
  return [at(item.nameSpan), at(item.span), ...item.links.map(({ span }) => at(span))];
}

function read(text: string): readonly (readonly string[])[] {
  const canvas = expectProblems(text);
  expect(canvas.writable).to.equal(true);
  return canvas.items.map((item) => written(text, item));
}

describe('YAML styles', () => {
  it('CRLF', () => {
    expect(
      read('name: A\r\nchannels:\r\n  - App\r\n  - name: Shop\r\n    links:\r\n      - a\r\n\r\ntags: b\r\n'),
    ).to.deep.equal([
      ['App', 'App'],
      ['Shop', 'name: Shop\r\n    links:\r\n      - a', 'a'],
    ]);
  });

  it('a byte-order mark', () => {
    const text = '\uFEFFname: A\nchannels: [App]\n';
    expect(read(text)).to.deep.equal([['App', 'App']]);
    expect(parseCanvas(text).headerFields.get('name')?.keySpan).to.deep.equal({ start: 1, end: 5 });
  });

  it('tabs where they are allowed', () => {
    expect(read('channels:\t# our ways\n  -\tApp\t\n  - name:\tShop\t# x\n')).to.deep.equal([
      ['App', 'App'],
      ['Shop', 'name:\tShop'],
    ]);
  });

  it('emoji and other characters of two code units', () => {
    const text = 'channels:\n  - 👩‍👩‍👧 Families\n  - {name: "🙂", id: 𝒶, links: [families, 🙂]}\n';
    expect(read(text)).to.deep.equal([
      ['👩‍👩‍👧 Families', '👩‍👩‍👧 Families'],
      ['"🙂"', '{name: "🙂", id: 𝒶, links: [families, 🙂]}', 'families', '🙂'],
    ]);
    expect(parseCanvas(text).items.map(({ id }) => id)).to.deep.equal(['families', '𝒶']);
  });

  it('right-to-left text', () => {
    const text = 'channels:\n  - متجر „قديم“\n  - name: أصحاب المنازل\n';
    expect(read(text)).to.deep.equal([
      ['متجر „قديم“', 'متجر „قديم“'],
      ['أصحاب المنازل', 'name: أصحاب المنازل'],
    ]);
    expect(parseCanvas(text).items.map(({ id }) => id)).to.deep.equal(['متجر-قديم', 'أصحاب-المنازل']);
  });

  it('block scalars', () => {
    const text = `channels:
  - |
    App
    store

  # a comment
  - name: >-
      One idea
      on two lines
    note: |
      # Not a comment

      The end.

  - App
`;
    expect(read(text)).to.deep.equal([
      ['|\n    App\n    store', '|\n    App\n    store'],
      [
        '>-\n      One idea\n      on two lines',
        'name: >-\n      One idea\n      on two lines\n    note: |\n      # Not a comment\n\n      The end.',
      ],
      ['App', 'App'],
    ]);
    const { items } = parseCanvas(text);
    expect(items.map(({ name }) => name)).to.deep.equal(['App\nstore', 'One idea on two lines', 'App']);
    expect(items[1]?.values.note).to.equal('# Not a comment\n\nThe end.\n');
  });

  it('plain texts over several lines', () => {
    expect(read('channels:\n  - One\n    name\n  - b\n')).to.deep.equal([
      ['One\n    name', 'One\n    name'],
      ['b', 'b'],
    ]);
    expect(names(parseCanvas('channels:\n  - One\n    name\n'))).to.deep.equal(['One name']);
  });

  it('flow style', () => {
    expect(read('channels: [App, {name: Shop,\n  links: [a, b]}, "x, y",]\n')).to.deep.equal([
      ['App', 'App'],
      ['Shop', '{name: Shop,\n  links: [a, b]}', 'a', 'b'],
      ['"x, y"', '"x, y"'],
    ]);
  });

  it('JSON', () => {
    const text = '{"name": "A",\n\t"channels": ["App", {"name": "Shop", "links": ["a"]}]}';
    expect(read(text)).to.deep.equal([
      ['"App"', '"App"'],
      ['"Shop"', '{"name": "Shop", "links": ["a"]}', '"a"'],
    ]);
    expect(parseCanvas(text).header.name).to.equal('A');
  });

  it('quoted and explicit keys', () => {
    const text =
      '"name": A\n? channels\n: - \'name\': App\n  - ? "links"\n    : [a]\n    ? name\n    : Shop\n';
    expect(read(text)).to.deep.equal([
      ['App', "'name': App"],
      ['Shop', '? "links"\n    : [a]\n    ? name\n    : Shop', 'a'],
    ]);
  });

  it('keys without a value', () => {
    const canvas = expectProblems(
      'name:\ntags: ~\nchannels:\n  - name: App\n    note:   # none\n    links: null\n',
    );
    expect(canvas.header).to.deep.equal({});
    expect(canvas.items[0]?.values).to.deep.equal({});
    expect(canvas.items[0]?.links).to.deep.equal([]);
    const { headerFields } = canvas;
    expect(headerFields.get('name')).to.deep.include({ keySpan: { start: 0, end: 4 }, values: [] });
    expect(blockOf(expectProblems('channels:\n'), 'channels')).to.deep.include({
      items: [],
      readable: true,
      keySpan: { start: 0, end: 8 },
    });
  });

  it('items end with their last word, whatever follows', () => {
    const text =
      'channels:\n  - name: App\n    note:   # none\n\n  # about the shop\n  - name: Shop  # here\n\n# end\n';
    expect(read(text)).to.deep.equal([
      ['App', 'name: App\n    note:'],
      ['Shop', 'name: Shop'],
    ]);
    expect(blockOf(parseCanvas(text), 'channels').span).to.deep.equal({
      start: 0,
      end: text.indexOf('  # here'),
    });
  });

  it('tags', () => {
    const canvas = expectProblems(
      'channels:\n  - !!str 2024\n  - !important App\n  - name: !!str 5\nx-a: !!set {a}\n',
    );
    expect(names(canvas)).to.deep.equal(['2024', 'App', '5']);
    const empty = expectProblems('channels:\n  - !importan«t»\n', 'wrong-kind');
    expect(onlyProblem(empty).message).to.equal('A name that starts with “!” needs quotes around it.');
  });

  it('YAML 1.1 with its own tags', () => {
    const canvas = parseCanvas(
      '%YAML 1.1\n---\ncustomer_segments:\n  - &a {name: A, pays: no}\n  - {<<: *a, name: B}\nchannels: !!omap\n  - a: b\ncosts: !!set {c, d}\n',
    );
    expect(canvas.items.map(({ values }) => values.pays)).to.deep.equal([false, false]);
    expect(canvas.problems.map(({ rule }) => rule)).to.deep.equal([
      'wrong-kind',
      'block-alias',
      'wrong-kind',
    ]);
  });

  it('documents after the first are kept but not read', () => {
    const text = '# one\n---\nname: A\nchannels: [App]\n«---»\nname: B\nchannels: [Shop]\n---\nname: C\n';
    const canvas = expectProblems(text, 'extra-document');
    expect(canvas.header.name).to.equal('A');
    expect(names(canvas)).to.deep.equal(['App']);
    expect(canvas.writable).to.equal(true);
    expectProblems('name: A\n...\n«name: B»\n', 'extra-document');
    expectProblems('name: A\n---\n# nothing\n');
    expect(
      expectProblems('name: A\n---\nname: «[1»\n'.replace('---', '«---»'), 'extra-document', 'syntax')
        .writable,
    ).to.equal(false);
  });

  it('nesting as deep as anybody writes', () => {
    expectProblems(`x-a: ${'['.repeat(100)}${']'.repeat(100)}\nchannels: [App]\n`);
  });
});

describe('anchors and aliases', () => {
  it('are read at the place of the alias', () => {
    const text =
      'channels:\n  - &app App\n  - *app\n  - name: *app\n    links: [*app]\nx-l: &l [a, b]\ntags: *l\n';
    const canvas = expectProblems(text);
    const [first, second, third] = canvas.items;
    expect(written(text, first)).to.deep.equal(['App', 'App']);
    expect(written(text, second)).to.deep.equal(['*app', '*app']);
    expect(written(text, third)).to.deep.equal(['*app', 'name: *app\n    links: [*app]', '*app']);
    expect(canvas.items.map(({ shared }) => shared)).to.deep.equal([false, true, false]);
    expect(third?.fields.get('name')?.shared).to.equal(true);
    expect(canvas.header.tags).to.deep.equal(['a', 'b']);
    expect(canvas.headerFields.get('tags')?.shared).to.equal(true);
  });

  it('of whole lists and items are read', () => {
    const text =
      'channels: &c\n  - App\n  - &shop {name: Shop, links: [a]}\ncosts: *c\nkey_resources: [*shop]\n'.replace(
        'costs',
        'cost_structure',
      );
    const canvas = expectProblems(text);
    expect(canvas.items.map(({ name, block }) => `${name} in ${block}`)).to.deep.equal([
      'App in channels',
      'Shop in channels',
      'App in cost_structure',
      'Shop in cost_structure',
      'Shop in key_resources',
    ]);
    expect(written(text, canvas.items[4])).to.deep.equal(['*shop', '*shop', '*shop']);
  });

  it('mean the last anchor of that name above them', () => {
    const canvas = expectProblems('channels: [&a App, *a, &a Shop, *a]\n');
    expect(names(canvas)).to.deep.equal(['App', 'App', 'Shop', 'Shop']);
  });

  it('in merge keys bring what the mapping has not', () => {
    const text =
      'x-a: &a {type: own_direct, note: from a}\nx-b: &b {note: from b, color: red}\nchannels:\n  - <<: [*a, *b]\n    name: App\n    type: own_indirect\n';
    const [item] = expectProblems(text).items;
    expect(item?.values).to.deep.equal({ type: 'own_indirect', note: 'from a', color: 'red' });
    expect(item?.fields.get('type')?.shared).to.equal(false);
    expect(item?.fields.get('note')?.shared).to.equal(true);
    expect(
      text.slice(item?.fields.get('note')?.valueSpan.start, item?.fields.get('note')?.valueSpan.end),
    ).to.equal('*a');
  });

  it('that stand for nothing make the file read-only', () => {
    const canvas = expectProblems('channels:\n  - «*nobody»\n  - App\n', 'syntax');
    expect(canvas.writable).to.equal(false);
    expect(names(canvas)).to.deep.equal(['App']);
    expect(onlyProblem(canvas).message).to.match(
      /^\*nobody refers to something that is not defined above it/,
    );
  });

  it('that stand for themselves are refused', () => {
    for (const text of [
      'channels: &a\n  - «*a»\n',
      'channels:\n  - &a\n    name: App\n    <<: «*a»\n',
      'channels:\n  - &a App\n  - &a {name: Shop, tags: [«*a»]}\n',
    ])
      expect(expectProblems(text, 'syntax').writable).to.equal(false);
  });

  const letters = [...'bcdefghijklmnopqrstuvwxyz'];
  const bombs: readonly (readonly [string, string])[] = [
    [
      'lists',
      `x-a: &a [x]\n${letters.map((c, i) => `x-${c}: &${c} [${Array(9).fill(`*${'abcdefghijklmnopqrstuvwxy'[i]}`)}]`).join('\n')}\nchannels: *z\n`,
    ],
    [
      'merge keys',
      `x-a: &a {name: x}\n${letters.map((c, i) => `x-${c}: &${c} {<<: [${Array(9).fill(`*${'abcdefghijklmnopqrstuvwxy'[i]}`)}]}`).join('\n')}\nchannels: [*z]\n`,
    ],
    [
      'one long list, often',
      `x-a: &a [${Array(2000).fill('b')}]\nchannels:\n${'  - {name: c, tags: *a}\n'.repeat(2000)}`,
    ],
    ['many anchors of one name', `channels:\n${'  - &a b\n'.repeat(10_000)}${'  - *a\n'.repeat(10_000)}`],
  ];
  for (const [what, text] of bombs) {
    // Resolved one by one, they would not end within the time that mocha allows.
    it(`that multiply are refused: ${what}`, () => {
      const canvas = parseCanvas(text);
      const rules = new Set(canvas.problems.map(({ rule }) => rule));
      if (what === 'lists') expect([...rules]).to.deep.equal(['wrong-kind']);
      else if (what !== 'many anchors of one name') {
        expect([...rules]).to.include('too-large');
        expect(canvas.problems.filter(({ rule }) => rule === 'too-large')).to.have.length(1);
        expect(canvas.writable).to.equal(false);
      }
      expect(canvas.problems.length).to.be.below(10);
    });
  }
});
