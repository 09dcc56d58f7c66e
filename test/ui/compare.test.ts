import { spawnSync } from 'node:child_process';
import { assert } from 'chai';
import { until } from './support/until';
import { Workbench } from './support/workbench';

const TEXT = `name: Corner shop
customer_segments:
  - id: families
    name: Families
  - Offices
channels:
  - name: Shop window # ours
    links: [families]
revenue_streams:
  - name: Bread
    amount: 100
    links: [families]
`;

/** Runs git in the folder of a window. */
function gitIn(folder: string): (...args: readonly string[]) => void {
  const who = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', '-c', 'commit.gpgsign=false'];
  return (...args) => {
    spawnSync('git', [...who, ...args], { cwd: folder });
  };
}

suite('A canvas in a git repository', () => {
  test('three changes are marked against the last commit, walked through by F7, and one is taken back', async () => {
    const bench = await Workbench.open({ examples: false, files: { 'shop.bmc.yaml': TEXT } });
    const git = gitIn(bench.folder);
    git('init', '-q', '-b', 'main');
    git('add', 'shop.bmc.yaml');
    git('commit', '-q', '-m', 'First draft');
    const changed = TEXT.replace('Shop window', 'Stall at the market')
      .replace('amount: 100', 'amount: 150')
      .replace('  - Offices\n', '');
    bench.write('shop.bmc.yaml', changed);
    await bench.openFile('shop.bmc.yaml');
    await bench.text.shows('Stall at the market');
    await bench.run('Compare Canvas With Last Commit');
    const page = bench.grid;
    await page.locator('.note.renamed', { hasText: 'Shop window' }).waitFor();
    await page.locator('.note.removed', { hasText: 'Offices' }).getByText('gone').waitFor();
    await page.locator('aside').getByText('“Bread”: Amount 100 → 150').waitFor();
    await bench.screenshot('comparison');
    await page.getByRole('button', { name: 'Next change' }).focus();
    await bench.press('F7');
    await page.locator('.note.removed.current', { hasText: 'Offices' }).waitFor();
    await bench.press('Shift+F7');
    await page.locator('.note.changed.current', { hasText: 'Bread' }).waitFor();
    await page.locator('aside li', { hasText: 'Amount' }).getByRole('button', { name: 'Take back' }).click();
    await page.locator('aside').getByText('“Bread”: Amount 100 → 150').waitFor({ state: 'detached' });
    await bench.openFile('shop.bmc.yaml');
    await bench.save();
    await bench.untilFile('shop.bmc.yaml', (text) => text === changed.replace('150', '100'));

    // The grid marks the same, until it is committed.
    await bench.run('Open Canvas');
    await page.locator('[data-place="#channels"]').focus();
    await bench.press('c');
    await page.locator('.gone-note', { hasText: 'Offices' }).waitFor();
    await page.locator('.note', { hasText: 'Stall at the market' }).getByText('renamed').waitFor();
    await page.getByText('Since the last commit: 1 removed, 1 renamed').waitFor();
    await bench.screenshot('changes');
    git('commit', '-q', '-a', '-m', 'Out to the market');
    await page.locator('.gone-note').waitFor({ state: 'detached' });
    await bench.run('View: Close Editor');
    await bench.openFile('shop.bmc.yaml');
    await bench.text.shows('Stall at the market');
    await bench.run('Show History of Canvas');
    await until('the history says what the commit has changed', async () =>
      (await bench.page.locator('.quick-input-widget').innerText()).includes('1 removed, 1 renamed'),
    );
    await bench.press('Enter');
    await bench.page.locator('.tab.active', { hasText: 'Out to the market' }).waitFor();
    assert.equal(bench.read('shop.bmc.yaml'), changed.replace('150', '100'));

    // Through the commits as through a film; the first one has no earlier one.
    await page.getByRole('button', { name: 'Earlier (,)' }).focus();
    await bench.press(',');
    await bench.page.locator('.tab.active', { hasText: 'First draft' }).waitFor();
    await page.locator('.note.added', { hasText: 'Offices' }).waitFor();
    const offices = page.locator('aside li', { hasText: '“Offices” is new.' });
    await offices.getByRole('button', { name: 'Take over into shop.bmc.yaml' }).click();
    await offices.getByRole('button').nth(1).waitFor({ state: 'detached' });
    await bench.openFile('shop.bmc.yaml');
    await bench.text.shows('name: Offices');
    await bench.save();
    await bench.untilFile('shop.bmc.yaml', (text) =>
      text.includes('    name: Families\n  - name: Offices\nchannels:\n'),
    );

    await bench.text.goTo({ line: 7, column: 12 });
    await bench.run('Who Added This Note?');
    await until('the note’s history goes back to where it was added', async () => {
      const rows = await bench.page.locator('.quick-input-widget').innerText();
      return /“Shop window” is now called “Stall at the market”\.[\s\S]*“Shop window” is new\./.test(rows);
    });
    await bench.press('Escape');
  });

  test('conflicts of a merge are cards on the grid, decided by a click each', async () => {
    // Far enough from each other that git makes two conflicts.
    const BASE = TEXT.replace('revenue_streams', 'key_resources:\n  - Oven\n  - Van\nrevenue_streams');
    const bench = await Workbench.open({ examples: false, files: { 'shop.bmc.yaml': BASE } });
    const git = gitIn(bench.folder);
    const commit = (text: string, message: string) => {
      bench.write('shop.bmc.yaml', text);
      git('add', 'shop.bmc.yaml');
      git('commit', '-q', '-m', message);
    };
    git('init', '-q', '-b', 'main');
    commit(BASE, 'First draft');
    git('checkout', '-q', '-b', 'market');
    commit(BASE.replace('Shop window', 'Stall').replace('amount: 100', 'amount: 150'), 'Market');
    git('checkout', '-q', 'main');
    commit(BASE.replace('Shop window', 'Window').replace('amount: 100', 'amount: 120'), 'Dearer');
    git('merge', 'market');
    await bench.openFile('shop.bmc.yaml');
    await bench.text.shows('Stall');
    await bench.run('Open Canvas to the Side');
    const cards = bench.grid.locator('.conflict');
    await cards.first().getByText('“Stall”').waitFor();
    await bench.grid.locator('.note', { hasText: 'Window' }).waitFor();
    await bench.screenshot('conflicts');
    await cards.first().getByRole('button', { name: 'Keep theirs' }).click();
    await bench.grid.getByText('A merge left 1 conflict.').waitFor();
    await cards.getByText('“Bread”: Amount 120').waitFor();
    await cards.getByRole('button', { name: 'Keep ours' }).click();
    await cards.waitFor({ state: 'detached' });
    await bench.grid.locator('.note', { hasText: 'Stall' }).waitFor();
    await bench.save();
    const decided = BASE.replace('Shop window', 'Stall').replace('amount: 100', 'amount: 120');
    await bench.untilFile('shop.bmc.yaml', (text) => text === decided);
  });
});
