import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import JSZip from 'jszip';
import { parse } from 'papaparse';
import { SaxesParser } from 'saxes';
import { BLOCKS } from '../../../src/canvas/blocks';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { DEFAULT_DRAWING } from '../../../src/draw/options';
import { sourceInSvg } from '../../../src/draw/printSvg';
import { markdownText } from '../../../src/language/markdownText';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  exportCanvas,
  FORMAT_FACTS,
} from '../../../src/transfer/export/exportCanvas';
import { buildGrid } from '../../../src/view/grid';

const BAKERY = parseCanvas(readFileSync('examples/bakery.bmc.yaml', 'utf8'));

async function print(format: ExportFormat, canvas = BAKERY): Promise<string> {
  const exported = await exportCanvas(canvas, format, DEFAULT_DRAWING);
  if (!exported.ok) throw new Error(exported.reason);
  return new TextDecoder().decode(exported.content);
}

describe('exporting a canvas', () => {
  for (const format of EXPORT_FORMATS.filter((each) => !FORMAT_FACTS[each].binary)) {
    it(`as ${format} names every block and every note`, async () => {
      const content = (await print(format)).replace(/\\/g, '');
      for (const { title, key } of BLOCKS)
        expect(content).to.satisfy((all: string) => all.includes(title) || all.includes(key));
      if (format === 'svg' || format === 'html') return;
      for (const { name } of BAKERY.items) expect(content).to.include(name);
    });
  }

  it('refuses what does not parse and what is empty, with the reason', async () => {
    const broken = await exportCanvas(parseCanvas('channels: ['), 'svg', DEFAULT_DRAWING);
    expect(broken.ok).to.equal(false);
    expect(await exportCanvas(parseCanvas('name: X\n'), 'md', DEFAULT_DRAWING)).to.deep.equal({
      ok: false,
      reason: 'This canvas has no notes yet.',
    });
  });
});

describe('the Markdown of a canvas', () => {
  it('has a heading per block, and notes with type, amount, text and links in words', async () => {
    const canvas = parseCanvas(`name: Bakery
currency: EUR
period: year
customer_segments: [{name: Families, type: niche_market, note: "Two lines\\nof text"}]
revenue_streams: [{name: Bread, amount: 1200, links: [families]}]
`);
    const markdown = await print('md', canvas);
    expect(markdown).to.include('# Bakery\n');
    expect(markdown).to.include(
      '## Customer Segments\n\n- **Families** (Niche market)\n  - Two lines\n  - of text\n',
    );
    expect(markdown).to.match(/- \*\*Bread\*\* \(€1,200 a year\)\n {2}- .* Families\n/);
  });

  it('escapes what would be formatting, HTML or a cell border', async () => {
    const canvas = parseCanvas('channels: ["*a* | <b> [x](y) `c`"]\n');
    for (const format of ['md', 'md-table'] as const)
      expect(await print(format, canvas)).to.include('\\*a\\* \\| \\<b\\> \\[x\\](y) \\`c\\`');
  });

  it('leaves alone what means nothing to Markdown', () => {
    for (const text of ['2026-02-01, version 1.0', 'Crust & Crumb (ours)', 'a - b + c = d', "it's 5 % off!"])
      expect(markdownText(text)).to.equal(text);
    expect(['# a', '- a', '1. a', '--', '&lt;'].map(markdownText)).to.deep.equal([
      '\\# a',
      '\\- a',
      '1\\. a',
      '\\--',
      '\\&lt;',
    ]);
  });

  it('puts all nine blocks into the table', async () => {
    const table = await print('md-table');
    for (const { title } of BLOCKS) expect(table).to.include(`**${title}**`);
    for (const { name } of BAKERY.items) expect(table.replace(/\\/g, '')).to.include(`• ${name}`);
  });
});

describe('the CSV of a canvas', () => {
  it('has one row per note, readable as such', async () => {
    const { data } = parse<Record<string, string>>(await print('csv'), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.map(({ block, id, name }) => [block, id, name])).to.deep.equal(
      BAKERY.items.map(({ block, id, name }) => [block, id, name]),
    );
    expect(data.some(({ links = '' }) => links.includes('; '))).to.equal(true);
  });

  it('gives spreadsheets no formula', async () => {
    expect(await print('csv', parseCanvas('channels: ["=1+1"]\n'))).to.include("'=1+1");
  });
});

describe('the JSON of a canvas', () => {
  it('has the links of a note from both ends, and the sums', async () => {
    const { blocks, money } = JSON.parse(await print('json'));
    const [segment] = blocks.customer_segments.notes;
    expect(segment.links.length).to.be.greaterThan(0);
    expect(money).to.deep.equal({ revenue: 415_000, costs: 408_000, margin: 7_000 });
  });
});

