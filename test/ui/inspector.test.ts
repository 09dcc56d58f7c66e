import { assert } from 'chai';
import type { Locator } from 'playwright-core';
import { until } from './support/until';
import { Workbench } from './support/workbench';

/** Comments at every corner: none may change, whichever field of the form is edited. */
const SHOP = `# Our shop
name: Bread by bike   # the title
currency: EUR
period: month
customer_segments:
  - Families   # the first
  - name: Offices
    tags: [b2b, "2026"]   # who they are
value_propositions:
  # what they get
  - name: Fresh bread
    links: [families, offices]   # both
revenue_streams:
  # the money
  - name: Bread money   # monthly
    x-owner: Ada   # ours
    links: [families, fresh-bread]
channels:
  - name: Bike round
    links:
      - fresh-bread   # carried
      - bread-money
`;

const file = 'shop.bmc.yaml';

suite('The inspector', () => {
  let bench: Workbench;
  const note = (name: string) => bench.note(name);
  const panel = (): Locator => bench.grid.locator('.dock.of-details');
  const field = (name: string): Locator => panel().getByRole('textbox', { name, exact: true });
  const choose = async (name: string, value: string) => {
    await panel().getByRole('combobox', { name, exact: true }).click();
    await panel().getByRole('option', { name: value, exact: true }).click();
  };
  const unfold = (fields: string) => panel().locator('summary').getByText(fields, { exact: true }).click();
  const shows = (text: string) =>
    until(`the text shows ${text}`, async () =>
      (await bench.textOf(file).visibleLines()).join('\n').includes(text),
    );

  setup(async () => {
    bench = await Workbench.open({
      examples: false,
      files: { [file]: SHOP },
      file,
      size: { width: 1700, height: 1000 },
    });
    await bench.text.squiggles('warning');
    await bench.text.focus();
    await bench.press('Control+k v');
    await note('Families').waitFor();
  });

  test('the canvas itself: its name, its currency, who made it', async () => {
    await bench.grid.getByRole('button', { name: 'Bread by bike' }).click();
    await until('the name has the focus', () =>
      field('Name').evaluate((element) => element.matches(':focus')),
    );
    await field('Name').fill('Bread by boat');
    await field('Name').press('Enter');
    await shows('name: Bread by boat   # the title');
    await bench.grid.getByRole('heading', { name: 'Bread by boat' }).waitFor();
    await field('Currency').fill('pounds');
    await field('Currency').press('Enter');
    await panel().getByText('“pounds” is not a currency').waitFor();
    await field('Currency').fill('£');
    await field('Currency').press('Enter');
    await panel().getByText('British Pound').waitFor();
    await choose('Amounts are per', 'Year');
    await field('Designed by').fill('Ada');
    await field('Version').click();
    await shows('designed_by: Ada');
    await bench.save();
    assert.equal(
      bench.read(file),
      SHOP.replace('by bike ', 'by boat ')
        .replace('EUR', 'GBP')
        .replace('period: month', 'period: year\ndesigned_by: Ada'),
    );
    await bench.screenshot('about the canvas');
  });

  test('every field of a note, one undo step each, and not a comment harmed', async () => {
    await note('Bread money').click();
    await bench.press('e');
    await field('Name').waitFor();
    await until('the form has the focus', () =>
      field('Name').evaluate((element) => element.matches(':focus')),
    );
    await choose('Type', 'Subscription');
    await shows('type: subscription');
    await unfold('Status, Evidence');
    await choose('Status', 'Testing');
    await shows('status: testing');

    await field('Amount EUR a month').fill('lots');
    await field('Amount EUR a month').press('Enter');
    await panel().getByText('An amount is a number of zero or more').waitFor();
    await field('Amount EUR a month').fill('€ 12,000.50');
    await field('Amount EUR a month').press('Enter');
    await shows('amount: 12000.5');
    await panel().getByText('€12,000.50 a month').waitFor();

    await unfold('Colour, Tags');
    await field('Add a tag').fill('b');
    await panel().getByRole('button', { name: 'Add the tag b2b' }).click();
    await shows('tags: [b2b]');

    await unfold('Note');
    await field('Note').fill('Paid **up front**.\n\n- by card');
    await panel().getByRole('button', { name: 'Preview' }).click();
    await panel().locator('.markdown strong', { hasText: 'up front' }).waitFor();
    await shows('- by card');
    await bench.screenshot('inspector');

    await unfold('Id');
    await field('Id').fill('fresh-bread');
    await field('Id').press('Enter');
    await panel().getByText('is already that of “Fresh bread”').waitFor();
    await field('Id').fill('subscription');
    await field('Id').press('Enter');
    await shows('- subscription');
    await panel().locator('.connections .go', { hasText: 'Bike round' }).waitFor();

    await panel().getByRole('button', { name: 'Red', exact: true }).click();
    await shows('color: red');
    await bench.undo();
    await until(
      'the colour is gone',
      async () =>
        (await panel().getByRole('button', { name: 'Red', exact: true }).getAttribute('aria-pressed')) ===
        'false',
    );
    // What is open stays open for the next note; what is folded says what is written in it.
    await unfold('Colour, Tags');
    await note('Offices').click();
    await panel().locator('summary', { hasText: 'Colour, Tags' }).getByText('b2b, 2026').waitFor();
    await field('Note').waitFor();
    await bench.save();
    assert.equal(
      bench.read(file),
      SHOP.replace(
        `  - name: Bread money   # monthly
    x-owner: Ada   # ours
    links: [families, fresh-bread]
`,
        `  - id: subscription
    name: Bread money   # monthly
    note: |
      Paid **up front**.

      - by card
    x-owner: Ada   # ours
    links: [families, fresh-bread]
    type: subscription
    tags: [b2b]
    status: testing
    amount: 12000.5
`,
      ).replace('- bread-money', '- subscription'),
    );
  });
});
