import { assert } from 'chai';
import { serverWithInstalledExtension } from './support/session';
import { until } from './support/until';
import { Workbench } from './support/workbench';

const SHOP = `customer_segments:
  - Families
  - Offices
channels:
  - Bike round
  - Phone
`;

const file = 'shop.bmc.yaml';

suite('The extension host ends while a grid is open', () => {
  let bench: Workbench;
  const note = (name: string) => bench.note(name);
  const field = () => bench.grid.getByRole('textbox', { name: 'Name of the note' });
  const open = async () => {
    bench = await Workbench.open({
      examples: false,
      installed: true,
      files: { [file]: SHOP, 'other.txt': '' },
      file,
    });
    await bench.text.squiggles('info');
    await bench.text.focus();
    await bench.press('Control+Shift+v');
    await note('Families').waitFor();
  };
  const rename = async (name: string, to: string) => {
    await note(name).dblclick();
    await field().fill(to);
    await field().press('Enter');
  };
  const groups = () => bench.page.locator('.editor-group-container').count();

  test('a grid with unsaved changes is connected to the new host, which offers the name that was being typed', async () => {
    await open();
    await rename('Phone', 'Telephone');
    await note('Telephone').waitFor();
    await until('the canvas has unsaved changes', () => bench.isDirty());
    await note('Offices').dblclick();
    await field().fill('Offices downt');
    const server = await serverWithInstalledExtension();
    assert.equal(server.killExtensionHosts(), 1);
    await bench.grid.locator('body[data-replaces] .note').first().waitFor({ timeout: 40_000 });
    // The old page lost the focus and with it committed the name, to a host that was gone.
    const notice = bench.grid.locator('.notice.connection', { hasText: '“Offices downt”' });
    await notice.getByText('Try again').click();
    await note('Offices downt').waitFor();
    await rename('Bike round', 'Cargo bike');
    await note('Cargo bike').waitFor();
    assert.equal(await groups(), 1);
    await bench.save();
    const written = SHOP.replace('Phone', 'Telephone').replace('Offices', 'Offices downt');
    await bench.untilFile(file, (text) => text === written.replace('Bike round', 'Cargo bike'));
  });

  test('what is done while no host is there is kept, said, and written when the user asks for it', async () => {
    await open();
    const server = await serverWithInstalledExtension();
    server.stopExtensionHosts();
    try {
      await rename('Phone', 'Telephone');
      const notice = bench.grid.locator('.notice.connection');
      await notice.waitFor({ timeout: 40_000 });
      assert.include(await notice.innerText(), 'does not answer');
      assert.include(await notice.innerText(), '“Telephone”');
      await notice.getByText('Copy').click();
      assert.equal(await bench.page.evaluate('navigator.clipboard.readText()'), 'Telephone');
      await bench.screenshot('extension does not answer');
    } finally {
      // A host that is killed starts anew; the edit of the one before is never written.
      server.killExtensionHosts();
    }
    const notice = bench.grid.locator('.notice.connection', { hasText: 'restarted' });
    await notice.waitFor({ timeout: 60_000 });
    await note('Phone').waitFor();
    await notice.getByText('Try again').click();
    await note('Telephone').waitFor();
    await notice.waitFor({ state: 'detached' });
    await bench.save();
    await bench.untilFile(file, (text) => text === SHOP.replace('Phone', 'Telephone'));
  });

  test('a host that was only busy writes what was done meanwhile', async () => {
    await open();
    const server = await serverWithInstalledExtension();
    server.stopExtensionHosts();
    try {
      await rename('Phone', 'Telephone');
      await note('Families').click();
      await bench.press('Delete');
      await bench.grid.locator('.notice.connection').waitFor({ timeout: 40_000 });
    } finally {
      server.continueExtensionHosts();
    }
    await bench.grid.locator('.notice.connection').waitFor({ state: 'detached' });
    await note('Families').waitFor({ state: 'detached' });
    await bench.save();
    await bench.untilFile(
      file,
      (text) => text === SHOP.replace('Phone', 'Telephone').replace('  - Families\n', ''),
    );
  });

  test('a grid behind another tab is connected when it is shown', async () => {
    await open();
    await bench.page
      .locator('.explorer-folders-view')
      .getByRole('treeitem', { name: 'other.txt' })
      .dblclick();
    await bench.tab('other.txt').waitFor();
    const server = await serverWithInstalledExtension();
    assert.equal(server.killExtensionHosts(), 1);
    await until('a new host has started', () => server.countExtensionHosts() === 1, 40_000);
    await bench.page.locator(`.tab[data-resource-name="${file}"]`).last().click();
    await note('Families').waitFor({ timeout: 40_000 });
    await rename('Phone', 'Telephone');
    await note('Telephone').waitFor();
    assert.equal(await groups(), 1);
  });
});
