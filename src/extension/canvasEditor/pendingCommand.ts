/** A command for a grid that is still opening: its page runs the command once it is ready. */
import type { Uri } from 'vscode';
import type { GridCommand } from '../../protocol';

const pending = new Map<string, GridCommand>();

/** Sets the command for the next grid of this file. */
export function setPendingCommand(uri: Uri, command: GridCommand): void {
  pending.set(uri.toString(), command);
}

/** Returns the command and clears it. */
export function takePendingCommand(uri: Uri): GridCommand | undefined {
  const command = pending.get(uri.toString());
  pending.delete(uri.toString());
  return command;
}
