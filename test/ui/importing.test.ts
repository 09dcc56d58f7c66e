import { assert } from 'chai';
import { until } from './support/until';
import { Workbench } from './support/workbench';

const NOTES = `# Weir Shop – Business Model Canvas

## Customer Segments
- Anglers from the city
- Clubs

## Value Propositions
### For clubs
- Bait by the kilo

## Channels
- Van at the weir

The van was bought in spring.

## Key Partners
- Boat builder

## Mission

Nobody goes home without a fish.
`;

const RICH = `<html><body><!--StartFragment--><h2>Customer Segments</h2><ul><li>Bathers</li></ul>
<h2>Channels</h2><ul><li>Window at the lake</li></ul><!--EndFragment--></body></html>`;

/** What the page hears when somebody pastes; in a string, because this file knows no page. */
async function paste(bench: Workbench, flavours: Readonly<Record<string, string>>): Promise<void> {
  await bench.grid.locator('body').evaluate(`(() => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(${JSON.stringify(flavours)})) clipboardData.setData(type, text);
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  })()`);
}

/** What the page hears when somebody drops a file on it, with Shift held. */
async function drop(bench: Workbench, name: string, text: string, shiftKey = false): Promise<void> {
  await bench.grid.locator('body').evaluate(`(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.querySelector('.sheet').dispatchEvent(
        new DragEvent(type, { dataTransfer, shiftKey: ${shiftKey}, bubbles: true, cancelable: true }),
      );
  })()`);
}

