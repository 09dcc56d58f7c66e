import { assert } from 'chai';
import type { Locator } from 'playwright-core';
import { until } from './support/until';
import { Workbench } from './support/workbench';

suite('A canvas at a glance', () => {
  test('lenses count and lead on, the status bar tells the health of the text and of the grid', async () => {
    const bench = await Workbench.open({ file: 'leaky-spotify.bmc.yaml' });
    const { page } = bench;
    await bench.text.squiggles('warning');
    const lenses = page.locator('.codelens-decoration');
    await lenses.filter({ hasText: 'Open canvas' }).first().waitFor();
    await lenses.filter({ hasText: 'problem' }).first().waitFor();
    const health = page.locator('.statusbar-item').filter({ hasText: 'BMC' });
    await health.filter({ hasText: 'warnings' }).waitFor();
    await bench.setTheme('dark');
    await bench.screenshot('lenses dark');
    await bench.setTheme('light');
    await bench.screenshot('lenses light');

    // Lenses are drawn anew whenever VS Code asks for them again; a click can come too early.
    const follow = (text: string, shows: Locator) =>
      until(`the lens “${text}” leads on`, async () => {
        if (await shows.isVisible()) return true;
        await lenses
          .locator('a')
          .filter({ hasText: text })
          .first()
          .click({ timeout: 2000 })
          .catch(() => undefined);
        return shows.isVisible();
      });
    await follow('notes', page.locator('.reference-zone-widget'));
    await bench.screenshot('lens to notes');
    await bench.press('Escape');
    await page.locator('.reference-zone-widget').waitFor({ state: 'hidden' });
    await follow('problem', page.locator('.marker-widget'));
    await bench.screenshot('lens to a problem');
    await bench.press('Escape');

    await health.hover();
    const tooltip = page.locator('.monaco-hover:visible').filter({ hasText: 'notes' });
    await tooltip.waitFor();
    await bench.screenshot('health');
    await health.click();
    await page.locator('.markers-panel').waitFor();

    await bench.openFile('airbnb.bmc.yaml');
    await health.filter({ hasText: /^BMC\s*$/ }).waitFor();
    await bench.run('Open Canvas');
    await bench.grid.locator('.note').first().waitFor();
    assert.isTrue(await health.isVisible(), 'the grid has a health too');
  });
});
