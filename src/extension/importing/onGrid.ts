/** An imported canvas on the grid, with the report beside it: as a document that has no file yet, or in a file that is empty. */
import {
  EndOfLine,
  l10n,
  Position,
  type TextDocument,
  TextEdit,
  type Uri,
  ViewColumn,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { filledCanvas } from '../../edit/fillCanvas';
import { rewritten } from '../../edit/result';
import type { LeftOut } from '../../transfer/import/draftCanvas';
import type { ImportedCanvas } from '../../transfer/import/importText';
import { leftOutTexts } from '../../transfer/leftOutTexts';
import { CANVAS_LANGUAGE } from '../canvasFiles';
import { freeName } from '../commands/newCanvas';
import { openGrid } from '../commands/openCanvas';
import { canvasOf } from '../documents';
import { applyPlan } from '../edits';
import { keepImport } from './reports';

/** A canvas that was found, and what the source has besides. */
export interface Found {
  readonly source: string;
  readonly canvas: ImportedCanvas;
  readonly leftOut: readonly LeftOut[];
}

/** Shows a canvas as a document that is not saved yet, under a name that no file in the folder has. */
export async function preview(found: Found, folder: Uri | undefined): Promise<void> {
  const { fileName, text } = found.canvas;
  const free = folder && (await freeName(folder, fileName.replace(/\.bmc\.yaml$/, '')));
  const document = free
    ? await workspace.openTextDocument(free.with({ scheme: 'untitled' }))
    : await workspace.openTextDocument({ language: CANVAS_LANGUAGE });
  // VS Code opens a text editor for a document that changes and has no editor.
  await openGrid(document.uri, { viewColumn: ViewColumn.Active, preview: false });
  // The canvas of a picture is saved byte for byte as it was, with its line ends. VS Code drops a mark of UTF-8.
  const lineEnd = text.includes('\r\n') ? EndOfLine.CRLF : EndOfLine.LF;
  const edit = new WorkspaceEdit();
  edit.set(document.uri, [TextEdit.setEndOfLine(lineEnd), TextEdit.insert(new Position(0, 0), text)]);
  await workspace.applyEdit(edit);
  keepImport({ ...reported(found, document), isSaved: false });
}

/** Whether a canvas can be brought into this document: it has no note, and nothing else that would be lost. */
export function isFillable(document: TextDocument): boolean {
  return filledCanvas(canvasOf(document), '') !== undefined;
}

/** Brings a canvas into a document that is fillable, as one edit, so that undo takes it back. False: VS Code refused. */
export async function fill(found: Found, document: TextDocument): Promise<boolean> {
  const before = document.getText();
  const applied = await applyPlan(document, (now) => {
    const text = filledCanvas(now, found.canvas.text);
    return text === undefined
      ? { ok: false, reason: l10n.t('The canvas has changed meanwhile. Please look again.') }
      : rewritten(now.source, text);
  });
  if (applied.ok) keepImport({ ...reported(found, document), before, isSaved: false });
  return applied.ok;
}

function reported({ source, canvas, leftOut }: Found, document: TextDocument) {
  return {
    id: `${Date.now()}`,
    uri: document.uri.toString(),
    source,
    leftOut: leftOutTexts(canvas.text, leftOut),
    text: document.getText(),
  };
}
