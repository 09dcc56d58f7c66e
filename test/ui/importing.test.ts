import { assert } from 'chai';
import { until } from './support/until';
import { Workbench } from './support/workbench';

const NOTES = `# Weir Shop – Business Model Canvas

## Customer Segments
- Anglers from the city
- Clubs

## Value Propositions
### For clubs
- Bait by the kilo

## Channels
- Van at the weir

The van was bought in spring.

## Key Partners
- Boat builder
`;

suite('A canvas that is there already', () => {
  let bench: Workbench;

  test('a document becomes an unsaved canvas on the grid, with what was left out beside it', async () => {
    bench = await Workbench.open({
      examples: false,
      files: { 'notes.md': NOTES, 'empty.bmc.yaml': '# Ours\n' },
      size: { width: 1600, height: 900 },
    });
    await bench.openFromExplorer('empty.bmc.yaml');
    await bench.text.focus();
    await bench.press('Control+k v');
    await bench.grid.getByRole('button', { name: 'Import…' }).waitFor();
    await bench.screenshot('import-empty');

    // The explorer's menu passes the file to this command.
    await bench.page.getByRole('treeitem', { name: 'notes.md' }).click({ button: 'right' });
    await bench.screenshot('import-menu');
    await bench.page.getByRole('menuitem', { name: 'Import a Canvas…' }).click();
    await bench.tab('weir-shop.bmc.yaml').waitFor();
    await bench.grid.locator('.note', { hasText: 'Bait by the kilo' }).waitFor();
    await bench.page
      .getByText('4 notes', { exact: false })
      .or(bench.page.getByText('5 notes', { exact: false }))
      .first()
      .waitFor();
    await until('the report tells what was left out', async () => {
      for (const frame of bench.page.frames()) {
        const text = await frame
          .locator('body')
          .innerText({ timeout: 1000 })
          .catch(() => '');
        if (text.includes('The van was bought in spring.')) return true;
      }
      return false;
    });
    await bench.screenshot('import-report');
    // The toast may be gone by now; the notification is in the list.
    await bench.run('Notifications: Show Notifications');
    await bench.page.locator('.notifications-center').getByRole('button', { name: 'Take More…' }).click();
    await bench.quickInput.waitFor();
    await bench.screenshot('import-doubts');
    await bench.press('Escape');
    assert.equal(bench.read('notes.md'), NOTES);
  });

  test('a text pasted on an empty grid becomes the canvas, and keeps what the file says', async () => {
    bench = await Workbench.open({ examples: false, files: { 'empty.bmc.yaml': '# Ours\n' } });
    await bench.openFromExplorer('empty.bmc.yaml');
    await bench.text.focus();
    await bench.press('Control+k v');
    await bench.grid.getByRole('button', { name: 'Import…' }).waitFor();
    // What the page hears when somebody pastes; in a string, because this file knows no page.
    await bench.grid.locator('body').evaluate(`(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', ${JSON.stringify(NOTES)});
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    })()`);
    await bench.grid.locator('.note', { hasText: 'Bait by the kilo' }).waitFor();
    await bench.screenshot('import-pasted');
    await bench.save();
    assert.match(bench.read('empty.bmc.yaml'), /^# Ours\n[\s\S]*name: Weir Shop\n[\s\S]*links: \[clubs\]/);
  });
});
