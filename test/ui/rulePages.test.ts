import { assert } from 'chai';
import { Workbench } from './support/workbench';

const MISSPELT = 'customer_segments:\n  - Travellers\nchannels:\n  - name: App\n    links: [travelers]\n';

suite('The page of a rule', () => {
  let bench: Workbench;
  setup(async () => {
    bench = await Workbench.open({
      examples: false,
      files: { 'app.bmc.yaml': MISSPELT },
      file: 'app.bmc.yaml',
    });
    await bench.text.squiggles('error');
  });

  const isShown = async () => {
    await bench.tab('unknown-link.md').waitFor();
    await bench.grid.getByRole('heading', { name: 'unknown-link' }).waitFor();
    await bench.grid.getByText('links: [').first().waitFor();
  };

  test('opens from the Problems panel, rendered', async () => {
    await bench.showProblems();
    await bench.page.locator('.markers-panel a.code-link, .markers-panel .marker-code').first().click();
    await isShown();
    await bench.screenshot('the page of a rule');
  });

  test('opens from the hover of a problem', async () => {
    assert.include(await bench.text.hover('travelers'), 'unknown-link');
    await bench.page.locator('.monaco-hover:visible a.code-link').first().click();
    await isShown();
  });
});
