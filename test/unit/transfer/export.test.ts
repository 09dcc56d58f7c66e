import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parse } from 'papaparse';
import { BLOCKS } from '../../../src/canvas/blocks';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { DEFAULT_DRAWING } from '../../../src/draw/options';
import { sourceInSvg } from '../../../src/draw/printSvg';
import { EXPORT_FORMATS, type ExportFormat, exportCanvas } from '../../../src/transfer/export/exportCanvas';

const BAKERY = parseCanvas(readFileSync('examples/bakery.bmc.yaml', 'utf8'));

function print(format: ExportFormat, canvas = BAKERY): string {
  const exported = exportCanvas(canvas, format, DEFAULT_DRAWING);
  if (!exported.ok) throw new Error(exported.reason);
  return exported.content;
}

describe('exporting a canvas', () => {
  for (const format of EXPORT_FORMATS) {
    it(`as ${format} names every block and every note`, () => {
      const content = print(format).replace(/\\/g, '');
      for (const { title, key } of BLOCKS)
        expect(content).to.satisfy((all: string) => all.includes(title) || all.includes(key));
      if (format === 'svg' || format === 'html') return;
      for (const { name } of BAKERY.items) expect(content).to.include(name);
    });
  }

  it('refuses what does not parse and what is empty, with the reason', () => {
    const broken = exportCanvas(parseCanvas('channels: ['), 'svg', DEFAULT_DRAWING);
    expect(broken.ok).to.equal(false);
    expect(exportCanvas(parseCanvas('name: X\n'), 'md', DEFAULT_DRAWING)).to.deep.equal({
      ok: false,
      reason: 'This canvas has no notes yet.',
    });
  });
});

describe('the Markdown of a canvas', () => {
  it('has a heading per block, and notes with type, amount, text and links in words', () => {
    const canvas = parseCanvas(`name: Bakery
currency: EUR
period: year
customer_segments: [{name: Families, type: niche_market, note: "Two lines\\nof text"}]
revenue_streams: [{name: Bread, amount: 1200, links: [families]}]
`);
    const markdown = print('md', canvas);
    expect(markdown).to.include('# Bakery\n');
    expect(markdown).to.include(
      '## Customer Segments\n\n- **Families** (Niche market)\n  - Two lines\n  - of text\n',
    );
    expect(markdown).to.match(/- \*\*Bread\*\* \(€1\\,200 a year\)\n {2}- .* Families\n/);
  });

  it('escapes what would be formatting, HTML or a cell border', () => {
    const canvas = parseCanvas('channels: ["*a* | <b> [x](y) `c`"]\n');
    for (const format of ['md', 'md-table'] as const)
      expect(print(format, canvas)).to.include('\\*a\\* \\| \\<b\\> \\[x\\]\\(y\\) \\`c\\`');
  });

  it('puts all nine blocks into the table', () => {
    const table = print('md-table');
    for (const { title } of BLOCKS) expect(table).to.include(`**${title}**`);
    for (const { name } of BAKERY.items) expect(table.replace(/\\/g, '')).to.include(`• ${name}`);
  });
});

describe('the CSV of a canvas', () => {
  it('has one row per note, readable as such', () => {
    const { data } = parse<Record<string, string>>(print('csv'), { header: true, skipEmptyLines: true });
    expect(data.map(({ block, id, name }) => [block, id, name])).to.deep.equal(
      BAKERY.items.map(({ block, id, name }) => [block, id, name]),
    );
    expect(data.some(({ links = '' }) => links.includes('; '))).to.equal(true);
  });

  it('gives spreadsheets no formula', () => {
    expect(print('csv', parseCanvas('channels: ["=1+1"]\n'))).to.include("'=1+1");
  });
});

describe('the JSON of a canvas', () => {
  it('has the links of a note from both ends, and the sums', () => {
    const { blocks, money } = JSON.parse(print('json'));
    const [segment] = blocks.customer_segments.notes;
    expect(segment.links.length).to.be.greaterThan(0);
    expect(money).to.deep.equal({ revenue: 415_000, costs: 408_000, margin: 7_000 });
  });
});

describe('the web page of a canvas', () => {
  it('carries the drawing with the canvas in it, and nothing that a name could turn into markup', () => {
    const name = '</script><img src=x onerror=alert(1)>';
    const page = print('html', parseCanvas(`channels: ["${name}"]\n`));
    expect(sourceInSvg(page)).to.include(name);
    expect(page).not.to.include('<img');
    expect(page.match(/<\/script>/g)).to.have.length(2);
  });

  it('knows the details and the trace of every note', () => {
    const [, data = '{}'] = /id="notes">(.*?)<\/script>/s.exec(print('html')) ?? [];
    const notes = Object.values(
      JSON.parse(data) as Record<string, { name: string; chain: readonly string[] }>,
    );
    expect(notes.map(({ name }) => name)).to.have.members(BAKERY.items.map(({ name }) => name));
    for (const { chain } of notes) expect(chain.length).to.be.greaterThan(0);
  });
});
