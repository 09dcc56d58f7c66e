import { expect } from 'chai';
import { BLOCK_KEYS } from '../../../src/canvas/blocks';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { buildGrid } from '../../../src/view/grid';
import { gridSchema, notesOf } from '../../../src/view/model';
import { placeProblems } from '../../../src/view/problems';
import { gridOf, noteNamed, SHOP } from './support';

const block = (text: string, key: string) => gridOf(text).blocks.find((candidate) => candidate.key === key);

describe('the grid', () => {
  it('has all nine blocks in storytelling order, whatever is written', () => {
    expect(gridOf('').blocks.map((each) => each.key)).to.deep.equal(BLOCK_KEYS);
    expect(gridOf(SHOP).blocks.map((each) => each.key)).to.deep.equal(BLOCK_KEYS);
  });

  it('is what its schema says, after the way through JSON', () => {
    for (const text of [
      SHOP,
      '',
      'channels: 3',
      'channels: [',
      'a: [',
      'channels: [{color: pink, name: 3}]',
    ]) {
      const sent: unknown = JSON.parse(JSON.stringify(gridOf(text)));
      expect(gridSchema.safeParse(sent).success, text).to.equal(true);
    }
  });

  it('names blocks as the domain does and invites with the first question', () => {
    const costs = block(SHOP, 'cost_structure');
    expect(costs).to.include({ code: 'C$', title: 'Cost Structure', question: 'Which costs matter most?' });
    expect(costs?.notes).to.deep.equal([]);
  });

  it('keeps the words of headings whole', () => {
    for (const { title, heading } of gridOf('').blocks) expect(heading).to.equal(title);
  });

  it('puts the header of the printed canvas into the title row', () => {
    expect(gridOf(SHOP).title).to.deep.equal({
      name: 'Bread',
      description: 'Bread by bike',
      details: [
        { label: 'Designed by', value: 'Ada, Bo' },
        { label: 'Date', value: '2026-01-31' },
      ],
      values: {
        name: ['Bread'],
        description: ['Bread by bike'],
        currency: ['EUR'],
        period: ['month'],
        designed_by: ['Ada', 'Bo'],
        date: ['2026-01-31'],
      },
    });
    expect(gridOf('').title).to.deep.include({ name: undefined, details: [] });
  });

  it('says on a note what the file says of it', () => {
    const grid = gridOf(SHOP);
    expect(noteNamed(grid, 'Bread money')).to.deep.include({
      type: 'Subscription',
      facts: ['€12,000 a month'],
      status: { value: 'testing', label: 'Testing' },
      detailed: false,
    });
    expect(noteNamed(grid, 'Offices').facts).to.deep.equal(['Does not pay']);
    expect(noteNamed(grid, 'Ovens')).to.deep.include({ color: 'red', detailed: true, type: undefined });
    expect(noteNamed(grid, 'Families')).to.deep.include({ facts: [], color: undefined, status: undefined });
  });

  it('leaves out words that are in no vocabulary', () => {
    const note = gridOf('channels: [{name: a, type: carrier pigeon, color: pink, status: hopeful}]').blocks[2]
      ?.notes[0];
    expect(note).to.deep.include({ type: undefined, color: undefined, status: undefined });
  });

  it('refers to items as operations do', () => {
    expect(noteNamed(gridOf(SHOP), 'Offices').ref).to.deep.equal({
      block: 'customer_segments',
      position: 1,
      id: 'offices',
      name: 'Offices',
    });
  });

  it('names links in both directions, once each', () => {
    const grid = gridOf(SHOP);
    const [families, bread] = [noteNamed(grid, 'Families').key, noteNamed(grid, 'Fresh bread').key];
    const links = grid.links.filter(({ a, b }) => [a, b].includes(families) && [a, b].includes(bread));
    expect(links).to.deep.equal([{ a: bread, b: families, forward: 'serves', backward: 'is served by' }]);
  });

  it('has no verb for an unusual link', () => {
    const { links } = gridOf('customer_segments: [A]\ncost_structure: [{name: B, links: a}]');
    expect(links[0]).to.deep.include({ forward: 'goes with', backward: 'goes with' });
  });

  it('shows problems where they belong: on the note, on the block, on the sheet', () => {
    const grid = gridOf('customer_segments: [{name: A, color: pink}]\nchannels: 3\nnam: x\n');
    const ofNote = noteNamed(grid, 'A').problems.map((problem) => problem.message);
    expect(ofNote.join()).to.contain('pink');
    expect(grid.blocks.find((each) => each.key === 'channels')?.problems).to.have.lengthOf.above(0);
    expect(grid.problems.map((problem) => problem.message).join()).to.contain('nam');
  });

  it('keeps every problem of the linter, with its place in the list as id', () => {
    const canvas = parseCanvas('customer_segments: [A]\nvalue_propositions: [B]\nchannels: 3\nnam: x\n');
    const diagnostics = ['one', 'two', 'three'].map((message, index) => ({
      rule: 'syntax',
      severity: 'warning' as const,
      message,
      span: { start: [21, 30, 58][index] ?? 0, end: 60 },
    }));
    const grid = buildGrid(canvas, { problems: placeProblems(canvas, diagnostics) });
    const all = [
      ...grid.problems,
      ...grid.blocks.flatMap((each) => [...each.problems, ...each.notes.flatMap((note) => note.problems)]),
    ];
    expect(all.map(({ id, message }) => [id, message]).sort()).to.deep.equal([
      [0, 'one'],
      [1, 'two'],
      [2, 'three'],
    ]);
  });

  it('knows which links a note lacks', () => {
    const grid = gridOf(`${SHOP}customer_relationships: [{name: Chat, links: offices}]`);
    expect(noteNamed(grid, 'Families').gaps).to.deep.include(['customer_relationships']);
    expect(noteNamed(grid, 'Baking').gaps).to.deep.equal([]);
  });

  it('says why nothing can be changed', () => {
    expect(gridOf(SHOP).readOnly).to.equal(undefined);
    expect(gridOf('channels: [').readOnly).to.be.a('string');
    expect(buildGrid(parseCanvas(SHOP), { readOnly: 'A disc.' }).readOnly).to.equal('A disc.');
  });

  it('shows what can still be read of a broken text', () => {
    expect(notesOf(gridOf(`${SHOP}cost_structure: [`)).map((note) => note.name)).to.include('Baking');
  });

  it('marks what a block has that is not a list', () => {
    expect(block('channels: 3', 'channels')?.readable).to.equal(false);
    expect(block('channels: []', 'channels')?.readable).to.equal(true);
  });
});

