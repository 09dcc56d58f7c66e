import { expect } from 'chai';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { type CanvasSymbol, symbols } from '../../../src/language/symbols';

/** The outline as indented lines: kind, name, detail, and the text that is selected. */
function outline(text: string): string {
  const lines = (list: readonly CanvasSymbol[], indent: string): readonly string[] =>
    list.flatMap((symbol) => [
      `${indent}${symbol.kind} ${symbol.name} (${symbol.detail}) “${text.slice(symbol.selection.start, symbol.selection.end)}”`,
      ...lines(symbol.children, `${indent}  `),
    ]);
  return lines(symbols(parseCanvas(text)), '').join('\n');
}

function all(list: readonly CanvasSymbol[]): readonly CanvasSymbol[] {
  return list.flatMap((symbol) => [symbol, ...all(symbol.children)]);
}

describe('symbols', () => {
  it('shows keys, blocks, items and written links in the order of the text', () => {
    const text = `name: Stays
tags: [a, b]
channels:
  - name: Guest app
    id: app
    links: [guests, gone]
Segments:
  - Guests
`;
    expect(outline(text)).to.equal(
      [
        'field name (Stays) “name”',
        'field tags (a, b) “tags”',
        'block Channels (CH) “channels”',
        '  item Guest app (app) “Guest app”',
        '    link Guests (reaches customer segment) “guests”',
        '    link gone () “gone”',
        'block Customer Segments (CS) “Segments”',
        '  item Guests () “Guests”',
      ].join('\n'),
    );
  });

  it('keeps every selection in its span and every child in its parent, whatever the text', () => {
    const texts = [
      'channels:\n  - A\nkey_resources: [B]\nchannels:\n  - C\n',
      'x: &a [App, {name: Web, links: [*b]}]\nchannels: *a\n',
      'base: &a {channels: [App]}\n<<: *a\nkey_resources:\n  - {name: "", id: x}\n  - ""\n',
      'channels:\n  - name: A\n    links: &l [x, y]\n  - name: B\n    links: *l\n  - {name: [}\n',
    ];
    for (const text of texts) {
      for (const symbol of all(symbols(parseCanvas(text)))) {
        expect(symbol.name).not.to.equal('');
        for (const inner of [symbol.selection, ...symbol.children.map((child) => child.span)]) {
          expect(inner.start).to.be.at.least(symbol.span.start);
          expect(inner.end).to.be.at.most(symbol.span.end);
        }
      }
    }
  });

  it('loses no item when a block is given twice', () => {
    const text = 'channels:\n  - A\nkey_resources: [B]\nchannels:\n  - C\n';
    const names = all(symbols(parseCanvas(text))).map((symbol) => symbol.name);
    expect(names).to.deep.equal(['Channels', 'A', 'Key Resources', 'B', 'C']);
  });

  it('goes on in a file that does not parse, and is empty for an empty one', () => {
    expect(outline('channels:\n  - App\n  - {name: Web\nkey_resources:\n  - Brand\n')).to.include('item App');
    expect(outline('')).to.equal('');
  });
});
