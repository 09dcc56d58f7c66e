import { execFileSync } from 'node:child_process';
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

suite('A canvas in a git repository', () => {
  test('three changes are marked against the last commit, walked through by F7, and one is taken back', async () => {
    const bench = await Workbench.open({ examples: false, files: { 'shop.bmc.yaml': TEXT } });
    const git = (...args: readonly string[]): void => {
      const who = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', '-c', 'commit.gpgsign=false'];
      execFileSync('git', [...who, ...args], { cwd: bench.folder });
    };
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

    git('commit', '-q', '-a', '-m', 'Out to the market');
    await bench.run('Show History of Canvas');
    await until('the history says what the commit has changed', async () =>
      (await bench.page.locator('.quick-input-widget').innerText()).includes('1 removed, 1 renamed'),
    );
    await bench.press('Enter');
    await bench.page.locator('.tab.active', { hasText: 'Out to the market' }).waitFor();
    assert.equal(bench.read('shop.bmc.yaml'), changed.replace('150', '100'));
  });
});
