/** How blocks interconnect, against the domain notes repeated here in full: a missing row fails. */
import { expect } from 'chai';
import { BLOCK_KEYS, BLOCKS, type BlockKey, blockFacts } from '../../../src/canvas/blocks';
import { NEEDS, type NeedId, needsOf } from '../../../src/canvas/needs';
import {
  FLOWS,
  otherEnd,
  RELATIONS,
  relationBetween,
  relationsOf,
  usualRoute,
  verb,
} from '../../../src/canvas/relations';

const block = (code: string): BlockKey => {
  const found = BLOCKS.find((facts) => facts.code === code);
  if (found === undefined) throw new Error(`no block ${code}`);
  return found.key;
};

type Row = readonly [pair: string, forward: string, backward: string, strength: string, why: RegExp];

const TABLE: readonly Row[] = [
  ['VP CS', 'serves', 'is served by', 'required', /value for somebody/],
  ['CH CS', 'reaches', 'is reached through', 'required', /Who the customers are/],
  ['CR CS', 'is kept with', 'is looked after by', 'required', /in person.*help themselves/],
  ['R$ CS', 'is paid by', 'pays', 'required', /willing to pay/],
  ['R$ VP', 'is earned with', 'earns', 'required', /sets the price/],
  ['KR VP', 'makes possible', 'rests on', 'required', /takes resources/],
  ['KA VP', 'produces', 'is produced by', 'required', /takes activities/],
  ['KR KA', 'is used by', 'uses', 'required', /something to work with/],
  ['KP KR', 'supplies', 'is supplied by', 'required', /does not own/],
  ['KP KA', 'carries out', 'is carried out by', 'required', /outsourced or shared/],
  ['C$ KR', 'pays for', 'costs', 'required', /drives/],
  ['C$ KA', 'pays for', 'costs', 'required', /drives cost/],
  ['CH VP', 'delivers', 'is delivered through', 'expected', /fit what it delivers/],
  ['CH CR', 'carries', 'is carried by', 'expected', /self-service.*personal contact/],
  ['CH R$', 'collects', 'is collected through', 'expected', /how they pay/],
  ['CR R$', 'sustains', 'is sustained by', 'expected', /come back/],
  ['KP C$', 'adds to or lowers', 'is shaped by', 'expected', /share cost or add/],
  ['C$ R$', 'is carried by', 'carries', 'expected', /earn more than it costs/],
  ['KR R$', 'supports', 'is supported by', 'possible', /fit what is earned/],
  ['KA R$', 'supports', 'is supported by', 'possible', /fit what is earned/],
  ['KR CH', 'supports', 'rests on', 'possible', /Channels need resources/],
  ['KR CR', 'supports', 'rests on', 'possible', /Relationships need resources/],
  ['KA CH', 'runs', 'is run by', 'possible', /Channels need activities/],
  ['KA CR', 'runs', 'is run by', 'possible', /Relationships need activities/],
  ['C$ CH', 'pays for', 'costs', 'possible', /channels cost more/],
  ['C$ CR', 'pays for', 'costs', 'possible', /relationships cost more/],
];

/** Who needs what: the item's block, and the blocks of which one link is enough. */
const NEEDED: Readonly<Record<NeedId, readonly [block: string, anyOf: string]>> = {
  'segment-without-value': ['CS', 'VP'],
  'segment-without-channel': ['CS', 'CH'],
  'segment-without-relationship': ['CS', 'CR'],
  'segment-without-revenue': ['CS', 'R$'],
  'value-without-segment': ['VP', 'CS'],
  'value-without-revenue': ['VP', 'R$'],
  'value-without-resource': ['VP', 'KR'],
  'value-without-activity': ['VP', 'KA'],
  'channel-without-segment': ['CH', 'CS'],
  'relationship-without-segment': ['CR', 'CS'],
  'revenue-without-segment': ['R$', 'CS'],
  'revenue-without-value': ['R$', 'VP'],
  'resource-without-use': ['KR', 'VP KA CH CR R$'],
  'activity-without-resource': ['KA', 'KR'],
  'activity-without-use': ['KA', 'VP CH CR R$'],
  'partner-without-contribution': ['KP', 'KR KA'],
  'cost-without-driver': ['C$', 'KR KA KP CH CR'],
};

