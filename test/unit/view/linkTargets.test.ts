/** What a link that is being dragged is wanted by, and where that stands. */
import { expect } from 'chai';
import { LAYOUTS } from '../../../src/view/layouts';
import { pullsOn, sideOfTargets } from '../../../src/view/linkTargets';
import { notesOf } from '../../../src/view/model';
import { gridOf, noteNamed } from './support';

const SHOP = `customer_segments:
  - Guests
  - Hosts
value_propositions:
  - { name: Stays, links: [guests] }
  - Income
channels:
  - { name: App, links: [guests] }
key_resources:
  - Platform
key_activities:
  - Curating
cost_structure:
  - Rent
`;

describe('the notes that a link may be dragged to', () => {
  const grid = gridOf(SHOP);
  const pulls = (name: string) => {
    const found = pullsOn(grid, noteNamed(grid, name));
    return Object.fromEntries(notesOf(grid).map((note) => [note.name, found.get(note.key) ?? 'none']));
  };

  it('are ranked: what closes a gap first, for the same segment if there is one; not what is linked', () => {
    expect(pulls('Income')).to.include({
      Guests: 'most',
      Hosts: 'most',
      App: 'some',
      Income: 'none',
      Stays: 'none',
    });
    expect(pulls('Stays')).to.include({ Guests: 'none', Platform: 'most', Curating: 'most' });
  });

  it('stand at one side of the note more than at the other', () => {
    const side = (name: string, layout: keyof typeof LAYOUTS = 'classic') =>
      sideOfTargets(grid, LAYOUTS[layout], noteNamed(grid, name));
    expect(side('Guests')).to.equal('left');
    expect(side('Platform')).to.equal('right');
    expect(side('Guests', 'list')).to.equal('right');
  });
});
