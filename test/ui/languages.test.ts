import { assert } from 'chai';
import { Workbench } from './support/workbench';

const CANVAS = `name: Bäckerei
currency: EUR
period: year
customer_segments:
  - Nachbarschaft
  - Büros
channels:
  - name: Laden
    links: [nachbarschaft]
revenue_streams:
  - name: Verkauf
    amount: 120000
    links: [nachbarschaft]
`;

suite('In German', () => {
  let bench: Workbench;

  setup(async () => {
    bench = await Workbench.open({
      language: 'de',
      files: { 'laden.bmc.yaml': CANVAS },
      examples: false,
      file: 'laden.bmc.yaml',
    });
  });

  test('commands, problems and hovers speak German; the keys stay English', async () => {
    await bench.text.shows('customer_segments:');
    await bench.showProblems();
    await bench.problem('Noch erreicht kein Kanal „Büros“.').waitFor();
    await bench.text.hover('channels');
    await bench.page
      .getByText('Über welche Kanäle wollen unsere Segmente erreicht werden?')
      .first()
      .waitFor();
    await bench.screenshot('german text');
    await bench.press('Escape');
  });

  test('the grid is German, down to its numbers, and a note added there is written', async () => {
    await bench.text.shows('customer_segments:');
    await bench.run('Canvas öffnen');
    const heading = bench.grid.locator('#head-key_activities');
    assert.equal((await heading.innerText()).replaceAll('\u00AD', ''), 'Schlüsselaktivitäten');
    await bench.grid
      .getByText(/120\.000\s€ im Jahr/)
      .first()
      .waitFor();
    await bench.screenshot('german grid');
    const add = bench.grid.getByRole('button', { name: 'Notiz hinzufügen: Schlüsselaktivitäten' });
    await add.hover();
    await add.click();
    await bench.type('Backen');
    await bench.press('Enter');
    await bench.press('Escape');
    await bench.grid.getByText('Backen', { exact: true }).waitFor();
    await bench.save();
    assert.match(bench.read('laden.bmc.yaml'), /\nkey_activities:\n {2}- Backen\n/);
  });
});
