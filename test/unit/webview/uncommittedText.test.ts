/** Text in a field that is not written yet: the extension knows of it, and it is written when the person leaves. */
import { expect } from 'chai';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import type { FromView } from '../../../src/protocol';
import { guidance } from '../../../src/view/guidance';
import { type LeftText, leftOf } from '../../../src/view/leftTexts';
import { runCommand } from '../../../webview/actions';
import { CANVAS } from '../../../webview/controllers/inspector';
import { mayLeave } from '../../../webview/input/pressedKey';
import { guideOf } from '../../../webview/state/state';
import { BoardHarness } from './harness';

const TEXT = 'name: Shop\nchannels:\n  - Web\n  - Store\nkey_resources:\n  - Team\n';

/** A page and an extension that carries out the gestures when it is told to. */
function open(text = TEXT, savedState?: unknown) {
  const harness = new BoardHarness(text, savedState);
  const { board } = harness;
  return {
    board,
    saved: () => harness.saved,
    show: (shown: string) => harness.show(shown),
    refuse: () => harness.refuse('No.'),
    /** The texts that no gesture can write, which the extension was told of last. */
    left: () => harness.sentOf('typed').at(-1)?.left,
    of: <T extends FromView['type']>(type: T) => harness.sentOf(type),
    key: (name: string) => harness.key(name),
    text: () => harness.text,
    inspect: (name: string) => harness.inspect(name),
    answerAll: () => harness.executeAll(),
    /** The gestures that the extension was told of last. */
    missing: () =>
      harness
        .sentOf('typed')
        .at(-1)
        ?.gestures.map(({ gesture }) => gesture),
  };
}

describe('text that is not written yet', () => {
  it('is told to the extension as the gesture that is missing, until it is written', () => {
    const page = open();
    page.board.nameEditor.startAdding('channels');
    expect(page.missing()).to.equal(undefined);
    page.board.nameEditor.typed('Fa', 2, 2);
    page.board.nameEditor.typed('Fair', 4, 4);
    expect(page.missing()).to.deep.equal([{ kind: 'add', block: 'channels', name: 'Fair' }]);
    page.board.nameEditor.commit({ byKey: false });
    expect(page.missing()).to.deep.equal([{ kind: 'add', block: 'channels', name: 'Fair' }]);
    expect(page.of('typed').at(-1)?.gestures[0]?.request).to.equal(page.of('gesture')[0]?.request);
    page.answerAll();
    expect(page.missing()).to.deep.equal([]);
    expect(page.of('gesture')).to.have.length(1);
  });

  it('is none where it says what stands there, or was given up', () => {
    const page = open();
    page.board.nameEditor.startRenaming(page.key('Web'));
    page.board.nameEditor.typed('Website', 7, 7);
    expect(page.missing()).to.have.length(1);
    page.board.nameEditor.typed('Web', 3, 3);
    expect(page.missing()).to.deep.equal([]);
    page.board.nameEditor.typed('Webs', 4, 4);
    page.board.nameEditor.cancel();
    expect(page.missing()).to.deep.equal([]);
    page.board.uncommittedText.leave();
    expect(page.of('left')).to.deep.equal([]);
  });

  it('of every field is written when the person leaves the page, which is told', () => {
    const page = open();
    page.board.nameEditor.startRenaming(page.key('Web'));
    page.board.nameEditor.typed('Website', 7, 7);
    page.board.uncommittedText.leave();
    page.answerAll();
    const note = page.inspect('Team');
    page.board.inspector.typed(note, 'note', 'Ten people');
    page.board.inspector.typed(note, 'tags/new', 'people');
    page.board.inspector.typed(note, 'evidence/new', 'Payroll');
    page.board.inspector.typed(note, 'id', 'crew');
    expect(page.missing()).to.have.length(4);
    page.board.uncommittedText.leave();
    page.answerAll();
    expect(page.missing()).to.deep.equal([]);
    expect(page.of('left')).to.have.length(2);
    const { items } = parseCanvas(page.text());
    expect(items.map(({ name }) => name)).to.deep.equal(['Website', 'Store', 'Team']);
    expect(items[2]?.id).to.equal('crew');
    expect(items[2]?.values).to.deep.include({
      note: 'Ten people',
      tags: ['people'],
      evidence: ['Payroll'],
    });
  });

  it('of the form of the canvas and of the guide is written too', () => {
    const page = open();
    page.board.inspector.openCanvas('description');
    page.board.inspector.typed(CANVAS, 'description', 'Sells things');
    page.board.inspector.typed(CANVAS, 'designed_by', 'Ann\nBob');
    expect(page.missing()).to.have.length(2);
    page.board.receive({ type: 'commit-typed' });
    page.answerAll();
    page.board.store.update({ guidance: guidance() });
    page.board.guidedWalk.start();
    page.board.guidedWalk.typed('Families');
    expect(page.missing()).to.deep.equal([{ kind: 'add', block: 'customer_segments', name: 'Families' }]);
    page.board.receive({ type: 'commit-typed' });
    page.answerAll();
    expect(page.missing()).to.deep.equal([]);
    const { header, items } = parseCanvas(page.text());
    expect(header).to.deep.include({ description: 'Sells things', designed_by: ['Ann', 'Bob'] });
    expect(items.map(({ name }) => name)).to.include('Families');
    expect(guideOf(page.board.state)?.text).to.equal('');
  });

  it('stays in its field where it cannot be written', () => {
    const page = open();
    const note = page.inspect('Team');
    page.board.inspector.typed(note, 'amount', 'much');
    expect(page.missing() ?? []).to.deep.equal([]);
    page.board.uncommittedText.leave();
    expect(page.of('gesture')).to.deep.equal([]);
    expect(page.board.inspector.draft(note, 'amount')).to.equal('much');
    expect(page.of('typed').at(-1)?.left).to.deep.equal([
      { block: 'key_resources', note: 'Team', slot: 'amount', text: 'much' },
    ]);
    page.board.inspector.drop(note, 'amount');
    expect(page.of('typed').at(-1)?.left).to.deep.equal([]);
  });

  it('is told as left where nothing can be written at all, and where its form is not shown', () => {
    const page = open(`${TEXT}oops: [`);
    page.board.store.set({
      draft: { kind: 'add', block: 'channels', links: [], text: 'Fair', start: 4, end: 4 },
    });
    page.board.inspector.typed(page.key('Web'), 'note', 'Sold out');
    expect(page.missing()).to.deep.equal([]);
    expect(page.of('typed').at(-1)?.left).to.deep.equal([
      { block: 'channels', slot: 'name', text: 'Fair' },
      { block: 'channels', note: 'Web', slot: 'note', text: 'Sold out' },
    ]);
  });
});

