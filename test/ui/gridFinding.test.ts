import { assert } from 'chai';
import { until } from './support/until';
import { Workbench } from './support/workbench';

const file = 'rooms.bmc.yaml';
const ROOMS = `name: Rooms   # two sides
customer_segments:
  - Guests
  - {name: Hosts, pays: false}
value_propositions:
  - {name: Stays, links: [guests], tags: [core]}
  - {name: Income, links: [hosts], tags: [core, risky], status: assumption}
channels:
  - {name: App, links: [guests, hosts, stays, income]}
  - {name: Magazine, links: [guests, stays], tags: [risky]}
customer_relationships:
  - {name: Reviews, links: [guests]}
  - {name: Hotline, links: [hosts]}
revenue_streams:
  - {name: Guest fee, links: [guests, stays]}
key_resources:
  - {name: Platform, links: [stays]}
  - Photo studio
key_activities:
  - {name: Curating, links: [stays, platform]}
  - {name: Photographing, links: [income]}
cost_structure:
  - {name: Servers, links: [platform]}
`;

suite('Finding and tracing on the grid', () => {
  let bench: Workbench;
  const note = (name: string) => bench.note(name);
  /** The names of the notes that keep their full strength. */
  const inFront = () => bench.grid.locator('.note:not(.back) .name').allInnerTexts();
  const inFrontAre = async (...names: string[]) => {
    let seen: readonly string[] = [];
    await until(
      () => `in front are ${names.join(', ')}; there are ${seen.join(', ')}`,
      async () => {
        seen = [...(await inFront())].sort();
        return seen.join('|') === [...names].sort().join('|');
      },
    );
  };
  const count = () => bench.grid.locator('.find-bar .count');
  const found = (name: string) =>
    bench.grid.locator('.note.found').getByText(name, { exact: true }).waitFor();
  /** Takes an entry of a list of the bar. */
  const choose = async (list: string, entry: string) => {
    await bench.grid.locator(`.find-bar [data-choice=${list}]`).click();
    await bench.grid.getByRole('option', { name: entry, exact: true }).click();
  };

  setup(async () => {
    bench = await Workbench.open({ examples: false, files: { [file]: ROOMS }, file });
    // The extension is awake.
    await bench.text.squiggles('warning');
    await bench.text.focus();
    await bench.press('Control+Shift+v');
    await note('Guests').waitFor();
    await bench.grid.locator('vscode-dropdown:defined').first().waitFor();
  });

  test('Ctrl+F: type, go through what matches, and let go', async () => {
    await note('Guests').click();
    await bench.press('Control+f');
    const field = bench.grid.getByRole('textbox', { name: 'Find a note' });
    await field.waitFor();
    await until('the caret is in the field', () => field.evaluate((element) => element.matches(':focus')));
    await bench.type('guest');
    await found('Guests');
    await until('two match', async () => (await count().innerText()) === '1 of 2');
    await inFrontAre('Guests', 'Guest fee');
    await bench.press('Enter');
    await found('Guest fee');
    await bench.press('Enter');
    await found('Guests');
    await bench.press('Shift+Enter');
    await found('Guest fee');
    await bench.screenshot('finding on the grid');
    await bench.type('xyz');
    await until('nothing matches', async () => (await count().innerText()) === 'No note matches.');
    await inFrontAre();
    await bench.press('Control+a');
    await bench.type('guest fee');
    await found('Guest fee');
    await bench.press('Escape');
    await bench.grid.locator('.find-bar').waitFor({ state: 'detached' });
    assert.equal(await bench.grid.locator('.note.back').count(), 0);
    assert.match((await bench.grid.locator(':focus').getAttribute('aria-label')) ?? '', /^Guest fee/);
  });

  test('by tag, status and problems; what is asked survives hiding', async () => {
    await bench.press('f');
    await choose('tag', 'risky');
    await inFrontAre('Income', 'Magazine');
    await choose('status', 'Assumption');
    await inFrontAre('Income');
    await bench.run('File: New Untitled Text File');
    await bench.tab('Untitled-1').waitFor();
    await until(
      'the grid is hidden',
      async () => !(await bench.page.locator('iframe.webview.ready').first().isVisible()),
    );
    await bench.run('View: Open Previous Editor in Group');
    await inFrontAre('Income');
    await bench.grid.getByRole('button', { name: 'Clear and close' }).click();
    const summary = bench.grid.locator('.summary');
    const [gravest = 'nothing'] = ((await summary.getAttribute('title')) ?? '')
      .split(': ')
      .slice(-1)
      .join()
      .split(', ');
    const health = await bench.page.locator('.statusbar-item', { hasText: 'BMC' }).innerText();
    assert.ok(health.includes(gravest), `the status bar says “${health}”, the grid “${gravest}”`);
    await summary.click();
    await bench.grid.getByRole('dialog').getByRole('button', { name: 'On the grid' }).click();
    await until('notes with problems are in front', async () => {
      const names = await inFront();
      return names.includes('Photo studio') && !names.includes('Stays');
    });
    await bench.screenshot('notes with problems');
    await bench.press('Escape');
    await bench.grid.locator('.find-bar').waitFor({ state: 'detached' });
  });

  test('the legend brings a segment to the front', async () => {
    const hosts = bench.grid.locator('.legend').getByRole('button', { name: 'Hosts' });
    await hosts.click();
    await inFrontAre('Hosts', 'Income', 'App', 'Hotline', 'Photographing');
    await hosts.click();
    await until('all are back', async () => (await bench.grid.locator('.note.back').count()) === 0);
  });

  test('a trace lights what is near, and the whole chain when asked; a dashed end offers the link that is missing', async () => {
    await note('Platform').click();
    const near = ['Guests', 'Stays', 'App', 'Magazine', 'Guest fee', 'Platform', 'Curating', 'Servers'];
    await inFrontAre(...near);
    const loud = bench.grid.locator('.links .loud');
    assert.equal(await loud.count(), 3);
    assert.isAbove(await bench.grid.locator('.links .quiet').count(), 3);
    await bench.screenshot('the chain of a note');
    await bench.press('a');
    await bench.grid.locator('.links .bundle').first().waitFor({ state: 'attached' });
    await inFrontAre(...near, 'Reviews');
    await bench.press('a');

    await note('Photographing').click();
    await bench.grid.locator('.links .stub').first().click();
    const card = bench.grid.getByRole('dialog', { name: 'Links of Photographing' });
    await card.getByRole('option', { name: 'Photo studio' }).click();
    await card.getByRole('option', { selected: true }).waitFor();
    await bench.press('Escape');
    await bench.grid.locator('.links .stub').waitFor({ state: 'detached' });
    await bench.save();
    assert.equal(
      bench.read(file),
      ROOMS.replace(
        '{name: Photographing, links: [income]}',
        '{name: Photographing, links: [income, photo-studio]}',
      ),
    );
  });
});
