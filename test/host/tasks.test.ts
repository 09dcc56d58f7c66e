import { assert } from 'chai';
import * as vscode from 'vscode';
import { cleanUp, problemsOf, scratchFolder, until, workspaceFolder, writeFile } from './support/workspace';

const EXTENSION = 'business-model-canvas.business-model-canvas';

suite('Tasks of the type bmc', () => {
  const ours = () => vscode.tasks.fetchTasks({ type: 'bmc' });
  const settings = () => vscode.workspace.getConfiguration('bmc');
  teardown(async () => {
    await settings().update('lint.enable', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), '.vscode/tasks.json')).then(
      () => undefined,
      () => undefined,
    );
    await cleanUp();
  });

  test('are offered where there is a shell, run bmc, and turn its findings into problems', async () => {
    const offered = await ours();
    // A web worker has no shell, and no folder on disk.
    if (workspaceFolder().scheme !== 'file') {
      assert.isEmpty(offered);
      return;
    }
    assert.includeDeepMembers(
      offered.map(({ name, definition }) => [name, definition.command]),
      [
        ['Check canvases', 'lint'],
        ['Export pictures', 'export'],
        ['Write a site of all canvases', 'build'],
      ],
    );
    // So that the problems are those of the task.
    await settings().update('lint.enable', false, vscode.ConfigurationTarget.Workspace);
    const folder = await scratchFolder();
    const uri = await writeFile(
      folder,
      'a canvas.bmc.yaml',
      'channels:\n  - { name: App, links: [nobody] }\n',
    );
    const bmc = vscode.Uri.joinPath(
      vscode.extensions.getExtension(EXTENSION)?.extensionUri ?? uri,
      'dist/cli.js',
    );
    await writeFile(
      vscode.Uri.joinPath(workspaceFolder(), '.vscode'),
      'tasks.json',
      JSON.stringify({
        version: '2.0.0',
        tasks: [
          {
            type: 'bmc',
            command: 'lint',
            args: [vscode.workspace.asRelativePath(uri)],
            program: ['node', bmc.fsPath],
            label: 'Ours',
          },
        ],
      }),
    );
    const task = await until('the task of tasks.json', async () =>
      (await ours()).find(({ name }) => name === 'Ours'),
    );
    assert.deepEqual(task.problemMatchers, ['$bmc']);
    // The oldest VS Code of the tests comes without what runs programs in its terminals.
    if (vscode.version.startsWith('1.100.')) return;
    const ended = new Promise<number | undefined>((resolve) => {
      const listening = vscode.tasks.onDidEndTaskProcess(({ exitCode }) => {
        listening.dispose();
        resolve(exitCode);
      });
    });
    await vscode.tasks.executeTask(task);
    assert.equal(await ended, 1);
    const problem = await until('the problem', () =>
      problemsOf(uri).find(({ code }) => JSON.stringify(code).includes('unknown-link')),
    );
    assert.deepEqual([problem.severity, problem.range.start.line], [vscode.DiagnosticSeverity.Error, 1]);
  });
});
