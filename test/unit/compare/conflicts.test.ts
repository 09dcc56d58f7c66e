import { expect } from 'chai';
import { mergeConflicts } from '../../../src/canvas/mergeConflicts';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { conflictCards, keepInConflict } from '../../../src/compare/conflicts';
import { mergeCanvases } from '../../../src/compare/merge';
import { applyEdits } from '../../../src/edit/result';
import type { Keep } from '../../../src/view/model';

const BASE = `name: Shop
channels:
  - name: App # comment
    note: one
customer_segments:
  - name: Guests
  - name: Hosts
revenue_streams:
  - name: Bread
    amount: 100
    links: [guests]
`;
const CONFLICTS = mergeCanvases(
  BASE,
  BASE.replace('one', 'two').replace('amount: 100', 'amount: 120').replace('  - name: Hosts\n', ''),
  BASE.replace('one', 'three').replace('amount: 100', 'amount: 150').replace('[guests]', '[guests, hosts]'),
  { ours: 'HEAD', theirs: 'market' },
).text;

function decide(text: string, index: number, keep: Keep): string {
  const kept = keepInConflict(text, index, keep);
  if (!kept.ok) throw new Error(kept.reason);
  expect(kept.canvas.source).to.equal(applyEdits(text, kept.edits));
  return kept.canvas.source;
}

describe('a canvas with conflict markers', () => {
  it('has a card for each conflict that says in words what each side would keep', () => {
    const cards = conflictCards(CONFLICTS);
    expect(cards.map(({ place }) => place)).to.include.members(['Channels', 'Revenue Streams']);
    const note = cards.find(({ place }) => place === 'Channels');
    expect(note).to.deep.equal({
      place: 'Channels',
      ours: { label: 'HEAD', says: ['“App”: Note two'], lines: '    note: two' },
      theirs: { label: 'market', says: ['“App”: Note three'], lines: '    note: three' },
      both: false,
    });
    const all = cards.flatMap(({ ours, theirs }) => [ours.says, theirs.says]).flat();
    expect(all).to.include.members(['“Bread”: Amount 120', '“Bread”: Amount 150']);
  });

  it('is decided by taking lines away, and comes to a canvas that parses', () => {
    for (const keep of ['ours', 'theirs'] as const) {
      let text = CONFLICTS;
      for (let left = mergeConflicts(text).length; left > 0; left--) {
        const next = decide(text, left - 1, keep);
        expect(mergeConflicts(next).length).to.equal(left - 1);
        text = next;
      }
      expect(text).not.to.match(/^[<=>]{7}/m);
      const canvas = parseCanvas(text);
      expect(canvas.writable, text).to.equal(true);
      expect(text).to.contain('- name: App # comment\n');
      expect(canvas.items.find(({ name }) => name === 'Bread')?.values.amount).to.equal(
        keep === 'ours' ? 120 : 150,
      );
    }
  });

  it('can keep both sides where both can stand together', () => {
    const added = (name: string) => `channels:\n  - App\n${name}key_resources: []\n`;
    const conflict = added('<<<<<<< a\n  - Fair\n||||||| base\n=======\n  - Stall\n>>>>>>> b\n');
    for (const text of [conflict, conflict.replaceAll('\n', '\r\n')]) {
      const eol = text.includes('\r') ? '\r\n' : '\n';
      const [card] = conflictCards(text);
      expect(card?.both).to.equal(true);
      expect([card?.ours.says, card?.theirs.says]).to.deep.equal([['“Fair”'], ['“Stall”']]);
      expect(decide(text, 0, 'both').split(eol)).to.deep.equal(added('  - Fair\n  - Stall\n').split('\n'));
      expect(decide(text, 0, 'theirs').split(eol)).to.deep.equal(added('  - Stall\n').split('\n'));
    }
    const twice = added(
      '<<<<<<< a\n  - {name: Fair, note: x}\n=======\n  - {name: Fair, note: y}\n>>>>>>> b\n',
    );
    expect(conflictCards(twice)[0]?.both).to.equal(false);
  });

  it('reads the markers of git in all its styles, also with line breaks of Windows and marker-like text inside', () => {
    const styles = {
      merge: '<<<<<<< HEAD\n    note: two\n=======\n    note: three\n>>>>>>> market\n',
      diff3:
        '<<<<<<< HEAD\n    note: two\n||||||| 1a2b3c4\n    note: one\n=======\n    note: three\n>>>>>>> market\n',
      zdiff3:
        '<<<<<<< HEAD\n    note: two\n||||||| parent of 1a2b3c4 (Say: "=======")\n    note: one\n=======\n    note: three\n>>>>>>> 1a2b3c4 (Say: "=======")\n',
    };
    for (const [style, conflict] of Object.entries(styles))
      for (const eol of ['\n', '\r\n']) {
        const text = `channels:\n  - name: App\n${conflict}`.replaceAll('\n', eol);
        const [card, more] = conflictCards(text);
        expect([card?.ours.says, card?.theirs.says, more], style).to.deep.equal([
          ['“App”: Note two'],
          ['“App”: Note three'],
          undefined,
        ]);
        expect(decide(text, 0, 'ours'), style).to.equal(
          `channels:\n  - name: App\n    note: two\n`.replaceAll('\n', eol),
        );
      }
    const oddity = '<<<<<<< a\n  - App\n=======\n  - Fair\n>>>>>>> b\n';
    expect(conflictCards(`channels:\n${oddity}${oddity}key_resources:\n${oddity}`).length).to.equal(3);
  });

  it('shows what is written where it cannot be read, and takes markers that are not whole for text', () => {
    const broken = 'channels: [App]\n<<<<<<< a\nkey_resources: [\n=======\nkey_resources: ]\n>>>>>>> b';
    const [card] = conflictCards(broken);
    expect(card?.ours).to.deep.equal({ label: 'a', says: [], lines: 'key_resources: [' });
    expect(decide(broken, 0, 'theirs')).to.equal('channels: [App]\nkey_resources: ]\n');
    for (const half of ['<<<<<<< a\nx: 1\n>>>>>>> b\n', '=======\n>>>>>>> b\n', '<<<<<<< a\n=======\n'])
      expect(conflictCards(half), half).to.deep.equal([]);
    expect(keepInConflict(broken, 1, 'ours').ok).to.equal(false);
  });
});
