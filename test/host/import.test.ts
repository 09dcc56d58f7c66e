import { assert } from 'chai';
import * as vscode from 'vscode';
import { parseCanvas } from '../../src/canvas/parse/parse';
import { DEFAULT_DRAWING } from '../../src/draw/options';
import { toSvg } from '../../src/transfer/export/svg';
import { pngWithSource } from '../../src/transfer/pngSource';
import { cleanUp, readFile, scratchFolder, until, writeFile } from './support/workspace';

/** One transparent pixel. */
const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

const SOURCE =
  '# Kiosk – Business Model Canvas\n\n## Customer Segments\n- Bathers\n\n## Channels\n- Window\n';

suite('Importing', () => {
  teardown(cleanUp);

  test('shows a canvas that is not saved yet beside its source, and writes nothing', async () => {
    const folder = await scratchFolder();
    const source = await writeFile(folder, 'README.md', SOURCE);
    void vscode.commands.executeCommand('bmc.importCanvas', source);
    const document = await until('the document', () =>
      vscode.workspace.textDocuments.find(
        ({ uri }) => uri.scheme === 'untitled' && /kiosk\.bmc\.yaml$/.test(uri.path),
      ),
    );
    await until('its text', () => document.getText().includes('- Bathers'));
    assert.include(document.getText(), 'name: Kiosk\n');
    const tab = await until('the grid', () => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup;
      return activeTab?.input instanceof vscode.TabInputCustom ? activeTab.input : undefined;
    });
    assert.equal(tab.uri.toString(), document.uri.toString());
    assert.deepEqual(
      (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name),
      ['README.md'],
    );
    assert.equal(await readFile(source), SOURCE);
  });
});

suite('A canvas in a picture', () => {
  teardown(cleanUp);

  const CANVASES: readonly (readonly [what: string, text: string])[] = [
    [
      'lines that end as on Unix, a comment and other scripts',
      '# Ours\nname: Käse 顧客\nchannels:\n  - Shop # c\n',
    ],
    ['lines that end as on Windows', 'name: Windows\r\nchannels:\r\n  - Shop\r\n'],
    ['no last line end', 'name: Open end\nchannels: [Shop]'],
  ];
  for (const [what, text] of CANVASES)
    for (const format of ['svg', 'png'] as const)
      test(`comes out of ${format} byte for byte: ${what}`, async () => {
        const folder = await scratchFolder();
        const canvas = parseCanvas(text);
        const picture =
          format === 'svg'
            ? new TextEncoder().encode(await toSvg(canvas, DEFAULT_DRAWING))
            : pngWithSource(PIXEL, canvas.text);
        const file = vscode.Uri.joinPath(folder, `picture.${format}`);
        await vscode.workspace.fs.writeFile(file, picture);
        void vscode.commands.executeCommand('bmc.openFromPicture', file);
        const grid = await until('the grid', () => {
          const { activeTab } = vscode.window.tabGroups.activeTabGroup;
          const input = activeTab?.input;
          return input instanceof vscode.TabInputCustom && input.uri.scheme === 'untitled'
            ? input
            : undefined;
        });
        await vscode.commands.executeCommand('workbench.action.files.save');
        const saved = grid.uri.with({ scheme: folder.scheme });
        await until('the file', async () =>
          (await vscode.workspace.fs.readDirectory(folder)).some(([name]) => saved.path.endsWith(`/${name}`)),
        );
        assert.deepEqual(
          [...(await vscode.workspace.fs.readFile(saved))],
          [...new TextEncoder().encode(text)],
        );
      });
});
