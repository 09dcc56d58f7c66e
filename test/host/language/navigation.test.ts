import { assert } from 'chai';
import * as vscode from 'vscode';
import { ask, openMarked } from '../support/marked';
import { cleanUp, scratchFolder, writeFile } from '../support/workspace';

const STAYS = `# Kept.
customer_segments:
  - Guests # and this
channels:
  - name: App
    links: [guests]
key_resources:
  - name: Brand
    links:
      - app
`;
const withMarker = (before: string): string => STAYS.replace(before, `|${before}`);

suite('Going through a canvas', () => {
  let folder: vscode.Uri;
  setup(async () => {
    folder = await scratchFolder();
  });
  teardown(cleanUp);

  const open = (template: string) => openMarked(folder, 'stays.bmc.yaml', template);

  test('leads from a link to the name of its item', async () => {
    const file = await open(withMarker('guests]'));
    const [found] = await ask<(vscode.Location | vscode.LocationLink)[]>('executeDefinitionProvider', file);
    const range =
      found && ('targetUri' in found ? (found.targetSelectionRange ?? found.targetRange) : found.range);
    assert.equal(range && file.document.getText(range), 'Guests');
  });

  test('finds the links of an item in both directions', async () => {
    const file = await open(withMarker('App'));
    const found = await ask<vscode.Location[]>('executeReferenceProvider', file);
    assert.sameMembers(
      found.map(({ range }) => file.document.getText(range)),
      ['guests', 'app', 'App'],
    );
  });

  test('lights up every place that names the item', async () => {
    const file = await open(withMarker('Guests'));
    const found = await ask<vscode.DocumentHighlight[]>('executeDocumentHighlights', file);
    assert.deepEqual(
      found.map(({ range }) => file.document.getText(range)),
      ['Guests', 'guests'],
    );
  });

  test('renames an item with every link to it, as one undo step, and leaves the rest alone', async () => {
    const file = await open(withMarker('Guests'));
    const edit = await ask<vscode.WorkspaceEdit>('executeDocumentRenameProvider', file, 'Night owls');
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    const expected = STAYS.replace('Guests', 'Night owls').replace('guests', 'night-owls');
    assert.equal(file.document.getText(), expected);
    await vscode.commands.executeCommand('undo');
    assert.equal(file.document.getText(), STAYS);
  });

  test('starts a rename with the name, and says why something cannot be renamed', async () => {
    const found = await ask<{ placeholder: string }>('prepareRename', await open(withMarker('App')));
    assert.equal(found.placeholder, 'App');
    const key = await openMarked(folder, 'key.bmc.yaml', withMarker('channels'));
    let refusal = '';
    try {
      await ask('prepareRename', key);
    } catch (error) {
      refusal = error instanceof Error ? error.message : String(error);
    }
    assert.include(refusal, 'can be renamed');
  });

  test('finds canvases and items of the whole workspace, open or not', async () => {
    await open(STAYS);
    await writeFile(folder, 'closed.bmc.yaml', 'name: Closed one\nchannels:\n  - Distant lighthouse\n');
    const find = (query: string) =>
      vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        query,
      );
    const [lighthouse] = await find('dist light');
    assert.equal(lighthouse?.name, 'Distant lighthouse');
    assert.equal(lighthouse?.containerName, 'Channels · Closed one');
    assert.equal(lighthouse?.location.range.start.line, 2);
    assert.isTrue((await find('Brand')).some(({ location }) => location.uri.path.endsWith('stays.bmc.yaml')));
    await writeFile(folder, 'closed.bmc.yaml', 'name: Closed one\nchannels:\n  - Another place\n');
    assert.isEmpty(await find('dist light'));
  });
});
