/** What the next grid of a canvas is to do once its page listens. */
import type { Uri } from 'vscode';
import type { GridCommand } from '../../protocol';

const asked = new Map<string, GridCommand>();

/** Remembers it for the grid that is about to open. */
export function askOnArrival(uri: Uri, command: GridCommand): void {
  asked.set(uri.toString(), command);
}

/** What the grid of this canvas was asked for, once. */
export function askedOnArrival(uri: Uri): GridCommand | undefined {
  const command = asked.get(uri.toString());
  asked.delete(uri.toString());
  return command;
}
