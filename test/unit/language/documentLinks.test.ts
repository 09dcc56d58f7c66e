import { expect } from 'chai';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { documentLinks } from '../../../src/language/documentLinks';

function linksIn(text: string): readonly string[] {
  const canvas = parseCanvas(text);
  return documentLinks(canvas).map(({ kind, span, target }) => {
    expect(text.slice(span.start, span.end)).to.equal(target);
    return `${kind} ${target}`;
  });
}

const note = (text: string): string => `channels:\n  - name: x\n    note: |\n      ${text}\n`;

describe('documentLinks', () => {
  it('finds addresses in notes and evidence only', () => {
    const text = `name: https://no.example
channels:
  - name: https://no.example
    note: see https://a.example/b?c=d#e
    evidence: [https://f.example, "mailto:g@h.example"]
    tags: [https://no.example]
`;
    expect(linksIn(text)).to.deep.equal([
      'web https://a.example/b?c=d#e',
      'web https://f.example',
      'web mailto:g@h.example',
    ]);
  });

  it('leaves out the punctuation around an address', () => {
    expect(
      linksIn(note('(see https://a.example/x_(y).) And <https://b.example>, https://c.example!')),
    ).to.deep.equal(['web https://a.example/x_(y)', 'web https://b.example', 'web https://c.example']);
  });

  it('finds files that a Markdown link names, but not other schemes', () => {
    expect(
      linksIn(note('[talk](notes/talk-3.md#one) [x](javascript:alert) [y](https://a.example) [z](#top)')),
    ).to.deep.equal(['file notes/talk-3.md#one', 'web https://a.example']);
  });

  it('finds files that a piece of evidence names by itself', () => {
    const text = `channels:
  - name: a.md
    note: see b.md
    evidence: [talks/ann-1.md, "../numbers 2.csv", './c.pdf#top', 3.14, e.g. this, told by Ann.]
`;
    expect(linksIn(text)).to.deep.equal(['file talks/ann-1.md', 'file ./c.pdf#top']);
  });

  it('says nothing twice about a text that an alias repeats', () => {
    expect(linksIn('x: &n https://a.example\nchannels:\n  - {name: x, note: *n}\n')).to.deep.equal([]);
  });
});
