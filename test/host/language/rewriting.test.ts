/** Formatting and refactorings through VS Code; details are tested on `src/edit` and `src/language`. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { ask, type MarkedFile, openMarked } from '../support/marked';
import { cleanUp, scratchFolder, until, withWindows } from '../support/workspace';

suite('Rewriting a canvas', () => {
  teardown(cleanUp);

  const open = async (text: string) => openMarked(await scratchFolder(), 'write.bmc.yaml', text);

  const actionsAt = async ({ document, position }: MarkedFile, kind?: string) =>
    vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(position, position),
      kind,
      30,
    );

  /** Takes an action and hands back the text. */
  const take = async (file: MarkedFile, title: string, kind: string): Promise<string> => {
    const action = (await actionsAt(file, kind)).find((each) => each.title === title);
    assert.isDefined(action?.edit, `${title} is offered`);
    assert.isTrue(await vscode.workspace.applyEdit(action.edit));
    return file.document.getText();
  };

  test('Format Document', async () => {
    const { document } = await open('channels:   #how\n-   App|\nname:  Shop\n');
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await until('it is formatted', () => document.getText().includes('name: Shop'));
    assert.equal(document.getText(), 'channels:   #how\n  - App\nname: Shop\n');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), 'channels:   #how\n-   App\nname:  Shop\n', 'one undo step');
  });

  test('Format Selection leaves the rest, and broken YAML is left alone', async () => {
    const file = await open('name:  Shop\nperiod:  |year\n');
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>(
      'vscode.executeFormatRangeProvider',
      file.document.uri,
      new vscode.Range(1, 0, 1, 3),
      { tabSize: 2, insertSpaces: true },
    );
    assert.deepEqual(
      edits.map(({ range }) => range.start.line),
      [1],
    );
    const broken = await openMarked(await scratchFolder(), 'broken.bmc.yaml', 'channels:  [|\n');
    const none = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
      'vscode.executeFormatDocumentProvider',
      broken.document.uri,
      { tabSize: 2, insertSpaces: true },
    );
    assert.isEmpty(none ?? []);
  });

  test('a plain line becomes a full note, gets an id, and is a plain line again', async () => {
    const file = await open('channels:\n  - A|pp # in time\n');
    assert.equal(
      await take(file, 'Turn into a full note', 'refactor'),
      'channels:\n  - name: App # in time\n',
    );
    assert.equal(await take(file, 'Turn into a plain line', 'refactor'), 'channels:\n  - App # in time\n');
    assert.equal(
      await take(file, 'Give it an id of its own', 'refactor.extract'),
      'channels:\n  - id: app\n    name: App # in time\n',
    );
  });

  test('links and blocks are sorted', async () => {
    const file = await open(
      'channels:\n  - name: A|pp\n    links: [p, a]\ncustomer_segments: [A]\nvalue_propositions: [P]\n',
    );
    assert.include(await take(file, 'Sort its links', 'refactor.rewrite'), 'links: [a, p]');
    await vscode.commands.executeCommand('bmc.sortBlocks');
    assert.match(file.document.getText(), /^customer_segments: \[A\]\nvalue_propositions: \[P\]\nchannels:/);
    assert.isEmpty(await actionsAt(file, 'source.sortBlocks'));
  });

  test('a note moves to another block', async () => {
    const file = await open('channels:\n  - A|pp # in time\n  - Web\nkey_resources:\n');
    const action = (await actionsAt(file, 'refactor.move')).find(({ command }) => command?.command);
    assert.isDefined(action?.command);
    const pick = async (items: readonly vscode.QuickPickItem[]) =>
      items.find(({ label }) => label === 'Key Resources');
    const { command, arguments: given = [] } = action.command;
    await withWindows({ showQuickPick: pick }, async () => {
      await vscode.commands.executeCommand(command, ...given);
    });
    assert.equal(file.document.getText(), 'channels:\n  - Web\nkey_resources:\n  - App # in time\n');
  });

  test('a dash typed below the fields of a note starts the next one', async () => {
    const file = await open('channels:\n  - name: App\n    |\n');
    await vscode.commands.executeCommand('type', { text: '-' });
    const edits = await ask<vscode.TextEdit[]>(
      'executeFormatOnTypeProvider',
      { document: file.document, position: file.position.translate(0, 1) },
      '-',
      { tabSize: 2, insertSpaces: true },
    );
    const moved = file.document.getText() === 'channels:\n  - name: App\n  -\n' || (edits?.length ?? 0) === 1;
    assert.isTrue(moved, file.document.getText());
  });
});