suite('A canvas that is there already', () => {
  let bench: Workbench;
  const banner = () => bench.grid.locator('.banner.of-import');

  test('a document becomes a preview on the grid, with a switch for each doubt, until it is saved', async () => {
    bench = await Workbench.open({
      examples: false,
      files: { 'notes.md': NOTES },
      size: { width: 1600, height: 900 },
    });
    // There is no other canvas here. The menu has the entries of extensions as soon as these are known.
    const entry = bench.page.getByRole('menuitem', { name: 'Import a Canvas…' });
    await until('the menu of the document offers the import', async () => {
      await bench.page.getByRole('treeitem', { name: 'notes.md' }).click({ button: 'right' });
      await bench.page.getByRole('menuitem', { name: 'Copy Path' }).waitFor();
      if (await entry.isVisible()) return true;
      await bench.press('Escape');
      return false;
    });
    await entry.click();
    await bench.tab('weir-shop.bmc.yaml').waitFor();
    await banner().getByText('Preview: nothing is written yet.').waitFor();
    await banner().getByText('5 notes from notes.md.').waitFor();
    await banner().getByText('Save makes weir-shop.bmc.yaml.').waitFor();
    await bench.screenshot('import-preview');

    // A doubt is a note while its switch is on, in either direction, also by undo.
    const report = bench.grid.getByRole('complementary', { name: 'Import of notes.md' });
    const doubt = report.getByRole('checkbox', { name: 'The van was bought in spring.' });
    await doubt.click();
    await bench.untilBlockHas('channels', 'Van at the weir', 'The van was bought in spring');
    await doubt.click();
    await bench.untilBlockHas('channels', 'Van at the weir');
    await doubt.click();
    await bench.untilBlockHas('channels', 'Van at the weir', 'The van was bought in spring');
    await report.getByText('Also left out').click();
    await report.getByRole('combobox', { name: /Nobody goes home/ }).selectOption('Value Propositions');
    await bench.untilBlockHas('value_propositions', 'Bait by the kilo', 'Nobody goes home without a fish');
    await bench.grid.locator('.note').first().focus();
    await bench.undo();
    await bench.untilBlockHas('value_propositions', 'Bait by the kilo');
    await bench.screenshot('import-switched');
    await bench.setTheme('dark');
    await bench.screenshot('import-preview-dark');

    assert.deepEqual(
      (await bench.tabs()).filter((name) => name === 'weir-shop.bmc.yaml'),
      ['weir-shop.bmc.yaml'],
      'the text has no tab of its own',
    );
    await banner().getByRole('button', { name: 'Save', exact: true }).click();
    await banner().waitFor({ state: 'detached' });
    assert.match(
      bench.read('weir-shop.bmc.yaml'),
      /^# Imported from notes\.md\.\n[\s\S]*- The van was bought in spring\n/,
    );
    await bench.note('The van was bought in spring').waitFor();
    assert.equal(bench.read('notes.md'), NOTES);
  });

  test('what is pasted or dropped on an empty grid comes onto it, and is taken back by one undo', async () => {
    bench = await Workbench.open({
      examples: false,
      files: { 'empty.bmc.yaml': '# Ours\nname: Lido\n' },
      size: { width: 1600, height: 900 },
    });
    await bench.openFromExplorer('empty.bmc.yaml');
    await bench.text.focus();
    await bench.press('Control+Shift+v');
    const imports = bench.grid.getByRole('button', { name: 'Import…' });
    await imports.waitFor();

    await paste(bench, { 'text/plain': 'Bathers\nWindow at the lake', 'text/html': RICH });
    await bench.untilBlockHas('channels', 'Window at the lake');
    await bench.untilBlockHas('customer_segments', 'Bathers');
    await banner().getByText('Imported, not saved yet.').waitFor();
    await bench.grid.locator('.note').first().focus();
    await bench.undo();
    await imports.waitFor();
    await banner().waitFor({ state: 'detached' });

    await drop(bench, 'notes.md', NOTES);
    await bench.untilBlockHas('channels', 'Van at the weir');
    await bench.grid.getByRole('complementary', { name: 'Import of notes.md' }).waitFor();
    await bench.screenshot('import-dropped');
    await banner().getByRole('button', { name: 'Undo the Import' }).click();
    await imports.waitFor();

    await paste(bench, { 'text/plain': NOTES });
    await bench.untilBlockHas('value_propositions', 'Bait by the kilo');
    await bench.save();
    await banner().waitFor({ state: 'detached' });
    assert.match(
      bench.read('empty.bmc.yaml'),
      /^# Ours\n# Imported from the clipboard\.\n\nname: Lido\n[\s\S]*links: \[clubs\]/,
    );
  });

  test('a file that is dropped on a full grid and what is on the clipboard have a preview of their own', async () => {
    bench = await Workbench.open({
      examples: false,
      files: { 'full.bmc.yaml': 'channels: [Shop]\n' },
      size: { width: 1600, height: 900 },
    });
    await bench.openFromExplorer('full.bmc.yaml');
    await bench.text.focus();
    await bench.press('Control+Shift+v');
    await bench.note('Shop').waitFor();
    await drop(bench, 'notes.md', NOTES, true);
    await bench.tab('weir-shop.bmc.yaml').waitFor();
    await bench.untilBlockHas('channels', 'Van at the weir');
    await banner().getByRole('button', { name: 'Discard' }).click();
    await until(
      'only the full canvas is open',
      async () => !(await bench.tabs()).includes('weir-shop.bmc.yaml'),
    );
    assert.equal(bench.read('full.bmc.yaml'), 'channels: [Shop]\n');

    // A page may write to the clipboard only while it has the focus.
    await bench.page.locator('.explorer-folders-view').click();
    await bench.page.evaluate(`navigator.clipboard.write([new ClipboardItem({
      'text/plain': new Blob(['Bathers, Window at the lake'], { type: 'text/plain' }),
      'text/html': new Blob([${JSON.stringify(RICH)}], { type: 'text/html' }),
    })])`);
    await bench.run('Business Model Canvas: Import a Canvas…');
    await bench.pick('Clipboard');
    await banner().getByText('2 notes from the clipboard.').waitFor();
    await bench.untilBlockHas('channels', 'Window at the lake');
  });
});
