import { assert } from 'chai';
import * as vscode from 'vscode';
import { cleanUp, openText, readFile, scratchFolder, writeFile } from './support/workspace';

const SHOP = `# Our shop
customer_segments:
  - Families # they come on Saturdays
value_propositions:
  - name: Fresh bread
    links: [families] # the core
channels: []
`;

/** What a tool answers, as the agent reads it. VS Code confirms by itself where tests run. */
async function answer(tool: string, input: object): Promise<string> {
  const result = await vscode.lm.invokeTool(tool, { input, toolInvocationToken: undefined });
  return result.content
    .map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : ''))
    .join('');
}

const called = async (tool: string, input: object) => JSON.parse(await answer(tool, input));

suite('Tools for agents', () => {
  let uri: vscode.Uri;
  let file: string;
  setup(async () => {
    uri = await writeFile(await scratchFolder(), 'agent.bmc.yaml', SHOP);
    file = vscode.workspace.asRelativePath(uri);
  });
  teardown(cleanUp);

  test('are there by name, with what models and people read', () => {
    const ours = vscode.lm.tools.filter(({ name }) => name.startsWith('bmc_'));
    assert.sameMembers(
      ours.map(({ name }) => name),
      ['bmc_readCanvas', 'bmc_lintCanvas', 'bmc_openNeeds', 'bmc_editCanvas', 'bmc_createCanvas'],
    );
    for (const { description, inputSchema } of ours) {
      assert.include(description, 'Business Model Canvas');
      assert.isObject(inputSchema);
    }
  });

  test('read and check a canvas of the workspace', async () => {
    const model = await called('bmc_readCanvas', { file });
    assert.equal(model.file, file);
    assert.deepEqual(model.blocks.customer_segments.notes[0].links, [
      { says: 'is served by', note: 'value_propositions/fresh-bread', name: 'Fresh bread' },
    ]);
    const strict = await called('bmc_lintCanvas', { file, profile: 'strict' });
    const draft = await called('bmc_lintCanvas', { file, profile: 'draft' });
    assert.isAbove(strict.counts.warning, 0);
    assert.equal(draft.counts.warning, 0);
    const open = await called('bmc_openNeeds', { file });
    assert.include(JSON.stringify(open.needs), 'value-without-revenue');
    assert.isTrue(strict.findings.some(({ fixes }: { readonly fixes?: unknown }) => fixes !== undefined));
  });

  test('change a closed canvas on disk, comments and all, as one undo step', async () => {
    const result = await called('bmc_editCanvas', {
      file,
      changes: [
        { do: 'add', block: 'channels', name: 'Shop', links: ['Families'] },
        { do: 'rename', note: 'Families', name: 'Neighbours' },
      ],
    });
    assert.deepEqual(result.done, [
      'Add “Shop” to Channels (linked to “Families”)',
      'Rename “Families” to “Neighbours”',
    ]);
    assert.isTrue(result.saved);
    const text = await readFile(uri);
    assert.include(text, '# Our shop\n');
    assert.include(text, '- Neighbours # they come on Saturdays\n');
    assert.include(text, 'links: [neighbours] # the core\n');
    assert.match(text, /channels:[^#]*Shop[^#]*neighbours/);
    const { document } = await openText(uri);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), SHOP);
  });

  test('leave what a person has not saved for them to save', async () => {
    const editor = await openText(uri);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# Draft\n'));
    const result = await called('bmc_editCanvas', {
      changes: [{ do: 'set', note: 'families', field: 'status', value: 'testing' }],
    });
    assert.isFalse(result.saved);
    assert.include(editor.document.getText(), 'status: testing');
    assert.equal(await readFile(uri), SHOP);
  });

  test('say in words why nothing is changed', async () => {
    const refused = await answer('bmc_editCanvas', { file, changes: [{ do: 'remove', note: 'Familys' }] });
    assert.equal(
      refused,
      'Nothing was changed. Nothing on this canvas is called “Familys”. Perhaps “Families” is meant.',
    );
    const nowhere = await answer('bmc_readCanvas', { file: '../elsewhere.bmc.yaml' });
    assert.include(nowhere, 'There is no canvas at ../elsewhere.bmc.yaml.');
    assert.include(nowhere, file);
    assert.equal(await readFile(uri), SHOP);
  });

  test('start a canvas, but never over a file', async () => {
    const path = file.replace('agent', 'new');
    const notes = [
      { block: 'customer_segments', name: 'Families' },
      { block: 'channels', name: 'Shop', links: ['Families'], fields: { type: 'own_direct' } },
    ];
    const made = await called('bmc_createCanvas', { file: path, name: 'Bread: the shop', notes });
    assert.equal(made.file, path);
    const text = await readFile(vscode.Uri.joinPath(uri, '..', 'new.bmc.yaml'));
    assert.match(text, /^bmc: 1\nname: ['"]Bread: the shop['"]\n/);
    assert.include(text, 'type: own_direct');
    const again = await answer('bmc_createCanvas', { file: path, name: 'Again' });
    assert.equal(again, `There is a file at ${path} already.`);
  });
});
