import { assert } from 'chai';
import type { Locator } from 'playwright-core';
import { generatedCanvas } from '../bench/canvases';
import { violations, violationsInAnyTheme } from './support/axe';
import { until } from './support/until';
import { Workbench } from './support/workbench';

/** What lies at least in part outside the window, or under another thing of the row. */
async function clipped(row: Locator): Promise<readonly string[]> {
  return row.locator('button:visible, vscode-dropdown:visible').evaluateAll((elements) =>
    elements.flatMap((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const hit = element.ownerDocument.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const whole = left >= 0 && right <= element.ownerDocument.documentElement.clientWidth;
      const own = hit !== null && (element.contains(hit) || hit.contains(element));
      return whole && own ? [] : [element.outerHTML.slice(0, 120)];
    }),
  );
}

/** Titles of blocks whose notes have to be scrolled. */
async function scrolling(bench: Workbench): Promise<readonly string[]> {
  return bench.grid.locator('.block').evaluateAll((blocks) =>
    blocks
      .filter((block) => {
        const list = block.querySelector('.notes');
        return list !== null && list.scrollHeight > list.clientHeight + 1;
      })
      .map((block) => block.querySelector('.title')?.textContent ?? ''),
  );
}

async function openGrid(bench: Workbench): Promise<void> {
  await bench.text.focus();
  await bench.press('Control+Shift+v');
  await bench.grid.locator('.sheet').waitFor();
  await bench.grid.locator('vscode-dropdown:defined').first().waitFor();
}

