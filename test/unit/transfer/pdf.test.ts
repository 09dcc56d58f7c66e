import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expect } from 'chai';
import { BLOCKS } from '../../../src/canvas/blocks';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { DEFAULT_DRAWING, type DrawingOptions } from '../../../src/draw/options';
import { type Scene, sceneTexts } from '../../../src/draw/scene';
import { exportCanvas } from '../../../src/transfer/export/exportCanvas';
import { type ExportTools, NotExported } from '../../../src/transfer/export/tools';

const BAKERY = readFileSync('examples/bakery.bmc.yaml', 'utf8');

async function print(text: string, options: Partial<DrawingOptions> = {}, tools: ExportTools = {}) {
  const exported = await exportCanvas(parseCanvas(text), 'pdf', { ...DEFAULT_DRAWING, ...options }, tools);
  if (!exported.ok) throw new Error(exported.reason);
  return Buffer.from(exported.content);
}

/** The streams of a file that are compressed text. */
function streams(pdf: Buffer): readonly string[] {
  return [...pdf.toString('latin1').matchAll(/stream\r?\n(.*?)\r?\nendstream/gs)].flatMap(
    ([, bytes = '']) => {
      try {
        return [inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1')];
      } catch {
        return [];
      }
    },
  );
}

/** All texts of a file as a program that copies them reads them: glyphs through the tables of their fonts. */
function copied(pdf: Buffer): string {
  const tables = streams(pdf).filter((stream) => stream.includes('beginbfchar'));
  const letters = new Map(
    tables.flatMap((table) =>
      [...table.matchAll(/^<(\w{4})><(\w{4})>$/gm)].map(([, glyph = '', code = '']) => [
        glyph.toLowerCase(),
        String.fromCharCode(Number.parseInt(code, 16)),
      ]),
    ),
  );
  const shown = streams(pdf).flatMap((stream) => [...stream.matchAll(/<(\w+)> Tj/g)]);
  return shown
    .map(([, glyphs = '']) =>
      (glyphs.match(/.{4}/g) ?? []).map((glyph) => letters.get(glyph.toLowerCase())).join(''),
    )
    .join(' ');
}

describe('the PDF of a canvas', () => {
  it('is one page of the paper, with every text as text', async () => {
    const pdf = await print(BAKERY, { size: 'a4' });
    const file = pdf.toString('latin1');
    expect(file)
      .to.match(/^%PDF-1\.\d/)
      .and.to.include('/Title (');
    expect(file.match(/\/Type \/Page\b(?!s)/g)).to.have.length(1);
    const [, width, height] = /MediaBox \[0 0 ([\d.]+) ([\d.]+)/.exec(file) ?? [];
    expect([Number(width), Number(height)].map(Math.round)).to.deep.equal([842, 596]);
    const text = copied(pdf);
    for (const { title } of BLOCKS) expect(text).to.include(title);
    for (const { name } of parseCanvas(BAKERY).items)
      for (const word of name.split(' ')) expect(text).to.include(word);
  });

  it('needs no picture for the scripts of its font', async () => {
    const rasterize = () => Promise.reject(new Error('a picture'));
    const pdf = await print('channels: ["Über €", "Студенты", "Φούρνος"]\n', {}, { rasterize });
    expect(copied(pdf)).to.include('Über €');
    const tables = streams(pdf).filter((stream) => stream.includes('beginbfchar'));
    for (const letter of 'СтудентыΦούρνος') {
      const code = letter.charCodeAt(0).toString(16).padStart(4, '0');
      expect(tables.join(), letter).to.include(`><${code}>`);
    }
  });

  it('draws other scripts as one picture, with their texts to copy', async () => {
    const drawn: Scene[] = [];
    const pixel = readFileSync('webview/icons/extension.png');
    const pdf = await print(
      'channels: ["パン屋", "Plain", "مخبز"]\n',
      {},
      {
        rasterize: async (scene) => {
          drawn.push(scene);
          return pixel;
        },
      },
    );
    expect(drawn.map((scene) => sceneTexts(scene).map(({ text }) => text))).to.deep.equal([
      ['パン屋', 'مخبز'],
    ]);
    const page = streams(pdf).find((stream) => stream.includes('ActualText')) ?? '';
    expect(page)
      .to.include('/ActualText <feff30d130f35c4b>')
      // From its left end on, which is its last letter.
      .and.match(
        /ActualText <feff0632>[\s\S]*ActualText <feff0628>[\s\S]*ActualText <feff062e>[\s\S]*ActualText <feff0645>/,
      );
    expect(pdf.toString('latin1')).to.include('/Subtype /Image');
  });

  it('shows boxes where nothing can draw other scripts', async () => {
    const rasterize = () => Promise.reject(new NotExported('not here'));
    const pdf = await print('channels: ["パン屋", "Plain"]\n', {}, { rasterize });
    expect(copied(pdf)).to.include('Plain');
    expect(pdf.toString('latin1')).not.to.include('/Subtype /Image');
  });

  it('survives characters that no PDF has', async () => {
    const pdf = await print('name: "A \\u0001 \\ud800"\nchannels: ["", "\\u0000(x) \\\\ )"]\n');
    expect(copied(pdf)).to.include('(x)');
  });
});
