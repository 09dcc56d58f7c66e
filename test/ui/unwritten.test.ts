/** Text that stands half typed in a field of the grid when something else happens: it is written, and never lost. */
import { assert } from 'chai';
import type { Locator } from 'playwright-core';
import { until } from './support/until';
import { Workbench } from './support/workbench';

const SHOP = 'customer_segments:\n  - Families\n  - Offices\nchannels:\n  - Phone\n';
const file = 'shop.bmc.yaml';

suite('Text typed on the grid when something else happens', () => {
  let bench: Workbench;
  const note = (name: string): Locator =>
    bench.grid.locator('.note').filter({ has: bench.page.getByText(name, { exact: true }) });
  const nameField = () => bench.grid.getByRole('textbox', { name: 'Name of the note' });

  const open = async (settings: Record<string, unknown> = {}) => {
    bench = await Workbench.open({
      files: { [file]: SHOP, 'other.txt': 'other\n' },
      examples: false,
      settings: { 'bmc.openWith': 'canvas', ...settings },
    });
    await bench.openFromExplorer('other.txt');
    await bench.openFromExplorer(file);
    await note('Phone').waitFor();
  };
  const startRenaming = async (text: string) => {
    await note('Phone').dblclick();
    await nameField().fill(text);
    await until('only the field has it', async () => !(await bench.isDirty()));
  };
  const answer = (button: string) => bench.page.locator('.monaco-dialog-box').getByText(button).click();
  const isWritten = (name: string) => bench.untilFile(file, (text) => text === SHOP.replace('Phone', name));

  test('the command that saves writes it first', async () => {
    await open();
    await startRenaming('Telephone');
    await bench.run('File: Save');
    await isWritten('Telephone');
    await note('Offices').click();
    await bench.press('e');
    const detail = bench.grid.locator('[data-slot=note]');
    await detail.waitFor();
    await detail.click();
    await bench.type('Twenty of them');
    await bench.run('File: Save');
    await bench.untilFile(file, (text) => text.includes('note: Twenty of them'));
  });

  test('closing the tab by mouse never loses it: VS Code asks, or opens the file again', async () => {
    await open();
    await startRenaming('Telephone');
    await bench.tab(file).locator('.codicon-close').click();
    const asks = bench.page.locator('.monaco-dialog-box');
    await until(
      'VS Code asks or the tab is back with unsaved changes',
      async () =>
        (await asks.count()) > 0 ||
        (await bench.page.locator(`.tab.dirty[data-resource-name="${file}"]`).count()) > 0,
    );
    if ((await asks.count()) > 0) await answer('Save');
    else {
      await bench.tab(file).click();
      await bench.save();
    }
    await isWritten('Telephone');
  });

  test('going to another tab writes it, and auto save on leaving saves it', async () => {
    await open({ 'files.autoSave': 'onFocusChange' });
    await startRenaming('Telephone');
    await bench.tab('other.txt').click();
    await isWritten('Telephone');
    await bench.tab(file).click();
    await note('Telephone').waitFor();
    assert.equal(await nameField().count(), 0);
  });
});
