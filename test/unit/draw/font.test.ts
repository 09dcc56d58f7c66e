import { expect } from 'chai';
import { parse } from 'opentype.js';
import { fontPartsFor } from '../../../src/draw/font/inter';
import { readWoff, writeTtf, writeWoff } from '../../../src/draw/font/woff';
import { textWidth } from '../../../src/draw/measureText';

function buffer(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer as ArrayBuffer;
}

describe('the font of pictures', () => {
  it('is cut to the characters of a text, and stays a font that others read', async () => {
    const text = 'Ångström €';
    const [part] = await fontPartsFor(text, 'regular');
    if (!part) throw new Error('no part of the font');
    const subset = parse(buffer(writeWoff(part.glyphs.subset(part.codePoints))));
    const whole = parse(buffer(writeTtf(part.glyphs.whole())));
    for (const character of text.replace(' ', '')) {
      const outline = whole.charToGlyph(character).getPath(0, 0, 100).toPathData(2);
      expect(outline, character).to.have.length.greaterThan(10);
      expect(subset.charToGlyph(character).getPath(0, 0, 100).toPathData(2)).to.equal(outline);
    }
    expect(subset.charToGlyph('Q').getPath(0, 0, 100).toPathData(2)).to.equal('');
    expect(writeWoff(part.glyphs.subset(part.codePoints)).length).to.be.lessThan(6000);
  });

  it('has the widths that texts are measured with', async () => {
    const text = 'Customer Segments, 12 %';
    for (const weight of ['regular', 'semibold'] as const) {
      const [part] = await fontPartsFor(text, weight);
      if (!part) throw new Error('no part of the font');
      const font = parse(buffer(writeTtf(part.glyphs.whole())));
      expect(font.getAdvanceWidth(text, 1000) / 1000).to.be.closeTo(textWidth(text, weight), 0.02);
    }
  });

  it('takes other scripts from their own parts, and what Inter lacks from none', async () => {
    const parts = await fontPartsFor('Wörter слова λέξη 言葉', 'regular');
    expect(parts.map(({ codePoints }) => String.fromCodePoint(...codePoints)).join('|')).to.equal(
      'Wörte |слова|λέξη',
    );
  });

  it('survives being read and written', async () => {
    const [part] = await fontPartsFor('x', 'semibold');
    if (!part) throw new Error('no part of the font');
    const tables = part.glyphs.whole();
    const again = readWoff(writeWoff(tables));
    for (const [name, bytes] of tables) expect(again.get(name), name).to.deep.equal(bytes);
  });
});
