import { assert } from 'chai';
import * as vscode from 'vscode';
import { snapshotOf } from '../../src/extension/canvasEditor/gridSnapshot';
import { cleanUp } from './support/workspace';

suite('The grid of a former version', () => {
  teardown(cleanUp);

  test('says that it is one, and cannot be changed', async () => {
    const reasons: (string | undefined)[] = [];
    for (const scheme of ['gitlens', 'bmc-test-archive']) {
      const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
        provideTextDocumentContent: () => 'channels: [Web]\n',
      });
      const old = await vscode.workspace.openTextDocument(vscode.Uri.parse(`${scheme}:/old.bmc.yaml`));
      reasons.push(snapshotOf(old).grid.readOnly);
      provider.dispose();
    }
    assert.deepEqual(reasons, ['This is a former version of the file.', 'This file can only be read.']);
  });
});
