import { assert } from 'chai';
import { until } from './support/until';
import { Workbench } from './support/workbench';

const file = 'shop.bmc.yaml';
const SHOP = `customer_segments:
  - Families
value_propositions:
  - name: Fresh bread
    links: [families]
channels:
  - Phone # old
`;

suite('The grid by keyboard', () => {
  let bench: Workbench;
  /** What has the focus, as a screen reader would name it. */
  const focused = () =>
    bench.grid
      .locator(':focus')
      .evaluate((element) => element.getAttribute('aria-label') ?? element.className);
  const focusIsOn = (name: string) => {
    let seen = '';
    return until(
      () => `focus is on ${name}, it is on ${seen}`,
      async () => {
        seen = await focused();
        return seen.startsWith(name);
      },
    );
  };

  setup(async () => {
    bench = await Workbench.open({ examples: false, files: { [file]: SHOP }, file });
    // The extension is awake.
    await bench.text.squiggles('warning');
    await bench.text.focus();
  });

  test('a canvas is filled, linked, arranged and saved without a mouse', async () => {
    await bench.press('Control+Shift+v');
    await focusIsOn('Families');

    await bench.press('n');
    await bench.type('Offices');
    await bench.press('Enter');
    await bench.type('Cafés');
    await bench.press('Enter');
    await bench.press('Escape');
    await bench.press('End');
    await focusIsOn('Cafés');
    await bench.press('F2');
    await bench.type('Hotels');
    await bench.press('Enter');
    await focusIsOn('Hotels');
    await bench.press('Alt+ArrowUp');
    await until(
      'Hotels is second',
      async () =>
        (await bench.grid.locator('[data-block=customer_segments] .name').allInnerTexts()).join() ===
        'Families,Hotels,Offices',
    );
    await focusIsOn('Hotels');
    await bench.press('Delete');
    await focusIsOn('Offices');

    await bench.press('l');
    await bench.grid.getByRole('dialog', { name: 'Links of Offices' }).waitFor();
    await bench.type('bread');
    await bench.press('ArrowDown');
    await bench.press('Enter');
    await bench.grid.getByRole('option', { selected: true }).waitFor();
    await bench.screenshot('linking by keyboard');
    await bench.press('Escape');
    await focusIsOn('Offices');

    await bench.press('Home');
    await focusIsOn('Families');
    await bench.press('ArrowLeft');
    await until('focus has left the block', async () => !(await focused()).startsWith('Families'));
    await bench.press('g');
    await bench.grid.getByRole('dialog').getByText('Ask yourself').waitFor();
    await bench.press('Escape');
    await bench.press('?');
    await bench.grid.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await bench.press('Escape');

    await bench.save();
    assert.equal(
      bench.read(file),
      `customer_segments:
  - Families
  - name: Offices
    links: [fresh-bread]
value_propositions:
  - name: Fresh bread
    links: [families]
channels:
  - Phone # old
`,
    );
  });

  test('undo and redo of VS Code work from the sheet', async () => {
    await bench.press('Control+Shift+v');
    await focusIsOn('Families');
    await bench.press('Delete');
    await bench.grid.getByText('For whom do we create value?').waitFor();
    await bench.undo();
    await bench.grid.locator('.note').getByText('Families', { exact: true }).waitFor();
    assert.isFalse(await bench.isDirty());
    await bench.redo();
    await bench.grid.getByText('For whom do we create value?').waitFor();
  });

  test('Ctrl+S in the field of a name saves the file with the name', async () => {
    await bench.press('Control+Shift+v');
    await focusIsOn('Families');
    await bench.press('F2');
    await bench.type('Parents');
    await bench.press('Control+s');
    await bench.untilFile(file, (text) => text.includes('- Parents\n'));
  });

  test('the keys of a Russian keyboard mean what their place means; the Enter of an input method writes nothing', async () => {
    await bench.press('Control+Shift+v');
    await focusIsOn('Families');
    /** A key event as the browser sends it on a layout without Latin letters. */
    const pressRussian = (key: string, code: string, ctrlKey = false) =>
      bench.grid.locator(':focus').dispatchEvent('keydown', { key, code, ctrlKey });
    await pressRussian('т', 'KeyN');
    await bench.grid.locator('textarea.name-field').waitFor();
    await bench.type('Кафе');
    await bench.grid.locator(':focus').dispatchEvent('keydown', { key: 'Enter', keyCode: 229 });
    assert.equal(await bench.grid.locator('textarea.name-field').inputValue(), 'Кафе');
    await bench.press('Enter');
    await bench.press('Escape');
    await bench.grid.locator('.note').getByText('Кафе', { exact: true }).waitFor();
    const selected = (count: number) =>
      until(
        `${count} notes are selected`,
        async () => (await bench.grid.locator('.note.selected').count()) === count,
      );
    await pressRussian('ф', 'KeyA', true);
    await selected(2);
    await pressRussian('ф', 'KeyA', true);
    await selected(4);
    await bench.press('Control+s');
    await bench.untilFile(file, (text) => text.includes('- Кафе\n'));
  });
});