describe('text whose field goes away', () => {
  const BROKEN = `${TEXT}oops: [`;
  const WITHOUT_WEB = TEXT.replace('  - Web\n', '');

  it('by another field is written', () => {
    const page = open();
    page.board.nameEditor.startRenaming(page.key('Web'));
    page.board.nameEditor.typed('Website', 7, 7);
    page.board.nameEditor.startAdding('key_resources');
    page.answerAll();
    expect(page.text()).to.contain('- Website');
    expect(page.board.state.draft?.kind).to.equal('add');
  });

  it('with its note becomes the name of a new one, until the note is there again', () => {
    const page = open();
    page.board.nameEditor.startRenaming(page.key('Web'));
    page.board.nameEditor.typed('Website', 7, 7);
    page.show(WITHOUT_WEB);
    expect(page.board.state.draft).to.deep.include({ kind: 'add', block: 'channels', text: 'Website' });
    page.show(TEXT);
    expect(page.board.state.draft).to.deep.include({
      kind: 'rename',
      text: 'Website',
      note: page.key('Web'),
    });
  });

  it('with its note while the page was not there is kept, too', () => {
    const first = open();
    first.inspect('Store');
    first.board.inspector.typed(first.key('Store'), 'amount', 'much');
    first.board.nameEditor.startRenaming(first.key('Web'));
    first.board.nameEditor.typed('Website', 7, 7);
    const page = open('key_resources:\n  - Team\n', first.saved());
    expect(page.board.state.draft).to.deep.include({ kind: 'add', block: 'channels', text: 'Website' });
    expect(page.board.leftTexts.descriptions).to.deep.equal(['“much” (store, Amount)']);
  });

  it('in a form with its note is offered, told to the extension, and put back with the note', () => {
    const page = open();
    const note = page.inspect('Web');
    page.board.inspector.typed(note, 'note', 'Sold out');
    page.show(WITHOUT_WEB);
    const left = { block: 'channels', note: 'Web', slot: 'note', text: 'Sold out' };
    expect(page.board.leftTexts.texts).to.deep.equal(['Sold out']);
    expect(page.left()).to.deep.equal([left]);
    page.show(TEXT);
    expect(page.board.inspector.draft(page.key('Web'), 'note')).to.equal('Sold out');
    page.board.inspector.typed(page.key('Web'), 'note', 'Sold out soon');
    page.show(TEXT);
    expect(page.board.leftTexts.texts).to.deep.equal([]);
  });

  it('is kept beside something else that is typed in its field', () => {
    const page = open();
    page.board.inspector.typed(page.inspect('Web'), 'note', 'Sold out');
    page.show(WITHOUT_WEB);
    page.board.store.set({
      inspector: { ...page.board.state.inspector, drafts: { 'channels/web': { note: 'Open' } } },
    });
    page.show(TEXT);
    expect(page.board.leftTexts.texts).to.deep.equal(['Sold out']);
    page.board.leftTexts.discard();
    expect(page.board.inspector.draft(page.key('Web'), 'note')).to.equal('Open');
  });

  it('for a presentation or the guide is written, or kept where nothing can be', () => {
    const page = open();
    page.board.nameEditor.startAdding('channels');
    page.board.nameEditor.typed('Fair', 4, 4);
    page.board.presentation.start();
    page.answerAll();
    expect(page.text()).to.contain('- Fair');
    page.board.presentation.end();
    page.board.nameEditor.startAdding('channels');
    page.board.nameEditor.typed('Kiosk', 5, 5);
    page.show(BROKEN);
    page.board.presentation.start();
    expect(page.board.leftTexts.texts).to.deep.equal(['Kiosk']);
    expect(page.left()).to.deep.equal([{ block: 'channels', slot: 'name', text: 'Kiosk' }]);
  });

  it('in the guide is written when one goes on or closes it, or kept where nothing can be', () => {
    for (const go of [
      (page: ReturnType<typeof open>) => page.board.guidedWalk.goTo(3),
      (page: ReturnType<typeof open>) => page.board.guidedWalk.end(),
      (page: ReturnType<typeof open>) => page.board.presentation.start(),
      (page: ReturnType<typeof open>) => runCommand(page.board, 'find'),
    ]) {
      for (const [text, written] of [
        [TEXT, true],
        [BROKEN, false],
      ] as const) {
        const page = open();
        page.board.store.update({ guidance: guidance() });
        page.board.guidedWalk.start();
        page.board.guidedWalk.typed('Families');
        page.show(text);
        go(page);
        page.answerAll();
        expect(page.text().includes('Families'), go.toString()).to.equal(written);
        expect(page.board.leftTexts.texts, go.toString()).to.deep.equal(written ? [] : ['Families']);
      }
    }
  });

  it('because something else is typed there is kept when its change is refused', () => {
    const page = open();
    page.board.nameEditor.startRenaming(page.key('Web'));
    page.board.nameEditor.typed('Website', 7, 7);
    page.board.nameEditor.commit({ byKey: true });
    page.board.nameEditor.startRenaming(page.key('Store'));
    page.board.nameEditor.typed('Stall', 5, 5);
    page.refuse();
    expect(page.board.state.draft?.text).to.equal('Stall');
    expect(page.board.leftTexts.descriptions).to.deep.equal(['“Website” (Web, Name)']);
  });

  it('is not kept twice when a refused change stands in its field again', () => {
    const page = open();
    page.board.nameEditor.startRenaming(page.key('Web'));
    page.board.nameEditor.typed('Website', 7, 7);
    page.board.nameEditor.commit({ byKey: true });
    page.refuse();
    expect(page.board.state.draft?.text).to.equal('Website');
    expect(page.board.leftTexts.texts).to.deep.equal([]);
  });

  it('is told with its own entry of a list where nothing can be written', () => {
    const page = open(TEXT.replace('- Team', '- name: Team\n    evidence: [Payroll, Interviews]'));
    const note = page.inspect('Team');
    page.board.inspector.typed(note, 'evidence/0', 'Payroll of May');
    page.show(`${page.text()}oops: [`);
    expect(page.left()).to.deep.equal([
      { block: 'key_resources', note: 'Team', slot: 'evidence/0', text: 'Payroll of May' },
    ]);
  });

  it('with an offer that was not taken is told to the extension', () => {
    const first = open();
    first.board.nameEditor.startAdding('channels');
    first.board.nameEditor.typed('Fair', 4, 4);
    first.board.nameEditor.commit({ byKey: false });
    const page = open(TEXT, first.saved());
    expect(page.board.connection.texts).to.deep.equal(['Fair']);
    page.board.store.save();
    expect(page.left()).to.deep.equal([{ block: 'channels', slot: 'name', text: 'Fair' }]);
  });
});

