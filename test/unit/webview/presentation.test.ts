import { expect } from 'chai';
import { guidance } from '../../../src/view/guidance';
import { guideOf, SHEET } from '../../../webview/state/state';
import { SHOP } from '../view/support';
import { BoardHarness } from './harness';

function open(text: string, savedState?: unknown) {
  const harness = new BoardHarness(text, savedState);
  return {
    board: harness.board,
    get saved() {
      return harness.saved;
    },
    get gestures() {
      return harness.gestures;
    },
    key: (name: string) => harness.key(name),
    /** The text changes as asked. */
    done(now: string): void {
      harness.show(now);
      harness.accept();
    },
    refused: (reason: string) => harness.refuse(reason),
  };
}

describe('zoom on the board', () => {
  it('steps from what is shown, and back to the usual size', () => {
    const { board } = open(SHOP);
    board.viewOptions.zoomBy(1);
    expect(board.state.zoom).to.equal(1.1);
    board.viewOptions.toggleFit();
    board.store.update({ fitted: 0.62 });
    board.viewOptions.zoomBy(-1);
    expect(board.state.zoom).to.equal(0.6);
    board.viewOptions.toggleFit();
    board.viewOptions.toggleFit();
    expect(board.state.zoom).to.equal(1);
  });

  it('survives hiding, as does what stands beside the sheet', () => {
    const view = open(SHOP);
    view.board.viewOptions.zoomTo('fit');
    view.board.viewOptions.dock('guidance');
    expect(open(SHOP, view.saved).board.state).to.include({ zoom: 'fit', dock: 'guidance' });
  });
});

describe('the presentation', () => {
  it('goes from slide to slide and stays within them', () => {
    const { board } = open(SHOP);
    board.presentation.start();
    board.presentation.back();
    expect(board.presentation.at).to.equal(0);
    board.presentation.next();
    expect(board.presentation.at).to.equal(1);
    board.presentation.show(99);
    board.presentation.next();
    expect(board.presentation.at).to.equal(10);
  });

  it('ends with Escape, and lets go of what was open when it began', () => {
    const { board } = open(SHOP);
    board.open({ kind: 'keys' });
    board.receive({ type: 'command', command: 'present' });
    expect(board.state).to.deep.include({ mode: { kind: 'presentation', slide: 0 } });
    expect(board.escape()).to.equal(true);
    expect(board.state.mode).to.deep.equal(SHEET);
  });

  it('survives hiding, and the loss of slides', () => {
    const view = open(`channels: [${Array.from({ length: 30 }, (_, index) => `N${index}`).join(', ')}]\n`);
    view.board.presentation.start();
    view.board.presentation.show(99);
    expect(view.board.presentation.at).to.equal(13);
    const again = open('name: Shop\n', view.saved);
    expect(again.board.presentation.at).to.equal(10);
  });

  it('gives way to what a menu asks of the sheet', () => {
    const { board, key } = open(SHOP);
    board.presentation.start();
    board.receive({ type: 'command', command: 'renameNote', target: key('Ovens') });
    expect(board.state.mode).to.deep.equal(SHEET);
    expect(board.state.draft).to.include({ kind: 'rename' });
  });
});

