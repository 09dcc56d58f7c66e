import type { Locator } from 'playwright-core';
import { until } from './support/until';
import { Workbench } from './support/workbench';

const SHOP = `# Our shop
name: Bread by bike
customer_segments:
  - Families
channels:
  - Website   # ours
  - name: Bike round
    type: own_direct
    links: [families]
  # every Saturday
  - Market stall
  - Phone
key_resources: [Ovens]
`;

suite('Several notes on the grid', () => {
  let bench: Workbench;
  const block = (key: string): Locator => bench.grid.locator(`[data-block=${key}]`);
  const note = (name: string): Locator =>
    bench.grid.locator('.note').filter({ has: bench.page.getByText(name, { exact: true }) });
  const has = (key: string, ...wanted: string[]) =>
    until(
      () => `${key} has ${wanted.join(', ')}`,
      async () => (await block(key).locator('.name').allInnerTexts()).join('|') === wanted.join('|'),
    );
  const selected = (count: number) =>
    until(`${count} notes are selected`, async () => {
      return (await bench.grid.locator('.note.selected').count()) === count;
    });
  /** Opens a canvas as the grid, in place of the text. */
  const openGrid = async (file: string) => {
    await bench.openFile(file);
    await bench.text.focus();
    await bench.press('Control+Shift+v');
    await bench.grid.locator('.sheet').waitFor();
  };

  suiteSetup(async () => {
    bench = await Workbench.open({
      examples: false,
      files: { 'shop.bmc.yaml': SHOP },
      file: 'shop.bmc.yaml',
    });
    // The extension is awake.
    await bench.text.squiggles('warning');
    await openGrid('shop.bmc.yaml');
    await note('Phone').waitFor();
  });

  test('three are dragged to another block at once; what no longer fits is said, and undone in one step', async () => {
    await note('Website').click();
    await note('Market stall').click({ modifiers: ['Shift'] });
    await selected(3);
    await bench.screenshot('several notes selected');
    await note('Bike round').dragTo(note('Ovens'), { targetPosition: { x: 40, y: 4 } });
    await has('key_resources', 'Website', 'Bike round', 'Market stall', 'Ovens');
    await selected(3);
    const remark = bench.grid.locator('.remark');
    await remark.getByText('does not fit into Key Resources').waitFor();
    await bench.screenshot('several notes moved');
    await remark.getByText('Undo').click();
    await has('channels', 'Website', 'Bike round', 'Market stall', 'Phone');
    await until('undo leaves nothing to save', async () => !(await bench.isDirty()));
  });
});
