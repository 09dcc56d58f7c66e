import { assert } from 'chai';
import { until } from './support/until';
import { Workbench } from './support/workbench';

const TEXT = 'name: Stays\ncustomer_segments:\n  - Travellers\n';

suite('Opening a canvas', () => {
  const open = async () => {
    const bench = await Workbench.open({ examples: false, files: { 'stays.bmc.yaml': TEXT } });
    await bench.openFromExplorer('stays.bmc.yaml');
    await bench.text.shows('Travellers');
    await bench.text.focus();
    return bench;
  };
  const gridIsThere = async (bench: Workbench) => bench.grid.getByText('Travellers').first().waitFor();
  const button = (bench: Workbench, name: RegExp) =>
    bench.page
      .locator('.editor-group-container.active .editor-actions')
      .getByRole('button', { name })
      .first();

  test('beside the text with a key, which leaves the cursor in the text', async () => {
    const bench = await open();
    await bench.press('Control+k');
    await bench.press('v');
    await gridIsThere(bench);
    await bench.type('# here');
    await bench.text.shows('# here');
    await bench.undo();
  });

  test('in place with a key, and the text again with a button', async () => {
    const bench = await open();
    await bench.press('Control+Shift+v');
    await gridIsThere(bench);
    await button(bench, /^Open Text/).click();
    await bench.text.shows('Travellers');
  });

  test('beside the text with a button', async () => {
    const bench = await open();
    await button(bench, /^Open Canvas to the Side/).click();
    await gridIsThere(bench);
  });

  test('from the menu of the file', async () => {
    const bench = await Workbench.open({ examples: false, files: { 'stays.bmc.yaml': TEXT } });
    const file = bench.page
      .locator('.explorer-folders-view')
      .getByRole('treeitem', { name: 'stays.bmc.yaml' });
    const entry = bench.page.getByRole('menuitem', { name: 'Open Canvas' });
    // The explorer may be there before VS Code has read what extensions bring.
    await until('the menu has the entry', async () => {
      await bench.press('Escape');
      await file.click({ button: 'right' });
      await bench.page.getByRole('menuitem', { name: 'Copy Path' }).waitFor();
      return entry.isVisible();
    });
    await entry.click();
    await gridIsThere(bench);
  });

  test('that does not exist yet: a template and a name are asked for, the grid asks the first question', async () => {
    const bench = await Workbench.open({ examples: false, files: { 'stays.bmc.yaml': TEXT } });
    await bench.openFromExplorer('stays.bmc.yaml');
    await bench.text.squiggles('info');
    await bench.run('Business Model Canvas: New Canvas');
    await bench.pick('Guided canvas');
    await bench.quickInput.fill('Corner shop');
    await bench.press('Enter');
    await bench.tab('corner-shop.bmc.yaml').waitFor();
    const text = await until('the file is written', () => bench.read('corner-shop.bmc.yaml'));
    assert.match(text, /^bmc: 1\nname: Corner shop\n/);
    await bench.grid.getByRole('dialog').getByText('For whom do we create value?').waitFor();
    assert.deepEqual(await bench.tabs(), ['stays.bmc.yaml', 'corner-shop.bmc.yaml']);
  });

  test('with both text and grid, where the settings say so', async () => {
    const bench = await Workbench.open({
      files: { 'stays.bmc.yaml': TEXT },
      examples: false,
      settings: { 'bmc.openWith': 'both' },
      file: 'stays.bmc.yaml',
    });
    await bench.text.shows('Travellers');
    await gridIsThere(bench);
    assert.deepEqual(await bench.tabs(), ['stays.bmc.yaml', 'stays.bmc.yaml']);
    await bench.screenshot('both');
  });

  test('as grid alone, where the settings say so; but a click on a problem leads into the text', async () => {
    const bench = await Workbench.open({
      files: { 'wrong.bmc.yaml': `${TEXT}channels:\n  - name: App\n    links: [travelers]\n` },
      examples: false,
      settings: { 'bmc.openWith': 'canvas' },
    });
    await bench.openFromExplorer('wrong.bmc.yaml');
    await gridIsThere(bench);
    await until('the text has gone', async () => (await bench.tabs()).length === 1);
    await bench.showProblems();
    await bench.problem('travelers').click();
    await bench.textOf('wrong.bmc.yaml').cursorIsAt({ line: 6, column: 22 });
  });
});
