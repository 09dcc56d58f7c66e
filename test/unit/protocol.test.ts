import { expect } from 'chai';
import { type FromView, readFromView, readToView, type ToView } from '../../src/protocol';
import { guidance } from '../../src/view/guidance';
import { gridOf, SHOP } from './view/support';

const overTheWire = (message: unknown): unknown => JSON.parse(JSON.stringify(message));
const ref = { block: 'channels', position: 0, id: 'web', name: 'Web' } as const;

describe('the protocol', () => {
  it('takes what the extension says', () => {
    const messages: readonly ToView[] = [
      {
        type: 'response',
        request: 1,
        method: 'ready',
        result: {
          texts: { a: 'b', c: { message: 'd', comment: [] } },
          guidance: guidance(),
          received: [1],
          left: [],
        },
      },
      { type: 'response', request: 1, method: 'ready', result: { guidance: [], received: [], left: [] } },
      { type: 'grid', epoch: 3, grid: gridOf(SHOP) },
      { type: 'response', request: 1, method: 'inspect', result: { epoch: 3 } },
      {
        type: 'changes',
        changes: {
          summary: '1 added',
          notes: {
            'channels/web': {
              sign: '✎',
              word: 'changed',
              says: ['Changed.'],
              values: [{ what: 'Note', before: '', after: 'a' }],
            },
          },
          links: [{ a: 'channels/web', b: 'channels/app', made: true, word: 'new link', says: 'Linked.' }],
          gone: [{ block: 'channels', name: 'Shop', word: 'gone' }],
        },
      },
      { type: 'changes' },
      { type: 'light', note: 'channels/web' },
      { type: 'light' },
      { type: 'response', request: 1, method: 'gesture', result: { ok: true } },
      { type: 'response', request: 1, method: 'gesture', result: { ok: false, reason: 'No.' } },
      { type: 'response', request: 1, method: 'list-fixes', result: { titles: ['Do it'] } },
      { type: 'failure', request: 1, reason: 'Gone.' },
      { type: 'command', command: 'renameNote', target: 'channels/web' },
    ];
    for (const message of messages)
      expect(readToView(overTheWire(message))).to.deep.equal({ ok: true, message: overTheWire(message) });
  });

  it('takes what the page says', () => {
    const messages: readonly FromView[] = [
      { type: 'ready', request: 1, page: 'page', sent: [] },
      { type: 'gesture', request: 1, epoch: 3, gesture: { kind: 'add', block: 'channels', name: 'New' } },
      {
        type: 'gesture',
        request: 1,
        epoch: 3,
        gesture: { kind: 'move', items: [ref], block: 'channels', before: ref },
      },
      { type: 'gesture', request: 1, epoch: 3, gesture: { kind: 'link', from: ref, to: ref } },
      {
        type: 'gesture',
        request: 1,
        epoch: 3,
        gesture: { kind: 'set-field', item: ref, field: 'phases', values: ['purchase'] },
      },
      { type: 'gesture', request: 1, epoch: 3, gesture: { kind: 'rename-id', item: ref, id: '' } },
      { type: 'show-changes', request: 1, on: true },
      { type: 'decide-conflict', request: 1, epoch: 3, conflict: 0, keep: 'both' },
      { type: 'inspect', request: 1, note: 'channels/web' },
      { type: 'inspect', request: 1 },
      { type: 'open-link', request: 1, target: 'https://example.org' },
      { type: 'save', request: 1 },
      { type: 'select', epoch: 3, note: 'channels/web' },
      { type: 'list-fixes', request: 1, epoch: 3, problem: 0 },
      { type: 'apply-fix', request: 2, listed: 1, fix: 0 },
      { type: 'open-source', request: 1 },
      { type: 'share', request: 1, way: 'picture' },
      { type: 'ping', request: 1, pending: [2] },
      { type: 'report', text: 'Uncaught error' },
    ];
    for (const message of messages)
      expect(readFromView(overTheWire(message))).to.deep.equal({ ok: true, message });
  });

  it('drops everything else', () => {
    const foreign: readonly unknown[] = [
      undefined,
      null,
      'ready',
      {},
      { type: 'unknown' },
      { type: 'gesture', request: 1, gesture: { kind: 'remove', items: [ref] } },
      { type: 'gesture', request: 1, epoch: 3, gesture: { kind: 'erase', item: ref } },
      { type: 'gesture', request: 1, epoch: 3, gesture: { kind: 'add', block: 'garden', name: 'x' } },
      { type: 'gesture', request: 1, epoch: 3, gesture: { kind: 'add', block: 'channels', name: '  ' } },
      {
        type: 'gesture',
        request: 1,
        epoch: 3,
        gesture: { kind: 'rename', item: { ...ref, position: -1 }, name: 'x' },
      },
      {
        type: 'gesture',
        request: 1,
        epoch: 3,
        gesture: { kind: 'set-field', item: ref, field: 'x-own', values: [] },
      },
      { type: 'apply-fix', request: 1, listed: 1, fix: 'first' },
    ];
    for (const message of foreign) {
      expect(readFromView(message).ok, JSON.stringify(message)).to.equal(false);
      expect(readToView(message).ok, JSON.stringify(message)).to.equal(false);
    }
    expect(readToView({ type: 'grid', epoch: 1, grid: { blocks: [] } }).ok).to.equal(false);
  });

  it('says what it expected, for the log', () => {
    expect(readFromView({ type: 'apply-fix', request: 1, listed: 1, fix: 'first' })).to.deep.equal({
      ok: false,
      expected: 'fix: expected number',
    });
    expect(
      readToView({ type: 'response', request: 1, method: 'gesture', result: { ok: 'yes' } }),
    ).to.deep.equal({
      ok: false,
      expected: 'result.ok: invalid union',
    });
    expect(readFromView(undefined)).to.deep.equal({ ok: false, expected: 'message: expected object' });
  });
});
