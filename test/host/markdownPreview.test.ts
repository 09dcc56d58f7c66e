import { assert } from 'chai';
import * as vscode from 'vscode';
import { cleanUp, scratchFolder, writeFile } from './support/workspace';

/** What the Markdown preview shows of a document. */
async function rendered(document: vscode.TextDocument): Promise<string> {
  return vscode.commands.executeCommand<string>('markdown.api.render', document);
}

/** Renders until the text is there: what has to be read first comes with a refresh. */
async function untilRendered(document: vscode.TextDocument, text: string): Promise<string> {
  for (;;) {
    const html = await rendered(document);
    if (html.includes(text)) return html;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

suite('Canvases in the Markdown preview', () => {
  let folder: vscode.Uri;
  setup(async () => {
    folder = await scratchFolder();
  });
  teardown(cleanUp);

  test('are drawn from the fence and from files, follow the files, and say what is wrong', async () => {
    const canvas = await writeFile(folder, 'shop.bmc.yaml', 'channels: [Corner shop]\n');
    const text = [
      '# Ours',
      '```bmc\nname: Inline\nchannels: [Market stall]\n```',
      '```bmc\nfile: shop.bmc.yaml\nblock: channels\n```',
      '```bmc\nfile: gone.bmc.yaml\n```',
      '```yaml\nchannels: [Plain]\n```',
    ].join('\n\n');
    const document = await vscode.workspace.openTextDocument(await writeFile(folder, 'readme.md', text));
    const html = await untilRendered(document, 'Corner shop');
    assert.include(html, 'Market stall');
    assert.include(await untilRendered(document, 'gone.bmc.yaml: there is no such file'), 'Corner shop');
    assert.equal(html.match(/<svg /g)?.length, 2);
    await vscode.workspace.fs.writeFile(canvas, new TextEncoder().encode('channels: [Corner kiosk]\n'));
    await untilRendered(document, 'Corner kiosk');
  });
});
