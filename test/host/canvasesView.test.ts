import { assert } from 'chai';
import * as vscode from 'vscode';
import { CanvasTree, canvasIn as canvasOfNode, type Node } from '../../src/extension/canvasesView/tree';
import { ClosedCanvases } from '../../src/extension/closedCanvases';
import { cleanUp, openText, scratchFolder, until, withSetting, writeFile } from './support/workspace';

const TEXT = `name: Corner shop
tags: [food]
customer_segments:
  - id: families
    name: Families
channels:
  - name: Shop
    links: [families, nobody]
`;

/** A tree of its own beside the extension's, so that it can be asked what VS Code shows. */
function newTree() {
  const problems = vscode.languages.createDiagnosticCollection('test');
  const log = vscode.window.createOutputChannel('test', { log: true });
  const isOpen = (uri: vscode.Uri) =>
    vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
  const closed = new ClosedCanvases(problems, isOpen, log);
  const tree = new CanvasTree(closed, new vscode.ThemeIcon('file'));
  const dispose = () => vscode.Disposable.from(problems, log, closed, tree).dispose();
  return { tree, closed, dispose };
}

suite('The canvases of the workspace', () => {
  let folder: vscode.Uri;
  let made: ReturnType<typeof newTree>;
  setup(async () => {
    folder = await scratchFolder();
    made = newTree();
  });
  teardown(async () => {
    made.dispose();
    await cleanUp();
  });

  /** Rows as they read, with those below them. */
  const rows = async (node?: Node, depth = 0): Promise<readonly string[]> => {
    const items = await Promise.all(
      (await made.tree.getChildren(node)).map(async (child) => {
        const { label, description } = await made.tree.getTreeItem(child);
        const below = depth > 0 ? await rows(child, depth - 1) : [];
        return [`${label} | ${description}`, ...below.map((row) => `  ${row}`)];
      }),
    );
    return items.flat();
  };
  const canvas = async (name: string) =>
    until(`“${name}” is listed`, async () => {
      for (const node of await made.tree.getChildren())
        if ((await made.tree.getTreeItem(node)).label === name) return node;
      return undefined;
    });
  const isListed = async (row: string) => (await rows()).includes(row);

  test('are all listed by name with how far they have come, open or not, with their blocks and notes', async () => {
    await writeFile(folder, 'corner.bmc.yaml', TEXT);
    const node = await canvas('Corner shop');
    const listed = await rows();
    for (const row of ['Airbnb | 9 of 9 blocks', 'Spotify | 9 of 9 blocks', 'Corner shop | 2 of 9 blocks'])
      assert.include(listed, row);
    assert.deepEqual(
      [...listed].sort((a, b) => a.localeCompare(b)),
      listed,
    );
    const closed = await rows(node, 1);
    assert.lengthOf(closed, 11);
    assert.include(closed, 'Key Resources | empty');
    assert.include(closed, 'Channels | 1 note · 1 problem');
    assert.deepEqual(closed.slice(0, 2), ['Customer Segments | 1 note', '  Families | 1 link']);
    const { document } = await openText(vscode.Uri.joinPath(folder, 'corner.bmc.yaml'));
    assert.deepEqual(await rows(node, 1), closed, 'the same from the document');
    await vscode.window.activeTextEditor?.edit((edit) =>
      edit.insert(document.lineAt(5).range.start, '  - Students\n'),
    );
    assert.include(await rows(node, 1), '  Students | ');
  });

  test('show problems by icon, explain themselves, and know their parents', async () => {
    await writeFile(folder, 'explained.bmc.yaml', TEXT);
    const node = await canvas('Corner shop');
    const channels = (await made.tree.getChildren(node))[2];
    assert.isDefined(channels);
    const [shop] = await made.tree.getChildren(channels);
    assert.isDefined(shop);
    const item = await made.tree.getTreeItem(shop);
    assert.deepEqual(
      item.iconPath,
      new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground')),
    );
    const { tooltip } = await made.tree.resolveTreeItem(item, shop);
    assert.include(tooltip instanceof vscode.MarkdownString ? tooltip.value : '', '*reaches* **Families**');
    assert.equal(made.tree.getParent(shop), channels);
    assert.equal(made.tree.getParent(channels), node);
    assert.equal((await made.tree.getTreeItem(node)).contextValue, 'canvas file');
  });

  test('follow files as they come, change, are renamed and go', async () => {
    await made.tree.getChildren();
    const uri = await writeFile(folder, 'coming.bmc.yaml', 'name: Coming\n');
    await until('it is there', () => isListed('Coming | 0 of 9 blocks'));
    await writeFile(folder, 'coming.bmc.yaml', 'name: Changed\nchannels: [App]\n');
    await until('it has changed', () => isListed('Changed | 1 of 9 blocks'));
    const moved = vscode.Uri.joinPath(folder, 'moved.bmc.yaml');
    await vscode.workspace.fs.rename(uri, moved);
    const node = await canvas('Changed');
    await until(
      'it has moved',
      async () => (await made.tree.nodeAt(moved)) && !(await made.tree.nodeAt(uri)),
    );
    assert.notEqual(node, undefined);
    await vscode.workspace.fs.delete(moved);
    await until('it is gone', async () => !(await isListed('Changed | 1 of 9 blocks')));
  });

  test('tell VS Code which rows look different, and of nothing else', async () => {
    const uri = await writeFile(folder, 'typed.bmc.yaml', TEXT);
    const node = await canvas('Corner shop');
    const editor = await openText(uri);
    await rows(node, 1);
    const told: string[] = [];
    const called = (changed: Node) =>
      changed.kind === 'canvas' ? 'canvas' : changed.kind === 'block' ? changed.block : changed.key;
    const listener = made.tree.onDidChangeTreeData((changed) => {
      const about = changed?.map((each) => (canvasOfNode(each) === node ? called(each) : 'another'));
      // The list is notified of other files that are created and deleted.
      if (about === undefined || !about.includes('another')) told.push(about?.join() ?? 'the list');
    });
    const says = (...wanted: readonly string[]) =>
      until(`VS Code is told of ${wanted.join(', then ')}`, () => told.join(' ') === wanted.join(' '));
    await editor.edit((edit) => edit.insert(new vscode.Position(5, 0), '    # they pay\n    note: Ours\n'));
    await new Promise((resolve) => setTimeout(resolve, 600));
    await says();
    await editor.edit((edit) => edit.insert(new vscode.Position(4, 18), ' nearby'));
    await says('customer_segments/families');
    await rows(node, 1);
    await editor.edit((edit) => edit.insert(new vscode.Position(7, 0), '  - Students\n'));
    await says('customer_segments/families', 'customer_segments');
    await rows(node, 1);
    await editor.edit((edit) => edit.insert(new vscode.Position(10, 0), 'key_resources: [Shelves]\n'));
    await says('customer_segments/families', 'customer_segments', 'canvas');
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 6, 0, 17), 'A first one'));
    await says('customer_segments/families', 'customer_segments', 'canvas', 'the list');
    listener.dispose();
  });

  test('are joined by an untitled one as long as it is open', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'bmc-yaml',
      content: 'name: Draft of mine\n',
    });
    await vscode.window.showTextDocument(document);
    const node = await canvas('Draft of mine');
    assert.equal((await made.tree.getTreeItem(node)).contextValue, 'canvas');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('it is gone', async () => (await made.tree.nodeAt(document.uri)) === undefined);
  });

  test('are listed where none is to be checked, without problems; and up to the limit', async () => {
    await writeFile(folder, 'unchecked.bmc.yaml', TEXT);
    await withSetting('lint.workspace', false, async () => {
      const node = await canvas('Corner shop');
      assert.include(await rows(node, 1), 'Customer Segments | 1 note');
    });
    await withSetting('lint.workspaceLimit', 1, async () => {
      await made.closed.start();
      await until('one is listed', async () => (await rows()).length === 1);
      assert.isAbove(made.closed.leftOut, 2);
    });
  });

  test('can be filtered by tag and by problems', async () => {
    await writeFile(folder, 'filtered.bmc.yaml', TEXT);
    for (const name of ['Corner shop', 'Crust & Crumb', 'Second Shelf', 'Spotify, with leaks', 'Airbnb'])
      await canvas(name);
    made.tree.show({ problems: false, tags: ['food'] });
    const names = async () => (await rows()).map((row) => row.split(' | ')[0]);
    const shows = (...expected: readonly string[]) =>
      until(`only ${expected} are listed`, async () => (await names()).join() === expected.join());
    await shows('Corner shop', 'Crust & Crumb', 'Second Shelf');
    made.tree.show({ problems: true, tags: ['food'] });
    await shows('Corner shop');
    made.tree.show({ problems: true, tags: [] });
    assert.includeMembers(await names(), ['Corner shop', 'Spotify, with leaks']);
    assert.notInclude(await names(), 'Airbnb');
  });

  test('can be duplicated under a free name, and two of them compared', async () => {
    await writeFile(folder, 'shop.bmc.yaml', TEXT);
    const node = await canvas('Corner shop');
    await vscode.commands.executeCommand('bmc.canvases.duplicate', node);
    const copy = vscode.Uri.joinPath(folder, 'shop-2.bmc.yaml');
    await until(
      'the copy is open',
      () => vscode.window.activeTextEditor?.document.uri.toString() === copy.toString(),
    );
    assert.equal(vscode.window.activeTextEditor?.document.getText(), TEXT);
    const other: Node = { kind: 'canvas', uri: copy };
    await vscode.commands.executeCommand('bmc.canvases.compare', node, [node, other]);
    await until('they are compared as canvases', () => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup;
      return (
        activeTab?.input instanceof vscode.TabInputWebview &&
        activeTab.label === 'shop.bmc.yaml ↔ shop-2.bmc.yaml'
      );
    });
    await until('both rows say which is which', () =>
      rows().then(
        (listed) =>
          listed.filter((row) => /^Corner shop \| .* · .*shop(-2)?\.bmc\.yaml$/.test(row)).length === 2,
      ),
    );
  });
});
