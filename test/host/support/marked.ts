/** A canvas file with a marker in its text, opened in an editor, and what VS Code's providers say at the marker. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { openText, pause, writeFile } from './workspace';

/** A file that is open, and the position of the `|` in its text. */
export interface MarkedFile {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
}

/** Writes a canvas without its `|`, opens it, puts the cursor at its place, and waits for the language features. */
export async function openMarked(folder: vscode.Uri, name: string, template: string): Promise<MarkedFile> {
  const offset = Math.max(template.indexOf('|'), 0);
  const editor = await openText(await writeFile(folder, name, template.replace('|', '')));
  const { document } = editor;
  const position = document.positionAt(offset);
  editor.selection = new vscode.Selection(position, position);
  const outline = () =>
    vscode.commands.executeCommand<unknown[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
  for (let tries = 0; (await outline()) === undefined; tries++) {
    assert.isBelow(tries, 200, 'the language features came');
    await pause(50);
  }
  return { document, position };
}

/** Asks VS Code as an editor does: `vscode.execute…` with the place of the marker. */
export function ask<T>(command: string, { document, position }: MarkedFile, ...more: unknown[]): Thenable<T> {
  return vscode.commands.executeCommand<T>(`vscode.${command}`, document.uri, position, ...more);
}
