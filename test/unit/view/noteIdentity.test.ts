import { expect } from 'chai';
import { notesOf } from '../../../src/view/model';
import { gridOf, noteNamed } from './support';

/** Name → key before and after an edit. */
function keysAfter(before: string, after: string): readonly (readonly [name: string, key: string])[] {
  const first = gridOf(before);
  return notesOf(gridOf(after, first)).map((note) => [note.name, note.key]);
}

const BEFORE = 'channels: [Web, Shop, Phone]\ncustomer_segments: [Web]\n';
const first = gridOf(BEFORE);
const keyOf = (name: string, block: string) =>
  notesOf(first).find((note) => note.name === name && note.ref.block === block)?.key;
const [web, shop, phone, people] = [
  keyOf('Web', 'channels'),
  keyOf('Shop', 'channels'),
  keyOf('Phone', 'channels'),
  keyOf('Web', 'customer_segments'),
];

describe('keys of notes', () => {
  it('differ from each other, duplicates included', () => {
    const keys = notesOf(gridOf('channels: [Web, Web, Web]\ncustomer_segments: [Web]')).map(
      (note) => note.key,
    );
    expect(new Set(keys).size).to.equal(4);
  });

  it('stay through a change of order', () => {
    expect(keysAfter(BEFORE, 'channels: [Phone, Web, Shop]\ncustomer_segments: [Web]\n')).to.deep.equal([
      ['Web', people],
      ['Phone', phone],
      ['Web', web],
      ['Shop', shop],
    ]);
  });

  it('stay through a rename', () => {
    expect(keysAfter(BEFORE, 'channels: [Web, Store, Phone]\ncustomer_segments: [Web]\n')).to.deep.include([
      'Store',
      shop,
    ]);
  });

  it('stay through a move to another block', () => {
    const after = 'channels: [Web, Phone]\ncustomer_segments: [Web]\nkey_resources: [Shop]\n';
    expect(keysAfter(BEFORE, after)).to.deep.include(['Shop', shop]);
  });

  it('are not handed to newcomers', () => {
    const after = keysAfter(BEFORE, 'channels: [New, Web, Shop, Phone]\ncustomer_segments: [Web]\n');
    expect(after.filter(([, key]) => [web, shop, phone, people].includes(key))).to.have.lengthOf(4);
    expect([web, shop, phone, people]).not.to.include(after.find(([name]) => name === 'New')?.[1]);
  });

  it('do not come back for a note with the old name of a renamed one', () => {
    const renamed = gridOf('channels: [Web, Store, Phone]\ncustomer_segments: [Web]\n', first);
    const again = gridOf('channels: [Web, Store, Phone, Shop]\ncustomer_segments: [Web]\n', renamed);
    expect(noteNamed(again, 'Store').key).to.equal(shop);
    expect(noteNamed(again, 'Shop').key).not.to.equal(shop);
  });

  it('stay while the name is typed letter by letter', () => {
    let grid = first;
    for (const name of ['Sho', 'Sh', 'S', 'St', 'Sto', 'Store'])
      grid = gridOf(`channels: [Web, ${name}, Phone]\ncustomer_segments: [Web]\n`, grid);
    expect(noteNamed(grid, 'Store').key).to.equal(shop);
  });
});
