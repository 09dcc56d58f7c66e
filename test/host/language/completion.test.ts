import { assert } from 'chai';
import * as vscode from 'vscode';
import { ask, type MarkedFile, openMarked } from '../support/marked';
import { cleanUp, pause, scratchFolder, until } from '../support/workspace';

suite('Completion', () => {
  let folder: vscode.Uri;
  setup(async () => {
    folder = await scratchFolder();
  });
  teardown(cleanUp);

  const open = (template: string) => openMarked(folder, 'stays.bmc.yaml', template);
  const labels = async (file: MarkedFile, ...more: unknown[]): Promise<readonly string[]> => {
    const { items } = await ask<vscode.CompletionList>('executeCompletionItemProvider', file, ...more);
    return items
      .filter(({ kind }) => kind !== vscode.CompletionItemKind.Snippet)
      .sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))
      .map(({ label }) => (typeof label === 'string' ? label : label.label));
  };

  test('offers blocks in storytelling order, fields, words and links', async () => {
    const blocks = await labels(await open('|\nname: Stays\n'));
    assert.deepEqual(blocks.slice(0, 3), ['customer_segments', 'value_propositions', 'channels']);
    const start = 'customer_segments:\n  - Guests\nchannels:\n  - name: App\n';
    assert.include(await labels(await openMarked(folder, 'a.bmc.yaml', `${start}    |\n`)), 'phases');
    assert.deepEqual(
      (await labels(await openMarked(folder, 'b.bmc.yaml', `${start}    type: |\n`))).slice(0, 4),
      ['own_direct', 'own_indirect', 'partner_direct', 'partner_indirect'],
    );
    assert.deepEqual(await labels(await openMarked(folder, 'c.bmc.yaml', `${start}    links: [|]\n`)), [
      'guests',
    ]);
  });

  test('stays silent when a blank is typed behind a dash, where a name is meant', async () => {
    const file = await open('channels:\n  - |\n');
    assert.deepEqual(await labels(file, ' '), []);
    assert.include(await labels(file), 'name');
  });

  test('is taken from the list with a keystroke, and goes on to what comes next', async () => {
    const { document } = await open('customer_segments:\n  - Guests\nchannels:\n  - name: App\n    li|\n');
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await until('the key is written', () => {
      void vscode.commands.executeCommand('acceptSelectedSuggestion');
      return document.getText().includes('links: [');
    });
    await until('the link is written', () => {
      void vscode.commands.executeCommand('acceptSelectedSuggestion');
      return document.getText().includes('links: [guests]');
    });
    await pause(50);
    assert.equal(
      document.getText(),
      'customer_segments:\n  - Guests\nchannels:\n  - name: App\n    links: [guests]\n',
    );
  });
});
