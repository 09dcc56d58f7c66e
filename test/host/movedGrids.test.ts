/** Grids of files that another program renames. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { cleanUp, scratchFolder, until, writeFile } from './support/workspace';

suite('A grid whose file another program renames', () => {
  let folder: vscode.Uri;
  setup(async () => {
    folder = await scratchFolder();
  });
  teardown(cleanUp);

  const grids = (): readonly string[] =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .flatMap(({ input }) => (input instanceof vscode.TabInputCustom ? [input.uri.path] : []));

  test('goes on with the new file, and stays where another file comes', async () => {
    const uri = await writeFile(folder, 'before.bmc.yaml', 'name: Shop\nchannels: [App]\n');
    await vscode.commands.executeCommand('vscode.openWith', uri, 'bmc.canvas');
    await until('the grid is open', () => grids().includes(uri.path));
    const moved = vscode.Uri.joinPath(folder, 'after.bmc.yaml');
    // Unlike a rename by a person, this one is not told to extensions.
    await vscode.workspace.fs.rename(uri, moved);
    await until('the grid shows the new file', () => grids().join() === moved.path);
    await vscode.workspace.fs.delete(moved);
    await writeFile(folder, 'other.bmc.yaml', 'name: Other\n');
    await writeFile(folder, 'again.bmc.yaml', 'name: Shop\nchannels: [App]\n');
    await until('the right one is followed', () => grids().join().endsWith('/again.bmc.yaml'));
    assert.lengthOf(grids(), 1);
  });
});