describe('segments', () => {
  it('colour what is linked to them, and what those rest on', () => {
    const grid = gridOf(SHOP);
    const of = (name: string) => noteNamed(grid, name).segments;
    expect(of('Families')).to.deep.equal([0]);
    expect(of('Shared breakfast')).to.deep.equal([1]);
    expect(of('Bike round')).to.deep.equal([0, 1]);
    expect(of('Bread money')).to.deep.equal([0]);
    expect(of('Baking')).to.deep.equal([0, 1]);
    expect(of('Ovens')).to.deep.equal([0]);
  });

  it('are all shown up to eight; a note of more of them has one neutral mark', () => {
    const grid = gridOf(
      'customer_segments: [A, B, C, D, E, F, G, H, I]\nchannels: [{name: All, links: [a, b, c, d, e, f, g, h, i]}, {name: Most, links: [a, b, c, d, e, f, g, h]}]',
    );
    expect(noteNamed(grid, 'All')).to.deep.include({ segments: [], manySegments: true });
    expect(noteNamed(grid, 'Most')).to.deep.include({
      segments: [0, 1, 2, 3, 4, 5, 6, 7],
      manySegments: false,
    });
  });

  it('have eight colours in turn, and a letter each', () => {
    const grid = gridOf(`customer_segments: [${[...'abcdefghij'].join(', ')}]`);
    expect(grid.segments.map((segment) => segment.color)).to.deep.equal([0, 1, 2, 3, 4, 5, 6, 7, 0, 1]);
    expect(grid.segments.map((segment) => segment.letter).join('')).to.equal('ABCDEFGHIJ');
  });
});
