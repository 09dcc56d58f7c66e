import { assert } from 'chai';
import { violations } from './support/axe';
import { until } from './support/until';
import { type Theme, Workbench } from './support/workbench';

const file = 'leaky-spotify.bmc.yaml';

suite('The grid for everybody', () => {
  let bench: Workbench;

  suiteSetup(async () => {
    bench = await Workbench.open({ file });
    // The extension is awake.
    await bench.text.squiggles('warning');
    await bench.text.focus();
    await bench.press('Control+Shift+v');
    await bench.grid.locator('.note').first().waitFor();
    await until('the controls are there', () =>
      bench.grid.locator('html').evaluate(() => {
        const { customElements } = globalThis as unknown as { customElements: Map<string, unknown> };
        return customElements.get('vscode-button') !== undefined;
      }),
    );
  });

  for (const theme of ['light', 'dark', 'high contrast', 'high contrast light'] satisfies Theme[]) {
    test(`axe finds nothing in ${theme}`, async () => {
      await bench.setTheme(theme);
      await bench.page.waitForTimeout(300);
      assert.deepEqual(await violations(bench), []);
      await bench.screenshot(`grid ${theme}`);
      // While one note is in front, the others step back and are to be read still.
      await bench.grid.getByText('Website', { exact: true }).click();
      await bench.grid.locator('.note.back').first().waitFor();
      assert.deepEqual(await violations(bench), [], 'a note is selected');
      await bench.screenshot(`links ${theme}`);
      await bench.press('Escape');
    });
  }

  test('axe finds nothing in any popover', async () => {
    await bench.setTheme('dark');
    const sheet = bench.grid.locator('[data-block=channels] .head');
    const openings: readonly (readonly [keys: string, shows: string])[] = [
      ['g', 'Ask yourself'],
      ['p', 'Website'],
      ['?', 'Keyboard shortcuts'],
    ];
    for (const [key, shows] of openings) {
      await sheet.focus();
      await bench.press(key);
      await bench.grid.getByRole('dialog').getByText(shows).first().waitFor();
      await bench.page.waitForTimeout(200);
      assert.deepEqual(await violations(bench), [], shows);
      await bench.press('Escape');
    }
    await bench.grid.locator('.note').first().focus();
    await bench.press('l');
    await bench.grid.getByRole('option').first().waitFor();
    assert.deepEqual(await violations(bench), [], 'links');
    await bench.press('Escape');
    await bench.press('F2');
    await bench.grid.getByRole('textbox').waitFor();
    assert.deepEqual(await violations(bench), [], 'renaming');
    await bench.press('Escape');
    await bench.press('f');
    await bench.grid.getByRole('textbox', { name: 'Find a note' }).waitFor();
    await bench.type('list');
    await bench.grid.locator('.note.found').waitFor();
    assert.deepEqual(await violations(bench), [], 'finding');
    await bench.press('Escape');
  });

  test('axe finds nothing in the inspector, whatever the theme', async () => {
    await bench.grid.getByText('Website', { exact: true }).click();
    await bench.press('e');
    const form = bench.grid.locator('.inspector');
    await form
      .getByRole('textbox', { name: 'Note', exact: true })
      .fill('A [link](https://example.org), `code`.');
    await form.getByRole('textbox', { name: 'Add a tag' }).fill('open');
    await bench.press('Enter');
    await form.getByRole('button', { name: 'Remove the tag open' }).waitFor();
    for (const theme of ['light', 'dark', 'high contrast', 'high contrast light'] satisfies Theme[]) {
      await bench.setTheme(theme);
      await bench.page.waitForTimeout(300);
      assert.deepEqual(await violations(bench, '.dock'), [], theme);
    }
    await form.getByRole('button', { name: 'Preview' }).click();
    await form.getByRole('link', { name: 'link' }).waitFor();
    assert.deepEqual(await violations(bench, '.dock'), [], 'preview');
    await bench.press('Escape');
    assert.isTrue(
      await bench.grid.locator('[data-note].selected').evaluate((note) => note.matches(':focus')),
    );
    await bench.undo();
    await bench.undo();
    await form.getByText('Nothing is written here yet.').waitFor();
    await bench.grid.getByRole('button', { name: 'Close the panel' }).click();
  });

  test('what was done is said', async () => {
    await bench.grid.getByText('Marketing', { exact: true }).click();
    await bench.press('Delete');
    const live = bench.grid.getByRole('status');
    await until('the deletion is said', async () =>
      (await live.textContent())?.includes('Deleted Marketing.'),
    );
    await bench.undo();
    await bench.grid.getByText('Marketing', { exact: true }).waitFor();
  });
});
