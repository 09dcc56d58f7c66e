import { assert } from 'chai';
import type { Locator } from 'playwright-core';
import { until } from './support/until';
import { Workbench } from './support/workbench';

/** Every style and a comment at every corner: nothing may change except the edited place. */
const SHOP = `# Our shop
name: "Bread by bike"   # quoted
customer_segments:
  - Families   # the first
  - {id: offices, name: Offices, pays: false}
value_propositions:
  # what they get
  - name: Fresh bread
    links: [families, offices]
channels:
  - name: Bike round
    links:
      - families
      - offices
      - fresh-bread
  - Phone
key_resources: [Ovens, Recipes]
`;

const file = 'shop.bmc.yaml';

suite('Editing on the grid', () => {
  let bench: Workbench;
  const block = (key: string): Locator => bench.grid.locator(`[data-block=${key}]`);
  const note = (name: string) => bench.note(name);
  const has = (key: string, ...wanted: string[]) => bench.untilBlockHas(key, ...wanted);

  /** VS Code has noticed that the person works in the grid. */
  const gridIsActive = () =>
    bench.page.locator('.editor-group-container.active .tab[aria-label*="Group 2"]').first().waitFor();
  /** Clicks on the middle of a curve. */
  const clickOn = async (curve: Locator) => {
    const middle = await curve.evaluate((element) => {
      const path = element as unknown as {
        getTotalLength(): number;
        getPointAtLength(length: number): { readonly x: number; readonly y: number };
      };
      const { x, y } = path.getPointAtLength(path.getTotalLength() / 2);
      return { x, y };
    });
    const page = await bench.grid.locator('#links').boundingBox();
    await bench.page.mouse.click((page?.x ?? 0) + middle.x, (page?.y ?? 0) + middle.y);
  };

  setup(async () => {
    bench = await Workbench.open({ examples: false, files: { [file]: SHOP }, file });
    // The extension is awake.
    await bench.text.squiggles('warning');
    await bench.text.focus();
    await bench.press('Control+k v');
    await note('Families').waitFor();
  });

  test('by mouse: drag to another block, rename, undo both, add one, save', async () => {
    await note('Phone').dragTo(note('Ovens'), { targetPosition: { x: 40, y: 4 } });
    await has('key_resources', 'Phone', 'Ovens', 'Recipes');
    await has('channels', 'Bike round');
    await note('Phone').dblclick();
    const field = bench.grid.getByRole('textbox', { name: 'Name of the note' });
    await field.fill('Telephone');
    await field.press('Enter');
    await has('key_resources', 'Telephone', 'Ovens', 'Recipes');
    await bench.screenshot('grid after a drag and a rename');
    await bench.textOf(file).shows('Telephone');
    await bench.undo();
    await has('key_resources', 'Phone', 'Ovens', 'Recipes');
    await bench.undo();
    await has('channels', 'Bike round', 'Phone');
    await until('undo leaves nothing to save', async () => !(await bench.isDirty()));

    await block('cost_structure')
      .getByRole('button', { name: 'Which costs matter most?', exact: true })
      .click();
    await bench.grid.getByRole('textbox', { name: 'Name of the new note' }).fill('Flour');
    await bench.press('Enter');
    await has('cost_structure', 'Flour');
    await bench.press('Escape');
    await bench.save();
    assert.equal(bench.read(file), `${SHOP}cost_structure:\n  - Flour\n`);
  });

  test('within a block by drag, and to the end of another one', async () => {
    await note('Recipes').dragTo(note('Ovens'), { targetPosition: { x: 40, y: 3 } });
    await has('key_resources', 'Recipes', 'Ovens');
    await note('Families').dragTo(block('channels'), { targetPosition: { x: 60, y: 20 } });
    await has('channels', 'Bike round', 'Phone', 'Families');
    await bench.save();
    const text = bench.read(file);
    assert.include(text, 'key_resources: [Recipes, Ovens]');
    assert.match(text, /- Phone\n {2}- Families {3}# the first\n/);
  });

  test('links: drawn from the handle, dropped on empty space, removed on the curve', async () => {
    await note('Ovens').click();
    const [chip, target] = await Promise.all([
      note('Ovens').locator('.link-chip').boundingBox(),
      note('Fresh bread').boundingBox(),
    ]);
    assert.isOk(chip && target);
    await bench.page.mouse.move(chip.x + 10, chip.y + 8);
    await bench.page.mouse.down();
    await bench.page.mouse.move(chip.x + 30, chip.y - 20, { steps: 4 });
    await bench.page.mouse.move(target.x + 40, target.y + 12, { steps: 6 });
    // The verb at the pointer, and the targets by rank: what closes a gap first, what is unusual not at all.
    await bench.grid.locator('.links .loose text', { hasText: 'makes possible' }).waitFor();
    await bench.grid.locator('.note.best', { hasText: 'Fresh bread' }).waitFor();
    await bench.screenshot('a link on its way');
    await bench.page.mouse.up();
    await until('the link is in the text', async () =>
      (await bench.textOf(file).visibleLines()).join('\n').includes('links: [fresh-bread]'),
    );
    await bench.grid.locator('.links .loud').waitFor();
    await clickOn(bench.grid.locator('.links .loud .hit'));
    const card = bench.grid.getByRole('dialog', { name: 'Link' });
    await card.getByText('makes possible').waitFor();
    await bench.screenshot('a link and what it says');
    await card.getByRole('button', { name: 'Remove the link' }).click();
    await until('the link is gone', async () => (await bench.grid.locator('.links .loud').count()) === 0);

    await note('Ovens').hover();
    await note('Ovens')
      .locator('.handle')
      .dragTo(block('key_activities'), { targetPosition: { x: 60, y: 50 } });
    await bench.grid.getByRole('textbox', { name: 'Name of the new note' }).fill('Baking');
    await bench.press('Enter');
    await has('key_activities', 'Baking');
    await bench.save();
    assert.match(bench.read(file), /key_activities:\n {2}- name: Baking\n {4}links: \[ovens\]\n/);
  });

  test('a quick fix from the dot of a note', async () => {
    await note('Phone').locator('.dot').click();
    const card = bench.grid.getByRole('dialog', { name: 'Phone: 1 problem' });
    await card.getByRole('button', { name: 'Link “Phone” to “Families”' }).click();
    await until('the fix is in the text', () => bench.isDirty());
    await bench.undo();
    await until('it was one step', async () => !(await bench.isDirty()));
    await bench.press('Escape');
    await note('Phone').locator('.dot').click();
    await card.getByText('Other ways').first().click();
    await card.getByRole('button', { name: 'Ignore this here and say why' }).click();
    await bench.page.getByText('Why is this fine here?').waitFor();
    await bench.type('they call us');
    await bench.press('Enter');
    await bench.text.shows(': they call us');
  });

  test('typing in a field: undo is about the typing, and a change beside does not disturb it', async () => {
    await note('Phone').dblclick();
    const field = bench.grid.getByRole('textbox', { name: 'Name of the note' });
    await field.pressSequentially('Tele');
    await bench.undo();
    assert.notEqual(await field.inputValue(), 'Tele');
    assert.isFalse(await bench.isDirty());
    await field.fill('Telephone, half ty');
    bench.write(file, SHOP.replace('Fresh bread', 'Warm bread').replace('fresh-bread', 'warm-bread'));
    await note('Warm bread').waitFor();
    assert.equal(await field.inputValue(), 'Telephone, half ty');
    assert.isTrue(await field.evaluate((element) => element.matches(':focus')));
    await field.press('Escape');
    await has('channels', 'Bike round', 'Phone');
  });

  test('hidden and shown again, nothing is lost', async () => {
    await note('Phone').click();
    await gridIsActive();
    await bench.press('F2');
    const field = bench.grid.getByRole('textbox', { name: 'Name of the note' });
    await field.fill('Half a na');
    await bench.run('File: New Untitled Text File');
    await bench.tab('Untitled-1').waitFor();
    await until(
      'the grid is hidden',
      async () => !(await bench.page.locator('iframe.webview.ready').first().isVisible()),
    );
    await bench.run('View: Open Previous Editor in Group');
    // What was typed is written when the person leaves.
    await has('channels', 'Bike round', 'Half a na');
    await until('it is an edit', () => bench.isDirty());
    assert.equal(bench.read(file), SHOP);
  });

  test('the cursor lights its note, a click on a note moves the cursor', async () => {
    await bench.textOf(file).click('Recipes');
    await until(
      'the note is lit',
      async () => (await note('Recipes').getAttribute('class'))?.includes('lit') === true,
    );
    await note('Fresh bread').click();
    await until('the cursor follows', async () => (await bench.textOf(file).cursorLine()) === 8);
    assert.isFalse(await bench.isDirty());
  });

  test('while the YAML is broken the grid says why and changes nothing', async () => {
    await bench.textOf(file).goTo({ line: 17, column: 16 });
    await bench.type('[');
    const banner = bench.grid.locator('.banner[role=alert]');
    await banner.getByText('Read-only for now').waitFor();
    await note('Families').waitFor();
    assert.equal(await bench.grid.getByRole('button', { name: /^Add a note/ }).count(), 0);
    await bench.screenshot('grid of a broken text');
    await note('Families').click();
    await bench.press('Delete');
    await bench.grid.getByText('until the text is repaired').waitFor();
    await banner.getByRole('button', { name: 'Repair the text' }).click();
    await bench.textOf(file).cursorIsAt({ line: 17, column: 16 });
    await bench.press('Delete');
    await banner.waitFor({ state: 'detached' });
    await note('Families').click();
    await bench.press('Delete');
    await has('customer_segments', 'Offices');
  });

  test('from VS Code’s context menu, by right click and by the menu button', async () => {
    const choose = async (label: string) => {
      const entry = bench.page.locator('.context-view .action-label', { hasText: label }).first();
      await entry.hover();
      // A menu that has just opened takes a click for the end of the one that opened it.
      await bench.page.waitForTimeout(300);
      await entry.click();
    };
    await note('Ovens').click({ button: 'right' });
    await choose('Rename the Note');
    await bench.grid.getByRole('textbox', { name: 'Name of the note' }).fill('Stone ovens');
    await bench.press('Enter');
    await has('key_resources', 'Stone ovens', 'Recipes');
    await note('Recipes').hover();
    await note('Recipes').getByRole('button', { name: 'Menu of Recipes' }).click();
    await bench.screenshot('the menu of a note');
    await choose('Delete');
    await has('key_resources', 'Stone ovens');
    await block('key_activities')
      .locator('.notes')
      .click({ button: 'right', position: { x: 60, y: 60 } });
    await choose('Add a Note');
    await bench.grid.getByRole('textbox', { name: 'Name of the new note' }).fill('Baking');
    await bench.press('Enter');
    await has('key_activities', 'Baking');
  });

  test('in two grids of one canvas: what is done in one shows in the other', async () => {
    await note('Phone').click();
    await gridIsActive();
    await bench.run('View: Split Editor Right');
    const other = bench.gridNumber(1);
    await other.locator('.note').first().waitFor();
    await note('Phone').dblclick();
    const field = bench.grid.getByRole('textbox', { name: 'Name of the note' });
    await field.fill('Telephone');
    await field.press('Enter');
    await other.getByText('Telephone', { exact: true }).waitFor();
    await has('channels', 'Bike round', 'Telephone');
  });
});
