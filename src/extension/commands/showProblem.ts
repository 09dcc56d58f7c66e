/** Goes to a problem in the text and shows its message below the line. */
import { commands, type Position, Selection, type Uri, window } from 'vscode';

/** Puts the cursor on the problem that starts at a place, and opens VS Code's view of it there. */
export async function showProblem(uri: Uri, place: Position): Promise<void> {
  await window.showTextDocument(uri, { selection: new Selection(place, place) });
  await commands.executeCommand('editor.action.marker.next');
}
