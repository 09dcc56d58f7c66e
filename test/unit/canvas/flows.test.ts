import { expect } from 'chai';
import type { Item } from '../../../src/canvas/canvas';
import { type FlowState, flowStates } from '../../../src/canvas/flows';
import { parseCanvas } from '../../../src/canvas/parse/parse';

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
