/** Opens the target of a link in a note. VS Code asks the user before it opens a site that is not trusted. */
import { commands, type TextDocument, Uri } from 'vscode';
import { fileBeside } from '../language/documentLinks';

/** Opens a web or mail address, or a file by its path relative to the canvas; ignores other targets. */
export async function openLink(document: TextDocument, target: string): Promise<void> {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(target)?.[1]?.toLowerCase();
  const web = scheme === 'http' || scheme === 'https' || scheme === 'mailto';
  if (scheme !== undefined && !web) return;
  const uri = web ? Uri.parse(target, true) : fileBeside(document, target);
  if (uri) await commands.executeCommand('vscode.open', uri);
}
