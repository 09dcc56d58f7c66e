import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { isRightToLeft } from '../../../src/draw/drawBlock';
import { drawCanvas } from '../../../src/draw/drawCanvas';
import { textWidth } from '../../../src/draw/measureText';
import { DEFAULT_DRAWING, PAGE_SIZES } from '../../../src/draw/options';
import { PALETTES } from '../../../src/draw/palette';
import { printSvg, sourceInSvg } from '../../../src/draw/printSvg';
import { filledRows, neededRows } from '../../../src/draw/rows';
import { MeasuredText } from '../../../src/draw/wrapText';
import { buildGrid } from '../../../src/view/grid';
import { LAYOUTS } from '../../../src/view/layouts';
import { pointsOn } from './pointsOn';

const BAKERY = readFileSync('examples/bakery.bmc.yaml', 'utf8');

const draw = (text: string, options: Partial<typeof DEFAULT_DRAWING> = {}) =>
  drawCanvas(buildGrid(parseCanvas(text)), { ...DEFAULT_DRAWING, ...options });

describe('wrapping text', () => {
  const lines = (text: string, width: number) => new MeasuredText(text, 'regular').lines(width);

  it('ends lines between words, after hyphens, and between Chinese characters', () => {
    const wide = textWidth('Warm sourdough', 'regular') + 0.01;
    expect(lines('Warm sourdough by seven', wide)).to.deep.equal(['Warm sourdough', 'by seven']);
    expect(lines('self-service', textWidth('service', 'regular') + 0.01)).to.deep.equal(['self-', 'service']);
    expect(lines('顧客関係', 2.6)).to.deep.equal(['顧客', '関係']);
  });

  it('splits a word that no line can hold, never inside a character that people see as one', () => {
    expect(lines('abcabc', textWidth('abc', 'regular') + 0.01)).to.deep.equal(['abc', 'abc']);
    for (const line of lines('👩‍👩‍👧👩‍👩‍👧', 0.5)) expect(line).to.equal('👩‍👩‍👧');
  });

  it('keeps line breaks that are written, and is never empty', () => {
    expect(lines('one\ntwo', 99)).to.deep.equal(['one', 'two']);
    expect(lines('', 10)).to.deep.equal(['']);
  });
});

describe('the rows of a drawing', () => {
  it('give each block what it needs, also where it covers several rows', () => {
    const needed = neededRows(
      LAYOUTS.classic,
      new Map([
        ['channels', 10],
        ['customer_segments', 50],
        ['cost_structure', 5],
      ]),
    );
    expect(needed).to.deep.equal([20, 30, 5]);
    expect(filledRows(needed, 120)).to.deep.equal([40, 40, 40]);
    expect(filledRows(needed, 60)).to.deep.equal([20, 30, 10]);
  });
});

