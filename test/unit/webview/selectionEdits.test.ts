import { expect } from 'chai';
import { emphasisOf } from '../../../webview/state/emphasis';
import { noteNamed } from '../view/support';
import { BoardHarness } from './harness';

const TEXT = `channels: [Web, Shop, Fair, Kiosk]
key_resources:
  - name: Brand
    links: [web]
  - Team
`;

function bench(text = TEXT, savedState?: unknown) {
  const harness = new BoardHarness(text, savedState);
  const { board, sent, announced: said } = harness;
  const describeClip = () => harness.sentOf('describe-clip').at(-1)?.request ?? -1;
  return {
    board,
    sent,
    said,
    key: (name: string) => harness.key(name),
    ref: (name: string) => noteNamed(harness.grid, name).ref,
    saved: () => harness.saved,
    selection: () => [...board.store.selection].map((one) => harness.nameOf(one)).sort(),
    focused: () => harness.nameOf(board.state.focused),
    gestures: () => harness.gestures,
    text: (now: string) => harness.show(now),
    /** The number of the last request for clipboard data. */
    describeClip,
    answerClip: (clip: string) =>
      board.receive({ type: 'response', request: describeClip(), method: 'describe-clip', result: { clip } }),
    /** The last gesture is carried out. */
    done: (remark?: string) => harness.accept(remark),
  };
}

describe('selecting several notes', () => {
  it('with a rubber band: as it touches them, told once it is let go', () => {
    const { board, key, said, selection, focused } = bench();
    board.selection.touch(new Set([key('Fair')]));
    board.selection.touch(new Set([key('Fair'), key('Brand')]));
    expect(selection()).to.deep.equal(['Brand', 'Fair']);
    expect(said).to.deep.equal([]);
    board.selection.settle();
    expect(said).to.deep.equal(['2 notes selected.']);
    expect(focused()).to.equal('Fair');
    board.selection.touch(new Set());
    expect(selection()).to.deep.equal([]);
  });

  it('one by one, and back to one', () => {
    const { board, key, selection, said } = bench();
    board.select(key('Web'));
    board.selection.toggle(key('Team'));
    expect(selection()).to.deep.equal(['Team', 'Web']);
    expect(board.state.selected).to.equal(undefined);
    expect(said.at(-1)).to.equal('2 notes selected.');
    board.selection.toggle(key('Web'));
    expect(board.state.selected).to.equal(key('Team'));
    expect(board.state.picked.size).to.equal(0);
    board.selection.toggle(key('Team'));
    expect(selection()).to.deep.equal([]);
  });

  it('a range from where the selection started, either way', () => {
    const { board, key, selection, focused } = bench();
    board.select(key('Shop'));
    board.selection.extendTo(key('Kiosk'));
    expect(selection()).to.deep.equal(['Fair', 'Kiosk', 'Shop']);
    expect(focused()).to.equal('Kiosk');
    board.selection.extendTo(key('Web'));
    expect(selection()).to.deep.equal(['Shop', 'Web']);
    board.selection.extendTo(key('Team'));
    expect(selection()).to.deep.equal(['Shop', 'Team', 'Web']);
  });

  it('a block, then everything', () => {
    const { board, selection } = bench();
    board.selection.all('key_resources');
    expect(selection()).to.deep.equal(['Brand', 'Team']);
    board.selection.all('key_resources');
    expect(selection()).to.have.length(6);
  });

  it('draws no trace, and lets go of all at once', () => {
    const { board, key, selection } = bench();
    board.select(key('Brand'));
    expect(emphasisOf(board.state).stepsBack(key('Team'))).to.equal(true);
    board.selection.toggle(key('Web'));
    expect(emphasisOf(board.state).stepsBack(key('Team'))).to.equal(false);
    expect(board.escape()).to.equal(true);
    expect(selection()).to.deep.equal([]);
    expect(board.escape()).to.equal(false);
  });

  it('goes on through changes of the text, and through hiding', () => {
    const first = bench();
    first.board.select(first.key('Web'));
    first.board.selection.toggle(first.key('Brand'));
    first.board.selection.toggle(first.key('Kiosk'));
    first.text(TEXT.replace(', Kiosk', ''));
    expect(first.selection()).to.deep.equal(['Brand', 'Web']);
    expect(bench(TEXT, first.saved()).selection()).to.deep.equal(['Brand', 'Web']);
  });

  it('selecting one note, adding one or lighting one lets go of them', () => {
    const { board, key, selection } = bench();
    for (const letGo of [
      () => board.select(key('Team')),
      () => board.nameEditor.startAdding('channels'),
      () => board.receive({ type: 'light', note: key('Team') }),
    ]) {
      board.selection.all('channels');
      letGo();
      expect(selection().length).to.be.below(2);
    }
  });
});

