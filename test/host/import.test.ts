import { assert } from 'chai';
import * as vscode from 'vscode';
import { cleanUp, readFile, scratchFolder, until, writeFile } from './support/workspace';

const SOURCE =
  '# Kiosk – Business Model Canvas\n\n## Customer Segments\n- Bathers\n\n## Channels\n- Window\n';

suite('Importing', () => {
  teardown(cleanUp);

  test('shows a canvas that is not saved yet beside its source, and writes nothing', async () => {
    const folder = await scratchFolder();
    const source = await writeFile(folder, 'README.md', SOURCE);
    void vscode.commands.executeCommand('bmc.importCanvas', source);
    const document = await until('the document', () =>
      vscode.workspace.textDocuments.find(
        ({ uri }) => uri.scheme === 'untitled' && /kiosk\.bmc\.yaml$/.test(uri.path),
      ),
    );
    await until('its text', () => document.getText().includes('- Bathers'));
    assert.include(document.getText(), 'name: Kiosk\n');
    const tab = await until('the grid', () => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup;
      return activeTab?.input instanceof vscode.TabInputCustom ? activeTab.input : undefined;
    });
    assert.equal(tab.uri.toString(), document.uri.toString());
    assert.deepEqual(
      (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name),
      ['README.md'],
    );
    assert.equal(await readFile(source), SOURCE);
  });
});