suite('The canvas shown and told', () => {
  let bench: Workbench;

  setup(async () => {
    bench = await Workbench.open({
      file: 'bakery.bmc.yaml',
      files: { 'new.bmc.yaml': 'name: Corner bakery\n', 'crowd.bmc.yaml': generatedCanvas(200) },
    });
    await bench.text.shows('customer_segments');
    await bench.run('View: Close Primary Side Bar');
    await openGrid(bench);
  });

  test('money: totals in the heads, shares on the notes, margin and segments on demand', async () => {
    const revenue = bench.grid.locator('.block[data-block=revenue_streams]');
    await revenue.locator('.total', { hasText: '€415,000 a year' }).waitFor();
    await revenue
      .locator('.note', { hasText: 'Bread subscriptions' })
      .locator('.share', { hasText: '57%' })
      .waitFor();
    await bench.grid.locator('.toolbar').getByRole('button', { name: 'Money' }).click();
    const card = bench.grid.getByRole('dialog', { name: 'Money' });
    await card.getByText('€7,000 a year (2% of revenue)').waitFor();
    await card.getByRole('row', { name: /Cafés and small hotels.*€148,000/ }).waitFor();
    assert.deepEqual(await violationsInAnyTheme(bench), []);
    await card.getByRole('button', { name: /Flour and ingredients/ }).click();
    await bench.grid.locator('.note.selected', { hasText: 'Flour and ingredients' }).waitFor();
    await bench.press('Escape');
  });

  test('presentation: from the title to what is left, by key and click, and back to the note', async () => {
    await bench.run('Business Model Canvas: Present');
    const slide = bench.grid.locator('.slide');
    const shows = (text: string) => slide.getByText(text, { exact: true }).first().waitFor();
    await shows('Sourdough by subscription, at the door by seven');
    assert.deepEqual(await violations(bench), []);
    await bench.press('ArrowRight Space');
    await shows('Value Propositions');
    await slide.locator('.thread', { hasText: 'serves Households within 15 km' }).waitFor();
    assert.deepEqual(await violationsInAnyTheme(bench), []);
    await slide.click();
    await shows('Channels');
    await bench.press('PageUp End ArrowLeft');
    await shows('2% of revenue');
    await bench.press('Home');
    await shows('The bank and ourselves');
    await bench.press('Escape');
    await slide.waitFor({ state: 'detached' });
    // The sheet has the keyboard again.
    await until('a place of the sheet has the focus', async () =>
      bench.grid.locator('.sheet').evaluate((sheet) => sheet.contains(sheet.ownerDocument.activeElement)),
    );
    assert.isFalse(await bench.isDirty());
  });

  test('guidance stays beside the sheet and follows the block that has the focus', async () => {
    await bench.grid.locator('[data-block=channels] .note').first().focus();
    await bench.press('g');
    await bench.grid.getByRole('button', { name: 'Keep beside the sheet' }).click();
    const dock = bench.grid.getByRole('complementary', { name: 'Channels' });
    await dock.getByText('Which work best?').waitFor();
    await bench.grid.locator('[data-block=key_resources] .note').first().focus();
    await bench.grid.getByRole('complementary', { name: 'Key Resources' }).waitFor();
    assert.deepEqual(await violations(bench), []);
    await bench.grid.getByRole('button', { name: 'Close the panel' }).click();
  });

  test('the toolbar gives way from a wide window to a narrow one, and the menu has the rest', async () => {
    const row = bench.grid.locator('.title-row');
    for (const width of [1400, 1000, 700, 400]) {
      await bench.resize(width, 900);
      await until(`nothing is clipped at ${width}`, async () => (await clipped(row)).length === 0);
    }
    await row.getByRole('button', { name: 'More tools' }).click();
    const menu = bench.grid.getByRole('menu', { name: 'More tools' });
    await menu.getByRole('menuitem', { name: 'Present' }).waitFor();
    assert.deepEqual(await violations(bench), []);
    await menu.getByRole('menuitemradio', { name: 'Three by three' }).click();
    await bench.resize(1400, 900);
    const layout = bench.grid.getByRole('combobox', { name: 'Layout' });
    await until(
      'the list of layouts says so too',
      async () => (await layout.getAttribute('current-value')) === 'grid',
    );
    await bench.grid.locator('.note').first().focus();
  });

  test('a crowded canvas fits as a whole, stays so when it was hidden, and grows by the wheel', async () => {
    await bench.openFile('crowd.bmc.yaml');
    await bench.text.shows('customer_segments');
    await openGrid(bench);
    assert.isNotEmpty(await scrolling(bench));
    await bench.grid.locator('.note').first().focus();
    await bench.press('z');
    await until('nothing scrolls', async () => (await scrolling(bench)).length === 0);
    await bench.run('View: Open Previous Editor');
    await bench.text.shows('customer_segments');
    await bench.run('View: Open Next Editor');
    await until('nothing scrolls', async () => (await scrolling(bench)).length === 0);
    const small = await bench.grid.locator('.note').first().boundingBox();
    await bench.grid.locator('.note').first().hover();
    await bench.page.keyboard.down('Control');
    for (let turn = 0; turn < 9; turn++) await bench.page.mouse.wheel(0, -100);
    await bench.page.keyboard.up('Control');
    await until('the notes have grown', async () => {
      const large = await bench.grid.locator('.note').first().boundingBox();
      return large !== null && small !== null && large.width > small.width * 2;
    });
    assert.isFalse(await bench.isDirty());
  });

  test('guided: a person who starts from nothing fills three blocks, links them and saves', async () => {
    await bench.openFile('new.bmc.yaml');
    await bench.text.shows('Corner bakery');
    await bench.text.focus();
    // From the text: the grid opens in its place and begins.
    await bench.run('Business Model Canvas: Guide Me');
    const card = bench.grid.getByRole('dialog');
    const button = (name: string) => card.getByRole('button', { name, exact: true });
    const write = async (name: string) => {
      const field = card.locator('.entry').getByRole('textbox');
      await until('the field is ready', () => field.evaluate((input) => input.ownerDocument.hasFocus()));
      await field.click();
      await bench.type(name);
      await bench.press('Enter');
      await card.locator('.written').getByText(name, { exact: true }).waitFor();
    };
    await card.getByRole('heading', { name: 'Customer Segments' }).waitFor();
    await card.getByRole('textbox').waitFor();
    assert.deepEqual(await violations(bench), []);
    await write('Families nearby');
    await card.getByRole('button', { name: 'Niche market' }).click();
    await write('Cafés');
    await write('A mistake');
    await card.getByRole('button', { name: 'Remove A mistake' }).click();
    await card.getByText('A mistake').waitFor({ state: 'detached' });
    await button('Next').click();
    await write('Fresh bread');
    await card.getByRole('group', { name: 'For whom?' }).waitFor();
    assert.deepEqual(await violationsInAnyTheme(bench), []);
    await card.getByRole('checkbox', { name: 'Families nearby' }).click();
    await until('the link is written', () =>
      card.getByRole('checkbox', { name: 'Families nearby' }).isChecked(),
    );
    await button('Next').click();
    await button('Skip').click();
    await button('Skip').click();
    // The only proposition is what it is paid for.
    await write('Bread by the week');
    await card.getByRole('checkbox', { name: 'Cafés' }).click();
    await until('the proposition is linked by itself', () =>
      card.getByRole('checkbox', { name: 'Fresh bread' }).isChecked(),
    );
    await bench.press('Escape');
    await bench.grid.locator('.note', { hasText: 'Bread by the week' }).waitFor();
    await bench.save();
    const text = bench.read('new.bmc.yaml');
    assert.equal(
      text,
      `name: Corner bakery
customer_segments:
  - Families nearby
  - name: Cafés
    type: niche_market
value_propositions:
  - name: Fresh bread
    links: [families-nearby]
revenue_streams:
  - name: Bread by the week
    links: [fresh-bread, cafés]
`,
    );
  });
});
