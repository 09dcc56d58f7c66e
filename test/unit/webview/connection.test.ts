/** An extension host that stops responding: nothing that was typed or done is lost, and the page says what is going on. */
import { expect } from 'chai';
import type { FromView } from '../../../src/protocol';
import type { Gesture } from '../../../src/view/gesture';
import { isApplied, typedTexts } from '../../../src/view/unconfirmedGestures';
import {
  type CopyStorage,
  keepState,
  newerState,
  takeState,
  type Wanted,
} from '../../../webview/host/keptState';
import { gridOf, noteNamed } from '../view/support';
import { BoardHarness } from './harness';

const TEXT = 'channels: [Web, Shop]\nkey_resources: [Team]\n';

/** A page, and a host that receives nothing while it is down. */
function open(savedState?: unknown) {
  const harness = new BoardHarness(TEXT, savedState);
  const { board, announced: said } = harness;
  return {
    board,
    said,
    of: <T extends FromView['type']>(type: T) => harness.sentOf(type),
    key: (name: string) => harness.key(name),
    saved: () => harness.saved,
    text: () => harness.text,
    wait: (seconds: number) => {
      for (let second = 0; second < seconds; second++) board.tick();
    },
    /** The host carries out the last gesture and responds. */
    respond: () => harness.executeLast(),
  };
}

describe('an extension host that does not respond', () => {
  it('is asked whether it is there only while something is pending', () => {
    const page = open();
    page.wait(60);
    expect(page.of('ping')).to.deep.equal([]);
    expect(page.board.state.unresponsive).to.equal(false);
    page.board.selectionEdits.remove([page.key('Shop')]);
    page.wait(3);
    expect(page.of('ping').map(({ pending }) => pending)).to.deep.equal([[1]]);
    page.respond();
    const [ping] = page.of('ping');
    page.board.receive({
      type: 'response',
      request: ping?.request ?? -1,
      method: 'ping',
      result: { unknown: [] },
    });
    page.wait(60);
    expect(page.of('ping')).to.have.lengthOf(1);
  });

  it('is noticed after a while, whatever is pending, and so is its return', () => {
    const requests: readonly ((page: ReturnType<typeof open>) => void)[] = [
      ({ board, key }) => board.selectionEdits.remove([key('Shop')]),
      ({ board }) => board.save(),
      ({ board, key }) => board.inspect(key('Shop')),
      ({ board }) => board.clipboard.pasteFromSystem(),
      ({ board, key }) => board.clipboard.copy([key('Shop')], true),
      ({ board, key }) => {
        board.select(key('Shop'));
        board.clipboard.prepare();
      },
      ({ board }) => board.openSource(),
      ({ board }) => board.openLink('https://example.org'),
      ({ board }) => board.startFromTemplate(),
      ({ board }) => board.start(),
    ];
    for (const request of requests) {
      const page = open();
      request(page);
      page.wait(20);
      expect(page.board.state.unresponsive, request.toString()).to.equal(true);
      expect(page.said.at(-1)).to.contain('does not answer');
      page.board.receive({ type: 'light' });
      expect(page.board.state.unresponsive).to.equal(false);
    }
  });

  it('may take its time while it answers that it works on a request', () => {
    const page = open();
    page.board.startFromTemplate();
    for (let second = 0; second < 100; second++) {
      page.board.tick();
      for (const { request } of page.of('ping').slice(-1))
        page.board.receive({ type: 'response', request, method: 'ping', result: { unknown: [] } });
    }
    expect(page.board.state.unresponsive).to.equal(false);
  });

  it('gets what was done meanwhile when it is back, in the same order', () => {
    const page = open();
    page.board.selectionEdits.remove([page.key('Shop')]);
    page.board.editQueue.add(
      { kind: 'add', block: 'channels', links: [], text: 'Fair', start: 0, end: 0 },
      'Fair',
      true,
    );
    page.wait(20);
    expect(page.board.connection.texts).to.deep.equal(['Fair']);
    page.respond();
    page.respond();
    expect(page.text()).to.equal('channels: [Web, Fair]\nkey_resources: [Team]\n');
    expect(page.board.connection.texts).to.deep.equal([]);
  });

  it('that knows nothing of a request makes it fail, and what was typed is given back', () => {
    const page = open();
    const draft = { kind: 'rename', note: page.key('Shop'), text: 'Stall', start: 0, end: 5 } as const;
    page.board.editQueue.rename(draft, 'Stall');
    page.wait(2);
    const [ping] = page.of('ping');
    expect(ping?.pending).to.deep.equal([1]);
    page.board.receive({
      type: 'response',
      request: ping?.request ?? -1,
      method: 'ping',
      result: { unknown: [1] },
    });
    expect(page.board.state.draft).to.deep.include({ kind: 'rename', text: 'Stall' });
    expect(page.board.state.notice).to.contain('restarted');
  });
});

