/**
 * VS Code's clipboard API carries text only. The full data of copied notes is in the clipboard events of the page; where these are
 * not available, it is kept here and used as long as the clipboard holds the same text.
 */
import { env, type TextDocument } from 'vscode';
import type { Gesture } from '../../view/gesture';
import { clipOf } from '../../view/makeClipboardData';
import { canvasOf } from '../documents';
import { itemOfNote } from './gridSnapshot';

let last: { readonly text: string; readonly clip: string } | undefined;

/** The clipboard data of notes of the snapshot, as JSON; see `readClip`. */
export function describeNotes(document: TextDocument, notes: readonly string[]): string {
  const items = notes.flatMap((note) => itemOfNote(document, note) ?? []);
  return JSON.stringify(clipOf(canvasOf(document), items));
}

/** Keeps the data of copied notes. `write`: writes their text to the clipboard. */
export async function rememberCopy(
  document: TextDocument,
  notes: readonly string[],
  text: string,
  write: boolean,
): Promise<void> {
  last = { text, clip: describeNotes(document, notes) };
  if (write) await env.clipboard.writeText(text);
}

/** Adds the kept data to a paste of the same text. */
export function withCopiedClip(gesture: Gesture): Gesture {
  if (gesture.kind !== 'paste' || gesture.clip !== undefined || last === undefined) return gesture;
  // Some systems change the line ends.
  const same = gesture.text.replaceAll('\r\n', '\n').trimEnd() === last.text.trimEnd();
  return same ? { ...gesture, clip: last.clip } : gesture;
}
