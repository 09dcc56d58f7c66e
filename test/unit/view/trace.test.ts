import { expect } from 'chai';
import { BLOCK_KEYS, type BlockKey } from '../../../src/canvas/blocks';
import { notesOf } from '../../../src/view/model';
import { chainOf, hopsOf } from '../../../src/view/trace';
import { gridOf, noteNamed } from './support';

/** Two chains side by side that share an app, a platform and nothing else. */
const MARKET = `customer_segments:
  - Guests
  - Hosts
value_propositions:
  - { name: Stays, links: [guests] }
  - { name: Income, links: [hosts] }
channels:
  - { name: App, links: [guests, hosts, stays, income, platform] }
  - { name: Magazine, links: [guests] }
customer_relationships:
  - { name: Reviews, links: [guests] }
  - { name: Hotline, links: [hosts] }
revenue_streams:
  - { name: Guest fee, links: [guests, stays] }
  - { name: Host fee, links: [hosts, income] }
key_resources:
  - { name: Platform, links: [stays, income] }
  - { name: Photo studio }
key_activities:
  - { name: Curating, links: [stays, platform] }
  - { name: Photographing, links: [photo-studio, income] }
key_partnerships:
  - { name: Agency, links: [photographing] }
cost_structure:
  - { name: Salaries, links: [photographing] }
  - { name: Servers, links: [platform] }
`;

/** One chain, written with as few links as it takes. */
const LINE = `customer_segments: [A segment]
value_propositions: [{ name: A value, links: a-segment }]
channels: [{ name: A channel, links: [a-segment, a-value] }]
customer_relationships: [{ name: A relationship, links: a-segment }]
revenue_streams: [{ name: A revenue, links: [a-segment, a-value] }]
key_resources: [{ name: A resource, links: [a-value, an-activity] }]
key_activities: [{ name: An activity, links: a-value }]
key_partnerships: [{ name: A partner, links: [a-resource, an-activity] }]
cost_structure: [{ name: A cost, links: [a-resource, an-activity] }]
`;

/** The names in the chain of a note of a canvas. */
function chain(text: string, name: string): readonly string[] {
  const grid = gridOf(text);
  const keys = chainOf(grid, noteNamed(grid, name).key);
  return notesOf(grid)
    .filter((note) => keys.has(note.key))
    .map((note) => note.name)
    .sort();
}

/** Those of a canvas that step back. */
function stepBack(text: string, name: string): readonly string[] {
  const lit = chain(text, name);
  return notesOf(gridOf(text))
    .map((note) => note.name)
    .filter((other) => !lit.includes(other))
    .sort();
}