describe('a page that is reloaded while changes have no response', () => {
  const reloaded = (first = open()) => {
    first.board.editQueue.add(
      { kind: 'add', block: 'channels', links: [], text: 'Fair', start: 0, end: 0 },
      'Fair',
      true,
    );
    first.board.selectionEdits.remove([first.key('Shop')]);
    return open(first.saved());
  };

  it('offers them, and writes them when asked', () => {
    const page = reloaded();
    expect(page.board.connection.texts).to.deep.equal(['Fair']);
    expect(page.of('gesture')).to.deep.equal([]);
    page.board.connection.tryAgain();
    page.respond();
    page.respond();
    expect(page.text()).to.equal('channels: [Web, Fair]\nkey_resources: [Team]\n');
    expect(page.board.state.unsent).to.deep.equal([]);
  });

  it('forgets those that the extension has received', () => {
    const page = reloaded();
    page.board.start();
    const [ready] = page.of('ready');
    expect(ready?.sent).to.deep.equal([1]);
    const result = { guidance: [], received: [1], left: [] };
    page.board.receive({ type: 'response', request: ready?.request ?? -1, method: 'ready', result });
    expect(page.board.state.unsent.map(({ gesture }) => gesture.kind)).to.deep.equal(['remove']);
  });

  it('forgets those that it is told to, and keeps one that is refused', () => {
    const page = reloaded();
    page.board.connection.discard();
    expect(page.board.state.unsent).to.deep.equal([]);
    const other = reloaded();
    other.board.connection.tryAgain();
    const { request } = other.of('gesture').at(-1) ?? { request: -1 };
    const result = { ok: false as const, reason: 'No.' };
    other.board.receive({ type: 'response', request, method: 'gesture', result });
    expect(other.board.connection.texts).to.deep.equal(['Fair']);
    expect(other.board.state.notice).to.equal('No.');
  });
});

describe('a gesture without a response', () => {
  it('counts as written where the snapshot shows its result', () => {
    const grid = gridOf(TEXT);
    const item = noteNamed(grid, 'Shop').ref;
    const written: readonly [Gesture, boolean][] = [
      [{ kind: 'add', block: 'channels', name: ' Web ' }, true],
      [{ kind: 'add', block: 'key_resources', name: 'Web' }, false],
      [{ kind: 'rename', item, name: 'Shop' }, true],
      [{ kind: 'rename', item, name: 'Stall' }, false],
      [{ kind: 'remove', items: [item] }, false],
    ];
    for (const [gesture, expected] of written) expect(isApplied(gesture, grid)).to.equal(expected);
  });

  it('tells what was typed for it', () => {
    const item = noteNamed(gridOf(TEXT), 'Shop').ref;
    expect(typedTexts({ kind: 'rename', item, name: 'Stall' })).to.deep.equal(['Stall']);
    expect(typedTexts({ kind: 'set-field', item, field: 'tags', values: ['a', 'b'] })).to.deep.equal([
      'a',
      'b',
    ]);
    expect(typedTexts({ kind: 'paste', text: 'x', block: 'channels' })).to.deep.equal(['x']);
    expect(typedTexts({ kind: 'rename-id', item, id: 'stall' })).to.deep.equal(['stall']);
    expect(typedTexts({ kind: 'remove', items: [item] })).to.deep.equal([]);
  });
});

