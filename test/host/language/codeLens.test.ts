/** Lenses and tokens around the text. Details are tested on `src/language`; these tests check that VS Code shows them. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { openMarked } from '../support/marked';
import { cleanUp, scratchFolder, until, withSetting } from '../support/workspace';

const TEXT = `|customer_segments:
  - id: guests
    name: Guests
channels:
  - name: App
    links: [guests]
  - name: Web
    links: [guests, nobody]
`;

suite('A canvas at a glance', () => {
  teardown(cleanUp);

  const lensesOf = async (uri: vscode.Uri) =>
    (
      await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 50)
    ).filter(({ command }) => command !== undefined);
  const titles = (lenses: readonly vscode.CodeLens[]) => lenses.map(({ command }) => command?.title ?? '');

  test('lenses count notes, links and problems, and lead to them', async () => {
    const { document } = await openMarked(await scratchFolder(), 'lens.bmc.yaml', TEXT);
    const lenses = await lensesOf(document.uri);
    assert.includeMembers(titles(lenses), [
      'Open canvas',
      '1 note',
      'is reached through 2 channels',
      '2 notes',
    ]);
    const problem = lenses.find(
      ({ range, command }) => range.start.line === 6 && command?.title === '1 problem',
    );
    assert.isDefined(problem?.command);
    await vscode.commands.executeCommand(problem.command.command, ...(problem.command.arguments ?? []));
    const editor = vscode.window.activeTextEditor;
    assert.equal(
      editor?.document.getText(editor.selection.with(undefined, editor.selection.end.translate(0, 6))),
      'nobody',
    );
  });

  test('lenses are gone when their setting is off', async () => {
    const { document } = await openMarked(await scratchFolder(), 'lens.bmc.yaml', TEXT);
    await withSetting('codeLens.enable', false, async () => {
      await until('the lenses are gone', async () => (await lensesOf(document.uri)).length === 0);
    });
  });

  test('ids and links are tokens of their block', async () => {
    const { document } = await openMarked(await scratchFolder(), 'tokens.bmc.yaml', TEXT);
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    );
    const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    const types = [...data].filter((_, index) => index % 5 === 3).map((type) => legend.tokenTypes[type]);
    assert.deepEqual(
      types,
      Array.from({ length: 3 }, () => 'bmcCustomerSegment'),
    );
  });
});
