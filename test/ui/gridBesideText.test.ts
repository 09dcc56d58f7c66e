import { assert } from 'chai';
import { until } from './support/until';
import { Workbench } from './support/workbench';

const file = 'shop.bmc.yaml';

const SHOP = `# Our shop
customer_segments:
  - Families   # the first
  - Offices
value_propositions:
  - name: Bread
    links: [families]
channels:
  - Bike round
  - name: Phone   # by hand
    x-number: 007
    links: [offices]
key_activities: [Baking]
`;

suite('The grid beside the text', () => {
  let bench: Workbench;
  const note = (name: string) => bench.note(name);
  const has = (key: string, ...wanted: string[]) => bench.untilBlockHas(key, ...wanted);
  const text = () => bench.textOf(file);
  const choose = async (entry: string) => {
    const found = bench.page.locator('.monaco-menu').getByRole('menuitem', { name: entry, exact: true });
    await found.first().waitFor();
    // A menu that has just opened takes a click for the end of the one that opened it.
    await bench.page.waitForTimeout(300);
    await found.first().click();
  };

  /** Opens the canvas as text, and then as the grid in place of it. */
  setup(async () => {
    bench = await Workbench.open({ examples: false, files: { [file]: SHOP }, file });
    await bench.text.squiggles('warning');
    await bench.run('View: Reopen Editor With...');
    await bench.pick('Business Model Canvas');
  });

  const openTextBeside = async () => {
    await note('Phone').click();
    await bench.press('Control+k v');
    await text().shows('Phone');
    await text().cursorIsAt({ line: 10, column: 11 });
  };

  test('the text opens beside the grid at the note that is selected', openTextBeside);

  test('what is typed by halves hides nothing on the grid, and is said once', async () => {
    await openTextBeside();
    await text().goTo({ line: 7, column: 22 });
    await bench.type(']');
    const bar = bench.grid.getByText('The YAML does not parse: This bracket closes nothing.');
    await bar.waitFor();
    await bench.screenshot('a bracket too many');
    await has('channels', 'Bike round', 'Phone');
    await has('key_activities', 'Baking');
    assert.equal(await (await text().squiggles('error')).count(), 1);
    await bench.press('Backspace');
    await bar.waitFor({ state: 'detached' });
    await text().goTo({ line: 5, column: 1 });
    await bench.type('reven');
    await bench.press('Escape Enter');
    await bench.grid.getByText(/The YAML does not parse: A key needs a colon/).waitFor();
    await has('channels', 'Bike round', 'Phone');
    for (let letter = 0; letter < 6; letter++) await bench.press('Backspace');
    await bench.grid.getByText('The YAML does not parse').waitFor({ state: 'detached' });
    await has('value_propositions', 'Bread');
  });

  test('who types the dash that Enter has put there gets one', async () => {
    await openTextBeside();
    await text().goTo({ line: 4, column: 12 });
    await bench.press('Enter');
    await until('there is a dash', async () => (await text().visibleLines()).includes('  - '));
    await bench.press('-');
    await bench.press('Space');
    // VS Code formats nothing during further typing; one dash was there before, too.
    await bench.page.waitForTimeout(500);
    assert.include(await text().visibleLines(), '  - ');
    await bench.type('Schools');
    await has('customer_segments', 'Families', 'Offices', 'Schools');
    await bench.press('Escape');
    await bench.press('Enter');
    await until('there is another dash', async () => (await text().visibleLines()).includes('  - '));
    await bench.press('Enter');
    await text().cursorIsAt({ line: 6, column: 1 });
    await bench.press('Backspace');
    await bench.save();
    assert.include(bench.read(file), '  - Schools\nvalue_propositions:');
  });

  test('a merge that is to be decided is called so; our version stays on the grid', async () => {
    await note('Phone').waitFor();
    bench.write(
      file,
      SHOP.replace('  - Bike round\n', '<<<<<<< HEAD\n  - Bike round\n=======\n  - Van\n>>>>>>> theirs\n'),
    );
    await bench.grid.getByText('A merge left 1 conflict.').waitFor();
    await has('channels', 'Bike round', 'Phone');
    await bench.screenshot('a merge to be decided');
    bench.write(file, SHOP);
    await bench.grid.getByText('A merge left 1 conflict.').waitFor({ state: 'detached' });
  });

  test('blocks below each other: a note is carried on into the next one, and back', async () => {
    await openTextBeside();
    // Under 450 px, blocks are one below the other.
    await bench.resize(1150, 900);
    await bench.grid.locator('body.stacked').waitFor();
    await note('Offices').click();
    await bench.press('Alt+ArrowDown');
    await has('value_propositions', 'Offices', 'Bread');
    await bench.press('Alt+ArrowUp');
    await has('customer_segments', 'Families', 'Offices');
    await until('the text is as it was', async () => (await text().visibleLines()).join('\n') === SHOP);
  });

  test('a menu on several notes is about all of them', async () => {
    await note('Families').click();
    await note('Offices').click({ modifiers: ['Control'] });
    await note('Families').click({ button: 'right' });
    const entries = bench.page.locator('.monaco-menu .action-label');
    await bench.page.locator('.monaco-menu').getByText('Delete').waitFor();
    await bench.screenshot('the menu on several notes');
    const titles = (await entries.allInnerTexts()).filter((title) => title !== '');
    assert.deepEqual(titles, [
      'Duplicate',
      'Move to…',
      'Set Colour…',
      'Set Status…',
      'Set Type…',
      'Cut',
      'Copy',
      'Paste',
      'Delete',
    ]);
    await choose('Duplicate');
    await has('customer_segments', 'Families', 'Families (copy)', 'Offices', 'Offices (copy)');
    await note('Families').click();
    await note('Offices').click({ modifiers: ['Control'] });
    await note('Offices').click({ button: 'right' });
    await choose('Delete');
    await has('customer_segments', 'Families (copy)', 'Offices (copy)');
    await note('Phone').click();
    await bench.undo();
    await bench.undo();
    await has('customer_segments', 'Families', 'Offices');
  });

  test('copied with the old keys and by menu, pasted where the page is not given the clipboard', async () => {
    await note('Phone').click();
    await bench.press('Control+Insert');
    await note('Bike round').click();
    await bench.press('Shift+Insert');
    await has('channels', 'Bike round', 'Phone', 'Phone');
    await note('Bike round').click();
    await bench.press('Shift+Delete');
    await has('channels', 'Phone', 'Phone');
    // On a Mac the system's menu takes the key, and the browser does nothing.
    await note('Baking').click();
    await note('Baking').evaluate((card) => {
      const Key = card.ownerDocument.defaultView?.KeyboardEvent;
      if (Key)
        card.dispatchEvent(new Key('keydown', { key: 'v', metaKey: true, bubbles: true, cancelable: true }));
    });
    await has('key_activities', 'Baking', 'Bike round');
    // For its Edit menu, VS Code has the page execute the command, which the browser refuses.
    await note('Baking').click();
    await note('Baking').evaluate((card) => card.ownerDocument.execCommand('paste'));
    await has('key_activities', 'Baking', 'Bike round', 'Bike round');
    await bench.save();
    assert.match(
      bench.read(file),
      /channels:\n {2}# by hand\n {2}- id: phone-2\n {4}name: Phone\n {4}links: \[offices\]\n {4}x-number: 007\n {2}- name: Phone/,
    );
    assert.lengthOf(
      bench
        .read(file)
        .split('key_activities')[1]
        ?.match(/Bike round/g) ?? [],
      2,
    );
  });
});
