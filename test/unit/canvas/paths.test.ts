import { expect } from 'chai';
import type { Canvas, Item } from '../../../src/canvas/canvas';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { type FlowState, flowStates, trace } from '../../../src/canvas/paths';

const chain = (items: Iterable<Item>): string => [...items].map((item) => item.name).join(' → ');

function state(yaml: string, id: string): string {
  const found = flowStates(parseCanvas(yaml)).find(({ flow }) => flow.id === id);
  return describeState(found);
}

function describeState(found: FlowState | undefined): string {
  if (found === undefined) return 'no such flow';
  if (found.complete) return chain(found.path);
  const { from, to, reason } = found.stop;
  return `${chain(found.reached) || 'nothing'} | ${from} to ${to}: ${reason}`;
}

describe('flows', () => {
  const cases: readonly (readonly [what: string, flow: string, yaml: string, expected: string])[] = [
    [
      'is complete when one path is, whatever others do',
      'earning',
      `customer_segments: [A, B]
value_propositions:
  - { name: V, links: [a] }
  - { name: W, links: [b] }
revenue_streams:
  - { name: R, links: [w] }
`,
      'B → W → R',
    ],
    [
      'stops at a block that is empty',
      'earning',
      'customer_segments: [A]\n',
      'A | customer_segments to value_propositions: empty',
    ],
    [
      'gets nowhere without a beginning',
      'earning',
      'value_propositions: [V]\n',
      'nothing | customer_segments to value_propositions: empty',
    ],
    [
      'stops where two blocks are not linked at all',
      'making',
      `key_resources: [R]
key_activities:
  - { name: K, links: [r] }
value_propositions: [V]
`,
      'R → K | key_activities to value_propositions: unlinked',
    ],
    [
      'stops where the links of the next step start elsewhere',
      'making',
      `key_resources: [R]
key_activities:
  - { name: K, links: [r] }
  - { name: L, links: [v] }
value_propositions: [V]
`,
      'R → K | key_activities to value_propositions: apart',
    ],
    [
      'takes links written at either end',
      'relating',
      `channels: [App]
customer_relationships:
  - { name: Chat, links: [app] }
`,
      'App → Chat',
    ],
    [
      'is complete with one of its paths, partners with an activity',
      'partnering',
      `key_resources: [R]
key_activities: [K]
key_partnerships:
  - { name: P, links: [k] }
`,
      'P → K',
    ],
    [
      'names the first of several paths when none gets further',
      'spending',
      `key_resources: [R]
key_activities: [K]
cost_structure: [C]
`,
      'C | cost_structure to key_activities: unlinked',
    ],
  ];
  for (const [what, flow, yaml, expected] of cases)
    it(`${flow} ${what}`, () => {
      expect(state(yaml, flow)).to.equal(expected);
    });

  it('tells of all five, in their order', () => {
    expect(flowStates(parseCanvas('')).map(({ flow }) => flow.id)).to.deep.equal([
      'earning',
      'making',
      'relating',
      'partnering',
      'spending',
    ]);
  });
});

describe('trace', () => {
  const market = parseCanvas(`customer_segments:
  - Guests
  - Hosts
value_propositions:
  - { name: Stays, links: [guests] }
  - { name: Income, links: [hosts] }
channels:
  - { name: App, links: [guests, hosts, stays, income] }
  - { name: Magazine, links: [guests] }
customer_relationships:
  - { name: Reviews, links: [guests, app] }
revenue_streams:
  - { name: Guest fee, links: [guests, stays] }
  - { name: Host fee, links: [hosts, income] }
key_resources:
  - { name: Platform, links: [stays, income] }
  - Photo studio
key_activities:
  - { name: Photographing, links: [photo-studio, income] }
key_partnerships:
  - { name: Agency, links: [photographing] }
cost_structure:
  - { name: Salaries, links: [photographing] }
  - { name: Servers, links: [platform] }
`);

  const traced = (canvas: Canvas, id: string): readonly string[] => {
    const item = canvas.items.find((candidate) => candidate.id === id);
    if (item === undefined) throw new Error(`no item ${id}`);
    return [...trace(canvas, item).items].map(({ name }) => name).sort();
  };

  it('goes from a segment back to resources, partners and costs', () => {
    expect(traced(market, 'hosts')).to.deep.equal([
      'Agency',
      'App',
      'Host fee',
      'Hosts',
      'Income',
      'Photo studio',
      'Photographing',
      'Platform',
      'Salaries',
      'Servers',
    ]);
  });

  it('goes from a cost on to segments and revenue', () => {
    expect(traced(market, 'salaries')).to.deep.equal([
      'App',
      'Host fee',
      'Hosts',
      'Income',
      'Photographing',
      'Salaries',
    ]);
  });

  it('does not leak through a hub into what others get', () => {
    expect(traced(market, 'guests')).to.not.include.members(['Income']);
    expect(traced(market, 'guests')).to.not.include.members(['Hosts']);
  });

  it('holds every link between the items of the chain, once', () => {
    const stays = market.items.find(({ id }) => id === 'stays');
    if (stays === undefined) throw new Error('no such item');
    const { items, links } = trace(market, stays);
    expect(new Set(links).size).to.equal(links.length);
    expect(links).to.have.members(market.links.links.filter(({ a, b }) => items.has(a) && items.has(b)));
  });

  it('is the item alone where nothing is linked', () => {
    const canvas = parseCanvas('channels: [App]\n');
    expect(traced(canvas, 'app')).to.deep.equal(['App']);
  });
});

describe('links in common', () => {
  const canvas = parseCanvas(`customer_segments: [S, T]
value_propositions:
  - { name: V, links: [s] }
  - { name: W, links: [t] }
channels:
  - { name: C, links: [s, v] }
`);
  const item = (id: string): Item => {
    const found = canvas.items.find((candidate) => candidate.id === id);
    if (found === undefined) throw new Error(`no item ${id}`);
    return found;
  };

  it('knows who is linked, from both ends', () => {
    expect(canvas.links.linked(item('v'), item('s'))).to.equal(true);
    expect(canvas.links.linked(item('s'), item('v'))).to.equal(true);
    expect(canvas.links.linked(item('v'), item('t'))).to.equal(false);
  });

  it('knows who meets where', () => {
    expect(canvas.links.meetIn(item('c'), item('v'), 'customer_segments')).to.equal(true);
    expect(canvas.links.meetIn(item('c'), item('w'), 'customer_segments')).to.equal(false);
    expect(canvas.links.meetIn(item('w'), item('c'), 'customer_segments')).to.equal(false);
  });
});
