import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  cleanUp,
  openText,
  problemsOf,
  rulesIn,
  scratchFolder,
  until,
  withSetting,
  workspaceFolder,
  writeFile,
} from './support/workspace';

const MISSPELT = 'customer_segments:\n  - Travellers\nchannels:\n  - name: App\n    links: [travelers]\n';

suite('Problems of an open canvas', () => {
  let folder: vscode.Uri;
  setup(async () => {
    folder = await scratchFolder();
  });
  teardown(cleanUp);

  const replace = async (editor: vscode.TextEditor, from: string, to: string) => {
    const start = editor.document.getText().indexOf(from);
    const range = new vscode.Range(
      editor.document.positionAt(start),
      editor.document.positionAt(start + from.length),
    );
    assert.isTrue(await editor.edit((edit) => edit.replace(range, to)));
  };

  test('stand where a person would point, named, explained and linked to the page of their rule', async () => {
    const { document } = await openText(await writeFile(folder, 'open.bmc.yaml', MISSPELT));
    const problem = await until('the wrong link is reported', () =>
      problemsOf(document.uri).find(({ range }) => document.getText(range) === 'travelers'),
    );
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Error);
    const code = problem.code as { value: string; target: vscode.Uri };
    assert.equal(code.value, 'unknown-link');
    const page = await vscode.workspace.openTextDocument(code.target);
    assert.match(page.getText(), /^# .*unknown-link/);
  });

  test('follow every change, and go with their cause', async () => {
    const editor = await openText(await writeFile(folder, 'change.bmc.yaml', MISSPELT));
    const { uri } = editor.document;
    await until('the wrong link is reported', () => rulesIn(uri).includes('unknown-link'));
    await replace(editor, 'travelers', 'travellers');
    await until('the right link is not reported', () => !rulesIn(uri).includes('unknown-link'));
    await replace(editor, 'travellers', '[');
    await until('broken YAML is reported', () => rulesIn(uri).includes('syntax'));
  });

  test('point to the other place where two contradict each other', async () => {
    const text = 'channels:\n  - id: app\n    name: One\n  - id: app\n    name: Two\n';
    const { document } = await openText(await writeFile(folder, 'twice.bmc.yaml', text));
    const problem = await until('the second id is reported', () =>
      problemsOf(document.uri).find(({ relatedInformation }) => relatedInformation?.length),
    );
    assert.equal(problem.range.start.line, 3);
    const [other] = problem.relatedInformation ?? [];
    assert.equal(other?.location.uri.toString(), document.uri.toString());
    assert.equal(other?.location.range.start.line, 1);
  });

  test('are there for a file that was forced to plain YAML, for every ending and for an untitled canvas', async () => {
    const uri = await writeFile(folder, 'forced.bmc.yml', MISSPELT);
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.languageId, 'bmc-yaml');
    const forced = await vscode.languages.setTextDocumentLanguage(document, 'yaml');
    assert.equal(forced.languageId, 'yaml');
    await until('it is checked', () => rulesIn(uri).includes('unknown-link'));
    const untitled = await vscode.workspace.openTextDocument({ language: 'bmc-yaml', content: MISSPELT });
    await vscode.window.showTextDocument(untitled);
    await until('the untitled one is checked', () => rulesIn(untitled.uri).includes('unknown-link'));
  });

  test('are not there for other YAML, nor for an old version that somebody only looks at', async () => {
    const yaml = await vscode.workspace.openTextDocument(await writeFile(folder, 'other.yaml', MISSPELT));
    const provider = vscode.workspace.registerTextDocumentContentProvider('bmc-test-history', {
      provideTextDocumentContent: () => MISSPELT,
    });
    const old = await vscode.workspace.openTextDocument(vscode.Uri.parse('bmc-test-history:/old.bmc.yaml'));
    assert.equal(old.languageId, 'bmc-yaml');
    const working = await openText(await writeFile(folder, 'working.bmc.yaml', MISSPELT));
    await until('the working copy is checked', () => problemsOf(working.document.uri).length > 0);
    assert.deepEqual(problemsOf(yaml.uri), []);
    assert.deepEqual(problemsOf(old.uri), []);
    provider.dispose();
  });

  test('follow the settings at once', async () => {
    const { document } = await openText(await writeFile(folder, 'settings.bmc.yaml', MISSPELT));
    const unknownLink = () =>
      problemsOf(document.uri).find(({ code }) => typeof code === 'object' && code.value === 'unknown-link');
    await until('it is reported', unknownLink);
    await withSetting('lint.rules', { 'unknown-link': 'hint' }, async () => {
      await until('it is a hint', () => unknownLink()?.severity === vscode.DiagnosticSeverity.Hint);
    });
    await withSetting('lint.rules', { 'unknown-link': 'off' }, async () => {
      await until('it is off', () => unknownLink() === undefined);
    });
    await withSetting('lint.enable', false, async () => {
      await until('all is off', () => problemsOf(document.uri).length === 0);
    });
    await until('it is reported again', unknownLink);
  });

  test('of the example with leaks are many, of the others none that warn', async () => {
    const names = ['airbnb', 'spotify', 'leaky-spotify'];
    const counts: (() => number)[] = [];
    for (const name of names) {
      const uri = vscode.Uri.joinPath(workspaceFolder(), `${name}.bmc.yaml`);
      await openText(uri);
      const { Warning } = vscode.DiagnosticSeverity;
      counts.push(() => problemsOf(uri).filter(({ severity }) => severity <= Warning).length);
    }
    const [airbnb, spotify, leaky] = counts;
    await until('the leaks are reported', () => (leaky?.() ?? 0) >= 4);
    assert.deepEqual([airbnb?.(), spotify?.()], [0, 0]);
  });
});
