import { expect } from 'chai';
import { BLOCK_KEYS } from '../../../src/canvas/blocks';
import {
  areLinked,
  askedBefore,
  firstOpen,
  isAskedAbout,
  lacksOnlyLater,
  linkQuestions,
  obviousLinks,
} from '../../../src/view/guidedWalk';
import { gridOf, noteNamed, SHOP } from './support';

describe('the guided walk', () => {
  it('is silent about what it has not asked about yet', () => {
    const text = 'customer_segments: [Families]\nvalue_propositions: [{name: Bread, links: [families]}]\n';
    const grid = gridOf(text);
    const problem = {
      id: 0,
      severity: 'warning',
      message: '',
      kind: '',
      topic: 'pays',
      fixable: true,
    } as const;
    const bread = { ...noteNamed(grid, 'Bread'), gaps: [['channels'] as const], problems: [problem] };
    expect(lacksOnlyLater(grid, 1, bread)).to.equal(true);
    expect(lacksOnlyLater(grid, BLOCK_KEYS.length, bread)).to.equal(false);
    expect(isAskedAbout(grid, 1, 'customer_segments')).to.equal(true);
    expect(isAskedAbout(grid, 1, 'channels')).to.equal(false);
  });

  it('asks every block about the earlier ones that it cannot do without', () => {
    expect(Object.fromEntries(BLOCK_KEYS.map((key) => [key, askedBefore(key)]))).to.deep.equal({
      customer_segments: [],
      value_propositions: ['customer_segments'],
      channels: ['customer_segments'],
      customer_relationships: ['customer_segments'],
      revenue_streams: ['customer_segments', 'value_propositions'],
      key_resources: ['value_propositions'],
      key_activities: ['value_propositions', 'key_resources'],
      key_partnerships: ['key_resources', 'key_activities'],
      cost_structure: ['key_resources', 'key_activities'],
    });
  });

  it('has a question of its own for each of these pairs', () => {
    const text = BLOCK_KEYS.map((key) => `${key}: [A ${key}]`).join('\n');
    const asked = BLOCK_KEYS.flatMap((key) => linkQuestions(gridOf(text), key)).map(
      ({ question }) => question,
    );
    expect(asked).to.have.length(13);
    expect(new Set(asked).size).to.equal(13);
    expect(asked.slice(-3)).to.deep.equal([
      'Which resource costs this?',
      'Which activity costs this?',
      'Which partner is paid with it?',
    ]);
    expect(asked).not.to.include('What does it go with?');
  });

  it('offers what there is, and asks nothing where there is nothing', () => {
    const grid = gridOf(SHOP);
    const [whom] = linkQuestions(grid, 'value_propositions');
    expect(whom?.question).to.equal('For whom?');
    expect(whom?.choices.map(({ name }) => name)).to.deep.equal(['Families', 'Offices']);
    expect(linkQuestions(gridOf(''), 'value_propositions')).to.deep.equal([]);
  });

  it('links at once where there is only one answer', () => {
    const grid = gridOf('customer_segments: [Families]\nvalue_propositions: [Bread]\n');
    const [families, bread] = [noteNamed(grid, 'Families').key, noteNamed(grid, 'Bread').key];
    expect(obviousLinks(grid, 'channels')).to.deep.equal([families]);
    expect(obviousLinks(grid, 'revenue_streams')).to.deep.equal([families, bread]);
    expect(obviousLinks(gridOf(SHOP), 'channels')).to.deep.equal([]);
  });

  it('does not guess where one of two blocks is enough', () => {
    const both = gridOf('key_resources: [Ovens]\nkey_activities: [Baking]\n');
    expect(obviousLinks(both, 'cost_structure')).to.deep.equal([]);
    expect(obviousLinks(both, 'key_partnerships')).to.deep.equal([]);
    const one = gridOf('key_resources: [Ovens]\n');
    expect(obviousLinks(one, 'cost_structure')).to.deep.equal([noteNamed(one, 'Ovens').key]);
  });

  it('begins at the first block that is still empty', () => {
    expect(firstOpen(gridOf(''))).to.equal(0);
    expect(firstOpen(gridOf(SHOP))).to.equal(BLOCK_KEYS.indexOf('customer_relationships'));
    expect(firstOpen(gridOf(BLOCK_KEYS.map((key) => `${key}: [A]`).join('\n')))).to.equal(0);
  });

  it('knows links in either direction', () => {
    const grid = gridOf(SHOP);
    const [families, bread] = [noteNamed(grid, 'Families').key, noteNamed(grid, 'Fresh bread').key];
    expect(areLinked(grid, families, bread)).to.equal(true);
    expect(areLinked(grid, bread, families)).to.equal(true);
    expect(areLinked(grid, noteNamed(grid, 'Offices').key, bread)).to.equal(false);
  });
});
