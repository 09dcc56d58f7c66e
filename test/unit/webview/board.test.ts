import { expect } from 'chai';
import { emphasisOf } from '../../../webview/state/emphasis';
import { popoverOf, SHEET } from '../../../webview/state/state';
import { gridOf, noteNamed, SHOP } from '../view/support';
import { BoardHarness } from './harness';

describe('the board', () => {
  it('sends a gesture with the epoch it was made on', () => {
    const bench = new BoardHarness(SHOP);
    bench.show(`${SHOP}\n`);
    bench.board.selectionEdits.remove([bench.key('Ovens')]);
    expect(bench.sent).to.deep.include({
      type: 'gesture',
      request: 1,
      epoch: 2,
      gesture: { kind: 'remove', items: [noteNamed(bench.grid, 'Ovens').ref] },
    });
  });

  it('drops a picture older than the one it shows', () => {
    const bench = new BoardHarness(SHOP);
    bench.show(`${SHOP}cost_structure: [Flour]\n`);
    bench.board.receive({ type: 'grid', epoch: 1, grid: gridOf('') });
    expect(bench.board.store.note(bench.key('Flour'))?.name).to.equal('Flour');
  });

  it('keeps what is selected, focused and typed while the text changes', () => {
    const bench = new BoardHarness(SHOP);
    const key = bench.key('Bike round');
    bench.board.select(key);
    bench.board.nameEditor.startRenaming(key);
    bench.board.nameEditor.typed('Bike ro', 7, 7);
    bench.show(SHOP.replace('Fresh bread', 'Very fresh bread'));
    const { selected, focused, draft } = bench.board.state;
    expect([selected, focused]).to.deep.equal([key, key]);
    expect(draft).to.deep.equal({ kind: 'rename', note: key, text: 'Bike ro', start: 7, end: 7 });
  });

  it('comes back from hiding as it was', () => {
    const bench = new BoardHarness(SHOP);
    const key = bench.key('Bike round');
    bench.board.select(key);
    bench.board.setLayout('grid');
    bench.board.store.scroll.channels = 120;
    bench.board.nameEditor.startAdding('channels');
    bench.board.nameEditor.typed('Half a na', 9, 9);
    const again = new BoardHarness(SHOP, bench.saved);
    expect(again.board.state).to.deep.include({ layout: 'grid', focused: key });
    expect(again.board.state.draft).to.include({ kind: 'add', block: 'channels', text: 'Half a na' });
    expect(again.board.store.scroll).to.deep.equal({ channels: 120 });
  });

  it('takes a state that is not its own for none', () => {
    for (const state of [undefined, 3, { layout: 'round' }, { selected: 4 }])
      expect(new BoardHarness(SHOP, state).board.state.layout).to.equal('classic');
  });

  it('makes a new note of the text for a note that has gone meanwhile', () => {
    const bench = new BoardHarness(SHOP);
    bench.board.nameEditor.startRenaming(bench.key('Ovens'));
    bench.board.nameEditor.typed('Three ovens', 11, 11);
    bench.show(SHOP.slice(0, SHOP.indexOf('key_resources')));
    expect(bench.board.state.draft).to.include({ kind: 'add', block: 'key_resources', text: 'Three ovens' });
    expect(bench.announced.join()).to.contain('gone');
  });

  it('gives typed text back when it is refused, and says why', () => {
    const bench = new BoardHarness(SHOP);
    bench.board.nameEditor.startRenaming(bench.key('Ovens'));
    bench.board.nameEditor.typed('Three ovens', 11, 11);
    bench.board.nameEditor.commit({ byKey: true });
    expect(bench.board.state.optimistic.get(bench.key('Ovens'))).to.equal('Three ovens');
    bench.refuse('Somebody else was faster.');
    expect(bench.board.state).to.include({ notice: 'Somebody else was faster.' });
    expect(bench.board.state.draft).to.include({ text: 'Three ovens' });
    expect(bench.board.state.optimistic.size).to.equal(0);
  });

  it('writes nothing for a name that is empty or as it was', () => {
    const bench = new BoardHarness(SHOP);
    for (const text of ['', '  ', ' Ovens ']) {
      bench.board.nameEditor.startRenaming(bench.key('Ovens'));
      bench.board.nameEditor.typed(text, 0, 0);
      bench.board.nameEditor.commit({ byKey: true });
      expect(bench.board.state.draft).to.equal(undefined);
    }
    expect(bench.gestures).to.deep.equal([]);
  });

  it('offers the next note after one was added by key', () => {
    const bench = new BoardHarness(SHOP);
    bench.board.nameEditor.startAdding('channels');
    bench.board.nameEditor.typed('Market stall', 12, 12);
    bench.board.nameEditor.commit({ byKey: true });
    expect(bench.gestures).to.deep.equal([{ kind: 'add', block: 'channels', name: 'Market stall' }]);
    expect(bench.board.state.draft).to.include({ kind: 'add', text: '' });
    bench.board.nameEditor.commit({ byKey: true });
    expect(bench.board.state.draft).to.equal(undefined);
  });

  it('links a new note to the one its link was drawn from', () => {
    const bench = new BoardHarness(SHOP);
    bench.board.nameEditor.startAdding('cost_structure', [bench.key('Ovens')]);
    bench.board.nameEditor.typed('Power', 5, 5);
    bench.board.nameEditor.commit({ byKey: true });
    expect(bench.gestures).to.deep.equal([
      { kind: 'add', block: 'cost_structure', name: 'Power', links: [noteNamed(bench.grid, 'Ovens').ref] },
    ]);
    expect(bench.board.state.draft).to.equal(undefined);
  });

  it('moves in front of a note or to the end, and nowhere where it is already', () => {
    const bench = new BoardHarness(SHOP);
    const [families, offices] = [bench.key('Families'), bench.key('Offices')];
    const { selectionEdits } = bench.board;
    selectionEdits.move([families], 'customer_segments', offices);
    selectionEdits.move([offices], 'customer_segments');
    selectionEdits.move([families], 'customer_segments', families);
    expect(bench.gestures).to.deep.equal([]);
    selectionEdits.move([offices], 'customer_segments', families);
    bench.accept();
    selectionEdits.move([families], 'channels');
    const ref = (name: string) => noteNamed(bench.grid, name).ref;
    expect(bench.gestures).to.deep.equal([
      { kind: 'move', items: [ref('Offices')], block: 'customer_segments', before: ref('Families') },
      { kind: 'move', items: [ref('Families')], block: 'channels' },
    ]);
  });

  const SPARSE = 'channels: [Web, Shop]\nkey_resources:\n  - name: Brand\n    links: [web]\n';

  it('shows what else went with a note that was deleted, and nothing where nothing did', () => {
    const bench = new BoardHarness(SPARSE);
    bench.board.selectionEdits.remove([bench.key('Web')]);
    bench.accept();
    expect(bench.board.state.changeNotice?.text).to.equal('Deleted “Web” and 1 link.');
    bench.board.selectionEdits.remove([bench.key('Shop')]);
    bench.accept();
    expect(bench.board.state.changeNotice).to.equal(undefined);
  });

  it('lets nothing step back for a note that is linked to nothing', () => {
    const bench = new BoardHarness(SPARSE);
    bench.board.select(bench.key('Web'));
    expect(emphasisOf(bench.board.state).stepsBack(bench.key('Shop'))).to.equal(true);
    bench.board.select(bench.key('Shop'));
    expect(emphasisOf(bench.board.state).stepsBack(bench.key('Web'))).to.equal(false);
  });

  it('focuses the neighbour of a note that has gone', () => {
    const bench = new BoardHarness(SHOP);
    bench.board.focus(bench.key('Families'));
    bench.show(SHOP.replace('  - Families\n', ''));
    expect(bench.board.state.focused).to.equal(bench.key('Offices'));
    expect(bench.board.state.selected).to.equal(undefined);
  });

  it('asks for one change after the other, each on what the one before led to', () => {
    const bench = new BoardHarness(SHOP);
    const key = bench.key('Offices');
    bench.board.nameEditor.startRenaming(key);
    bench.board.nameEditor.typed('Hotels', 6, 6);
    bench.board.nameEditor.commit({ byKey: true });
    bench.board.selectionEdits.move([key], 'customer_segments', bench.key('Families'));
    expect(bench.gestures.map(({ kind }) => kind)).to.deep.equal(['rename']);
    bench.show(SHOP.replace('Offices', 'Hotels').replaceAll('offices', 'hotels'));
    bench.accept();
    expect(bench.gestures.at(-1)).to.deep.include({
      kind: 'move',
      items: [{ block: 'customer_segments', position: 1, id: 'hotels', name: 'Hotels' }],
    });
  });

  it('goes on after a refusal, and leaves out what is about a note that has gone', () => {
    const bench = new BoardHarness(SHOP);
    const { selectionEdits } = bench.board;
    selectionEdits.remove([bench.key('Ovens')]);
    selectionEdits.move([bench.key('Baking')], 'channels');
    selectionEdits.remove([bench.key('Offices')]);
    bench.show(SHOP.slice(0, SHOP.indexOf('key_resources')));
    bench.refuse('No.');
    expect(bench.gestures.map(({ kind }) => kind)).to.deep.equal(['remove', 'remove']);
  });

  it('takes the selection along to a note that was added, and tells the text', () => {
    const bench = new BoardHarness(SHOP);
    bench.board.select(bench.key('Bike round'));
    bench.board.nameEditor.startAdding('channels');
    bench.board.select(bench.key('Bike round'));
    bench.board.nameEditor.typed('Stall', 5, 5);
    bench.board.nameEditor.commit({ byKey: true });
    bench.board.nameEditor.cancel();
    bench.show(SHOP.replace('revenue_streams:', '  - Stall\nrevenue_streams:'));
    bench.accept();
    expect(bench.board.state).to.include({ focused: bench.key('Stall'), selected: bench.key('Stall') });
    const last = bench.sent.findLast(({ type }) => type !== 'typed');
    expect(last).to.deep.include({ type: 'select', note: bench.key('Stall') });
  });

  it('does not take the focus from what has been opened meanwhile', () => {
    const bench = new BoardHarness(SHOP);
    bench.board.selectionEdits.remove([bench.key('Ovens')]);
    bench.board.open({ kind: 'keys' });
    bench.board.store.takeEffect();
    bench.accept();
    expect(bench.board.store.takeEffect()).to.deep.equal({});
  });

  it('toggles links, and refuses those within a block', () => {
    const bench = new BoardHarness(SHOP);
    const { editQueue: changes } = bench.board;
    changes.toggleLink(bench.key('Offices'), bench.key('Ovens'));
    bench.accept();
    changes.toggleLink(bench.key('Families'), bench.key('Fresh bread'));
    expect(bench.gestures.map(({ kind }) => kind)).to.deep.equal(['link', 'unlink']);
    changes.link(bench.key('Offices'), bench.key('Families'));
    expect(bench.gestures).to.have.lengthOf(2);
    expect(bench.board.state.notice).to.contain('same block');
  });

  it('changes nothing while the text does not parse, and says so', () => {
    const bench = new BoardHarness(SHOP);
    bench.show(`${SHOP}cost_structure: [`);
    bench.board.selectionEdits.remove([bench.key('Ovens')]);
    bench.board.nameEditor.startAdding('channels');
    bench.board.nameEditor.startRenaming(bench.key('Ovens'));
    expect(bench.gestures).to.deep.equal([]);
    expect(bench.board.state.draft).to.equal(undefined);
    expect(bench.board.state.notice).to.contain('until the text is repaired');
  });

  it('keeps what is typed while somebody breaks and repairs the text', () => {
    const bench = new BoardHarness(SHOP);
    bench.board.nameEditor.startRenaming(bench.key('Ovens'));
    bench.board.nameEditor.typed('Three ovens', 11, 11);
    bench.show(`${SHOP}cost_structure: [`);
    bench.board.nameEditor.commit({ byKey: true });
    expect(bench.gestures).to.deep.equal([]);
    expect(bench.board.state.draft).to.include({ text: 'Three ovens' });
    bench.show(SHOP);
    bench.board.nameEditor.commit({ byKey: true });
    expect(bench.gestures).to.have.lengthOf(1);
  });

  it('lights the note of the text’s cursor without telling the text', () => {
    const bench = new BoardHarness(SHOP);
    bench.board.select(bench.key('Ovens'));
    const before = bench.sent.length;
    bench.board.receive({ type: 'light', note: bench.key('Ovens') });
    expect(bench.board.state).to.include({ selected: bench.key('Ovens'), lit: undefined });
    bench.board.receive({ type: 'light', note: bench.key('Families') });
    expect(bench.board.state).to.include({ selected: undefined, lit: bench.key('Families') });
    bench.board.receive({ type: 'light', note: 'no/such-note' });
    expect(bench.board.state.lit).to.equal(undefined);
    expect(bench.sent).to.have.lengthOf(before);
  });

  it('asks for fixes when problems are looked at, again after every change, and applies one by its place', () => {
    const bench = new BoardHarness(SHOP);
    const note = bench.key('Shared breakfast');
    bench.board.showProblems(note, 'value_propositions');
    const asked = bench.sent.flatMap((message) => (message.type === 'list-fixes' ? [message] : []));
    expect(asked).to.have.lengthOf(1);
    const [{ request, problem } = { request: -1, problem: -1 }] = asked;
    const result = { titles: ['Link it', 'Ignore it'] };
    bench.board.receive({ type: 'response', request, method: 'list-fixes', result });
    expect(bench.board.state.fixes.get(problem)?.titles).to.deep.equal(['Link it', 'Ignore it']);
    bench.board.quickFixes.apply(problem, 1);
    expect(bench.sent.at(-1)).to.deep.include({ type: 'apply-fix', listed: request, fix: 1 });
    bench.show(`${SHOP}\n`);
    expect(bench.sent.filter((message) => message.type === 'list-fixes')).to.have.lengthOf(2);
  });

  it('keeps the list of targets in its order while one after the other is linked', () => {
    const bench = new BoardHarness(SHOP);
    bench.board.open({ kind: 'links', note: bench.key('Ovens'), filter: '' });
    const before = popoverOf(bench.board.state);
    bench.show(SHOP.replace('[fresh-bread, baking]', '[fresh-bread, baking, shared-breakfast]'));
    expect(popoverOf(bench.board.state)).to.equal(before);
    expect(before?.kind === 'links' && before.order).to.include(bench.key('Shared breakfast'));
  });

  it('closes what is about something that has gone', () => {
    const bench = new BoardHarness(SHOP);
    bench.board.open({ kind: 'links', note: bench.key('Ovens'), filter: '' });
    bench.show(SHOP.slice(0, SHOP.indexOf('key_resources')));
    expect(popoverOf(bench.board.state)).to.equal(undefined);
  });

  it('steps back one thing at a time', () => {
    const bench = new BoardHarness(SHOP);
    bench.board.select(bench.key('Ovens'));
    bench.board.open({ kind: 'keys' });
    expect([bench.board.escape(), bench.board.escape(), bench.board.escape()]).to.deep.equal([
      true,
      true,
      false,
    ]);
    expect(bench.board.state).to.include({ mode: SHEET, selected: undefined });
  });

  it('does what VS Code’s menus ask, to what was clicked or selected', () => {
    const bench = new BoardHarness(SHOP);
    bench.board.receive({ type: 'command', command: 'addNote', target: 'channels' });
    expect(bench.board.state.draft).to.include({ kind: 'add', block: 'channels' });
    bench.board.nameEditor.cancel();
    bench.board.select(bench.key('Ovens'));
    bench.board.receive({ type: 'command', command: 'renameNote' });
    expect(bench.board.state.draft).to.include({ kind: 'rename', note: bench.key('Ovens') });
    bench.board.nameEditor.cancel();
    bench.board.receive({ type: 'command', command: 'deleteNote', target: bench.key('Baking') });
    expect(bench.gestures.at(-1)).to.deep.include({ kind: 'remove' });
    bench.board.receive({ type: 'command', command: 'showGuidance', target: 'channels' });
    expect(popoverOf(bench.board.state)).to.deep.equal({ kind: 'guidance', block: 'channels' });
  });
});