describe('a drawing of a canvas', () => {
  it('has the size of its page, or grows with its content', () => {
    const { width, height } = draw(BAKERY, { size: 'a4' });
    expect(width).to.equal(PAGE_SIZES.a4.width);
    expect(height).to.be.closeTo(PAGE_SIZES.a4.height ?? 0, 0.01);
    const long = `channels:\n${Array.from({ length: 60 }, (_, index) => `  - Channel ${index}`).join('\n')}\n`;
    expect(draw(long).height).to.be.greaterThan(draw(BAKERY).height);
  });

  it('uses smaller type where there is more to say', () => {
    const size = (notes: number) => {
      const list = Array.from({ length: notes }, (_, index) => `  - Somebody who buys ${index}`);
      return draw(`customer_segments:\n${list.join('\n')}\n`, { size: 'a4' }).blocks.find(
        ({ cards }) => cards.length > 0,
      )?.cards[0]?.texts[0]?.size;
    };
    expect(size(100)).to.be.lessThan(size(3) ?? 0);
  });

  it('colours notes by segment, by their own colour, or not at all', () => {
    const text = `customer_segments: [Families]
value_propositions: [{name: Bread, color: red, links: [families]}]
`;
    const stripes = (color: (typeof DEFAULT_DRAWING)['color']) =>
      draw(text, { color })
        .blocks.flatMap(({ cards }) => cards)
        .find(({ name }) => name === 'Bread')
        ?.stripes.map(({ fill }) => fill);
    expect(stripes('segment')).to.deep.equal([PALETTES.light.segments[0]]);
    expect(stripes('note')).to.deep.equal([PALETTES.light.notes.red]);
    expect(stripes('none')).to.deep.equal([]);
  });

  it('shows every segment of a note as a stripe of its own', () => {
    const cards = draw(
      'customer_segments: [A, B, C]\nchannels: [{name: Shop, links: [a, b, c]}]\n',
    ).blocks.flatMap(({ cards }) => cards);
    const shop = cards.find(({ name }) => name === 'Shop');
    expect(shop?.stripes.map(({ fill }) => fill)).to.deep.equal(PALETTES.light.segments.slice(0, 3));
  });

  it('shows more segments than there are colours as one neutral stripe', () => {
    const segments = [...'ABCDEFGHI'].join(', ');
    const cards = draw(
      `customer_segments: [${segments}]\nchannels: [{name: Shop, links: [${segments.toLowerCase()}]}]\n`,
    ).blocks.flatMap(({ cards }) => cards);
    expect(cards.find(({ name }) => name === 'Shop')?.stripes.map(({ fill }) => fill)).to.deep.equal([
      PALETTES.light.muted,
    ]);
  });

  it('draws one curve per link, on request only', () => {
    const text = 'customer_segments: [A]\nchannels: [{name: B, links: [a]}]\n';
    expect(draw(text).links).to.have.length(0);
    expect(draw(text, { links: true }).links).to.have.length(1);
  });

  it('draws links along the gutters, never across a note, and many between two blocks as one line', () => {
    for (const file of ['airbnb', 'spotify', 'bakery']) {
      const source = readFileSync(`examples/${file}.bmc.yaml`, 'utf8');
      const { links, blocks } = draw(source, { links: true, size: '16:9' });
      const cards = blocks.flatMap((block) => block.cards.map(({ rect }) => rect));
      for (const { path } of links)
        for (const { x, y } of pointsOn(path)) {
          const crossed = cards.some(
            (card) =>
              x > card.x + 1 && x < card.x + card.width - 1 && y > card.y + 1 && y < card.y + card.height - 1,
          );
          expect(crossed, `${file}: ${path} at ${x} ${y}`).to.equal(false);
        }
      const [thickest] = links.map(({ width }) => width).sort((a, b) => b - a);
      expect(thickest, file).to.be.above(1.5);
    }
  });

  it('starts Arabic and Hebrew at the right', () => {
    expect(['عملاء', 'שלום', '12 עוגות', 'Bread', '面包', ''].map(isRightToLeft)).to.deep.equal([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    const card = draw('channels: [متجر]\n').blocks.flatMap(({ cards }) => cards)[0];
    const name = card?.texts[0];
    expect(name?.lines[0]?.x).to.equal((name?.box.x ?? 0) + (name?.box.width ?? 0));
  });

  it('aligns what stands below such a name with it, and lets it read in its own direction', () => {
    const scene = draw('name: مخبز\ncurrency: EUR\nrevenue_streams: [{ name: متجر, amount: 1200 }]\n');
    const [name, meta] = scene.blocks.flatMap(({ cards }) => cards)[0]?.texts ?? [];
    expect([name?.align, name?.rightToLeft]).to.deep.equal(['right', true]);
    expect([meta?.align, meta?.rightToLeft]).to.deep.equal(['right', false]);
    const title = scene.texts.find(({ text }) => text === 'مخبز');
    expect(title?.lines[0]?.x).to.be.closeTo(scene.width - scene.width / 50, 0.01);
    const svg = printSvg(scene);
    expect(svg).to.match(/<text [^>]*direction="rtl"[^>]*>متجر</);
    expect(svg).to.match(/<text [^>]*text-anchor="end"[^>]*>€1,200</);
    // What draws the pixels knows no direction.
    expect(printSvg(scene, { plain: true })).to.match(/<text [^>]*text-anchor="end"[^>]*>\u202bمتجر\u202c</);
  });

  it('dashes assumptions and strikes out what is invalidated', () => {
    const cards = draw(
      'channels: [{name: A, status: assumption}, {name: B, status: invalidated}]\n',
    ).blocks.flatMap(({ cards }) => cards);
    expect(cards.map(({ dashed, texts }) => [dashed, texts[0]?.struck])).to.deep.equal([
      [true, false],
      [false, true],
    ]);
  });
});

describe('an SVG', () => {
  it('gives back the bytes of the canvas that it was drawn from', () => {
    for (const text of [BAKERY, '\uFEFFname: "]]></metadata>"\r\nchannels: [é😀]\r\n'])
      expect(sourceInSvg(printSvg(draw(text), { source: text }))).to.equal(text);
    expect(sourceInSvg('<svg/>')).to.equal(undefined);
    expect(sourceInSvg(printSvg(draw(BAKERY)))).to.equal(undefined);
  });

  it('takes nothing that people write for markup', () => {
    const svg = printSvg(draw('channels: ["<script>alert(1)</script> & \\"x\\" \\u0001"]\n'));
    expect(svg).not.to.include('<script');
    expect(svg).not.to.include('\u0001');
    expect(svg.match(/<g /g)).to.have.length((svg.match(/<\/g>/g) ?? []).length);
  });

  it('asks for nothing from the network', () => {
    expect(printSvg(draw(BAKERY)).replace('http://www.w3.org/2000/svg', '')).not.to.match(/https?:|url\(/);
  });
});
