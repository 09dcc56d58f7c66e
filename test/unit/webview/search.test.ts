import { expect } from 'chai';
import { emphasisOf } from '../../../webview/state/emphasis';
import { SHEET } from '../../../webview/state/state';
import { gridOf, SHOP } from '../view/support';
import { BoardHarness } from './harness';

function bench(text = SHOP, savedState?: unknown) {
  const harness = new BoardHarness(text, savedState);
  const { board, announced: said } = harness;
  const key = (name: string) => harness.key(name);
  return {
    board,
    said,
    key,
    name: (note: string | undefined) => harness.nameOf(note),
    saved: () => harness.saved,
    back: (of: string) => emphasisOf(board.state).stepsBack(key(of)),
  };
}

describe('finding on the board', () => {
  it('lets what does not match step back, shows the first match, and says how many there are', () => {
    const { board, said, name, back } = bench();
    board.search.open();
    board.search.ask({ text: 'br' });
    expect(name(board.state.found)).to.equal('Fresh bread');
    expect([back('Fresh bread'), back('Ovens')]).to.deep.equal([false, true]);
    expect(said.at(-1)).to.equal('1 of 3');
    board.search.ask({ text: 'brx' });
    expect(said.at(-1)).to.equal('No note matches.');
    expect(board.state.found).to.equal(undefined);
    board.search.ask({ text: '' });
    expect(said.at(-1)).to.equal('All notes are shown.');
    expect(back('Ovens')).to.equal(false);
  });

  it('says so where the card does not show why a note matches', () => {
    const { board, said, name } = bench();
    board.search.ask({ text: 'two of them' });
    expect(name(board.state.found)).to.equal('Ovens');
    expect(said.at(-1)).to.equal('1 of 1, in its details');
  });

  it('stays with a match that still matches, and goes round in both directions', () => {
    const { board, name } = bench();
    board.search.ask({ text: 'br' });
    board.search.step(1, false);
    expect(name(board.state.found)).to.equal('Shared breakfast');
    board.search.ask({ text: 'bre' });
    expect(name(board.state.found)).to.equal('Shared breakfast');
    board.search.step(1, false);
    board.search.step(1, false);
    expect(name(board.state.found)).to.equal('Fresh bread');
    board.search.step(-1, false);
    expect(name(board.state.found)).to.equal('Bread money');
    expect(board.state.selected).to.equal(undefined);
  });

  it('goes on from where the focus is on the sheet, and takes the focus along', () => {
    const { board, key, name } = bench();
    board.search.ask({ tag: undefined, status: 'testing', text: '' });
    board.search.ask({ status: undefined, text: 'br' });
    board.search.ask({ text: 'bre' });
    board.focus(key('Shared breakfast'));
    board.store.set({ found: undefined });
    board.search.step(1, true);
    expect(name(board.state.found)).to.equal('Bread money');
    expect(board.state.focused).to.equal(key('Bread money'));
    expect(board.store.takeEffect().focus).to.equal(key('Bread money'));
  });

  it('opens the bar where nothing is asked for yet', () => {
    const { board } = bench();
    board.search.step(1, true);
    expect(board.state.findBarOpen).to.equal(true);
    expect(board.store.takeEffect().find).to.equal(true);
  });

  it('does not go to a match that the layout leaves out, but says that it is there', () => {
    const { board, said, name } = bench();
    board.setLayout('basics');
    board.search.ask({ text: 'b' });
    expect(board.search.matches.shown.map(name)).to.not.include('Bike round');
    expect(said.at(-1)).to.contain('1 in blocks that this layout leaves out');
  });

  it('shows the chain of a selected note rather than the matches, and the matches again afterwards', () => {
    const { board, key, back } = bench();
    board.search.ask({ text: 'ovens' });
    expect(back('Fresh bread')).to.equal(true);
    board.select(key('Ovens'));
    expect(back('Fresh bread')).to.equal(false);
    board.escape();
    expect(back('Fresh bread')).to.equal(true);
    board.escape();
    expect(back('Fresh bread')).to.equal(false);
    expect(board.state.filter).to.deep.equal({ text: '' });
  });

  it('goes to the match when it is cleared', () => {
    const { board, key } = bench();
    board.search.open();
    board.search.ask({ text: 'ovens' });
    expect(board.escape()).to.equal(true);
    expect(board.state).to.include({ findBarOpen: false, focused: key('Ovens'), found: undefined });
    expect(board.store.takeEffect().focus).to.equal(key('Ovens'));
    expect(board.escape()).to.equal(false);
  });

  it('brings a segment to the front from the legend, and lets it go again', () => {
    const { board, key, back } = bench();
    board.search.toggleSegment(key('Offices'));
    expect([back('Shared breakfast'), back('Bread money')]).to.deep.equal([false, true]);
    board.search.toggleSegment(key('Offices'));
    expect(back('Bread money')).to.equal(false);
  });

  it('survives hiding', () => {
    const before = bench();
    before.board.search.open();
    before.board.search.ask({ text: 'br', segment: before.key('Families') });
    before.board.toggleAllLinks();
    const { board } = bench(SHOP, before.saved());
    expect(board.state).to.deep.include({
      findBarOpen: true,
      allLinks: true,
      filter: { text: 'br', segment: before.key('Families') },
    });
  });

  it('forgets a segment that has gone', () => {
    const { board, key } = bench();
    board.search.toggleSegment(key('Offices'));
    const grid = gridOf(SHOP.replace('  - name: Offices\n    pays: false\n', ''));
    board.receive({ type: 'grid', epoch: 2, grid });
    expect(board.state.filter.segment).to.equal(undefined);
    expect(board.search.active).to.equal(false);
  });

  it('brings notes with problems to the front from the list of problems', () => {
    const { board, back } = bench();
    board.open({ kind: 'problems', place: { kind: 'canvas' } });
    board.showNotesWithProblems();
    expect(board.state).to.include({ mode: SHEET, findBarOpen: true });
    expect(board.state.filter.problems).to.be.a('string');
    expect([back('Shared breakfast'), back('Fresh bread')]).to.deep.equal([false, true]);
  });

  it('opens from VS Code’s commands, and so do all links', () => {
    const { board } = bench();
    board.receive({ type: 'command', command: 'find' });
    board.receive({ type: 'command', command: 'showAllLinks' });
    expect(board.state).to.include({ findBarOpen: true, allLinks: true });
  });
});
