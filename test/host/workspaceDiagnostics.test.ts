import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  cleanUp,
  openText,
  pause,
  problemsOf,
  rulesIn,
  scratchFolder,
  until,
  withSetting,
  workspaceFolder,
  writeFile,
} from './support/workspace';

const WRONG = 'channels:\n  - name: App\n    links: [nobody]\n';
const RIGHT =
  'customer_segments:\n  - id: nobody\n    name: Nobody\nchannels:\n  - name: App\n    links: [nobody]\n';
const reported = (uri: vscode.Uri) => rulesIn(uri).includes('unknown-link');
const close = () => vscode.commands.executeCommand('workbench.action.closeAllEditors');

suite('Problems of canvases that are not open', () => {
  let folder: vscode.Uri;
  setup(async () => {
    await vscode.extensions.getExtension('business-model-canvas.business-model-canvas')?.activate();
    folder = await scratchFolder();
  });
  teardown(cleanUp);

  test('are there from the start', async () => {
    const leaky = vscode.Uri.joinPath(workspaceFolder(), 'leaky-spotify.bmc.yaml');
    await until('the example is checked', () => problemsOf(leaky).length > 0);
  });

  test('come with a file, change with it and go with it', async () => {
    const uri = await writeFile(folder, 'coming.bmc.yaml', WRONG);
    await until('the new file is checked', () => reported(uri));
    await writeFile(folder, 'coming.bmc.yaml', RIGHT);
    await until('the repaired file is checked', () => !reported(uri));
    await writeFile(folder, 'coming.bmc.yaml', WRONG);
    await until('it is broken again', () => reported(uri));
    await vscode.workspace.fs.delete(uri);
    await until('nothing is left of it', () => problemsOf(uri).length === 0);
  });

  test('stand at the same place as in an open file, whatever ends the lines', async () => {
    const uri = await writeFile(folder, 'crlf.bmc.yaml', `\ufeff# 🏠\r\n${WRONG.replaceAll('\n', '\r\n')}`);
    const place = () =>
      problemsOf(uri).find(({ severity }) => severity === vscode.DiagnosticSeverity.Error)?.range;
    const closed = await until('it is checked', place);
    const { document } = await openText(uri);
    assert.equal(document.getText(closed), 'nobody');
  });

  test('follow a renamed file and a renamed folder', async () => {
    const inner = vscode.Uri.joinPath(folder, 'inner');
    await vscode.workspace.fs.createDirectory(inner);
    const first = await writeFile(inner, 'first.bmc.yaml', WRONG);
    await until('the file is checked', () => reported(first));
    const second = vscode.Uri.joinPath(inner, 'second.bmc.yaml');
    await vscode.workspace.fs.rename(first, second);
    await until('the name changed', () => reported(second) && problemsOf(first).length === 0);
    const moved = vscode.Uri.joinPath(folder, 'moved');
    await vscode.workspace.fs.rename(inner, moved);
    const third = vscode.Uri.joinPath(moved, 'second.bmc.yaml');
    await until('the folder changed', () => reported(third) && problemsOf(second).length === 0);
    await vscode.workspace.fs.delete(moved, { recursive: true });
    await until('the folder is gone', () => problemsOf(third).length === 0);
  });

  test('give way to an open document and return to what is on disk when it is closed', async () => {
    const uri = await writeFile(folder, 'opened.bmc.yaml', WRONG);
    await until('the file is checked', () => reported(uri));
    const editor = await openText(uri);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), RIGHT.split('channels:')[0] ?? ''));
    await until('the text in the editor counts', () => !reported(uri));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('the file on disk counts again', () => reported(uri));
  });

  test('go when an open file is deleted and its editor closed', async () => {
    const uri = await writeFile(folder, 'deleted.bmc.yaml', WRONG);
    await openText(uri);
    await until('it is checked', () => reported(uri));
    await vscode.workspace.fs.delete(uri);
    await close();
    await until('nothing is left of it', () => problemsOf(uri).length === 0);
  });

  test('are there only where the settings want them', async () => {
    const uri = await writeFile(folder, 'wanted.bmc.yaml', WRONG);
    await until('it is checked', () => reported(uri));
    await withSetting('lint.workspace', false, async () => {
      await until('it is left alone', () => problemsOf(uri).length === 0);
    });
    await until('it is checked again', () => reported(uri));
    await withSetting('lint.workspaceLimit', 0, async () => {
      await until('none is checked beyond the limit', () => problemsOf(uri).length === 0);
    });
    await withSetting('lint.rules', { 'unknown-link': 'off' }, async () => {
      await until('the rule is off here too', () => !reported(uri));
    });
    await until('all is as before', () => reported(uri));
  });

  test('are all there after the command, whatever the limit', async () => {
    const uri = await writeFile(folder, 'commanded.bmc.yaml', WRONG);
    await withSetting('lint.workspace', false, async () => {
      await until('it is left alone', () => problemsOf(uri).length === 0);
      void vscode.commands.executeCommand('bmc.lintWorkspace');
      await until('it is checked', () => reported(uri));
      await vscode.commands.executeCommand('notifications.clearAll');
    });
  });

  test('go with the editor of a file that no search finds', async () => {
    const packages = vscode.Uri.joinPath(folder, 'node_modules');
    await vscode.workspace.fs.createDirectory(packages);
    const foreign = await writeFile(packages, 'foreign.bmc.yaml', WRONG);
    await openText(foreign);
    await until('the open file is checked', () => reported(foreign));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until('it has gone', () => problemsOf(foreign).length === 0);
    await pause(500);
    assert.deepEqual(problemsOf(foreign), []);
  });

  test('are there for each file that is a canvas: in hidden folders and capitals, not in other worktrees', async () => {
    const file = (name: string) => vscode.Uri.joinPath(folder, name);
    await vscode.workspace.fs.createDirectory(file('.hidden'));
    await vscode.workspace.fs.createDirectory(file('worktree'));
    await vscode.workspace.fs.createDirectory(file('module'));
    await writeFile(folder, 'worktree/.git', 'gitdir: /home/me/shop/.git/worktrees/worktree\n');
    await writeFile(folder, 'module/.git', 'gitdir: ../.git/modules/module\n');
    for (const name of ['.hidden/a', 'worktree/a', 'module/a', 'a'])
      await writeFile(folder, `${name}.bmc.yaml`, WRONG);
    await writeFile(folder, 'LOUD.BMC.YML', WRONG);
    const found = () =>
      ['.hidden/a.bmc.yaml', 'LOUD.BMC.YML', 'a.bmc.yaml', 'module/a.bmc.yaml'].every((name) =>
        reported(file(name)),
      );
    await until('all files are checked', found);
    await vscode.commands.executeCommand('bmc.lintWorkspace');
    await until('all files are checked again', found);
    assert.deepEqual(problemsOf(file('worktree/a.bmc.yaml')), []);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  test('are not looked for in the packages of others', async () => {
    const packages = vscode.Uri.joinPath(folder, 'node_modules');
    await vscode.workspace.fs.createDirectory(packages);
    const foreign = await writeFile(packages, 'foreign.bmc.yaml', WRONG);
    const own = await writeFile(folder, 'own.bmc.yaml', WRONG);
    await until('our own is checked', () => reported(own));
    await pause(500);
    assert.deepEqual(problemsOf(foreign), []);
  });
});
