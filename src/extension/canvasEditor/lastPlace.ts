/** Where in the text the note stands that somebody selected last on a grid; asked for when the text is opened from there. */
import type { Selection, Uri } from 'vscode';

const places = new Map<string, () => Selection | undefined>();

/** Remembers how to find the place. */
export function rememberPlace(uri: Uri, find: () => Selection | undefined): void {
  places.set(uri.toString(), find);
}

/** Forgets it: the grid has closed. */
export function forgetPlace(uri: Uri): void {
  places.delete(uri.toString());
}

/** The place as it is now; undefined where there is none. */
export function lastPlace(uri: Uri): Selection | undefined {
  return places.get(uri.toString())?.();
}
