import { assert } from 'chai';
import * as vscode from 'vscode';
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

const TEXT = 'name: Airbnb\ncustomer_segments:\n  - Travellers\n';
const ID = 'business-model-canvas.business-model-canvas';

/** What is open, group by group: file names, the grid's marked. */
function shown(): string[][] {
  return vscode.window.tabGroups.all.map((group) =>
    group.tabs.map(({ input }) => {
      if (input instanceof vscode.TabInputText) return name(input.uri);
      if (input instanceof vscode.TabInputCustom) return `${name(input.uri)} (${input.viewType})`;
      return 'something else';
    }),
  );
}
const name = (uri: vscode.Uri) => uri.path.replace(/.*\//, '');
const grid = (file: string) => `${file} (bmc.canvas)`;
const shows = (expected: string[][]) => async () => {
  await until(
    `the tabs are ${JSON.stringify(expected)}`,
    () => JSON.stringify(shown()) === JSON.stringify(expected),
  ).catch(() => assert.deepEqual(shown(), expected));
};

suite('Commands', () => {
  teardown(cleanUp);

  test('that package.json names are there, those of the grid once there is one', async () => {
    const extension = vscode.extensions.getExtension(ID);
    await extension?.activate();
    const contributed: readonly { readonly command: string }[] = extension?.packageJSON.contributes.commands;
    assert.isAbove(contributed.length, 7);
    const missing = async () => {
      const known = new Set(await vscode.commands.getCommands(true));
      return contributed.map(({ command }) => command).filter((command) => !known.has(command));
    };
    for (const command of await missing()) assert.match(command, /^bmc\.grid\./);
    const uri = await writeFile(await scratchFolder(), 'commands.bmc.yaml', TEXT);
    await vscode.commands.executeCommand('bmc.openCanvas', uri);
    await shows([[grid('commands.bmc.yaml')]])();
    await pause(200);
    assert.deepEqual(await missing(), []);
  });

  test('open the grid in place and to the side, and the text again', async () => {
    const uri = await writeFile(await scratchFolder(), 'open.bmc.yaml', TEXT);
    await openText(uri);
    await vscode.commands.executeCommand('bmc.openCanvasToSide');
    await shows([['open.bmc.yaml'], [grid('open.bmc.yaml')]])();
    assert.equal(name(vscode.window.activeTextEditor?.document.uri ?? uri), 'open.bmc.yaml');
    assert.isTrue(vscode.window.tabGroups.all[0]?.isActive, 'the text keeps the focus');
    await vscode.commands.executeCommand('bmc.openCanvasToSide');
    await pause(200);
    await shows([['open.bmc.yaml'], [grid('open.bmc.yaml')]])();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('bmc.openCanvas', uri);
    await shows([[grid('open.bmc.yaml')]])();
    await vscode.commands.executeCommand('bmc.openSourceToSide');
    await shows([[grid('open.bmc.yaml')], ['open.bmc.yaml']])();
  });

  test('bring the text forward where it is open already', async () => {
    const uri = await writeFile(await scratchFolder(), 'source.bmc.yaml', TEXT);
    await openText(uri);
    await vscode.commands.executeCommand('bmc.openCanvasToSide');
    await shows([['source.bmc.yaml'], [grid('source.bmc.yaml')]])();
    await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup');
    await vscode.commands.executeCommand('bmc.openSource');
    await shows([['source.bmc.yaml'], [grid('source.bmc.yaml')]])();
    await until('the text is active', () => vscode.window.tabGroups.all[0]?.isActive);
  });

  test('start a canvas in a folder, under a name that is free, and write nothing on Escape', async () => {
    const folder = await scratchFolder();
    const start = (answer: string | undefined) =>
      answering([answer], async () => vscode.commands.executeCommand('bmc.newCanvas', folder, 'guided'));
    const names = async () => (await vscode.workspace.fs.readDirectory(folder)).map(([each]) => each).sort();
    await start(undefined);
    assert.deepEqual(await names(), []);
    await start('Bed & Breakfast: Rooms');
    await start('Bed & Breakfast: Rooms');
    assert.deepEqual(await names(), ['bed-breakfast-rooms-2.bmc.yaml', 'bed-breakfast-rooms.bmc.yaml']);
    const uri = vscode.Uri.joinPath(folder, 'bed-breakfast-rooms.bmc.yaml');
    assert.match(await readFile(uri), /^bmc: 1\nname: "?Bed & Breakfast: Rooms"?\n/);
    await shows([[grid('bed-breakfast-rooms.bmc.yaml'), grid('bed-breakfast-rooms-2.bmc.yaml')]])();
    assert.notInclude(rulesIn(uri), 'syntax');
  });

  test('show the page of a rule', async () => {
    await vscode.commands.executeCommand('bmc.explainRule', 'unknown-link');
    await shows([['unknown-link.md (vscode.markdown.preview.editor)']])();
  });
});

suite('The setting bmc.openWith', () => {
  let uri: vscode.Uri;
  setup(async () => {
    uri = await writeFile(await scratchFolder(), 'with.bmc.yaml', TEXT);
  });
  teardown(cleanUp);

  test('leaves the text alone by itself', async () => {
    await openText(uri);
    await pause(500);
    await shows([['with.bmc.yaml']])();
  });

  test('where it is not set, a canvas opens the way it was last left open: as grid, with both, as text', async () => {
    const close = async (isText: boolean) => {
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
      const gone = tabs.filter((tab) => tab.input instanceof vscode.TabInputText === isText);
      await vscode.window.tabGroups.close(gone);
    };
    const closeAll = async () => {
      await pause(1000);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    };
    await openText(uri);
    await vscode.commands.executeCommand('bmc.openCanvas', uri);
    await close(true);
    await shows([[grid('with.bmc.yaml')]])();
    await closeAll();
    await openText(uri);
    await shows([[grid('with.bmc.yaml')]])();
    await vscode.commands.executeCommand('bmc.openSourceToSide', uri);
    await shows([[grid('with.bmc.yaml')], ['with.bmc.yaml']])();
    await closeAll();
    await openText(uri);
    await shows([['with.bmc.yaml'], [grid('with.bmc.yaml')]])();
    await close(false);
    await closeAll();
    await openText(uri);
    await pause(500);
    await shows([['with.bmc.yaml']])();
  });

  test('a click in the list of canvases opens the grid, unless the setting says “yaml”', async () => {
    await vscode.commands.executeCommand('bmc.canvases.goTo', { kind: 'canvas', uri });
    await shows([[grid('with.bmc.yaml')]])();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await withSetting('openWith', 'yaml', async () => {
      await vscode.commands.executeCommand('bmc.canvases.goTo', { kind: 'canvas', uri });
      await shows([['with.bmc.yaml']])();
    });
  });

  test('the text that is asked for opens, whatever else would', async () => {
    await withSetting('openWith', 'canvas', async () => {
      await vscode.commands.executeCommand('bmc.openSource', uri);
      await pause(500);
      await shows([['with.bmc.yaml']])();
    });
  });

  test('“both” opens the grid beside the text, once per opening, and leaves the focus', async () => {
    await withSetting('openWith', 'both', async () => {
      await openText(uri);
      await shows([['with.bmc.yaml'], [grid('with.bmc.yaml')]])();
      assert.isTrue(vscode.window.tabGroups.all[0]?.isActive, 'the text keeps the focus');
      const opened = vscode.window.tabGroups.all[1]?.tabs[0];
      assert.isDefined(opened);
      await vscode.window.tabGroups.close(opened);
      await openText(uri);
      await pause(500);
      await shows([['with.bmc.yaml']])();
    });
  });

  test('“both” leaves comparisons alone', async () => {
    await withSetting('openWith', 'both', async () => {
      const other = await writeFile(await scratchFolder(), 'other.bmc.yaml', TEXT);
      await vscode.commands.executeCommand('vscode.diff', other, uri);
      await pause(500);
      await shows([['something else']])();
    });
  });

  test('“canvas” opens the grid instead of the text', async () => {
    await withSetting('openWith', 'canvas', async () => {
      await openText(uri);
      await shows([[grid('with.bmc.yaml')]])();
      await vscode.commands.executeCommand('bmc.openSource');
      await pause(500);
      await shows([[grid('with.bmc.yaml'), 'with.bmc.yaml']])();
    });
  });

  test('“canvas” leaves the text where a link leads to a place in it', async () => {
    await withSetting('openWith', 'canvas', async () => {
      const place = new vscode.Range(2, 4, 2, 14);
      await vscode.window.showTextDocument(uri, { selection: place, preview: false });
      await pause(1000);
      await shows([['with.bmc.yaml']])();
      assert.isTrue(vscode.window.activeTextEditor?.selection.isEqual(place));
    });
  });
});