const FLOWING: readonly (readonly [title: string, ...paths: readonly string[]])[] = [
  ['Earning', 'CS VP R$'],
  ['Making', 'KR KA VP'],
  ['Relating', 'CH CR'],
  ['Partnering', 'KP KR', 'KP KA'],
  ['Spending', 'C$ KA', 'C$ KR'],
];

describe('relations', () => {
  it('are those of the table and no others', () => {
    expect(RELATIONS).to.have.length(TABLE.length);
  });

  for (const [pair, forward, backward, strength, why] of TABLE) {
    const [first = '', second = ''] = pair.split(' ');
    it(`${pair}: ${forward} / ${backward}, ${strength}`, () => {
      const [a, b] = [block(first), block(second)];
      const relation = relationBetween(a, b);
      expect(relation).to.equal(relationBetween(b, a));
      expect(relation).to.include({ first: a, second: b, forward, backward, strength });
      expect(relation?.why).to.match(why);
      expect([verb(a, b), verb(b, a)]).to.deep.equal([forward, backward]);
      expect(relationsOf(a)).to.include(relation);
      expect(relationsOf(b)).to.include(relation);
      if (relation) expect([otherEnd(relation, a), otherEnd(relation, b)]).to.deep.equal([b, a]);
    });
  }

  it('are undefined for all other pairs, which have a usual route instead', () => {
    const usual = new Set(TABLE.flatMap(([pair]) => [pair, pair.split(' ').reverse().join(' ')]));
    const routes: string[] = [];
    for (const a of BLOCKS) {
      for (const b of BLOCKS) {
        const pair = `${a.code} ${b.code}`;
        const relation = relationBetween(a.key, b.key);
        expect(relation !== undefined, pair).to.equal(usual.has(pair));
        if (relation) {
          expect(usualRoute(a.key, b.key), pair).to.deep.equal([]);
          continue;
        }
        expect(verb(a.key, b.key), pair).to.equal(undefined);
        const middle = usualRoute(a.key, b.key);
        if (a === b) expect(middle, pair).to.deep.equal([]);
        else routes.push([pair, 'by', ...middle.map((key) => blockFacts(key).code)].join(' '));
      }
    }
    expect(routes.sort()).to.deep.equal(
      [
        'CS KR by VP',
        'KR CS by VP',
        'CS KA by VP',
        'KA CS by VP',
        'CS KP by VP KR',
        'KP CS by KR VP',
        'CS C$ by R$',
        'C$ CS by R$',
        'VP CR by CS',
        'CR VP by CS',
        'VP KP by KR',
        'KP VP by KR',
        'VP C$ by KR',
        'C$ VP by KR',
        'CH KP by KR',
        'KP CH by KR',
        'CR KP by KR',
        'KP CR by KR',
        'R$ KP by C$',
        'KP R$ by C$',
      ].sort(),
    );
  });

  for (const [id, [of, anyOf]] of Object.entries(NEEDED) as [NeedId, readonly [string, string]][]) {
    it(`${id}: each ${of} needs ${anyOf}`, () => {
      const need: { block: BlockKey; anyOf: readonly BlockKey[] } = NEEDS[id];
      expect(need.block).to.equal(block(of));
      expect(need.anyOf).to.deep.equal(anyOf.split(' ').map(block));
      expect(needsOf(block(of)).map(([each]) => each)).to.include(id);
    });
  }

  it('need nothing else', () => {
    expect(Object.keys(NEEDS)).to.deep.equal(Object.keys(NEEDED));
    const all = BLOCK_KEYS.flatMap((key) => needsOf(key));
    expect(all).to.have.length(Object.keys(NEEDED).length);
  });

  it('spare only what does not pay', () => {
    const exempt = Object.entries(NEEDS).flatMap(([id, need]) => ('exempt' in need ? [id] : []));
    expect(exempt).to.deep.equal(['segment-without-revenue', 'value-without-revenue']);
  });

  it('flow in five ways', () => {
    expect(FLOWS).to.have.length(FLOWING.length);
    FLOWING.forEach(([title, ...paths], i) => {
      const flow = FLOWS[i];
      expect(flow?.title).to.equal(title);
      expect(flow?.paths).to.deep.equal(paths.map((path) => path.split(' ').map(block)));
      expect(flow?.meaning).to.match(/\.$/);
    });
  });
});
