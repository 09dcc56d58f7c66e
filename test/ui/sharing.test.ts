import { assert } from 'chai';
import { parseCanvas } from '../../src/canvas/parse/parse';
import { DEFAULT_DRAWING } from '../../src/draw/options';
import { toSvg } from '../../src/transfer/export/svg';
import { until } from './support/until';
import { THEMES, Workbench } from './support/workbench';

/** What lies on the clipboard, by type; text as it is, a picture as its width and height. Runs in the page. */
const READ_CLIPBOARD = `(async () => {
  const [item] = await navigator.clipboard.read();
  const contents = item.types.map(async (type) => {
    const blob = await item.getType(type);
    if (!type.startsWith('image/')) return [type, await blob.text()];
    const { width, height } = await createImageBitmap(blob);
    return [type, width + '×' + height];
  });
  return Object.fromEntries(await Promise.all(contents));
})()`;

/** Drops a picture on the grid, as from a folder of the computer. Runs in the page. */
const DROP = (svg: string) => `(() => {
  const sheet = document.querySelector('.sheet');
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([${JSON.stringify(svg)}], 'kiosk.svg', { type: 'image/svg+xml' }));
  const about = { dataTransfer, bubbles: true, cancelable: true, composed: true };
  for (const type of ['dragenter', 'dragover', 'drop'])
    if (sheet.dispatchEvent(new DragEvent(type, about))) throw new Error(type + ' was left to VS Code');
})()`;

suite('A canvas leaves the editor', () => {
  test('from the grid, as a picture and as a table on the clipboard; and a picture that is dropped there comes back', async () => {
    const bench = await Workbench.open({ settings: { 'bmc.openWith': 'canvas' } });
    await bench.openFromExplorer('bakery.bmc.yaml');
    await bench.grid.locator('vscode-dropdown:defined').first().waitFor();
    const copy = async (
      label: string,
      said: string,
      type: string,
    ): Promise<Readonly<Record<string, string>>> => {
      await bench.grid.getByRole('button', { name: 'More' }).click();
      await bench.grid.getByRole('menuitem', { name: label }).click();
      await bench.page.locator('.statusbar-item', { hasText: said }).waitFor();
      return until(
        `${type} is on the clipboard`,
        async () => {
          // A page may read the clipboard only while it has the focus, which the grid may take back at any time.
          await bench.page.locator('.explorer-folders-view').click();
          const content = await bench.page.evaluate<Readonly<Record<string, string>>>(READ_CLIPBOARD);
          return type in content && content;
        },
        60_000,
      );
    };

    const picture = await copy('Copy as picture', 'on the clipboard as a picture', 'image/png');
    assert.match(picture['image/png'] ?? '', /^3200×\d{4}$/);

    const table = await copy('Copy as table for documents', 'on the clipboard as a table', 'text/html');
    assert.match(table['text/html'] ?? '', /<td[^>]+colspan="2"/);
    assert.include(table['text/html'] ?? '', 'Bread subscriptions');
    assert.match(table['text/plain'] ?? '', /^# Crust & Crumb/);
    await bench.grid.locator('.sheet').waitFor();

    const kiosk = 'name: Kiosk\nchannels:\n  - Window # open\n';
    const svg = await toSvg(parseCanvas(kiosk), DEFAULT_DRAWING);
    await bench.grid.locator('body').evaluate(DROP(svg));
    await bench.tab('kiosk.bmc.yaml').waitFor();
    await bench.grid.locator('.note', { hasText: 'Window' }).waitFor();
    await bench.run('Open Text');
    await bench.textOf('kiosk.bmc.yaml').shows('- Window # open');
  });

  test('into the Markdown preview, in its theme, which follows the file', async () => {
    const markdown = [
      '# Our bakery',
      'Written here:',
      '```bmc\nname: Market stall\ncustomer_segments: [{ id: f, name: Families }]\nchannels: [{ name: Stall, links: [f] }]\n```',
      'From a file:',
      '```bmc\nfile: bakery.bmc.yaml\nblock: revenue_streams\n```',
      '```bmc\nfile: bakery.bmc.yaml\nlinks: true\n```',
      'Broken:',
      '```bmc\nchannels: [\n```',
      '```bmc\nfile: gone.bmc.yaml\n```',
    ].join('\n\n');
    const bench = await Workbench.open({ file: 'readme.md', files: { 'readme.md': markdown } });
    await bench.page.getByRole('button', { name: /^Open Preview to the Side/ }).click();
    const canvases = bench.grid.locator('.bmc-canvas');
    await canvases.filter({ hasText: 'gone.bmc.yaml: there is no such file' }).waitFor();
    await canvases.locator('svg', { hasText: 'Bread subscriptions' }).first().waitFor();
    assert.equal(await bench.grid.locator('.bmc-canvas svg').count(), 3);
    assert.equal(await bench.grid.locator('.bmc-message').count(), 2);
    const ink = () =>
      canvases
        .locator('text')
        .first()
        .evaluate((text) => text.ownerDocument.defaultView?.getComputedStyle(text).fill);
    for (const theme of THEMES) {
      await bench.setTheme(theme);
      const isDark = theme === 'dark' || theme === 'high contrast';
      await until(`the text suits the theme ${theme}`, async () => {
        const [red = 0] = (String(await ink()).match(/\d+/g) ?? []).map(Number);
        return red > 128 === isDark;
      });
      await bench.screenshot(`preview ${theme}`);
    }
    bench.write(
      'bakery.bmc.yaml',
      bench.read('bakery.bmc.yaml').replace('Bread subscriptions', 'Bread by bicycle'),
    );
    await canvases.locator('svg', { hasText: 'Bread by bicycle' }).first().waitFor();
  });
});
