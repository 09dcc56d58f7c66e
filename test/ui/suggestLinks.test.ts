import { assert } from 'chai';
import type { Locator } from 'playwright-core';
import { until } from './support/until';
import { Workbench } from './support/workbench';

const PLAIN = `customer_segments:
  - Hosts # the first
  - Travellers
channels:
  - Evenings with hosts
  - Travel fair
`;
const file = 'plain.bmc.yaml';

suite('Suggesting links', () => {
  let bench: Workbench;
  const rows = () => bench.page.locator('.quick-input-widget .monaco-list-row');
  const row = (text: string) => rows().filter({ hasText: text }).first();

  setup(async () => {
    bench = await Workbench.open({ examples: false, files: { [file]: PLAIN }, file });
    await bench.text.squiggles('info');
  });

  /** Repeats an action until it has an effect, as a user does. */
  const insist = (what: string, act: () => Promise<void>, result: Locator) =>
    until(what, async () => {
      await act();
      return result.waitFor({ state: 'attached', timeout: 3000 }).then(
        () => true,
        () => false,
      );
    });

  /** Takes one proposal off and writes the others. */
  const takeAllBut = async (text: string) => {
    await row(text).waitFor();
    await bench.screenshot('suggested links');
    await row(text).click();
    await bench.page.getByText('1 Selected').waitFor();
    await bench.quickInput.focus();
    await bench.press('Enter');
    await bench.text.shows('links: [hosts');
  };

  test('from the light bulb: one is ticked off, the others are written, one undo takes them back', async () => {
    await bench.text.quickFix('customer_segments', 'Suggest links…');
    await takeAllBut('Travel fair → Travellers');
    await bench.save();
    const text = bench.read(file);
    assert.equal(
      text,
      PLAIN.replace('- Evenings with hosts', '- name: Evenings with hosts\n    links: [hosts]'),
    );
    await bench.text.focus();
    await bench.undo();
    await bench.save();
    assert.equal(bench.read(file), PLAIN);
  });

  test('from the Problems panel, and Escape writes nothing', async () => {
    const problem = bench.problem('Nothing is linked yet');
    const entry = bench.page.getByText('Suggest links…', { exact: true }).first();
    // While VS Code's own extensions are still registering, each of them cancels what the panel is asking, and the
    // panel takes that for the answer until it is opened anew.
    const select = async () => {
      const panel = bench.page.locator('.markers-panel');
      if (await panel.isVisible()) await bench.press('Control+j');
      await panel.waitFor({ state: 'hidden' });
      await bench.showProblems();
      await problem.click();
    };
    await insist('the panel knows of repairs', select, problem.locator('.marker-icon.quickFix'));
    await insist('the menu is open', () => bench.press('ControlOrMeta+.'), entry);
    await insist('the list is open', () => entry.click(), row('Evenings with hosts → Hosts'));
    await bench.press('Escape');
    await rows().first().waitFor({ state: 'hidden' });
    assert.isFalse(await bench.isDirty());
    assert.equal(bench.read(file), PLAIN);
  });

  test('from the grid', async () => {
    await bench.run('Business Model Canvas: Open Canvas');
    await bench.grid.locator('.note').getByText('Travellers', { exact: true }).waitFor();
    await bench.run('Business Model Canvas: Suggest Links…');
    await row('Travel fair → Travellers').waitFor();
    await bench.quickInput.focus();
    await bench.press('Enter');
    await until('it is written', () => bench.isDirty());
    await bench.save();
    assert.include(bench.read(file), '- name: Travel fair\n    links: [travellers]\n');
  });
});
