import { assert } from 'chai';
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

const OTHER = `name: Cakes by boat
customer_segments: [Families]
key_resources:
  - Boats
`;

const LIST = '# Ideas\n\n* Flour\n* Salt\n\n1. Yeast\n';

suite('Several notes on the grid', () => {
  let bench: Workbench;
  const note = (name: string) => bench.note(name);
  const has = (key: string, ...wanted: string[]) => bench.untilBlockHas(key, ...wanted);
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

  setup(async () => {
    bench = await Workbench.open({
      examples: false,
      files: { 'shop.bmc.yaml': SHOP, 'other.bmc.yaml': OTHER, 'list.md': LIST },
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

  test('a rubber band over the empty sheet takes what it touches; what is deleted is said, with the way back', async () => {
    const { mouse } = bench.page;
    const end = await note('Market stall').boundingBox();
    assert.ok(end);
    await mouse.move(end.x - 5, end.y + end.height + 3);
    await mouse.down();
    await mouse.move(end.x + 20, end.y + end.height - 8, { steps: 3 });
    await mouse.move(end.x + 20, end.y - 12, { steps: 3 });
    await bench.screenshot('rubber band');
    await mouse.up();
    await selected(2);
    await bench.press('Delete');
    await has('channels', 'Website', 'Phone');
    const remark = bench.grid.locator('.remark');
    await remark.getByText('Deleted 2 notes and 1 link.').waitFor();
    await remark.getByText('Undo').click();
    await has('channels', 'Website', 'Bike round', 'Market stall', 'Phone');
  });

  test('copied, pasted into the grid of another canvas, saved', async () => {
    await note('Website').click();
    await note('Market stall').click({ modifiers: ['Shift'] });
    await selected(3);
    await bench.press('Control+c');
    await openGrid('other.bmc.yaml');
    await note('Boats').waitFor();
    await bench.press('Control+v');
    await has('channels', 'Website', 'Bike round', 'Market stall');
    await selected(3);
    await bench.save();
    assert.equal(
      bench.read('other.bmc.yaml'),
      `name: Cakes by boat
customer_segments: [Families]
channels:
  # ours
  - Website
  - name: Bike round
    links: [families]
    type: own_direct
  - Market stall
key_resources:
  - Boats
`,
    );
  });

  test('a list from any text becomes notes; they are cut with the keyboard', async () => {
    await openGrid('other.bmc.yaml');
    await note('Boats').waitFor();
    await bench.openFile('list.md');
    await bench.textOf('list.md').focus();
    await bench.press('Control+a Control+c');
    await bench.page.locator('.tab[data-resource-name="other.bmc.yaml"]').last().click();
    await note('Boats').click();
    await bench.press('Control+v');
    await has('key_resources', 'Boats', 'Ideas', 'Flour', 'Salt', 'Yeast');
    await selected(4);
    await note('Ideas').click();
    await bench.press('Delete');
    await has('key_resources', 'Boats', 'Flour', 'Salt', 'Yeast');
    await note('Flour').click();
    await bench.press('Shift+ArrowDown Control+x');
    await has('key_resources', 'Boats', 'Yeast');
    await bench.save();
    assert.match(bench.read('other.bmc.yaml'), /key_resources:\n {2}- Boats\n {2}- Yeast\n$/);
  });
});
