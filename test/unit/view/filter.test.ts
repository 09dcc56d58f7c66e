import { expect } from 'chai';
import {
  choicesIn,
  type Filter,
  isFiltering,
  matchesIn,
  NO_FILTER,
  stillAsked,
} from '../../../src/view/filter';
import { notesOf, SEVERITIES } from '../../../src/view/model';
import { groupedByBlock, groupedByKind, groupedByWeight } from '../../../src/view/problemGroups';
import { gridOf, noteNamed } from './support';

const CAFES = `customer_segments:
  - { name: Café owners, tags: [paying, urban] }
  - { name: مطاعم, tags: [paying] }
value_propositions:
  - name: Fresh beans every morning
    links: [café-owners]
    status: assumption
    note: |
      Roasted *overnight*, delivered by bike.
  - { name: Kitchen Service 24/7, links: [مطاعم], status: validated, evidence: Interview with Ada }
channels:
  - { name: Bike round, links: [café-owners, fresh-beans-every-morning], type: own_direct, tags: [Zürich] }
revenue_streams:
  - { name: Bean money, links: [café-owners, fresh-beans-every-morning], amount: 1200, status: testing }
key_resources:
  - { name: Roaster, links: fresh-beans-every-morning }
  - { name: Tools, tags: [urban] }
`;
const grid = gridOf(CAFES);

/** The names of what matches. */
function found(filter: Partial<Filter>): readonly string[] {
  const keys = matchesIn(grid, { ...NO_FILTER, ...filter });
  return notesOf(grid)
    .filter((note) => keys.includes(note.key))
    .map((note) => note.name);
}

describe('the filter of the grid', () => {
  it('asks for nothing until something is said', () => {
    expect(isFiltering(NO_FILTER)).to.equal(false);
    expect(isFiltering({ text: '  ' })).to.equal(false);
    expect(found({})).to.have.lengthOf(notesOf(grid).length);
    for (const filter of [{ text: 'a' }, { text: '', tag: 'a' }, { text: '', problems: 'any' }] as const)
      expect(isFiltering(filter)).to.equal(true);
  });

  it('finds names without regard to case, accents and the order of words', () => {
    expect(found({ text: 'cafe' })).to.include('Café owners');
    expect(found({ text: 'SERVICE kitchen' })).to.deep.equal(['Kitchen Service 24/7']);
    expect(found({ text: 'مطاعم' })).to.include('مطاعم');
    expect(found({ text: 'no such thing' })).to.deep.equal([]);
  });

  it('finds what the card shows besides the name, and what it does not show', () => {
    expect(found({ text: 'own, direct' })).to.deep.equal(['Bike round']);
    expect(found({ text: 'overnight' })).to.deep.equal(['Fresh beans every morning']);
    expect(found({ text: 'ada' })).to.deep.equal(['Kitchen Service 24/7']);
    expect(found({ text: 'zurich' })).to.deep.equal(['Bike round']);
    expect(found({ text: '1200' })).to.deep.equal(found({ text: '1,200' }));
  });

  it('filters by tag and by status', () => {
    expect(found({ tag: 'urban' })).to.deep.equal(['Café owners', 'Tools']);
    expect(found({ status: 'testing' })).to.deep.equal(['Bean money']);
    expect(found({ tag: 'urban', text: 'tool' })).to.deep.equal(['Tools']);
    expect(found({ tag: 'urban', status: 'testing' })).to.deep.equal([]);
  });

  it('takes the whole chain of a segment for what is for it', () => {
    const key = noteNamed(grid, 'Café owners').key;
    expect(found({ segment: key })).to.deep.equal([
      'Café owners',
      'Fresh beans every morning',
      'Bike round',
      'Bean money',
      'Roaster',
    ]);
  });

  it('finds notes with problems, and hints only when they are asked for', () => {
    const with_ = (severity: string) =>
      notesOf(grid)
        .filter((note) => note.problems.some((problem) => problem.severity === severity))
        .map((note) => note.name);
    expect(found({ problems: 'warning' })).to.deep.equal(with_('warning'));
    expect(found({ problems: 'warning' })).to.include('Tools');
    const hinted = gridOf('customer_segments: [Other]\n');
    const note = noteNamed(hinted, 'Other');
    expect(note.problems.map(({ severity }) => severity)).to.include('hint');
    expect(matchesIn(hinted, { text: '', problems: 'hint' })).to.deep.equal([note.key]);
  });

  it('offers only values that are in use', () => {
    const { segments, tags, statuses, severities } = choicesIn(grid);
    expect(segments.map(({ label }) => label)).to.deep.equal(['Café owners', 'مطاعم']);
    expect(tags.map(({ value }) => value)).to.deep.equal(['paying', 'urban', 'Zürich']);
    expect(statuses.map(({ label }) => label)).to.deep.equal(['Assumption', 'Testing', 'Validated']);
    expect(severities).to.include('warning');
    expect(choicesIn(gridOf(''))).to.deep.equal({ segments: [], tags: [], statuses: [], severities: [] });
  });

  it('no longer asks for what has gone from the canvas', () => {
    const filter = {
      text: 'bean',
      segment: noteNamed(grid, 'Café owners').key,
      tag: 'urban',
      status: 'testing',
    };
    expect(stillAsked(grid, filter)).to.deep.include(filter);
    const { text, segment, tag, status } = stillAsked(gridOf('channels: [{name: A, tags: [urban]}]'), filter);
    expect({ text, segment, tag, status }).to.deep.equal({
      text: 'bean',
      segment: undefined,
      tag: 'urban',
      status: undefined,
    });
  });
});

describe('problems in groups', () => {
  const broken = gridOf(`nam: Shop
customer_segments: [Families, Offices]
channels: [{name: Bike, links: [familes, offics]}]
`);
  const all = [
    ...broken.problems,
    ...broken.blocks.flatMap((block) => [...block.problems, ...block.notes.flatMap((note) => note.problems)]),
  ];

  it('are under their block, the worst first, else in storytelling order, none twice and none left out', () => {
    const groups = groupedByBlock(broken, all);
    const titles = groups.map(({ title }) => title);
    expect(titles.slice(0, 2)).to.deep.equal(['Channels', 'The file as a whole']);
    const others = broken.blocks.map(({ title }) => title).filter((title) => titles.slice(2).includes(title));
    expect(titles.slice(2)).to.deep.equal(others);
    for (const { problems } of groups) {
      const ranks = problems.map(({ severity }) => SEVERITIES.indexOf(severity));
      expect(ranks).to.deep.equal([...ranks].sort());
    }
    expect(groups.flatMap(({ problems }) => problems)).to.have.members(all);
    expect(groupedByBlock(broken, all.slice(0, 1))).to.have.lengthOf(1);
  });

  it('are listed by weight with the title of each topic', () => {
    const groups = groupedByWeight(all);
    expect(groups[0]?.title).to.equal('What the file means');
    expect(groups.flatMap(({ problems }) => problems)).to.have.members(all);
  });

  it('of the same kind are together, the worst first', () => {
    const groups = groupedByKind(all);
    expect(groups[0]?.problems.map(({ severity }) => severity)).to.deep.equal(['error', 'error']);
    expect(groups.flatMap(({ problems }) => problems)).to.have.members(all);
    expect(new Set(groups.map(({ title }) => title)).size).to.equal(groups.length);
    for (const { title } of groups) expect(title).to.match(/\.$/);
  });
});
