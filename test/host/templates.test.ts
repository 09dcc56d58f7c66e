import { assert } from 'chai';
import * as vscode from 'vscode';
import { BLOCK_KEYS } from '../../src/canvas/blocks';
import { TEMPLATES } from '../../src/edit/templates';
import {
  answering,
  cleanUp,
  openText,
  pause,
  readFile,
  rulesIn,
  scratchFolder,
  until,
  withSetting,
  writeFile,
} from './support/workspace';

suite('Templates', () => {
  let folder: vscode.Uri;
  setup(async () => {
    folder = await scratchFolder();
  });
  teardown(cleanUp);

  const start = (template: string, name: string | undefined) =>
    answering([name], async () => vscode.commands.executeCommand('bmc.newCanvas', folder, template));
  const created = () => {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    const uri = input instanceof vscode.TabInputCustom ? input.uri.toString() : undefined;
    return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);
  };

  test('each start a canvas under the name that is given, which is open then and without a problem', async () => {
    await withSetting('lint.profile', 'strict', async () => {
      for (const { id, group } of TEMPLATES) {
        await start(id, `My ${id}`);
        const file = `my-${id}.bmc.yaml`;
        await until(`${file} is open`, () => created()?.uri.path.endsWith(`/${file}`));
        const uri = created()?.uri ?? folder;
        const text = await readFile(uri);
        assert.include(text, `\nname: My ${id}\n`);
        assert.equal(created()?.languageId, 'bmc-yaml');
        for (const key of BLOCK_KEYS) assert.include(text, `\n${key}:\n`);
        // What the linter would say of the empty ones shows that it has looked.
        const expected = group === 'start' ? 'empty-block' : '';
        await until('it is checked', () => rulesIn(uri).join() === expected);
        if (group !== 'start') await pause(100);
        assert.equal(rulesIn(uri).join(), expected);
      }
    });
  });

  test('write nothing on Escape', async () => {
    await start('free', undefined);
    assert.deepEqual(await vscode.workspace.fs.readDirectory(folder), []);
  });

  test('fill a canvas that is still empty, as one step that undo takes back', async () => {
    const { document } = await openText(await writeFile(folder, 'empty.bmc.yaml', 'name: Ours\n'));
    await vscode.commands.executeCommand('bmc.startFromTemplate', document.uri, 'open');
    assert.match(document.getText(), /^# Open: .*\nname: Ours\n.*licence-fees/s);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), 'name: Ours\n');
  });

  test('leave a canvas alone in which something is written', async () => {
    const text = '# Mine\nname: Ours\n';
    const { document } = await openText(await writeFile(folder, 'written.bmc.yaml', text));
    await vscode.commands.executeCommand('bmc.startFromTemplate', document.uri, 'open');
    assert.equal(document.getText(), text);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  test('are offered by the light bulb of an empty file', async () => {
    const { document } = await openText(await writeFile(folder, 'blank.bmc.yaml', ''));
    const offers = await until('the light bulb offers something', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(0, 0, 0, 0),
      );
      return actions.length > 0 && actions;
    });
    const choose = offers.find(({ command }) => command?.command === 'bmc.startFromTemplate');
    assert.equal(choose?.title, 'Start from a template…');
    const [file] = choose?.command?.arguments ?? [];
    await vscode.commands.executeCommand('bmc.startFromTemplate', file, 'blank');
    assert.match(document.getText(), /^bmc: 1\nname:\n\ncustomer_segments:\n/);
  });
});
