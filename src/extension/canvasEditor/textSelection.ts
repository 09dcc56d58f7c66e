/** Where the text and the grid look: the cursor's note, and a note's place in the text. */
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

/** Puts the cursor of every visible editor of the document on a note, without taking the focus from the grid. */
export function revealNote(document: TextDocument, note: string): void {
  const place = placeOf(document, note);
  if (place === undefined) return;
  for (const editor of window.visibleTextEditors) {
    if (editor.document !== document || noteUnder(editor) === note) continue;
    editor.selection = place;
    editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

/** Opens the text, where it is open already or beside the grid; at a place, where one is given. */
export async function showSource(document: TextDocument, span: Span | undefined): Promise<void> {
  const place = span && startOf(document, span);
  const open = tabsOf(document.uri).find((tab) => textIn(tab));
  await window.showTextDocument(document, {
    viewColumn: open?.group.viewColumn ?? ViewColumn.Beside,
    ...(place ? { selection: place } : {}),
  });
}

/** Where a note's name starts in the text; undefined where the note is gone. */
export function placeOf(document: TextDocument, note: string): Selection | undefined {
  const item = itemOfNote(document, note);
  return item && startOf(document, item.nameSpan);
}

function startOf(document: TextDocument, span: Span): Selection {
  const start = document.positionAt(span.start);
  return new Selection(start, start);
}