describe('the guided walk on the board', () => {
  it('writes a note with the link that is obvious, and asks about it', () => {
    const text = 'customer_segments: [Families]\n';
    const view = open(text);
    view.board.receive({ type: 'command', command: 'guideMe' });
    expect(view.board.guidedWalk.block?.key).to.equal('value_propositions');
    view.board.guidedWalk.typed('  Fresh   bread ');
    view.board.guidedWalk.add();
    expect(view.gestures).to.have.length(1);
    expect(view.gestures[0]).to.deep.include({
      kind: 'add',
      block: 'value_propositions',
      name: 'Fresh bread',
    });
    expect(view.gestures[0]).to.have.nested.property('links[0].name', 'Families');
    expect(guideOf(view.board.state)?.text).to.equal('');
    view.done(`${text}value_propositions:\n  - name: Fresh bread\n    links: [families]\n`);
    expect(guideOf(view.board.state)?.note).to.equal(view.key('Fresh bread'));
  });

  it('writes the kind that was chosen, and asks anew for the next note', () => {
    const view = open('customer_segments: []\n');
    const { board } = view;
    board.store.update({ guidance: guidance() });
    board.guidedWalk.start();
    board.guidedWalk.typed('Families');
    board.guidedWalk.choose('niche_market');
    board.guidedWalk.add();
    expect(view.gestures).to.deep.equal([
      {
        kind: 'add',
        block: 'customer_segments',
        name: 'Families',
        sort: { field: 'type', words: ['niche_market'] },
      },
    ]);
    expect(guideOf(board.state)?.sorts).to.equal(undefined);
    board.guidedWalk.choose('segmented');
    board.guidedWalk.choose('niche_market');
    expect(guideOf(board.state)?.sorts).to.deep.equal(['niche_market']);
    board.guidedWalk.choose('niche_market');
    expect(guideOf(board.state)?.sorts).to.equal(undefined);
  });

  it('takes several kinds where a block has several', () => {
    const view = open('value_propositions: []\n');
    const { board } = view;
    board.store.update({ guidance: guidance() });
    board.guidedWalk.start();
    board.guidedWalk.goTo(1);
    board.guidedWalk.typed('Bread');
    for (const word of ['price', 'newness', 'design', 'newness']) board.guidedWalk.choose(word);
    board.guidedWalk.add();
    expect(view.gestures).to.deep.equal([
      {
        kind: 'add',
        block: 'value_propositions',
        name: 'Bread',
        sort: { field: 'characteristics', words: ['price', 'design'] },
      },
    ]);
  });

  it('renames what is written and asks how much it is, without the form', () => {
    const view = open('cost_structure: [Rent]\n');
    const { board } = view;
    board.guidedWalk.start();
    const rent = view.key('Rent');
    board.inspector.typed(rent, 'name', 'Rent of the shop');
    board.inspector.commit(rent, 'name');
    expect(view.gestures.at(-1)).to.deep.include({ kind: 'rename', name: 'Rent of the shop' });
    view.done('cost_structure: [Rent of the shop]\n');
    board.inspector.typed(view.key('Rent of the shop'), 'amount', '1,200');
    board.inspector.commit(view.key('Rent of the shop'), 'amount');
    expect(view.gestures.at(-1)).to.deep.include({ kind: 'set-field', field: 'amount' });
  });

  it('gives back what was refused, unless something else is being typed', () => {
    const view = open('name: Shop\n');
    view.board.guidedWalk.start();
    view.board.guidedWalk.typed('Families');
    view.board.guidedWalk.add();
    view.refused('Somebody else was faster.');
    expect(guideOf(view.board.state)?.text).to.equal('Families');
    expect(view.board.state).to.include({ notice: 'Somebody else was faster.', draft: undefined });
    view.board.guidedWalk.add();
    view.board.guidedWalk.typed('Off');
    view.refused('Again.');
    expect(guideOf(view.board.state)?.text).to.equal('Off');
  });

  it('writes what was typed before it goes on, and nothing for nothing', () => {
    const view = open('name: Shop\n');
    view.board.guidedWalk.start();
    view.board.guidedWalk.goTo(1);
    expect(view.gestures).to.deep.equal([]);
    view.board.guidedWalk.typed('Fresh bread');
    view.board.guidedWalk.goTo(2);
    expect(view.gestures).to.have.length(1);
    view.done('name: Shop\nvalue_propositions: [Fresh bread]\n');
    expect(guideOf(view.board.state)).to.deep.equal({ at: 2, text: '' });
  });

  it('links and unlinks to what is wanted, whatever is drawn already', () => {
    const view = open(SHOP);
    const [bread, families, offices] = ['Fresh bread', 'Families', 'Offices'].map(view.key);
    if (!bread || !families || !offices) throw new Error('a note is missing');
    view.board.guidedWalk.start();
    view.board.guidedWalk.link(bread, families, true);
    expect(view.gestures).to.deep.equal([]);
    view.board.guidedWalk.link(bread, offices, true);
    expect(view.gestures.map(({ kind }) => kind)).to.deep.equal(['link']);
  });

  it('survives hiding with what was being typed, and does not start where nothing can be written', () => {
    const view = open('name: Shop\n');
    view.board.guidedWalk.start();
    view.board.guidedWalk.typed('Fam');
    expect(guideOf(open('name: Shop\n', view.saved).board.state)).to.deep.equal({ at: 0, text: 'Fam' });
    const broken = open('channels: [a\n');
    broken.board.guidedWalk.start();
    expect(guideOf(broken.board.state)).to.equal(undefined);
  });
});