describe('text that was left when the canvas was closed', () => {
  const reopened = (left: readonly LeftText[]) => {
    const page = open();
    page.board.start();
    page.board.receive({
      type: 'response',
      request: page.of('ready').at(-1)?.request ?? -1,
      method: 'ready',
      result: { guidance: [], received: [], left },
    });
    return page;
  };

  it('stands in its field again, is told with its place, and goes to the field', () => {
    const page = reopened([
      { block: 'key_resources', note: 'Team', slot: 'amount', text: 'much' },
      { slot: 'date', text: 'soon' },
    ]);
    const { leftTexts, inspector, store } = page.board;
    expect(inspector.draft(page.key('Team'), 'amount')).to.equal('much');
    expect(inspector.draft(CANVAS, 'date')).to.equal('soon');
    expect(leftTexts.descriptions).to.deep.equal(['“much” (Team, Amount)', '“soon” (Date)']);
    leftTexts.show();
    expect(store.inspected).to.equal(page.key('Team'));
    inspector.drop(page.key('Team'), 'amount');
    expect(leftTexts.texts).to.deep.equal(['soon']);
    leftTexts.discard();
    expect(leftTexts.descriptions).to.deep.equal([]);
    expect(inspector.draft(CANVAS, 'date')).to.equal(undefined);
  });

  it('is kept for its note that has gone, and a new note is typed on', () => {
    const gone = { block: 'channels', note: 'Fair', slot: 'amount', text: 'much' } as const;
    const page = reopened([{ block: 'channels', slot: 'name', text: 'Kiosk' }, gone]);
    const { leftTexts } = page.board;
    expect(leftTexts.descriptions).to.deep.equal(['“Kiosk” (Channels)', '“much” (Fair, Amount)']);
    leftTexts.show();
    expect(page.missing()).to.deep.equal([{ kind: 'add', block: 'channels', name: 'Kiosk' }]);
    expect(leftTexts.canShow).to.equal(false);
    expect(page.of('typed').at(-1)?.left).to.deep.equal([gone]);
    leftTexts.discard();
    expect(page.of('typed').at(-1)?.left).to.deep.equal([]);
  });

  it('comes from every gesture that carries typed text and was refused', () => {
    const item = { block: 'channels', position: 0, id: 'web', name: 'Web' } as const;
    const about = { block: 'channels', note: 'Web' };
    expect(leftOf({ kind: 'rename-id', item, id: 'a b' })).to.deep.equal([
      { ...about, slot: 'id', text: 'a b' },
    ]);
    expect(leftOf({ kind: 'rename', item, name: 'Shop' })).to.deep.equal([
      { ...about, slot: 'name', text: 'Shop' },
    ]);
    expect(leftOf({ kind: 'set-field', item, field: 'tags', values: ['a', 'b'] })).to.deep.equal([
      { ...about, slot: 'tags/new', text: 'b' },
    ]);
    expect(leftOf({ kind: 'set-field', item, field: 'amount', values: [] })).to.deep.equal([]);
    expect(leftOf({ kind: 'set-header', field: 'designed_by', values: ['A', 'B'] })).to.deep.equal([
      { slot: 'designed_by', text: 'A\nB' },
    ]);
    expect(leftOf({ kind: 'remove', items: [item] })).to.deep.equal([]);
  });
});

