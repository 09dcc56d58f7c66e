import { existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import { assert } from 'chai';
import { until } from './support/until';
import { Workbench } from './support/workbench';

const SHOP = `# Our shop
customer_segments:
  - Families   # the first
  - Offices
channels:
  - Bike round
  - Phone
`;

const file = 'shop.bmc.yaml';

suite('The grid lives with VS Code', () => {
  let bench: Workbench;
  const note = (name: string) => bench.note(name);
  const has = (key: string, ...wanted: string[]) => bench.untilBlockHas(key, ...wanted);
  const rename = async (name: string, to: string) => {
    await note(name).dblclick();
    const field = bench.grid.getByRole('textbox', { name: 'Name of the note' });
    await field.fill(to);
    await field.press('Enter');
    await note(to).waitFor();
  };
  /** Saves the active editor under a name and returns the content of that file. */
  const savedAs = async (name: string): Promise<string> => {
    await bench.run('File: Save As...');
    await until('the dialog proposes a name', async () =>
      (await bench.quickInput.inputValue()).startsWith(`${bench.folder}/`),
    );
    await bench.quickInput.fill(`${bench.folder}/${name}`);
    await bench.page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
    // VS Code makes the file before it writes into it.
    return until('the file is written', () => {
      const text = existsSync(`${bench.folder}/${name}`) ? bench.read(name) : '';
      return text !== '' && text;
    });
  };
  const open = async (settings = {}, text = SHOP) => {
    bench = await Workbench.open({ examples: false, files: { [file]: text }, file, settings });
    await bench.text.squiggles('info');
    await bench.text.focus();
  };

  test('undo goes back through what was done in the text and on the grid, from either of them', async () => {
    await open();
    await bench.press('Control+k v');
    await note('Families').waitFor();
    await rename('Phone', 'Telephone');
    await bench.textOf(file).goTo({ line: 4, column: 12 });
    await bench.type(' downtown');
    await has('customer_segments', 'Families', 'Offices downtown');
    await rename('Bike round', 'Cargo bike');
    await bench.undo();
    await has('channels', 'Bike round', 'Telephone');
    await bench.textOf(file).focus();
    await bench.undo();
    await has('customer_segments', 'Families', 'Offices');
    await note('Families').click();
    await bench.page.locator('.editor-group-container.active .tab[aria-label*="Group 2"]').first().waitFor();
    await bench.undo();
    await has('channels', 'Bike round', 'Phone');
    await until('nothing is left to save', async () => !(await bench.isDirty()));
    assert.equal(bench.read(file), SHOP);
  });

  test('typing in the text while notes are deleted on the grid: all of it arrives, or the grid says what did not', async () => {
    const stalls = Array.from({ length: 12 }, (_, index) => `Stall ${index + 1}`);
    const text = `${SHOP}${stalls.map((name) => `  - ${name}\n`).join('')}`;
    await open({}, text);
    await bench.press('Control+k v');
    await note('Stall 12').waitFor();
    await bench.textOf(file).goTo({ line: 4, column: 12 });
    const typed = ' with a kitchen, and with forty people who are hungry at noon';
    // Keys are dispatched in the page, because a test has only one keyboard; this makes the worst race.
    const frame = await (await bench.grid.locator('body').elementHandle())?.ownerFrame();
    const deleting = frame?.evaluate(`(async () => {
      for (let stall = 1; stall <= 12; stall++) {
        const card = document.querySelector('[data-note$="/stall-' + stall + '"]');
        card.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    })()`);
    await bench.page.keyboard.type(typed, { delay: 5 });
    await deleting;
    await has('customer_segments', 'Families', `Offices${typed}`);
    const left = bench.grid.locator('[data-block=channels] .note');
    const notice = bench.grid.locator('.notice');
    await until(
      'the stalls are gone, or it is said why not',
      async () => (await left.count()) === 2 || (await notice.isVisible()),
      60_000,
    );
    await bench.textOf(file).focus();
    await until(
      'undo takes all of it back',
      async () => {
        await bench.undo();
        return (await left.count()) === 14 && !(await bench.isDirty());
      },
      60_000,
    );
    assert.equal((await bench.textOf(file).visibleLines()).join('\n'), text);
  });

  test('reopened with the grid and with the text; reverted; saved under another name', async () => {
    await open();
    await bench.run('View: Reopen Editor With...');
    await bench.pick('Business Model Canvas');
    await rename('Phone', 'Telephone');
    await until('there is something to save', () => bench.isDirty());
    await bench.run('File: Revert File');
    await has('channels', 'Bike round', 'Phone');
    await until('nothing is left to save', async () => !(await bench.isDirty()));
    await rename('Phone', 'Letters');
    assert.equal(await savedAs('other.bmc.yaml'), SHOP.replace('Phone', 'Letters'));
    assert.equal(bench.read(file), SHOP);
    await bench.tab('other.bmc.yaml').waitFor();
    // VS Code would go on with the text.
    await until(
      'the grid goes on in the only tab',
      async () => (await bench.tabs()).join() === 'other.bmc.yaml' && (await note('Letters').isVisible()),
    );
    await bench.run('View: Reopen Editor With...');
    await bench.pick('Text Editor');
    await bench.textOf('other.bmc.yaml').shows('Letters');
  });

  test('a file that is renamed or moved keeps its grid, beside its text and alone', async () => {
    await open({ 'bmc.openWith': 'both' });
    await note('Phone').waitFor();
    /** Gives a file another name in the Explorer, without opening it there. */
    const renameTo = async (from: string, to: string) => {
      const explorer = bench.page.locator('.explorer-folders-view');
      await explorer.getByRole('treeitem', { name: from }).click({ button: 'right' });
      await bench.page.getByRole('menuitem', { name: 'Rename...' }).waitFor();
      await bench.press('Escape F2');
      const field = explorer.locator('.monaco-inputbox input');
      await field.waitFor();
      await field.fill(to);
      await field.press('Enter');
      await until(`the tabs show ${to}`, async () =>
        (await bench.tabs()).every((name) => name === path.basename(to)),
      );
      await note('Phone').waitFor();
    };
    await renameTo(file, 'store.bmc.yaml');
    await until('the text and the grid are there, once each', async () => (await bench.tabs()).length === 2);
    await bench.textOf('store.bmc.yaml').shows('Phone');
    await bench.textOf('store.bmc.yaml').focus();
    await bench.run('View: Close Editor');
    await renameTo('store.bmc.yaml', 'stalls/market.bmc.yaml');
    await until('the grid is there alone', async () => (await bench.tabs()).length === 1);
    await note('Phone').waitFor();
    assert.equal(bench.read('stalls/market.bmc.yaml'), SHOP);
  });

  test('what is not saved outlives the window', async () => {
    await open({ 'files.hotExit': 'onExitAndWindowClose' });
    await bench.press('Control+Shift+v');
    await rename('Phone', 'Telephone');
    await until('there is something to save', () => bench.isDirty());
    // VS Code keeps a copy a second after the last change.
    await bench.page.waitForTimeout(2500);
    await bench.page.reload();
    await bench.textOf(file).shows('Telephone');
    assert.isTrue(await bench.isDirty());
    assert.equal(bench.read(file), SHOP);
    await bench.save();
    assert.equal(bench.read(file), SHOP.replace('Phone', 'Telephone'));
  });

  test('another version of the file arrives while somebody types a name', async () => {
    await open();
    await bench.press('Control+Shift+v');
    await note('Phone').dblclick();
    const field = bench.grid.getByRole('textbox', { name: 'Name of the note' });
    await field.fill('Half a na');
    bench.write(file, 'customer_segments:\n  - Schools\n');
    await has('customer_segments', 'Schools');
    // The note has gone; what was typed has not.
    assert.equal(await bench.grid.locator('textarea').inputValue(), 'Half a na');
    bench.write(file, SHOP);
    await has('customer_segments', 'Families', 'Offices');
    assert.equal(bench.read(file), SHOP);
  });

  test('a canvas that is no file yet', async () => {
    await open();
    await bench.run('File: New Untitled Text File');
    await bench.tab('Untitled-1').waitFor();
    await bench.run('Change Language Mode');
    await bench.quickInput.fill('Business Model Canvas');
    await bench.pick('Business Model Canvas');
    await bench.run('Business Model Canvas: Open Canvas');
    const block = bench.grid.locator('[data-block=channels]');
    await block.getByRole('button', { name: /^Through which channels/ }).click();
    await bench.grid.getByRole('textbox', { name: 'Name of the new note' }).fill('Market stall');
    await bench.press('Enter');
    await has('channels', 'Market stall');
    await bench.press('Escape');
    assert.equal(await savedAs('market.bmc.yaml'), 'channels:\n  - Market stall\n');
  });

  test('with automatic saving at every change, no change is refused', async () => {
    await open({ 'files.autoSave': 'afterDelay', 'files.autoSaveDelay': 1 });
    await bench.press('Control+k v');
    await note('Phone').waitFor();
    await rename('Phone', 'Telephone');
    await rename('Bike round', 'Cargo bike');
    await rename('Telephone', 'Letters');
    await note('Offices').click();
    await bench.press('Delete');
    await has('customer_segments', 'Families');
    assert.isFalse(await bench.grid.locator('.notice').isVisible());
    await bench.untilFile(file, (text) =>
      /Families {3}# the first\nchannels:\n {2}- Cargo bike\n {2}- Letters\n$/.test(text),
    );
  });

  test('a file that must not be changed says so', async () => {
    await open({ 'files.readonlyInclude': { '**/*.bmc.yaml': true } });
    await bench.press('Control+Shift+v');
    await note('Phone').click();
    await bench.grid.getByText('This file can only be read.').waitFor();
    await bench.screenshot('read-only file');
    await bench.press('Delete');
    await bench.grid.locator('.notice').getByText('This file can only be read.').waitFor();
    assert.equal(await bench.grid.getByRole('button', { name: 'Repair the text' }).count(), 0);
    await has('channels', 'Bike round', 'Phone');
    assert.isFalse(await bench.isDirty());
  });

  test('a file that VS Code keeps from being changed for now stays as it is, and the grid says why', async () => {
    await open();
    await bench.press('Control+Shift+v');
    await note('Phone').waitFor();
    await bench.run('File: Set Active Editor Read-only in Session');
    await note('Phone').click();
    await bench.press('Delete');
    await bench.grid.getByText('This file can only be read.').waitFor();
    await has('channels', 'Bike round', 'Phone');
    assert.isFalse(await bench.isDirty());
  });

  test('another program renames the file: the grid goes on with it', async () => {
    await open();
    await bench.press('Control+Shift+v');
    await note('Families').waitFor();
    renameSync(`${bench.folder}/${file}`, `${bench.folder}/renamed.bmc.yaml`);
    await bench.page.locator('.tab.active[aria-label*="renamed.bmc.yaml"]').waitFor();
    await note('Families').waitFor();
    await rename('Phone', 'Telephone');
    await bench.save();
    await until('the new file has it', () => bench.read('renamed.bmc.yaml').includes('Telephone'));
    assert.isFalse(existsSync(`${bench.folder}/${file}`));
  });
});
