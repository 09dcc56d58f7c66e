import { expect } from 'chai';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { planEdit } from '../../../src/edit/plan';
import { unitOf } from '../../../src/language/amounts';
import { detailsOf } from '../../../src/view/details';
import { type Gesture, operationsFor } from '../../../src/view/gesture';
import { applied } from '../support/edits';
import { gridOf, noteNamed } from './support';

const details = (text: string, name: string) => {
  const canvas = parseCanvas(text);
  const item = canvas.items.find((candidate) => candidate.name === name);
  if (item === undefined) throw new Error(`no ${name}`);
  return detailsOf(canvas, item, name);
};

describe('the details of a note', () => {
  const text = `currency: EUR
period: month
channels:
  - Shop
  - name: Round
    id: round
    Type: Own Direct
    phases: [awareness, lunch]
    tags: [hot, 2026]
    note: |
      Two
      lines
    links: fees
    x-own: 1
revenue_streams:
  - name: Fees
    type: barter
    amount: 5k
    tags: hot
  - name: Tips
    amount: 1200.5
customer_segments:
  - {name: Kids, pays: false}
`;

  it('has the fields of the block, empty where nothing is written', () => {
    expect(details(text, 'Shop')).to.deep.include({ idWritten: false });
    expect(details(text, 'Shop').values).to.deep.equal({
      ...{ id: ['shop'], name: ['Shop'], note: [], links: [], type: [], color: [], tags: [], status: [] },
      ...{ evidence: [], phases: [], medium: [] },
    });
  });

  it('has words in their usual spelling, and what cannot be read as it is written', () => {
    expect(details(text, 'Round').values).to.deep.include({
      ...{ type: ['own_direct'], phases: ['awareness', 'lunch'], tags: ['hot', '2026'] },
      ...{ note: ['Two\nlines\n'], links: ['fees'] },
    });
    expect(details(text, 'Fees').values).to.deep.include({ type: ['barter'], amount: ['5k'] });
    expect(details(text, 'Kids').values).to.deep.include({ pays: ['false'] });
  });

  it('says what amounts are in, and the tags of all notes, those used most first', () => {
    expect(details(text, 'Tips')).to.deep.include({
      ...{ amount: '€1,200.50 a month', unit: 'EUR a month', tags: ['hot', '2026'] },
    });
    expect(unitOf({ period: 'year' })).to.equal(undefined);
    expect(unitOf({ currency: 'USD' })).to.equal('USD');
  });

  it('says why a note that comes from elsewhere cannot be changed', () => {
    const shared = 'channels: [&a {name: Shop}]\nkey_resources: [*a]\n';
    const canvas = parseCanvas(shared);
    expect(canvas.items.map((item) => detailsOf(canvas, item, 'x').locked !== undefined)).to.deep.equal([
      false,
      true,
    ]);
  });
});

describe('gestures of the inspector', () => {
  const text = `channels:
  - Shop   # ours
  - name: Round
    note: |-
      One
      two
    evidence: [a]   # why
revenue_streams: [Fees]
customer_segments: [Kids]
`;
  const outcome = (name: string, gesture: (item: Gesture & { kind: 'set-field' }) => Gesture) => {
    const canvas = parseCanvas(text);
    const { ref } = noteNamed(gridOf(text), name);
    const asked = gesture({ kind: 'set-field', item: ref, field: 'note', values: [] });
    const planned = planEdit(canvas, operationsFor(canvas, asked));
    return planned.ok ? applied(text, planned.edits) : planned.reason;
  };

  it('write values as their fields take them', () => {
    const rows = [
      ['Shop', 'note', ['One line'], '  - name: Shop   # ours\n    note: One line\n'],
      ['Shop', 'note', ['One\r\ntwo'], '    note: |\n      One\n      two\n'],
      ['Round', 'note', ['One\ntwo\nthree\n'], '    note: |-\n      One\n      two\n      three\n'],
      ['Shop', 'evidence', ['a'], '    evidence: a\n'],
      ['Shop', 'evidence', ['a', 'b'], '    evidence: [a, b]\n'],
      ['Round', 'evidence', ['b'], '    evidence: [b]   # why\n'],
      ['Shop', 'tags', ['a'], '    tags: [a]\n'],
      ['Fees', 'amount', ['12.5'], 'amount: 12.5'],
      ['Kids', 'pays', ['false'], 'pays: false'],
    ] as const;
    for (const [name, field, values, wanted] of rows)
      expect(
        outcome(name, (gesture) => ({ ...gesture, field, values })),
        `${name} ${field}`,
      ).to.contain(wanted);
  });

  it('take a field away, and set an id', () => {
    expect(outcome('Round', (gesture) => gesture)).to.contain('  - name: Round\n    evidence: [a]   # why\n');
    expect(outcome('Shop', ({ item }) => ({ kind: 'rename-id', item, id: 'store' }))).to.contain('id: store');
    expect(outcome('Shop', ({ item }) => ({ kind: 'rename-id', item, id: 'round' }))).to.contain('already');
  });
});
