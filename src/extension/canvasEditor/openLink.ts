/** Opens what a note links to, as VS Code opens links: it asks before it goes to a site that nobody has trusted yet. */
import { commands, type TextDocument, Uri } from 'vscode';
import { fileBeside } from '../language/documentLinks';

/** Opens an address on the web or of mail, or a file by its path from the folder of the canvas; nothing else. */
export async function openLink(document: TextDocument, target: string): Promise<void> {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(target)?.[1]?.toLowerCase();
  const web = scheme === 'http' || scheme === 'https' || scheme === 'mailto';
  if (scheme !== undefined && !web) return;
  const uri = web ? Uri.parse(target, true) : fileBeside(document, target);
  if (uri) await commands.executeCommand('vscode.open', uri);
}