describe('tracing a note', () => {
  it('lights a segment’s proposition, channel, relationship and revenue, and what they take', () => {
    expect(chain(MARKET, 'Hosts')).to.deep.equal([
      'Agency',
      'App',
      'Host fee',
      'Hosts',
      'Hotline',
      'Income',
      'Photo studio',
      'Photographing',
      'Platform',
      'Salaries',
      'Servers',
    ]);
  });

  it('lights the same chain from its proposition and from its revenue', () => {
    for (const name of ['Income', 'Host fee'])
      expect(chain(MARKET, name), name).to.deep.equal(chain(MARKET, 'Hosts'));
  });

  it('leads from what it takes to the customers, not to its siblings', () => {
    expect(chain(MARKET, 'Photographing')).to.deep.equal([
      'Agency',
      'App',
      'Host fee',
      'Hosts',
      'Hotline',
      'Income',
      'Photo studio',
      'Photographing',
      'Salaries',
    ]);
  });

  it('leads from a cost on to segments and revenue', () => {
    expect(chain(MARKET, 'Salaries')).to.deep.equal([
      'App',
      'Host fee',
      'Hosts',
      'Hotline',
      'Income',
      'Photographing',
      'Salaries',
    ]);
  });

  it('does not leak through a hub into what others get', () => {
    expect(stepBack(MARKET, 'Guests')).to.include.members(['Hosts', 'Income', 'Host fee', 'Photographing']);
  });

  it('leads from a hub to everybody it serves, and lets what it does not rest on step back', () => {
    expect(stepBack(MARKET, 'App')).to.deep.equal([
      'Agency',
      'Curating',
      'Magazine',
      'Photo studio',
      'Photographing',
      'Salaries',
    ]);
    expect(stepBack(MARKET, 'Platform')).to.deep.equal([
      'Agency',
      'Photo studio',
      'Photographing',
      'Salaries',
    ]);
  });

  it('lights the whole of a canvas that is one chain, from every note of it', () => {
    for (const { name } of notesOf(gridOf(LINE))) {
      // Partners and costs are at the same end of the chain; neither works for the other.
      const ends: Readonly<Record<string, string>> = { 'A partner': 'A cost', 'A cost': 'A partner' };
      expect(stepBack(LINE, name), name).to.deep.equal(ends[name] ? [ends[name]] : []);
    }
  });

  // Each with only the links of its path, from the needed note to the note that needs it.
  const paths: readonly (readonly BlockKey[])[] = [
    ['cost_structure', 'key_resources', 'value_propositions'],
    ['cost_structure', 'key_activities', 'value_propositions'],
    ['cost_structure', 'key_partnerships', 'key_resources'],
    ['cost_structure', 'channels', 'customer_segments'],
    ['cost_structure', 'customer_relationships', 'customer_segments'],
    ['key_partnerships', 'key_resources', 'value_propositions'],
    ['key_partnerships', 'key_activities', 'value_propositions'],
    ['key_resources', 'key_activities', 'value_propositions'],
    ['key_resources', 'value_propositions', 'customer_segments'],
    ['key_resources', 'channels', 'customer_segments'],
    ['key_resources', 'customer_relationships', 'customer_segments'],
    ['key_activities', 'value_propositions', 'customer_segments'],
    ['key_activities', 'channels', 'customer_segments'],
    ['key_activities', 'customer_relationships', 'customer_segments'],
    ['key_activities', 'value_propositions', 'revenue_streams'],
  ];
  for (const path of paths)
    it(`goes from end to end: ${path.join(', ')}`, () => {
      const text = path
        .map((key, step) => `${key}: [{ name: n${step}${step > 0 ? `, links: n${step - 1}` : ''} }]`)
        .join('\n');
      for (const name of ['n0', 'n2']) expect(chain(text, name), name).to.deep.equal(['n0', 'n1', 'n2']);
    });

  it('takes a channel about which no proposition is said for one of its segments’', () => {
    const text = LINE.replace('[a-segment, a-value] }]\ncustomer', 'a-segment }]\ncustomer');
    expect(text).to.not.equal(LINE);
    expect(stepBack(text, 'A channel')).to.deep.equal([]);
  });

  it('always lights what a note is linked to, however unusual', () => {
    const text = 'customer_segments: [A]\nkey_partnerships: [B]\ncost_structure: [{name: C, links: [a]}]';
    expect(chain(text, 'C')).to.deep.equal(['A', 'C']);
    expect(chain(text, 'B')).to.deep.equal(['B']);
  });

  it('is found on a large canvas with many paths', () => {
    const names = BLOCK_KEYS.map((_key, block) => Array.from({ length: 30 }, (_, n) => `n${block}x${n}`));
    const text = BLOCK_KEYS.map((key, block) => {
      const links = names.flatMap((others, other) => (other < block ? others : []));
      return `${key}:\n${names[block]?.map((name) => `  - {name: ${name}, links: [${links}]}`).join('\n')}`;
    }).join('\n');
    const grid = gridOf(text);
    // Walked path by path, this would not end within the time that mocha allows.
    expect(chainOf(grid, noteNamed(grid, 'n2x3').key).size).to.be.above(200);
  });
});

describe('how far the notes of a chain are', () => {
  it('is one for what a note is linked to, two for what that is linked to, and one more for the rest', () => {
    const grid = gridOf(`customer_segments: [S]
value_propositions:
  - { name: V, links: [s] }
key_activities:
  - { name: A, links: [v] }
key_partnerships:
  - { name: P, links: [a] }
`);
    const named = Object.fromEntries(notesOf(grid).map(({ key, name }) => [name, key]));
    const hops = hopsOf(grid, named.S ?? '');
    expect(['S', 'V', 'A', 'P'].map((name) => hops.get(named[name] ?? ''))).to.deep.equal([0, 1, 2, 3]);
  });
});
