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
  /**
   * Remembers whether the tab of the canvas ever had unsaved changes. Under test, VS Code does not show the dialog that asks about
   * them; it takes “Don’t Save” for the answer.
   */
  const watchUnsaved = async () => {
    await bench.page.evaluate(`{
      const look = () => {
        if (document.querySelector('.tab.dirty[data-resource-name="${file}"]')) globalThis.wasUnsaved = true;
      };
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
    }`);
    return () => bench.page.evaluate<boolean>('globalThis.wasUnsaved === true');
  };
  const isWritten = (name: string) => bench.untilFile(file, (text) => text === SHOP.replace('Phone', name));

  test('the command that saves writes it first', async () => {
    await open();
    await startRenaming('Telephone');
    await bench.run('File: Save');
    await isWritten('Telephone');
    await note('Offices').click();
    await bench.press('e');
    await bench.grid.locator('summary', { hasText: 'Note' }).click();
    const detail = bench.grid.locator('[data-slot=note]');
    await detail.waitFor();
    await detail.click();
    await bench.type('Twenty of them');
    await bench.run('File: Save');
    await bench.untilFile(file, (text) => text.includes('note: Twenty of them'));
  });

  test('closing the tab by key: the canvas has unsaved changes before that, about which VS Code asks', async () => {
    await open();
    await startRenaming('Telephone');
    const seen = await watchUnsaved();
    await bench.press('Control+w');
    await until('the tab had unsaved changes', seen);
    await until('it is closed', async () => (await bench.tabs()).join() === 'other.txt');
  });

  test('closing the tab by mouse: VS Code asks, or opens the file again with the change', async () => {
    await open();
    await startRenaming('Telephone');
    const seen = await watchUnsaved();
    await bench.tab(file).locator('.codicon-close').click();
    await until('the tab had or has unsaved changes', seen);
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
