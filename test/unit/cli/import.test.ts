import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { CLEAN, Folder } from './run';

const KIOSK = '# Kiosk – Business Model Canvas\n\n## Customer Segments\n- Bathers\n\n## Channels\n- Window\n';
const TWO = '# Kiosk\n## Customer Segments\n- Bathers\n\n# Boats\n## Customer Segments\n- Anglers\n';

describe('bmc import', () => {
  let folder: Folder;
  beforeEach(async () => {
    folder = await Folder.with({
      'kiosk.md': KIOSK,
      'two.md': TWO,
      'prose.md': '# Diary\n\nNothing to sell today.\n',
      'metrics.md': `${KIOSK}\n## Key Metrics\n- Ice creams a day\n`,
      'docs/a.md': KIOSK,
      'docs/b.csv': 'Customer Segments,Channels\nBathers,Window\n',
    });
  });
  afterEach(() => folder.remove());

  it('prints the canvas to standard output and the report to standard error', async () => {
    const { code, out, err } = await folder.bmc('import', 'kiosk.md');
    expect(out).to.equal(
      '# Imported from kiosk.md.\n\nname: Kiosk\ncustomer_segments:\n  - Bathers\nchannels:\n  - Window\n',
    );
    expect(err).to.include('kiosk.md: Kiosk with 2 notes');
    expect(code).to.equal(0);
  });

  it('reads standard input in a given format', async () => {
    const { code, out } = await folder.bmcWith(
      { input: 'Customer Segments,Channels\nBathers,Window\n' },
      ...['import', '-', '--from', 'csv'],
    );
    expect([code, out]).to.deep.equal([
      0,
      '# Imported.\n\ncustomer_segments:\n  - Bathers\nchannels:\n  - Window\n',
    ]);
  });

  it('ends with 1 where something was left out that looks like content, and tells it to programs', async () => {
    const { code, err } = await folder.bmc('import', 'metrics.md', '--report', 'json');
    expect(code).to.equal(1);
    const [report] = JSON.parse(err);
    expect(report.leftOut).to.deep.include({
      text: 'key-metrics: Ice creams a day',
      reason: 'no-block',
      looksLikeContent: true,
    });
  });

  it('ends with 2 where there is no canvas, and says so', async () => {
    const { code, out, err } = await folder.bmc('import', 'prose.md');
    expect([code, out]).to.deep.equal([2, '']);
    expect(err).to.match(/^prose\.md: There is no business model canvas in this/);
  });

  it('writes a file for each canvas into a folder', async () => {
    const { code } = await folder.bmc('import', 'two.md', 'docs', '-o', 'out/');
    expect(code).to.equal(0);
    expect((await readdir(join(folder.path, 'out'))).sort()).to.deep.equal([
      'b.bmc.yaml',
      'boats.bmc.yaml',
      'kiosk-2.bmc.yaml',
      'kiosk.bmc.yaml',
    ]);
  });

  it('never overwrites a file', async () => {
    expect((await folder.bmc('import', 'kiosk.md', '-o', 'kiosk.md')).code).to.equal(2);
    expect(await readFile(join(folder.path, 'kiosk.md'), 'utf8')).to.equal(KIOSK);
  });

  it('gives back the canvas that a picture was exported from', async () => {
    const canvas = await Folder.with({ 'stays.bmc.yaml': CLEAN });
    await canvas.bmc('export', 'stays.bmc.yaml', '-o', 'stays.svg');
    expect((await canvas.bmc('import', 'stays.svg')).out).to.equal(CLEAN);
    await canvas.remove();
  });
});
