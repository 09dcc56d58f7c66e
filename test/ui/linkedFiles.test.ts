import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { until } from './support/until';
import { Workbench } from './support/workbench';

const WRONG = 'channels:\n  - name: App\n    links: [nobody]\n';

suite('A canvas with symbolic links to it', () => {
  test('has its problems once, under its own name or under that of the link that is open', async () => {
    const bench = await Workbench.open({ examples: false, files: { 'real.bmc.yaml': WRONG } });
    symlinkSync(path.join(bench.folder, 'real.bmc.yaml'), path.join(bench.folder, 'link.bmc.yaml'));
    symlinkSync(bench.folder, path.join(bench.folder, 'loop'));
    await bench.showProblems();
    const files = async () => {
      const rows = await bench.page.locator('.markers-panel .resource-label-container').allInnerTexts();
      return rows.map((row) => row.split('\n')[0]?.trim()).join(' ');
    };
    const shows = (name: string) =>
      until(`the problems are those of ${name}`, async () => (await files()) === name);
    await shows('real.bmc.yaml');
    await bench.run('Check All Canvases');
    await shows('real.bmc.yaml');
    await bench.openFile('link.bmc.yaml');
    await shows('link.bmc.yaml');
    await bench.openFile('real.bmc.yaml');
    await shows('real.bmc.yaml');
    await bench.run('View: Close Editor');
    await shows('link.bmc.yaml');
    await bench.run('View: Close Editor');
    await shows('real.bmc.yaml');
  });
});
