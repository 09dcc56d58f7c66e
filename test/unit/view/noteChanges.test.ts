import { expect } from 'chai';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { planEdit } from '../../../src/edit/plan';
import { notesOf } from '../../../src/view/model';
import { changesTo, choicesFor } from '../../../src/view/noteChanges';
import { applied } from '../support/edits';
import { gridOf } from './support';

const TEXT = `customer_segments:
  - Families
channels:
  - name: Shop
    type: own_direct
  - Web
key_resources: [Ovens]
`;

const refs = (...names: readonly string[]) =>
  notesOf(gridOf(TEXT))
    .filter(({ name }) => names.includes(name))
    .map(({ ref }) => ref);

function changed(...change: Parameters<typeof changesTo>): string {
  const planned = planEdit(parseCanvas(TEXT), changesTo(...change));
  if (!planned.ok) throw new Error(planned.reason);
  return applied(TEXT, planned.edits);
}

describe('changes that are chosen from a list', () => {
  it('offer what the notes have in common, and none', () => {
    const values = (...blocks: Parameters<typeof choicesFor>[1]) =>
      choicesFor('type', blocks, {}).map(({ value }) => value);
    expect(values('channels')).to.include('own_direct');
    expect(values('channels').at(-1)).to.equal('');
    expect(values('channels', 'key_resources')).to.deep.equal([]);
    expect(choicesFor('status', ['channels', 'key_resources'], {}).map(({ value }) => value)).to.include(
      'validated',
    );
    expect(choicesFor('block', ['channels'], {}).map(({ value }) => value)).not.to.include('channels');
  });

  it('write several notes at once, and take away', () => {
    const text = changed('status', refs('Shop', 'Web'), 'validated');
    expect(text.match(/status: validated/g)).to.have.length(2);
    expect(changed('type', refs('Shop'), '')).not.to.contain('own_direct');
    expect(changed('color', refs('Families'), 'red')).to.contain('color: red');
  });

  it('move several notes to another block', () => {
    const moved = gridOf(changed('block', refs('Web', 'Ovens'), 'key_activities'));
    const names = moved.blocks.find(({ key }) => key === 'key_activities')?.notes.map(({ name }) => name);
    expect(names).to.deep.equal(['Web', 'Ovens']);
  });
});
