import { assert } from 'chai';
import * as vscode from 'vscode';
import { parseCanvas } from '../../src/canvas/parse/parse';
import { DEFAULT_DRAWING } from '../../src/draw/options';
import { toSvg } from '../../src/transfer/export/svg';
import { pngWithSource } from '../../src/transfer/pngSource';
import {
  cleanUp,
  openText,
  readFile,
  scratchFolder,
  until,
  withWindows,
  writeFile,
} from './support/workspace';

/** One transparent pixel. */
const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

const SOURCE =
  '# Kiosk – Business Model Canvas\n\n## Customer Segments\n- Bathers\n\n## Channels\n- Window\n';

/** The document of the preview that is open, once it has a text. */
async function preview(): Promise<vscode.TextDocument> {
  return until('the preview', () => {
    const { activeTab } = vscode.window.tabGroups.activeTabGroup;
    const input = activeTab?.input;
    if (!(input instanceof vscode.TabInputCustom) || input.uri.scheme !== 'untitled') return undefined;
    return vscode.workspace.textDocuments.find(
      (document) => document.uri.toString() === input.uri.toString() && document.getText() !== '',
    );
  });
}

async function importing(...given: readonly unknown[]): Promise<void> {
  await vscode.commands.executeCommand('bmc.importCanvas', ...given);
}

async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
  return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort();
}

/** Runs something and returns what VS Code would say, taking this button of each message. */
async function said(run: () => Promise<void>, button?: string): Promise<readonly string[]> {
  const messages: string[] = [];
  const answer = async (message: string, ...buttons: readonly unknown[]) => {
    messages.push(message);
    return buttons.find((one) => one === button);
  };
  await withWindows({ showInformationMessage: answer, showWarningMessage: answer }, run);
  return messages;
}

