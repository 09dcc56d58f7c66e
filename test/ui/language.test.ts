import { assert } from 'chai';
import { Workbench } from './support/workbench';

const START = 'customer_segments:\n  - Guests\n';

suite('Writing and reading the text', () => {
  let bench: Workbench;
  const open = async (text: string) => {
    const files = { 'stays.bmc.yaml': text };
    bench = await Workbench.open({ examples: false, files, file: 'stays.bmc.yaml' });
    // The first squiggle is there when the extension is.
    await bench.text.squiggles('info');
  };

  /** What the hover on a text says, once that of another text is gone. */
  const explained = async (text: string) => {
    await bench.page.mouse.move(5, 5);
    await bench.page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
    return bench.text.hover(text);
  };

  /** A short pause between keys; VS Code reads the line as it was a moment before. */
  const person = () => bench.page.waitForTimeout(500);

  test('a hover explains a block, an item, a link and a word', async () => {
    bench = await Workbench.open({ file: 'leaky-spotify.bmc.yaml' });
    await bench.text.squiggles('warning');
    const block = await explained('customer_segments');
    assert.include(block, 'For whom do we create value?');
    assert.include(block, 'is reached through');
    await bench.screenshot('hover on a block');
    assert.include(await explained('No ads, offline'), 'serves Paying subscribers');
    await bench.screenshot('hover on an item');
    assert.include(await explained('artists]'), 'Heard all over the world');
    await bench.screenshot('hover on a link');
    assert.include(await explained('false'), 'others pay for');
    await bench.screenshot('hover on a word');
  });

  test('a canvas is written with the list of proposals and the Enter key alone', async () => {
    await open(START);
    await bench.text.goTo({ line: 3, column: 1 });
    await bench.type('chan');
    assert.include(await bench.text.completions(), 'channels');
    await bench.screenshot('completion of a block');
    await bench.press('Enter');
    await bench.text.shows('Through which channels');
    await bench.type('Phone');
    await person();
    await bench.press('Enter');
    await bench.type('name: App');
    await person();
    await bench.press('Escape Enter');
    await bench.type('li');
    await bench.text.completions();
    await bench.press('Enter');
    await bench.text.shows('links: [');
    const rows = bench.page.locator('.suggest-widget.visible .monaco-list-row');
    await rows.filter({ hasText: 'guests' }).first().waitFor();
    await bench.screenshot('completion of a link');
    await bench.press('Enter');
    await bench.save();
    assert.equal(
      bench.read('stays.bmc.yaml'),
      `${START}channels:\n  - Phone\n  - name: App\n    links: [guests]`,
    );
  });

  test('Enter goes on with a list, and the fields of an item stand below each other', async () => {
    await open(START);
    await bench.text.goTo({ line: 2, column: 11 });
    await bench.press('Enter');
    await bench.type('Hosts');
    await person();
    await bench.press('Enter');
    await bench.type('name: Guides');
    await person();
    await bench.press('Escape Enter');
    await bench.type('pays: false');
    await bench.press('Escape');
    await bench.save();
    assert.equal(
      bench.read('stays.bmc.yaml'),
      'customer_segments:\n  - Guests\n  - Hosts\n  - name: Guides\n    pays: false\n',
    );
  });
});
