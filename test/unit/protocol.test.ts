import { expect } from 'chai';
import { type FromView, readFromView, readToView, type ToView } from '../../src/protocol';
import { guidance } from '../../src/view/guidance';
import { gridOf, SHOP } from './view/support';

const overTheWire = (message: unknown): unknown => JSON.parse(JSON.stringify(message));
const ref = { block: 'channels', position: 0, id: 'web', name: 'Web' } as const;

describe('the protocol', () => {
  it('takes what the extension says', () => {
    const messages: readonly ToView[] = [
      { type: 'init', texts: { a: 'b', c: { message: 'd', comment: [] } }, guidance: guidance() },
      { type: 'init', guidance: [] },
      { type: 'grid', epoch: 3, grid: gridOf(SHOP) },
      { type: 'details', epoch: 3 },
      { type: 'light', note: 'channels/web' },
      { type: 'light' },
      { type: 'done', request: 1 },
      { type: 'refused', request: 1, reason: 'No.' },
      { type: 'fixes', request: 1, titles: ['Do it'] },
      { type: 'command', command: 'renameNote', target: 'channels/web' },
    ];
    for (const message of messages)
      expect(readToView(overTheWire(message)), message.type).to.not.equal(undefined);
  });

  it('takes what the page says', () => {
    const messages: readonly FromView[] = [
      { type: 'ready' },
      { type: 'gesture', request: 1, epoch: 3, gesture: { kind: 'add', block: 'channels', name: 'New' } },
      {
        type: 'gesture',
        request: 1,
        epoch: 3,
        gesture: { kind: 'move', item: ref, block: 'channels', before: ref },
      },
      { type: 'gesture', request: 1, epoch: 3, gesture: { kind: 'link', from: ref, to: ref } },
      {
        type: 'gesture',
        request: 1,
        epoch: 3,
        gesture: { kind: 'set-field', item: ref, field: 'phases', values: ['purchase'] },
      },
      { type: 'gesture', request: 1, epoch: 3, gesture: { kind: 'rename-id', item: ref, id: '' } },
      { type: 'inspect', note: 'channels/web' },
      { type: 'inspect' },
      { type: 'open-link', target: 'https://example.org' },
      { type: 'save' },
      { type: 'select', epoch: 3, note: 'channels/web' },
      { type: 'ask-fixes', request: 1, epoch: 3, problem: 0 },
      { type: 'apply-fix', request: 2, asked: 1, fix: 0 },
      { type: 'open-source' },
    ];
    for (const message of messages) expect(readFromView(overTheWire(message))).to.deep.equal(message);
  });

  it('drops everything else', () => {
    const foreign: readonly unknown[] = [
      undefined,
      null,
      'ready',
      {},
      { type: 'unknown' },
      { type: 'gesture', request: 1, gesture: { kind: 'remove', item: ref } },
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
      { type: 'apply-fix', request: 1, asked: 1, fix: 'first' },
    ];
    for (const message of foreign) {
      expect(readFromView(message), JSON.stringify(message)).to.equal(undefined);
      expect(readToView(message), JSON.stringify(message)).to.equal(undefined);
    }
    expect(readToView({ type: 'grid', epoch: 1, grid: { blocks: [] } })).to.equal(undefined);
  });
});