suite('Importing', () => {
  teardown(cleanUp);

  test('shows a preview that is not saved yet, and writes nothing', async () => {
    const folder = await scratchFolder();
    const source = await writeFile(folder, 'README.md', SOURCE);
    await importing(source);
    const document = await preview();
    assert.match(document.uri.path, /kiosk\.bmc\.yaml$/);
    assert.equal(
      document.getText(),
      '# Imported from README.md.\n\nname: Kiosk\ncustomer_segments:\n  - Bathers\nchannels:\n  - Window\n',
    );
    assert.deepEqual(await namesIn(folder), ['README.md']);
    assert.equal(await readFile(source), SOURCE);
  });

  test('shows a second preview of the same source beside the first', async () => {
    const source = await writeFile(await scratchFolder(), 'README.md', SOURCE);
    await importing(source);
    const first = await preview();
    await importing(source);
    const second = await until('the second preview', async () => {
      const shown = await preview();
      return shown !== first && shown;
    });
    assert.match(second.uri.path, /kiosk-2\.bmc\.yaml$/);
    assert.equal(second.getText(), first.getText());
  });

  const LATIN_1 = Uint8Array.from([...SOURCE.replace('Bathers', 'Käufer')].map((one) => one.charCodeAt(0)));
  const UTF_16 = (littleEndian: boolean) => {
    const text = `\uFEFF${SOURCE.replace('Bathers', 'Käufer')}`;
    const view = new DataView(new ArrayBuffer(text.length * 2));
    for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
    return new Uint8Array(view.buffer);
  };
  for (const [what, bytes] of [
    ['Latin-1', LATIN_1],
    ['UTF-16, little-endian', UTF_16(true)],
    ['UTF-16, big-endian', UTF_16(false)],
  ] as const)
    test(`reads a file in ${what}`, async () => {
      const file = vscode.Uri.joinPath(await scratchFolder(), 'notes.md');
      await vscode.workspace.fs.writeFile(file, bytes);
      await importing(file);
      assert.include((await preview()).getText(), '- Käufer\n');
    });

  for (const [name, text, reason] of [
    ['large.md', '# Channels\n- Shop\n'.repeat(600_000), /^large\.md: This is too large for a canvas\.$/],
    ['prose.md', 'Once upon a time.\n', /^prose\.md: There is no business model canvas in this/],
    ['empty.md', '', /^empty\.md: There is no business model canvas in this/],
    ['zeros.csv', '\0\0\0\0', /^zeros\.csv: This is no text that can be read\.$/],
    ['broken.json', '{"channels": [', /^broken\.json: This is no valid JSON\.$/],
    ['photo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', /^photo\.svg: /],
  ] as const)
    test(`says in a word why ${name} is no canvas`, async () => {
      const file = await writeFile(await scratchFolder(), name, text);
      const [message, ...others] = await said(() => importing(file));
      assert.match(message ?? '', reason);
      assert.deepEqual(others, []);
      assert.deepEqual(vscode.window.tabGroups.activeTabGroup.tabs, []);
    });

  test('says in a word that a file is gone', async () => {
    const gone = vscode.Uri.joinPath(await scratchFolder(), 'gone.md');
    assert.deepEqual(await said(() => importing(gone)), ['gone.md: This file could not be read.']);
  });

  test('takes from a lean canvas what fits, if the user wants that', async () => {
    const LEAN =
      '# Lean Canvas\n\n## Problem\n- Queues\n\n## Solution\n- An app\n\n## Key Metrics\n- Visits\n\n## Unfair Advantage\n- First\n\n## Channels\n- Window\n\n## Customer Segments\n- Bathers\n';
    const file = await writeFile(await scratchFolder(), 'lean.md', LEAN);
    const [message] = await said(() => importing(file));
    assert.match(message ?? '', /^lean\.md: This is a lean canvas, not a business model canvas/);
    assert.deepEqual(vscode.window.tabGroups.activeTabGroup.tabs, []);
    await said(() => importing(file), 'Take What Fits');
    assert.match((await preview()).getText(), /channels:\n {2}- Window\n/);
  });

  test('asks which of several canvases in a file is meant', async () => {
    const folder = await scratchFolder();
    const file = await writeFile(folder, 'two.md', `${SOURCE}\n${SOURCE.replaceAll('Kiosk', 'Lido')}`);
    let offered: readonly string[] = [];
    const pick = (label: RegExp) => ({
      showQuickPick: async (entries: readonly vscode.QuickPickItem[]) => {
        offered = entries.map((entry) => entry.label);
        return entries.find((entry) => label.test(entry.label));
      },
      showOpenDialog: async () => [folder],
    });
    await withWindows(pick(/Lido/), () => importing(file));
    assert.deepEqual(offered, ['Kiosk', 'Lido', 'All 2 into a folder…']);
    assert.include((await preview()).getText(), 'name: Lido\n');
    await withWindows(pick(/^All/), async () => {
      assert.match((await said(() => importing(file))).join(), /^2 canvases were written into /);
    });
    assert.deepEqual(await namesIn(folder), ['kiosk.bmc.yaml', 'lido.bmc.yaml', 'two.md']);
  });

  test('takes what is on the clipboard, and says that an empty one is empty', async () => {
    const fromClipboard = () =>
      withWindows(
        {
          showQuickPick: async (entries: readonly vscode.QuickPickItem[]) =>
            entries.find(({ label }) => label === 'Clipboard'),
        },
        () => importing(),
      );
    await vscode.env.clipboard.writeText('');
    assert.deepEqual(await said(fromClipboard), [
      'Clipboard: It is empty. Copy your canvas first, then import it.',
    ]);
    await vscode.env.clipboard.writeText(SOURCE);
    await fromClipboard();
    assert.match((await preview()).getText(), /^# Imported from the clipboard\.\n\nname: Kiosk\n/);
  });

  test('opens a canvas file as it is', async () => {
    const file = await writeFile(await scratchFolder(), 'shop.bmc.yaml', 'channels: [Shop]\n');
    await importing(file);
    const input = await until('the grid', () => vscode.window.tabGroups.activeTabGroup.activeTab?.input);
    assert.equal((input as vscode.TabInputCustom).uri.toString(), file.toString());
  });

  test('imports a BMML file under the name of a canvas by its one fix', async () => {
    const BMML =
      'version: "2.0"\nmeta:\n  name: Kiosk\ncustomer_segments:\n  - id: cs-bathers\n    name: Bathers\nchannels:\n  - id: ch-window\n    name: Window\n    for:\n      customer_segments: [cs-bathers]\n';
    const file = await writeFile(await scratchFolder(), 'renamed.bmc.yaml', BMML);
    const { document } = await openText(file);
    const actions = await until('the fix', async () => {
      const found = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(0, 0, document.lineCount, 0),
      );
      return found.find(({ command }) => command?.command === 'bmc.importCanvas');
    });
    await importing(...(actions.command?.arguments ?? []));
    assert.match((await preview()).getText(), /name: Kiosk\n[\s\S]*links: \[cs-bathers\]/);
    assert.equal(await readFile(file), BMML);
  });
});

