import { assert } from 'chai';
import * as vscode from 'vscode';
import { sourceInSvg } from '../../src/draw/printSvg';
import { sourceInPng } from '../../src/transfer/pngSource';
import { cleanUp, readFile, scratchFolder, writeFile } from './support/workspace';

const TEXT =
  'name: Corner bakery # ours\ncustomer_segments: [Families]\nchannels: [{name: Shop, links: [families]}]\n';

suite('Exporting', () => {
  let folder: vscode.Uri;
  setup(async () => {
    folder = await scratchFolder();
  });
  teardown(cleanUp);

  test('writes each format where it is told to, and leaves the canvas alone', async () => {
    const uri = await writeFile(folder, 'bakery.bmc.yaml', TEXT);
    for (const format of ['svg', 'png', 'pdf', 'pptx', 'html', 'md', 'md-table', 'json', 'csv']) {
      const target = vscode.Uri.joinPath(folder, `out.${format}`);
      await vscode.commands.executeCommand('bmc.export', uri, format, target);
      const content = await readFile(target);
      if (format === 'png') {
        assert.equal(sourceInPng(await vscode.workspace.fs.readFile(target)), TEXT);
        continue;
      }
      if (format === 'svg') assert.equal(sourceInSvg(content), TEXT);
      if (format === 'pptx') assert.match(content, /^PK/);
      else if (format === 'pdf') assert.match(content, /^%PDF/);
      else assert.include(content, 'Shop');
    }
    assert.equal(await readFile(uri), TEXT);
    assert.isFalse((await vscode.workspace.openTextDocument(uri)).isDirty);
  });

  test('puts Markdown on the clipboard', async () => {
    const uri = await writeFile(folder, 'bakery.bmc.yaml', TEXT);
    await vscode.commands.executeCommand('bmc.copyAsMarkdown', uri);
    assert.match(await vscode.env.clipboard.readText(), /^# Corner bakery\n/);
  });
});