describe('the web page of a canvas', () => {
  it('carries the drawing with the canvas in it, and nothing that a name could turn into markup', async () => {
    const name = '</script><img src=x onerror=alert(1)>';
    const page = await print('html', parseCanvas(`channels: ["${name}"]\n`));
    expect(sourceInSvg(page)).to.include(name);
    expect(page).not.to.include('<img');
    expect(page.match(/<\/script>/g)).to.have.length(2);
  });

  it('knows the details and the trace of every note', async () => {
    const [, data = '{}'] = /id="notes">(.*?)<\/script>/s.exec(await print('html')) ?? [];
    const notes = Object.values(
      JSON.parse(data) as Record<string, { name: string; chain: readonly string[] }>,
    );
    expect(notes.map(({ name }) => name)).to.have.members(BAKERY.items.map(({ name }) => name));
    for (const { chain } of notes) expect(chain.length).to.be.greaterThan(0);
  });
});

describe('the slides of a canvas', () => {
  interface Entry {
    readonly file: string;
    readonly xml: string;
  }
  const slides = async (text: string, links = true): Promise<readonly Entry[]> => {
    const exported = await exportCanvas(parseCanvas(text), 'pptx', { ...DEFAULT_DRAWING, links });
    if (!exported.ok) throw new Error(exported.reason);
    const { files } = await JSZip.loadAsync(exported.content);
    return Promise.all(
      Object.values(files)
        .filter(({ name, dir }) => !dir && /\.(xml|rels)$/.test(name))
        .map(async (entry) => ({ file: entry.name, xml: await entry.async('string') })),
    );
  };

  it('are one for the sheet and one per block, with every note as text that can be edited', async () => {
    const entries = await slides(BAKERY.text);
    const pages = entries.filter(({ file }) => /^ppt\/slides\/slide\d+\.xml$/.test(file));
    expect(pages).to.have.length(10);
    const sheet = pages.find(({ file }) => file.endsWith('/slide1.xml'))?.xml ?? '';
    for (const { name } of BAKERY.items)
      expect(sheet).to.include(`<a:t>${name.replace(/&/g, '&amp;').replace(/'/g, '&apos;')}</a:t>`);
    for (const { title } of BLOCKS) expect(sheet).to.include(`<a:t>${title}</a:t>`);
  });

  it('have the longer texts as speaker notes', async () => {
    const entries = await slides('channels: [{name: Shop, note: Open on Sundays}]\n');
    const notes = entries.filter(({ file }) => file.startsWith('ppt/notesSlides/'));
    expect(notes.some(({ xml }) => xml.includes('Shop: Open on Sundays'))).to.equal(true);
  });

  /** A canvas with every kind of shape: icons, stripes, marks, dashes, right-to-left text. */
  const RICH = `customer_segments: [{id: families, name: Families}]
channels: [{name: Shop, status: assumption, links: [families]}, {name: مخبز, status: validated}]
revenue_streams: [{name: Bread, status: invalidated, amount: 1200}]
`;

  it('have parts that are all declared, and relationships that lead to parts', async () => {
    const entries = await slides(RICH);
    const parts = new Map(entries.map(({ file, xml }) => [file, xml]));
    const types = parts.get('[Content_Types].xml') ?? '';
    const defaults = [...types.matchAll(/Default Extension="([^"]+)"/g)].map(([, extension]) => extension);
    for (const file of parts.keys()) {
      if (file === '[Content_Types].xml') continue;
      const extension = file.slice(file.lastIndexOf('.') + 1);
      const isNamed = types.includes(`PartName="/${file}"`);
      expect(isNamed || (extension !== 'xml' && defaults.includes(extension)), file).to.equal(true);
    }
    for (const [file, xml] of parts) {
      if (!file.endsWith('.rels')) continue;
      const folder = file.replace(/_rels\/[^/]+$/, '');
      const ids = [...xml.matchAll(/<Relationship [^>]*Id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, file).to.equal(ids.length);
      for (const [, target = ''] of xml.matchAll(/<Relationship [^>]*Target="([^"]+)"/g)) {
        const path = new URL(target, `file:///${folder}`).pathname.slice(1);
        expect(parts.has(path), `${file} leads to ${path}`).to.equal(true);
      }
    }
  });

  it('have shapes as the schema of PresentationML wants them', async () => {
    const entries = await slides(RICH);
    for (const { file, xml } of entries.filter((entry) => /\/slides\/slide\d+\.xml$/.test(entry.file))) {
      const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)" name="[^"]*"/g)].map(([, id]) => id);
      expect(new Set(ids).size, `${file}: ids`).to.equal(ids.length);
      expect(ids.length, file).to.equal(xml.match(/<p:cNvPr /g)?.length);
      // A connector sticks to notes by the middles of their sides.
      for (const [, connector = ''] of xml.matchAll(/<p:cxnSp>(.*?)<\/p:cxnSp>/gs)) {
        expect(connector).to.match(
          /^<p:nvCxnSpPr><p:cNvPr id="\d+" name="[^"]+"\/><p:cNvCxnSpPr><a:stCxn id="\d+" idx="[0-3]"\/><a:endCxn id="\d+" idx="[0-3]"\/><\/p:cNvCxnSpPr><p:nvPr\/><\/p:nvCxnSpPr><p:spPr><a:xfrm[^>]*><a:off x="-?\d+" y="-?\d+"\/><a:ext cx="\d+" cy="\d+"\/><\/a:xfrm><a:prstGeom prst="(straight|bent)Connector[1-5]"><a:avLst>(<a:gd name="adj\d" fmla="val -?\d+"\/>)*<\/a:avLst><\/a:prstGeom><a:ln w="\d+">.*<\/a:ln><\/p:spPr>$/s,
        );
        for (const [, id = ''] of connector.matchAll(/Cxn id="(\d+)"/g)) expect(ids).to.include(id);
      }
      for (const [, shape = ''] of xml.matchAll(/<p:sp>(.*?)<\/p:sp>/gs)) {
        // The order of the children is part of the schema.
        expect(shape).to.match(
          /^<p:nvSpPr>.*<\/p:nvSpPr>\s*<p:spPr>.*<\/p:spPr>(<p:style>.*<\/p:style>)?\s*(<p:txBody>.*<\/p:txBody>)?$/s,
        );
        expect(shape).to.match(/<a:off x="-?\d+" y="-?\d+"\/><a:ext cx="\d+" cy="\d+"\/>/);
        expect(shape).to.match(/<a:(prstGeom prst="\w+"|custGeom)>/);
      }
      for (const [, color] of xml.matchAll(/srgbClr val="([^"]*)"/g))
        expect(color).to.match(/^[0-9A-F]{6}$/i);
      for (const [, size] of xml.matchAll(/ sz="([^"]*)"/g)) expect(Number(size)).to.be.within(100, 400_000);
      for (const [, width] of xml.matchAll(/<a:ln w="([^"]*)"/g))
        expect(Number(width)).to.be.within(0, 20_116_800);
      for (const [, inset] of xml.matchAll(/ [ltrb]Ins="([^"]*)"/g)) expect(inset).to.match(/^-?\d+$/);
    }
  });

  it('have a connector for each link, from note to note', async () => {
    const entries = await slides(BAKERY.text);
    const sheet = entries.find(({ file }) => file === 'ppt/slides/slide1.xml')?.xml ?? '';
    const names = new Map(
      [...sheet.matchAll(/<p:sp><p:nvSpPr><p:cNvPr id="(\d+)" name="([^"]*)"/g)].map(([, id, name]) => [
        id,
        name,
      ]),
    );
    const linked = [...sheet.matchAll(/<a:stCxn id="(\d+)".*?<a:endCxn id="(\d+)"/gs)].map(([, from, to]) =>
      [names.get(from), names.get(to)].sort().join(' – '),
    );
    const grid = buildGrid(BAKERY);
    const nameOf = new Map(
      grid.blocks.flatMap(({ notes }) => notes.map(({ key, name }) => [key, name] as const)),
    );
    const wanted = grid.links.map(({ a, b }) => [nameOf.get(a), nameOf.get(b)].sort().join(' – '));
    expect(linked.sort()).to.deep.equal(wanted.sort());
    const without = await slides(BAKERY.text, false);
    expect(without.some(({ xml }) => xml.includes('<p:cxnSp>'))).to.equal(false);
  });

  it('have the stripes of a note in one group with it, in the fonts of the theme', async () => {
    const entries = await slides(
      'customer_segments: [{id: a, name: Families}]\nchannels: [{name: Shop, links: [a]}]\n',
    );
    const sheet = entries.find(({ file }) => file === 'ppt/slides/slide1.xml')?.xml ?? '';
    const groups = [...sheet.matchAll(/<p:grpSp>(.*?)<\/p:grpSp>/gs)].map(([, group = '']) => group);
    expect(groups.map((group) => / name="([^"]*)"/.exec(group)?.[1])).to.deep.equal(['Families', 'Shop']);
    for (const group of groups) expect(group.match(/prst="roundRect"/g)).to.have.length(2);
    expect(sheet).not.to.include('typeface=');
  });

  it('are well-formed whatever people write', async () => {
    for (const { file, xml } of await slides(
      'name: "<&>\\u0001\\uD800"\nchannels: ["]]> <a:t> & عملاء 👩‍👧 \\u0008"]\n',
    )) {
      const problems: string[] = [];
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => problems.push(`${file}: ${error.message}`));
      parser.write(xml).close();
      expect(problems).to.deep.equal([]);
    }
  });
});
