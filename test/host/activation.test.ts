import { assert } from 'chai';
import * as vscode from 'vscode';

suite('The extension', () => {
  test('wakes up when a canvas is opened, which has a language of its own', async () => {
    const [file] = await vscode.workspace.findFiles('**/*.bmc.yaml', undefined, 1);
    assert.isDefined(file, 'the workspace has a canvas');
    const document = await vscode.workspace.openTextDocument(file);
    assert.equal(document.languageId, 'bmc-yaml');
    const extension = vscode.extensions.getExtension('business-model-canvas.business-model-canvas');
    await extension?.activate();
    assert.isTrue(extension?.isActive);
  });
});
