import { assert } from 'chai';
import { until } from './support/until';
import { Workbench } from './support/workbench';

suite('Rewriting the text', () => {
  test('a list from elsewhere becomes notes, a dash finds its column, the file is formatted', async () => {
    const canvas = 'channels:   #how\n  - name: App\n    links: [guests]\ncustomer_segments:\n-   Guests\n';
    const files = { 'shop.bmc.yaml': canvas, 'list.txt': '• Web\n• Shop: downtown\n' };
    const bench = await Workbench.open({ examples: false, files, file: 'shop.bmc.yaml' });
    await bench.page.getByText('Open canvas').waitFor({ timeout: 60_000 });
    await bench.openFile('list.txt');
    await bench.text.shows('Shop: downtown');
    await bench.press('ControlOrMeta+a ControlOrMeta+c');
    await bench.openFile('shop.bmc.yaml');
    await bench.text.goTo({ line: 3, column: 20 });
    await bench.press('Enter');
    await bench.press('ControlOrMeta+v');
    await bench.text.shows('- "Shop: downtown"');
    await bench.screenshot('pasted list');
    assert.deepEqual((await bench.text.visibleLines()).slice(3, 5), ['  - Web', '  - "Shop: downtown"']);
    await bench.text.cursorIsAt({ line: 5, column: 21 });
    await bench.undo();
    await bench.type('-');
    await bench.text.cursorIsAt({ line: 4, column: 4 });
    await bench.type(' ');
    await bench.press('ControlOrMeta+v');
    await bench.text.shows('- "Shop: downtown"');
    assert.deepEqual((await bench.text.visibleLines()).slice(3, 5), ['  - Web', '  - "Shop: downtown"']);
    await bench.text.cursorIsAt({ line: 5, column: 21 });
    await bench.undo();
    await bench.type('Mail');
    await bench.press('Escape');
    await bench.run('Format Document');
    await bench.text.shows('- Guests');
    await bench.run('Sort Blocks in Storytelling Order');
    await until('the blocks are sorted', async () =>
      (await bench.text.visibleLines())[0]?.startsWith('customer_segments'),
    );
    await bench.save();
    assert.equal(
      bench.read('shop.bmc.yaml'),
      'customer_segments:\n  - Guests\nchannels:   #how\n  - name: App\n    links: [guests]\n  - Mail\n',
    );
    await bench.text.goTo({ line: 6, column: 6 });
    await bench.run('Refactor...');
    await bench.page.getByText('Turn into a full note').waitFor();
    await bench.screenshot('refactor menu');
    await bench.press('Escape');
  });
});
