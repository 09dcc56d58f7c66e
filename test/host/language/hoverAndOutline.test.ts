import { assert } from 'chai';
import * as vscode from 'vscode';
import { ask, openMarked } from '../support/marked';
import { cleanUp, scratchFolder, withSetting } from '../support/workspace';

const STAYS = `name: Stays
customer_segments:
  - id: g
    name: Guests
channels:
  - name: App
    type: own_direct
    note: See https://stays.example/app.
    links: [g]
`;
const withMarker = (before: string): string => STAYS.replace(before, `|${before}`);

suite('In the text, VS Code', () => {
  let folder: vscode.Uri;
  setup(async () => {
    folder = await scratchFolder();
  });
  teardown(cleanUp);

  const hoverAt = async (template: string, name = 'stays.bmc.yaml') => {
    const hovers = await ask<vscode.Hover[]>(
      'executeHoverProvider',
      await openMarked(folder, name, template),
    );
    return hovers
      .flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value)))
      .join('\n');
  };

  test('explains blocks, items, links and words under the pointer', async () => {
    assert.include(
      await hoverAt(withMarker('channels')),
      'Through which channels do our segments want to be reached?',
    );
    assert.include(await hoverAt(withMarker('App'), 'item.bmc.yaml'), '*reaches* **Guests**');
    assert.include(await hoverAt(withMarker('g]'), 'link.bmc.yaml'), '### Guests');
    assert.include(await hoverAt(withMarker('own_direct'), 'word.bmc.yml'), '✓ `own_direct`');
  });

  test('says in a hover what an item lacks', async () => {
    const text = withMarker('App').replace('links: [g]', 'links: [gone]');
    assert.include(await hoverAt(text), 'What is missing');
  });

  test('explains a canvas that was made plain YAML, too', async () => {
    const file = await openMarked(folder, 'plain.bmc.yaml', withMarker('channels'));
    const document = await vscode.languages.setTextDocumentLanguage(file.document, 'yaml');
    const hovers = await ask<vscode.Hover[]>('executeHoverProvider', { ...file, document });
    assert.isNotEmpty(hovers);
  });

  test('shows the outline: keys, blocks, items, links', async () => {
    const { document } = await openMarked(folder, 'stays.bmc.yaml', STAYS);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const names = (list: readonly vscode.DocumentSymbol[]): readonly unknown[] =>
      list.map(({ name, children }) => (children.length > 0 ? [name, names(children)] : name));
    assert.deepEqual(names(symbols), [
      'name',
      ['Customer Segments', ['Guests']],
      ['Channels', [['App', ['Guests']]]],
    ]);
  });

  test('folds blocks and items', async () => {
    const { document } = await openMarked(folder, 'stays.bmc.yaml', STAYS);
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    assert.deepEqual(
      ranges.map(({ start, end }) => [start, end]),
      [
        [1, 3],
        [2, 3],
        [4, 8],
        [5, 8],
      ],
    );
  });

  test('grows a selection from a link to its item', async () => {
    const { document, position } = await openMarked(folder, 'stays.bmc.yaml', withMarker('g]'));
    const [range] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [position],
    );
    const grown: string[] = [];
    for (let each: vscode.SelectionRange | undefined = range; each; each = each.parent)
      grown.push(document.getText(each.range));
    assert.includeMembers(grown, ['g', '[g]', 'links: [g]']);
  });

  test('shows the names behind ids, unless the setting says no', async () => {
    const { document } = await openMarked(folder, 'stays.bmc.yaml', STAYS);
    const hints = async () => {
      const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        new vscode.Range(0, 0, 20, 0),
      );
      return found.flatMap(({ label }) =>
        typeof label === 'string' ? label : label.map(({ value }) => value),
      );
    };
    assert.deepEqual(await hints(), ['Guests']);
    await withSetting('inlayHints.linkNames', false, async () => assert.deepEqual(await hints(), []));
  });

  test('opens addresses in notes', async () => {
    const { document } = await openMarked(folder, 'stays.bmc.yaml', STAYS);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    assert.deepEqual(
      links.map(({ range, target }) => [document.getText(range), target?.toString()]),
      [['https://stays.example/app', 'https://stays.example/app']],
    );
  });
});