describe('keys that VS Code may act on', () => {
  const press = (key: string, held: object = {}, code = '', altGraph = false) => ({
    key,
    code,
    ctrlKey: false,
    metaKey: false,
    getModifierState: () => altGraph,
    ...held,
  });

  it('are held back until the text is written', () => {
    for (const key of ['w', 'W', 'Tab', 'PageDown', 'p', 'F4', '1', 'k'])
      expect(mayLeave(press(key, { ctrlKey: true })), key).to.equal(true);
    expect(mayLeave(press('w', { metaKey: true }))).to.equal(true);
    expect(mayLeave(press('ц', { ctrlKey: true }, 'KeyW'))).to.equal(true);
    expect(mayLeave(press('F8'))).to.equal(true);
  });

  it('are not those that edit the text', () => {
    for (const key of [
      'a',
      'c',
      'x',
      'v',
      'z',
      'y',
      's',
      'ArrowLeft',
      'Backspace',
      'Delete',
      'Home',
      'Enter',
    ])
      expect(mayLeave(press(key, { ctrlKey: true })), key).to.equal(false);
    for (const key of ['w', 'Tab', 'Escape', 'Control']) expect(mayLeave(press(key)), key).to.equal(false);
    expect(mayLeave(press('я', { ctrlKey: true }, 'KeyZ'))).to.equal(false);
    expect(mayLeave(press('@', { ctrlKey: true }, 'KeyQ', true))).to.equal(false);
  });
});