suite('Importing a folder', () => {
  teardown(cleanUp);

  async function folderOfFour(): Promise<vscode.Uri> {
    const folder = await scratchFolder();
    const deep = vscode.Uri.joinPath(folder, 'deep');
    await vscode.workspace.fs.createDirectory(deep);
    await writeFile(folder, 'a.md', SOURCE);
    await writeFile(deep, 'b.csv', 'Block,Note\nChannels,Van\nCustomer Segments,Anglers\n');
    await writeFile(folder, 'prose.md', 'Once upon a time.\n');
    await writeFile(folder, 'kiosk.bmc.yaml', 'channels: [Ours]\n');
    return folder;
  }

  test('writes a canvas for each document that holds one, over no file, and says so once', async () => {
    const folder = await folderOfFour();
    const messages = await withWindows({ showOpenDialog: async () => [folder] }, () =>
      said(() => importing(folder), 'Show Report'),
    );
    assert.deepEqual(messages, [
      `2 canvases were written into ${vscode.workspace.asRelativePath(folder)}. Files that hold none: 1.`,
    ]);
    assert.deepEqual(await namesIn(folder), [
      'a.md',
      'b.bmc.yaml',
      'deep',
      'kiosk-2.bmc.yaml',
      'kiosk.bmc.yaml',
      'prose.md',
    ]);
    assert.equal(await readFile(vscode.Uri.joinPath(folder, 'kiosk.bmc.yaml')), 'channels: [Ours]\n');
    assert.include(await readFile(vscode.Uri.joinPath(folder, 'kiosk-2.bmc.yaml')), 'name: Kiosk\n');
    const report = await until('the report', () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'bmc-import'),
    );
    assert.match(report.getText(), /# Import of a\.md\n[\s\S]*# Import of b\.csv\n[\s\S]*# prose\.md\n/);
  });

  test('writes nothing if the user cancels, or chooses no folder', async () => {
    const folder = await folderOfFour();
    const before = await namesIn(folder);
    let asked = 0;
    const showOpenDialog = async () => {
      asked += 1;
      return undefined;
    };
    const token = { isCancellationRequested: true, onCancellationRequested: new vscode.EventEmitter().event };
    const withProgress = (_: unknown, task: (progress: unknown, token: unknown) => unknown) =>
      task({ report: () => undefined }, token);
    assert.deepEqual(
      await withWindows({ showOpenDialog, withProgress }, () => said(() => importing(folder))),
      [],
    );
    assert.equal(asked, 0, 'it asks for nothing after it was cancelled');
    assert.deepEqual(await withWindows({ showOpenDialog }, () => said(() => importing(folder))), []);
    assert.equal(asked, 1);
    assert.deepEqual(await namesIn(folder), before);
  });

  test('shows a preview if there is only one canvas in it', async () => {
    const folder = await folderOfFour();
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, 'a.md'));
    const before = await namesIn(folder);
    await importing(folder);
    assert.match((await preview()).getText(), /^# Imported from b\.csv\./);
    assert.deepEqual(await namesIn(folder), before);
  });

  test('says in a word that there is nothing to import', async () => {
    const folder = await scratchFolder();
    await writeFile(folder, 'a.md', 'One.\n');
    await writeFile(folder, 'b.md', 'Two.\n');
    assert.deepEqual(await said(() => importing(folder)), [
      'None of these 2 files holds a business model canvas.',
    ]);
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
