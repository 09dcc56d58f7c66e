import { assert } from 'chai';
import type * as vscode from 'vscode';
import { snapshotOf } from '../../src/extension/canvasEditor/gridSnapshot';
import { fileMoved } from '../../src/extension/canvasEditor/movedFiles';
import { CanvasView } from '../../src/extension/canvasEditor/view';
import type { FromView } from '../../src/protocol';
import type { LeftText } from '../../src/view/leftTexts';
import { cleanUp, openText, scratchFolder, until, writeFile } from './support/workspace';

const QUIET = { info: () => undefined, warn: () => undefined, error: () => undefined };
const SHOP = 'channels:\n  - Phone\n';

suite('A grid whose file is moved while something is typed', () => {
  teardown(cleanUp);

  test('writes it to the file where that is now, and keeps for it what cannot be written', async () => {
    const folder = await scratchFolder();
    const open = async (name: string) => (await openText(await writeFile(folder, name, SHOP))).document;
    const [before, after] = [await open('before.bmc.yaml'), await open('after.bmc.yaml')];
    const kept: [string, readonly LeftText[]][] = [];
    const webview = { postMessage: () => Promise.resolve(true) };
    const panel = { webview, visible: true, active: true } as unknown as vscode.WebviewPanel;
    const view = new CanvasView(before, panel, QUIET, {
      take: () => [],
      settle: () => undefined,
      keep: (uri, texts) => Promise.resolve(void kept.push([uri.toString(), texts])),
    });
    const send = (message: FromView) => view.receive(message);
    await send({ type: 'ready', request: 1, page: 'page', sent: [] });
    const left = { block: 'channels', note: 'Phone', slot: 'amount', text: 'much' } as const;
    const gesture = { kind: 'add', block: 'channels', name: 'Shop' } as const;
    const { epoch } = snapshotOf(before);
    await send({ type: 'typed', epoch, gestures: [{ gesture }], left: [left] });
    fileMoved(before.uri, after.uri);
    view.dispose();
    await until('all is seen to', () => kept.length > 0);
    assert.equal(after.getText(), `${SHOP}  - Shop\n`);
    assert.equal(before.getText(), SHOP);
    assert.deepEqual(kept, [[after.uri.toString(), [left]]]);
  });
});
