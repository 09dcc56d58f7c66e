import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { BLOCK_KEYS } from '../../../src/canvas/blocks';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { lint } from '../../../src/lint/lint';
import { buildGrid } from '../../../src/view/grid';
import { notesOf } from '../../../src/view/model';
import {
  blockRows,
  blockTooltip,
  type CanvasRow,
  canvasRow,
  noteTooltip,
  passes,
  sharedNames,
  showsAll,
  tagsOf,
} from '../../../src/view/outline';
import { placeProblems } from '../../../src/view/problems';

const LEAKY = readFileSync('examples/leaky-spotify.bmc.yaml', 'utf8');

function read(text: string) {
  const canvas = parseCanvas(text);
  const diagnostics = lint(canvas);
  return { canvas, diagnostics, grid: buildGrid(canvas, { problems: placeProblems(canvas, diagnostics) }) };
}

function row(text: string, file = 'shops/corner.bmc.yaml'): CanvasRow {
  const { canvas, diagnostics } = read(text);
  return canvasRow(canvas, diagnostics, file);
}

describe('the row of a canvas', () => {
  it('has its name, how many blocks have notes, and errors and warnings', () => {
    const { name, completeness, problems } = row(LEAKY);
    expect([name, completeness, problems]).to.deep.equal(['Spotify, with leaks', '9 of 9 blocks', 7]);
  });

  it('is called like its file where it says no name, and is on one line where the name is not', () => {
    for (const text of ['', 'name: ""\n', 'channels: [\n']) expect(row(text).name).to.equal('corner');
    expect(row('name: |\n  Corner\n  shop\n').name).to.equal('Corner shop');
    expect(row('', 'a/B.BMC.YML').name).to.equal('B');
  });

  it('counts only blocks with notes', () => {
    expect(row('channels: [App]\nkey_resources:\nvalue_propositions: nonsense: x\n').completeness).to.match(
      /^[01] of 9 blocks$/,
    );
    expect(row('channels: [App]\nkey_resources:\n').completeness).to.equal('1 of 9 blocks');
  });

  it('says in its tooltip what it is about and where it lies, and turns nothing that people wrote into formatting', () => {
    const { tooltip } = row('name: A *b*\ndescription: <b>bread</b>\ntags: [food, 7]\nchannels: [App]\n');
    expect(tooltip).to.include('**A \\*b\\***').and.include('\\<b\\>bread').and.include('Tags: food\\, 7');
    expect(tooltip).to.match(/shops\\\/corner\\\.bmc\\\.yaml$/);
  });
});

describe('the rows of blocks and notes', () => {
  it('are all nine blocks in storytelling order, with the notes as they stand', () => {
    const rows = blockRows(read(LEAKY).grid);
    expect(rows.map(({ block }) => block)).to.deep.equal(BLOCK_KEYS);
    expect(rows[0]?.notes.map(({ name }) => name)).to.deep.equal([
      'Free listeners',
      'Paying subscribers',
      'Artists',
    ]);
  });

  it('count notes, links written at either end, and problems, and show the worst of them', () => {
    const rows = blockRows(read(LEAKY).grid);
    const segments = rows[0];
    expect([segments?.title, segments?.description]).to.deep.equal([
      'Customer Segments',
      '3 notes · 1 problem',
    ]);
    expect(segments?.notes.map(({ description, severity }) => [description, severity])).to.deep.equal([
      ['5 links', undefined],
      ['4 links', undefined],
      ['3 links', 'warning'],
    ]);
    const channels = rows.find(({ block }) => block === 'channels');
    expect(channels?.notes.map(({ severity }) => severity)).to.deep.equal([undefined, 'error', undefined]);
    // A vague name is a hint beside the warning.
    const costs = rows.find(({ block }) => block === 'cost_structure');
    expect(costs?.description).to.equal('2 notes · 1 problem');
  });

  it('say where there is nothing, and nothing where there is no link', () => {
    const rows = blockRows(read('channels:\n  - App\n  - ""\n').grid);
    expect(rows.map(({ description }) => description.split(' · ')[0])).to.include.members([
      'empty',
      '2 notes',
    ]);
    const notes = rows.find(({ block }) => block === 'channels')?.notes ?? [];
    expect(notes.map(({ name, description }) => [name, description])).to.deep.equal([
      ['App', ''],
      ['(no name)', ''],
    ]);
  });

  it('have the keys of the picture, which renaming keeps', () => {
    const before = read('channels:\n  - App\n').grid;
    const after = buildGrid(parseCanvas('channels:\n  - Our app\n'), { previous: before });
    const key = (grid: typeof before) => blockRows(grid)[2]?.notes[0]?.key;
    expect(key(after)).to.equal(key(before));
  });

  it('explain themselves: a block with its questions, a note with its links and what it lacks', () => {
    const { canvas, diagnostics, grid } = read(LEAKY);
    const [segments] = grid.blocks;
    expect(segments && blockTooltip(segments))
      .to.include('**Customer Segments**')
      .and.include('- For whom do we create value?');
    const artists = notesOf(grid).find(({ name }) => name === 'Artists');
    const tooltip = artists && noteTooltip(canvas, diagnostics, artists);
    expect(tooltip).to.include('Heard all over the world').and.include('What is missing');
    expect(artists && noteTooltip(parseCanvas(''), [], artists)).to.equal(undefined);
  });
});

describe('the filter of canvases', () => {
  const whole = row('name: Bakery\ntags: [food]\ncustomer_segments: [Families]\n');
  const leaky = row(`${LEAKY}tags: [music, freemium]\n`);

  it('lets all pass, or those with problems, or those with any of the tags, or both', () => {
    expect(showsAll({ problems: false, tags: [] })).to.equal(true);
    expect([whole, leaky].map((one) => passes(one, { problems: false, tags: [] }))).to.deep.equal([
      true,
      true,
    ]);
    expect([whole, leaky].map((one) => passes(one, { problems: true, tags: [] }))).to.deep.equal([
      whole.problems > 0,
      true,
    ]);
    expect([whole, leaky].map((one) => passes(one, { problems: false, tags: ['music', 'x'] }))).to.deep.equal(
      [false, true],
    );
    expect(passes(leaky, { problems: true, tags: ['food'] })).to.equal(false);
  });

  it('knows all tags, by name, with how many canvases have each', () => {
    expect([...tagsOf([leaky, whole, leaky])]).to.deep.equal([
      ['food', 1],
      ['freemium', 2],
      ['music', 2],
    ]);
  });

  it('knows the names that tell nobody which canvas is meant', () => {
    expect([...sharedNames([leaky, whole, leaky])]).to.deep.equal(['Spotify, with leaks']);
  });
});
