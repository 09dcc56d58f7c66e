import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { BLOCKS } from '../../../src/canvas/blocks';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { toHtmlTable } from '../../../src/transfer/export/htmlTable';

describe('the table of a canvas for the clipboard', () => {
  it('has the shape of the sheet: every row as wide as the others', () => {
    const canvas = parseCanvas(readFileSync('examples/bakery.bmc.yaml', 'utf8'));
    const rows = toHtmlTable(canvas)
      .split('<tr>')
      .slice(1)
      .map((row) =>
        [...row.matchAll(/<td colspan="(\d+)" rowspan="(\d+)"[^>]*><b>([^<]+)</g)].map(
          ([, columns, height, title]) => ({ columns: Number(columns), height: Number(height), title }),
        ),
      );
    const widths = rows.map((_, index) =>
      rows
        .slice(0, index + 1)
        .flatMap((cells, row) => cells.filter(({ height }) => row + height > index))
        .reduce((sum, { columns }) => sum + columns, 0),
    );
    expect(new Set(widths).size).to.equal(1);
    expect(rows.flat().map(({ title }) => title)).to.have.members(BLOCKS.map(({ title }) => title));
    for (const { name } of canvas.items) expect(toHtmlTable(canvas)).to.include(name.replace('&', '&#38;'));
  });

  it('takes no name for markup', () => {
    expect(toHtmlTable(parseCanvas('channels: ["<b onclick=x>"]\n'))).to.include('&#60;b onclick=x&#62;');
  });
});
