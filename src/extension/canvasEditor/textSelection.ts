/** Synchronises the selection of text editor and grid: the note at the cursor, and the position of a note in the text. */
import {
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  ViewColumn,
  window,
} from 'vscode';
import { itemAt } from '../../canvas/locate';
import type { Span } from '../../canvas/text';
import { canvasOf } from '../documents';
import { tabsOf, textIn } from '../tabs';
import { itemOfNote, noteOfItem } from './gridSnapshot';

/** The note under the cursor of an editor. */
export function noteUnder({ document, selection }: TextEditor): string | undefined {
  const item = itemAt(canvasOf(document), document.offsetAt(selection.active));
  return item && noteOfItem(document, item);
}

/** Moves the cursor of every visible text editor of the document to a note. The grid keeps the focus. */
export function revealNote(document: TextDocument, note: string): void {
  const place = positionOfNote(document, note);
  if (place === undefined) return;
  for (const editor of window.visibleTextEditors) {
    if (editor.document !== document || noteUnder(editor) === note) continue;
    editor.selection = place;
    editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

/** Shows the text editor, in its tab if it is open, else beside the grid; at a position if one is given. */
export async function showSource(document: TextDocument, span: Span | undefined): Promise<void> {
  const place = span && startOf(document, span);
  const open = tabsOf(document.uri).find((tab) => textIn(tab));
  await window.showTextDocument(document, {
    viewColumn: open?.group.viewColumn ?? ViewColumn.Beside,
    ...(place ? { selection: place } : {}),
  });
}

/** The start of a note's name in the text; undefined if the note is gone. */
export function positionOfNote(document: TextDocument, note: string): Selection | undefined {
  const item = itemOfNote(document, note);
  return item && startOf(document, item.nameSpan);
}

function startOf(document: TextDocument, span: Span): Selection {
  const start = document.positionAt(span.start);
  return new Selection(start, start);
}
