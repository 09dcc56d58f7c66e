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
        },
        'customer_segments/Guests': { sign: '✎', word: 'changed', says: ['“Guests”: Note a → b'] },
        'customer_segments/Hosts': { sign: '＋', word: 'new', says: ['“Hosts” is new.'] },
      },
      gone: [{ block: 'channels', name: 'Shop', word: 'gone' }],
    });
    expect(marks(before, after.replace('[App', '[Shop, App')).gone).to.deep.equal([]);
    const behind = marks('channels: [App, Shop, Fair]\n', 'channels: [App]\n').gone;
    expect(behind.map(({ behind: note, name }) => `${note} ${name}`)).to.deep.equal([
      'channels/App Shop',
      'channels/App Fair',
    ]);
  });

  it('are none where nothing differs', () => {
    const text = 'channels: [Shop]\n';
    expect(marks(text, text.replace('[Shop]', '["Shop"] # ours'))).to.deep.equal({
      summary: 'Nothing has changed.',
      notes: {},
      gone: [],
    });
  });
});
