import { readFileSync } from 'node:fs';
import { assert } from 'chai';
import { inRoot } from '../workbench/paths';
import { until } from './support/until';
import { Workbench } from './support/workbench';

const file = 'leaky-spotify.bmc.yaml';

suite('A first task with the examples', () => {
  test('from the squiggles to the grid, a move and a rename, both undone, one kept and saved', async () => {
    const bench = await Workbench.open({ size: { width: 1_900, height: 1_000 } });
    const note = (name: string) => bench.note(name);
    const isIn = (name: string, block: string) =>
      until(`${name} is in ${block}`, async () =>
        (await bench.grid.locator(`[data-block=${block}] .name`).allInnerTexts()).includes(name),
      );
    const before = readFileSync(inRoot('examples', file), 'utf8');

    await bench.openFromExplorer(file);
    await bench.text.squiggles('warning');
    await bench.showProblems();
    await bench.problem('Nobody pays “Advertising in the free tier” yet.').click();
    const line = before.split('\n').findIndex((text) => text.includes('Advertising in the free tier'));
    await until(
      'the cursor is on the line of the problem',
      async () => (await bench.text.cursorLine()) === line + 1,
    );
    await bench.run('View: Hide Panel');

    await bench.text.focus();
    await bench.press('Control+k v');
    await note('Website').waitFor();
    await note('Website').dragTo(note('Analytics and tools'), { targetPosition: { x: 40, y: 4 } });
    await isIn('Website', 'customer_relationships');
    // The grid shows what was done at once; undo is about what has arrived in the text.
    await until('the move is in the text', () => bench.isDirty());
    await note('Social media').dblclick();
    const field = bench.grid.getByRole('textbox', { name: 'Name of the note' });
    await field.fill('Word of mouth');
    await field.press('Enter');
    await isIn('Word of mouth', 'channels');
    await bench.text.shows('Word of mouth');
    await bench.undo();
    await isIn('Social media', 'channels');
    await bench.undo();
    await isIn('Website', 'channels');
    await until('undo leaves nothing to save', async () => !(await bench.isDirty()));

    await note('Social media').dblclick();
    await field.fill('Word of mouth');
    await field.press('Enter');
    await isIn('Word of mouth', 'channels');
    await bench.text.shows('Word of mouth');
    await bench.save();
    assert.equal(bench.read(file), before.replace('Social media', 'Word of mouth'));
  });
});
