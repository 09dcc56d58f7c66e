import { assert } from 'chai';
import { until } from './support/until';
import { Workbench } from './support/workbench';

const TEXT = `name: Corner shop
customer_segments:
  - id: families
    name: Families
value_propositions:
  - name: Fresh bread
    links: [families]
channels:
  - name: Shop window
    links: [nobody]
`;

suite('The canvases of a workspace', () => {
  let bench: Workbench;
  const row = (name: string | RegExp) =>
    bench.page
      .locator('.pane-body .custom-view-tree-node-item')
      .locator('xpath=ancestor::*[@role="treeitem"][1]')
      .filter({ hasText: name })
      .first();
  const isSelected = async (name: string) =>
    until(
      `${name} is selected in the tree`,
      async () => (await row(name).getAttribute('aria-selected')) === 'true',
    );
  const showView = async () => {
    await bench.page.locator('.activitybar').getByRole('tab', { name: 'Business Model Canvas' }).click();
  };

  test('an empty workspace: the view invites, a template and a name make a file, which the view shows', async () => {
    bench = await Workbench.open({ examples: false });
    await showView();
    const invitation = bench.page.locator('.welcome-view-content');
    await invitation.getByText('There is no canvas here yet.').waitFor();
    await bench.screenshot('canvases-welcome');
    await invitation.getByRole('button', { name: 'New Canvas…' }).click();
    await bench.page.getByText('Start from a pattern').first().waitFor();
    await bench.screenshot('canvases-templates');
    await bench.quickInput.fill('long tail');
    await bench.pick('Long tail');
    await bench.quickInput.fill('Niche books');
    await bench.press('Enter');
    await bench.tab('niche-books.bmc.yaml').waitFor();
    await row('Niche books').waitFor();
    assert.match(bench.read('niche-books.bmc.yaml'), /^# Long tail: .*\nname: Niche books\n.*taste-data/s);
    await bench.screenshot('canvases-created');
  });

  test('a click on a note lands on it: in the text, on the grid where that is open; and the tree follows', async () => {
    bench = await Workbench.open({
      files: { 'shop.bmc.yaml': TEXT },
      size: { width: 1600, height: 900 },
      settings: { 'bmc.openWith': 'yaml' },
    });
    await showView();
    // The first clicks may come while the list is being drawn.
    await until('the canvas is open', async () => {
      await row(/^Corner shop/).click();
      return bench
        .tab('shop.bmc.yaml')
        .waitFor({ timeout: 3000 })
        .then(
          () => true,
          () => false,
        );
    });
    await until('the cursor is on the note', async () => {
      await row('Fresh bread').click();
      return (await bench.text.cursor())?.line === 6;
    });
    await bench.text.goTo({ line: 4, column: 14 });
    await isSelected('Families');
    await bench.screenshot('canvases-text');
    await bench.press('Control+k v');
    await bench.grid.locator('.note', { hasText: 'Shop window' }).waitFor();
    const onGrid = bench.grid.locator('.note[aria-current=true]', { hasText: 'Shop window' });
    await until('the note is selected on the grid', async () => {
      await row('Shop window').click();
      return onGrid.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
    });
    await bench.grid.locator('.note', { hasText: 'Fresh bread' }).click();
    await isSelected('Fresh bread');
    await bench.screenshot('canvases-grid-dark');
    await bench.setTheme('light');
    await bench.screenshot('canvases-grid-light');
    assert.equal(bench.read('shop.bmc.yaml'), TEXT);
  });

  test('a canvas is renamed, its editors follow, and filters say what they leave out', async () => {
    bench = await Workbench.open({ files: { 'shop.bmc.yaml': TEXT } });
    await showView();
    await row(/^Corner shop/).click();
    await bench.tab('shop.bmc.yaml').waitFor();
    await row(/^Corner shop/).click({ button: 'right' });
    await bench.page.getByRole('menuitem', { name: 'Compare With Another Canvas…' }).waitFor();
    await bench.screenshot('canvases-menu');
    await bench.page.getByRole('menuitem', { name: 'Rename…' }).click();
    await bench.quickInput.fill('market.bmc.yaml');
    await bench.press('Enter');
    await bench.tab('market.bmc.yaml').waitFor();
    assert.equal(bench.read('market.bmc.yaml'), TEXT);
    await row(/^Airbnb/).waitFor();
    await bench.run('Show Only Canvases With Problems');
    await row(/^Airbnb/).waitFor({ state: 'detached' });
    await row(/^Corner shop/).waitFor();
    await bench.screenshot('canvases-filtered');
  });

  test('an empty file says how to begin, and so does its grid, which fills it from a template', async () => {
    bench = await Workbench.open({
      examples: false,
      files: { 'empty.bmc.yaml': '', 'other.bmc.yaml': TEXT },
    });
    await bench.openFromExplorer('empty.bmc.yaml');
    const hint = bench.text.area.locator('.view-line').first();
    await hint.waitFor();
    await bench.text.focus();
    await bench.press('Control+k v');
    const offer = bench.grid.getByRole('button', { name: 'Templates…' });
    await offer.waitFor();
    await bench.screenshot('canvases-empty');
    await offer.click();
    await bench.pick('Unbundled');
    await bench.text.shows('# Unbundled:');
    await bench.grid.locator('.note', { hasText: 'The same adviser for years' }).waitFor();
    await bench.run('Business Model Canvas: Get Started');
    await bench.page.getByText('Start a canvas').first().waitFor();
    await bench.screenshot('canvases-walkthrough');
  });
});
