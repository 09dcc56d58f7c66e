import { assert } from 'chai';
import { themeReached, violations, violationsInAnyTheme } from './support/axe';
import { until } from './support/until';
import { THEMES, Workbench } from './support/workbench';

const file = 'leaky-spotify.bmc.yaml';

suite('The grid for everybody', () => {
  let bench: Workbench;

  setup(async () => {
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

  /** Brings the grid into a state, waits until it shows, asks axe, and leaves it with Escape. */
  const inState = async (what: string, enter: () => Promise<void>) => {
    await enter();
    assert.deepEqual(await violations(bench), [], what);
    await bench.press('Escape');
  };
  const focus = (name: string) => bench.grid.locator('.note', { hasText: name }).first().focus();

  for (const theme of THEMES) {
    test(`axe finds nothing in ${theme}`, async () => {
      await bench.setTheme(theme);
      await themeReached(bench, theme);
      assert.deepEqual(await violations(bench), []);
      await bench.screenshot(`grid ${theme}`);
      await inState('a note is selected, the others step back', async () => {
        await bench.grid.getByText('Website', { exact: true }).click();
        await bench.grid.locator('.note.back').first().waitFor();
        await bench.screenshot(`links ${theme}`);
      });
      await inState('several notes are selected', async () => {
        await focus('Website');
        await bench.press('Shift+ArrowDown');
        await bench.grid.locator('.note.selected').nth(1).waitFor();
      });
      const head = bench.grid.locator('[data-block=channels] .head');
      for (const [key, shows] of [
        ['g', 'Ask yourself'],
        ['p', 'is called “subscriber”'],
        ['?', 'Keyboard shortcuts'],
      ] as const)
        await inState(shows, async () => {
          await head.focus();
          await bench.press(key);
          await bench.grid.getByRole('dialog').getByText(shows).first().waitFor();
        });
      await inState('the list of links', async () => {
        await focus('Website');
        await bench.press('l');
        await bench.grid.getByRole('option').first().waitFor();
      });
      await inState('more tools', async () => {
        await bench.grid.getByRole('button', { name: 'More tools' }).click();
        await bench.grid.getByRole('menu').waitFor();
      });
      await inState('renaming', async () => {
        await focus('Website');
        await bench.press('F2');
        await bench.grid.getByRole('textbox').waitFor();
      });
      await inState('finding', async () => {
        await bench.press('f');
        await bench.grid.getByRole('textbox', { name: 'Find a note' }).waitFor();
        await bench.type('list');
        await bench.grid.locator('.note.found').waitFor();
      });
      await inState('a remark on what no longer fits', async () => {
        await focus('Advertising');
        await bench.press('Alt+Shift+ArrowLeft');
        await bench.grid.getByRole('region', { name: 'About the last change' }).waitFor();
      });
      await bench.undo();
      await bench.grid.locator('[data-block=revenue_streams] .note', { hasText: 'Advertising' }).waitFor();
      await bench.press('Escape');
    });
  }

  test('axe finds nothing in the inspector, whatever the theme', async () => {
    await bench.grid.getByText('Website', { exact: true }).click();
    await bench.press('e');
    const form = bench.grid.locator('.inspector');
    for (const fields of ['Note', 'Colour, Tags']) await form.locator('summary', { hasText: fields }).click();
    await form
      .getByRole('textbox', { name: 'Note', exact: true })
      .fill('A [link](https://example.org), `code`.');
    await form.getByRole('textbox', { name: 'Add a tag' }).fill('open');
    await bench.press('Enter');
    await form.getByRole('button', { name: 'Remove the tag open' }).waitFor();
    assert.deepEqual(await violationsInAnyTheme(bench, '.dock'), []);
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
