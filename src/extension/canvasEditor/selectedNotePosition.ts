/** The position in the text of the note that was selected last on the grid; used when the text is opened from the grid. */
import type { Selection, Uri } from 'vscode';

const places = new Map<string, () => Selection | undefined>();

/** Sets the function that computes the position. */
export function setSelectedNotePosition(uri: Uri, find: () => Selection | undefined): void {
  places.set(uri.toString(), find);
}

/** Clears it when the grid is closed. */
export function clearSelectedNotePosition(uri: Uri): void {
  places.delete(uri.toString());
}

/** The current position; undefined if there is none. */
export function selectedNotePosition(uri: Uri): Selection | undefined {
  return places.get(uri.toString())?.();
}
