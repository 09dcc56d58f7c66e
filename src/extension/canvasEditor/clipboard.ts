/**
 * The clipboard of VS Code carries text only. What else copied notes say travels in the page's own clipboard events, and,
 * for where those do not reach, is remembered here for as long as the clipboard still holds that text.
 */
import { env, type TextDocument } from 'vscode';
import { clipOf } from '../../view/copy';
import type { Gesture } from '../../view/gesture';
import { canvasOf } from '../documents';
import { itemOfNote } from './gridSnapshot';

let last: { readonly text: string; readonly clip: string } | undefined;

/** What notes of the picture say, for the clipboard. */
export function clipOfNotes(document: TextDocument, notes: readonly string[]): string {
  const items = notes.flatMap((note) => itemOfNote(document, note) ?? []);
  return JSON.stringify(clipOf(canvasOf(document), items));
}

/** Notes were copied. `write`: their text is to be put on the clipboard. */
export async function copied(
  document: TextDocument,
  notes: readonly string[],
  text: string,
  write: boolean,
): Promise<void> {
  last = { text, clip: clipOfNotes(document, notes) };
  if (write) await env.clipboard.writeText(text);
}

/** A paste with what is known about its text. */
export function recalled(gesture: Gesture): Gesture {
  if (gesture.kind !== 'paste' || gesture.clip !== undefined || last === undefined) return gesture;
  // Some systems give back other line ends than they were given.
  const same = gesture.text.replaceAll('\r\n', '\n').trimEnd() === last.text.trimEnd();
  return same ? { ...gesture, clip: last.clip } : gesture;
}