describe('changing several notes', () => {
  it('deletes them as one gesture and says how many notes and links that were', () => {
    const { board, key, ref, gestures, said, text, done, focused } = bench();
    board.select(key('Web'));
    board.selection.toggle(key('Shop'));
    const items = [ref('Web'), ref('Shop')];
    board.selectionEdits.remove(board.store.subjects(key('Web')));
    expect(gestures()).to.deep.equal([{ kind: 'remove', items }]);
    text('channels: [Fair, Kiosk]\nkey_resources:\n  - name: Brand\n  - Team\n');
    done();
    expect(said.at(-1)).to.equal('Deleted 2 notes and 1 link.');
    expect(focused()).to.equal('Fair');
  });

  it('acts on one note alone where that one is not among the selected', () => {
    const { board, key, ref, gestures } = bench();
    board.selection.all('channels');
    board.selectionEdits.remove(board.store.subjects(key('Team')));
    expect(gestures()).to.deep.equal([{ kind: 'remove', items: [ref('Team')] }]);
  });

  it('moves them in reading order in front of one that stays, and keeps them selected', () => {
    const { board, key, ref, gestures, text, done, selection, said } = bench();
    board.select(key('Team'));
    board.selection.toggle(key('Web'));
    board.selection.toggle(key('Fair'));
    const [web, fair, team, kiosk] = ['Web', 'Fair', 'Team', 'Kiosk'].map(ref);
    board.selectionEdits.move(board.store.subjects(key('Team')), 'channels', key('Fair'));
    expect(gestures()).to.deep.equal([
      { kind: 'move', items: [web, fair, team], block: 'channels', before: kiosk },
    ]);
    text('channels: [Shop, Web, Fair, Team, Kiosk]\nkey_resources:\n  - name: Brand\n    links: [web]\n');
    done();
    expect(selection()).to.deep.equal(['Fair', 'Team', 'Web']);
    expect(said.at(-1)).to.equal('Moved 3 notes to Channels.');
  });

  it('moves by key from where they are by then, however fast the keys come', () => {
    const { board, key, ref, gestures, text, done } = bench();
    const fair = key('Fair');
    board.selectionEdits.shift([fair], -1);
    board.selectionEdits.shift([fair], -1);
    board.selectionEdits.shift([fair], -1);
    expect(gestures()).to.deep.equal([
      { kind: 'move', items: [ref('Fair')], block: 'channels', before: ref('Shop') },
    ]);
    text(TEXT.replace('Web, Shop, Fair', 'Web, Fair, Shop'));
    done();
    expect(gestures().at(-1)).to.deep.equal({
      kind: 'move',
      items: [ref('Fair')],
      block: 'channels',
      before: ref('Web'),
    });
    text(TEXT.replace('Web, Shop, Fair', 'Fair, Web, Shop'));
    done();
    expect(gestures(), 'there is nothing further up').to.have.length(2);
    board.selectionEdits.carry([fair], (from) => (from === 'channels' ? 'key_resources' : 'channels'));
    board.selectionEdits.carry([fair], (from) => (from === 'channels' ? 'key_resources' : 'channels'));
    text(TEXT.replace('Fair, ', '').replace('- Team', '- Team\n  - Fair'));
    done();
    expect(
      gestures()
        .slice(2)
        .map((gesture) => 'block' in gesture && gesture.block),
    ).to.deep.equal(['key_resources', 'channels']);
  });

  it('moves down past the last of them', () => {
    const { board, key, ref, gestures } = bench();
    board.selectionEdits.shift([key('Web'), key('Shop')], 1);
    expect(gestures()).to.deep.equal([
      { kind: 'move', items: [ref('Web'), ref('Shop')], block: 'channels', before: ref('Kiosk') },
    ]);
  });

  it('asks for nothing where they are already', () => {
    const { board, key, sent } = bench();
    board.selection.pick(new Set([key('Shop'), key('Fair')]));
    for (const before of ['Shop', 'Fair', 'Kiosk'])
      board.selectionEdits.move(board.store.subjects(key('Shop')), 'channels', key(before));
    expect(sent.filter(({ type }) => type === 'gesture')).to.deep.equal([]);
  });

  it('selects the copies', () => {
    const { board, key, text, done, selection, said } = bench();
    board.selection.all('key_resources');
    board.selectionEdits.duplicate(board.store.subjects(key('Team')));
    text(`${TEXT}  - Team (copy)\n  - Brand (copy)\n`);
    done();
    expect(selection()).to.deep.equal(['Brand (copy)', 'Team (copy)']);
    expect(said.at(-1)).to.equal('Duplicated 2 notes.');
  });

  it('keeps a remark, with the way back, until something else changes', () => {
    const { board, key, sent, said, text, done } = bench();
    board.selectionEdits.move([key('Web'), key('Shop')], 'key_resources');
    text(TEXT.replace('Web, Shop, ', '').concat('  - Web\n  - Shop\n'));
    done('Type does not fit.');
    expect(said.at(-1)).to.equal('Moved 2 notes to Key Resources. Type does not fit.');
    expect(board.state.changeNotice).to.deep.equal({ text: 'Type does not fit.', epoch: 2 });
    board.undo();
    expect(sent.at(-1)).to.deep.include({ type: 'undo', epoch: 2 });
    expect(board.state.changeNotice).to.equal(undefined);

    board.selectionEdits.move([key('Fair'), key('Kiosk')], 'key_resources');
    text(TEXT);
    done('Once more.');
    text(`${TEXT}  - Later\n`);
    expect(board.state.changeNotice).to.equal(undefined);
  });
});