describe('the copy of a page’s state', () => {
  /** The storage of a browser. */
  function storage(): CopyStorage {
    const map = new Map<string, string>();
    return {
      get length() {
        return map.size;
      },
      key: (index) => [...map.keys()][index] ?? null,
      getItem: (key) => map.get(key) ?? null,
      setItem: (key, value) => void map.set(key, value),
      removeItem: (key) => void map.delete(key),
    };
  }

  const copy = (state: unknown, at: number, about: { document?: string; hasText?: boolean } = {}) => ({
    document: 'file:///a',
    hasText: true,
    ...about,
    at,
    state,
  });
  /** What a new page takes over. */
  const take = (copies: CopyStorage, about: Partial<Wanted> = {}, page = 'new') =>
    takeState(copies, page, {
      document: 'file:///a',
      except: new Set(),
      withoutText: false,
      now: 0,
      ...about,
    });
  const DAY = 24 * 60 * 60 * 1000;

  it('is taken over by one page, the newest of the document first', () => {
    const copies = storage();
    keepState(copies, 'one', copy(1, 1000));
    keepState(copies, 'two', copy(2, 2000));
    keepState(copies, 'three', copy(3, 3000, { document: 'file:///b' }));
    const open = new Set<string>();
    const taken = ['four', 'five', 'six'].map((page) => {
      const state = take(copies, { except: open }, page);
      open.add(page);
      return state;
    });
    expect(taken).to.deep.equal([2, 1, undefined]);
    expect(take(copies, { document: 'file:///b' })).to.equal(3);
  });

  it('is there still for the next page if that one ends at once', () => {
    const copies = storage();
    keepState(copies, 'one', copy(1, 1000));
    expect([take(copies, {}, 'two'), take(copies, {}, 'three')]).to.deep.equal([1, 1]);
  });

  it('is left alone if its page is open, or its text was seen to', () => {
    const copies = storage();
    keepState(copies, 'one', copy(1, 1000));
    expect(take(copies, { except: new Set(['one']) })).to.equal(undefined);
    expect(take(copies)).to.equal(1);
  });

  it('without text is for a page that replaces another', () => {
    const copies = storage();
    keepState(copies, 'one', copy(1, 1000, { hasText: false }));
    expect(take(copies)).to.equal(undefined);
    expect(take(copies, { withoutText: true })).to.equal(1);
  });

  it('is the state of its own page where VS Code has an older one', () => {
    const copies = storage();
    keepState(copies, 'one', copy(1, 1000));
    expect([999, 1000, 1001].map((at) => newerState(copies, 'one', at))).to.deep.equal([
      1,
      undefined,
      undefined,
    ]);
    expect(newerState(copies, 'other', 0)).to.equal(undefined);
  });

  it('is deleted when it is old or unreadable, later if it has text; others’ entries stay', () => {
    const copies = storage();
    copies.setItem('theirs', '{');
    copies.setItem('bmc.grid odd', '{');
    keepState(copies, 'old', copy(1, 0, { hasText: false }));
    keepState(copies, 'typed', copy(2, 0));
    expect(take(copies, { now: 1.1 * DAY, withoutText: true }, 'typed')).to.equal(2);
    expect(copies.length).to.equal(2);
    expect(take(copies, { now: 31 * DAY, withoutText: true })).to.equal(undefined);
    expect(copies.length).to.equal(1);
  });

  it('with text takes the place of those without where the storage is full', () => {
    const copies = storage();
    const full: CopyStorage = {
      ...copies,
      get length() {
        return copies.length;
      },
      setItem: (key, value) => {
        if (copies.length === 2) throw new Error('QuotaExceededError');
        copies.setItem(key, value);
      },
    };
    keepState(full, 'one', copy(1, 1000, { hasText: false }));
    keepState(full, 'two', copy(2, 2000));
    keepState(full, 'three', copy(3, 3000));
    expect([
      newerState(full, 'one', 0),
      newerState(full, 'two', 0),
      newerState(full, 'three', 0),
    ]).to.deep.equal([undefined, 2, 3]);
  });
});
