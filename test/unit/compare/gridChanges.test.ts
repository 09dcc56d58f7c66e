import { expect } from 'chai';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { compareCanvases } from '../../../src/compare/compare';
import { gridChanges } from '../../../src/compare/gridChanges';

describe('the marks of changes on the grid', () => {
  const marks = (before: string, after: string) =>
    gridChanges(
      compareCanvases(parseCanvas(before), parseCanvas(after)),
      ({ block, name }) => `${block}/${name}`,
    );

  it('say in sign and word what became of each note, and where notes are gone', () => {
    const before = 'channels: [Shop, App, Fair]\ncustomer_segments: [{name: Guests, note: a}]\n';
    const after = 'channels: [App, Stall at the fair]\ncustomer_segments: [{name: Guests, note: b}, Hosts]\n';
    expect(marks(before, after)).to.deep.equal({
      summary: '1 added, 1 removed, 1 renamed, 1 changed',
      notes: {
        'channels/Stall at the fair': {
          sign: '✎',
          word: 'renamed',
          says: ['“Fair” is now called “Stall at the fair”.'],
          values: [{ what: 'Name', before: 'Fair', after: 'Stall at the fair' }],
        },
        'customer_segments/Guests': {
          sign: '✎',
          word: 'changed',
          says: ['“Guests”: Note a → b'],
          values: [{ what: 'Note', before: 'a', after: 'b' }],
        },
        'customer_segments/Hosts': { sign: '＋', word: 'new', says: ['“Hosts” is new.'], values: [] },
      },
      links: [],
      gone: [{ block: 'channels', name: 'Shop', word: 'gone' }],
    });
    expect(marks(before, after.replace('[App', '[Shop, App')).gone).to.deep.equal([]);
    const behind = marks('channels: [App, Shop, Fair]\n', 'channels: [App]\n').gone;
    expect(behind.map(({ behind: note, name }) => `${note} ${name}`)).to.deep.equal([
      'channels/App Shop',
      'channels/App Fair',
    ]);
  });

  it('tell the values of a changed note field by field, by the names that people know', () => {
    const before = `currency: EUR
channels: [{name: App, note: one, medium: digital}, Shop]
revenue_streams: [{name: Bread, type: usage-fee, amount: 3000}]
`;
    const after = `currency: EUR
channels: [Shop, {name: App, note: two}]
cost_structure: [{name: Bread, amount: 3500}]
`;
    const { notes } = marks(before, after);
    expect(notes['channels/App']?.values).to.deep.equal([
      { what: 'Note', before: 'one', after: 'two' },
      { what: 'Medium', before: 'Digital', after: '' },
    ]);
    expect(notes['channels/Shop']?.values).to.deep.equal([
      { what: 'Place in the block', before: '2', after: '1' },
    ]);
    expect(notes['cost_structure/Bread']?.values).to.deep.include.members([
      { what: 'Block', before: 'Revenue Streams', after: 'Cost Structure' },
    ]);
  });

  it('tell links that were made and cut from each other by word, and say them', () => {
    const before = 'channels: [{name: App, links: [g]}, Shop]\ncustomer_segments: [{id: g, name: Guests}]\n';
    const after = 'channels: [App, {name: Shop, links: [g]}]\ncustomer_segments: [{id: g, name: Guests}]\n';
    const { links, notes } = marks(before, after);
    expect(links).to.have.deep.members([
      {
        a: 'channels/App',
        b: 'customer_segments/Guests',
        made: false,
        word: 'link cut',
        says: '“App” no longer reaches “Guests”.',
      },
      {
        a: 'channels/Shop',
        b: 'customer_segments/Guests',
        made: true,
        word: 'new link',
        says: '“Shop” now reaches “Guests”.',
      },
    ]);
    expect(notes['customer_segments/Guests']?.values).to.have.deep.members([
      { what: 'Linked with', before: 'App', after: '' },
      { what: 'Linked with', before: '', after: 'Shop' },
    ]);
  });

  it('are none where nothing differs', () => {
    const text = 'channels: [Shop]\n';
    expect(marks(text, text.replace('[Shop]', '["Shop"] # ours'))).to.deep.equal({
      summary: 'Nothing has changed.',
      notes: {},
      links: [],
      gone: [],
    });
  });
});
