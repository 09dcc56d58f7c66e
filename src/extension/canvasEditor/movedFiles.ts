/** Where files have gone whose grids are about to close: what is typed there goes with the file. */
import type { Uri } from 'vscode';

/** How long VS Code may take to close the grids of a file that was moved, in milliseconds. */
const CLOSING = 10_000;

const moved = new Map<string, Uri>();

/** A file was moved, and its open grids are about to close. */
export function fileMoved(from: Uri, to: Uri): void {
  const key = from.toString();
  moved.set(key, to);
  setTimeout(() => {
    if (moved.get(key) === to) moved.delete(key);
  }, CLOSING);
}

/** The file that a grid is about, after a move. */
export function fileNow(uri: Uri): Uri {
  return moved.get(uri.toString()) ?? uri;
}