describe('the clipboard', () => {
  it('carries names, one a line, and whole notes where the extension has made them', () => {
    const { board, key, sent, said, describeClip, answerClip } = bench();
    board.selection.toggle(key('Team'));
    board.selection.toggle(key('Web'));
    board.clipboard.prepare();
    board.clipboard.prepare();
    const notes = [key('Web'), key('Team')];
    const request = describeClip();
    expect(sent.filter(({ type }) => type === 'describe-clip')).to.deep.equal([
      { type: 'describe-clip', request, epoch: 1, notes },
    ]);
    const early = board.clipboard.copy(board.clipboard.subjects(), false);
    expect(early).to.deep.equal({ text: 'Web\nTeam', clip: undefined });
    expect(sent.at(-1)).to.deep.include({ type: 'copied', notes, text: 'Web\nTeam', write: false });
    answerClip('{}');
    expect(board.clipboard.copy(board.clipboard.subjects(), false)?.clip).to.equal('{}');
    expect(said.at(-1)).to.equal('Copied 2 notes.');
  });

  it('does not carry what a note said before', () => {
    const { board, key, text, answerClip } = bench();
    board.select(key('Team'));
    board.clipboard.prepare();
    answerClip('{}');
    text(TEXT.replace('- Team', '- name: Team\n    note: New.'));
    expect(board.clipboard.copy(board.clipboard.subjects(), false)?.clip).to.equal(undefined);
  });

  it('cuts as one gesture, after the copy', () => {
    const { board, key, sent, said, text, done } = bench();
    board.select(key('Web'));
    board.clipboard.cut(board.clipboard.subjects(), true);
    const types = sent.map(({ type }) => type).filter((type) => type !== 'typed');
    expect(types.slice(-2)).to.deep.equal(['copied', 'gesture']);
    text(TEXT.replace('Web, ', '').replace('    links: [web]\n', ''));
    done();
    expect(said.at(-1)).to.equal('Cut 1 note and 1 link.');
  });

  it('is pasted behind the note in focus, and what comes is selected', () => {
    const { board, key, ref, gestures, text, done, selection, focused, said } = bench();
    board.select(key('Shop'));
    const after = ref('Shop');
    board.clipboard.paste('A\nB');
    expect(gestures()).to.deep.equal([{ kind: 'paste', text: 'A\nB', block: 'channels', after }]);
    text(TEXT.replace('Shop', 'Shop, A, B'));
    done();
    expect(selection()).to.deep.equal(['A', 'B']);
    expect(focused()).to.equal('A');
    expect(said.at(-1)).to.equal('Pasted 2 notes.');
  });

  it('is pasted into a block, and anywhere while nobody has gone to a place', () => {
    const { board, gestures, key, done } = bench();
    board.clipboard.paste('A', '{}', 'cost_structure');
    board.store.update({ focused: key('Web') });
    done();
    board.clipboard.paste('B', '{}');
    expect(gestures()).to.deep.include.members([
      { kind: 'paste', text: 'A', clip: '{}', block: 'cost_structure' },
      {
        kind: 'paste',
        text: 'B',
        clip: '{}',
        block: 'channels',
        after: { block: 'channels', position: 0, id: 'web', name: 'Web' },
        anywhere: true,
      },
    ]);
  });

  it('says when there is nothing to paste, and changes nothing in a file that cannot be changed', () => {
    const { board, sent, said, text, key } = bench();
    board.clipboard.paste(' \n');
    expect(said.at(-1)).to.equal('There is nothing to paste.');
    text(`${TEXT}a: [`);
    board.clipboard.paste('A');
    board.clipboard.cut([key('Team')], true);
    expect(sent.filter(({ type }) => type === 'gesture' || type === 'copied')).to.deep.equal([]);
    expect(board.clipboard.copy([key('Team')], true)?.text).to.equal('Team');
  });

  it('is used from VS Code’s menus on what was clicked', () => {
    const { board, key, sent, gestures } = bench();
    board.selection.all('key_resources');
    board.receive({ type: 'command', command: 'copyNote', target: key('Team') });
    expect(sent.at(-1)).to.deep.include({ type: 'copied', text: 'Brand\nTeam', write: true });
    board.receive({ type: 'command', command: 'copyNote', target: key('Web') });
    expect(sent.at(-1)).to.deep.include({ type: 'copied', text: 'Web', write: true });
    board.receive({ type: 'command', command: 'pasteNotes', target: 'cost_structure', text: 'Rent' });
    expect(gestures()).to.deep.equal([{ kind: 'paste', text: 'Rent', block: 'cost_structure' }]);
    board.receive({ type: 'command', command: 'duplicateNote' });
    board.receive({ type: 'command', command: 'cutNote' });
  });
});
