/** Starts a canvas: a file in the workspace, or an untitled document where there is none. */
import { FileType, l10n, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { slug } from '../../canvas/text';
import { canvasTemplate } from '../../edit/template';
import { CANVAS_LANGUAGE } from '../documents';

/** Asks for a name, writes the skeleton and opens it. A folder's menu passes the folder; Escape leaves everything as it was. */
export async function newCanvas(place?: unknown): Promise<void> {
  const name = await window.showInputBox({
    title: l10n.t('New Business Model Canvas'),
    prompt: l10n.t('What is the business called?'),
    placeHolder: l10n.t('Name of the business, product or idea'),
  });
  if (name === undefined) return;
  const folder = place instanceof Uri ? await folderAt(place) : await workspaceFolder();
  if (folder === 'cancelled') return;
  const content = canvasTemplate(name.trim());
  if (folder === undefined) {
    const document = await workspace.openTextDocument({ language: CANVAS_LANGUAGE, content });
    await window.showTextDocument(document, { preview: false });
    return;
  }
  const uri = await freeName(folder, slug(name) || 'canvas');
  const edit = new WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(content), ignoreIfExists: true });
  if (await workspace.applyEdit(edit)) await window.showTextDocument(uri, { preview: false });
  else void window.showWarningMessage(l10n.t('{0} could not be written.', workspace.asRelativePath(uri)));
}

async function workspaceFolder(): Promise<Uri | 'cancelled' | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length < 2) return folders[0]?.uri;
  const chosen = await window.showWorkspaceFolderPick({
    placeHolder: l10n.t('Which folder is the new canvas for?'),
  });
  return chosen?.uri ?? 'cancelled';
}

/** A folder itself, or the one a file lies in. */
async function folderAt(uri: Uri): Promise<Uri> {
  const { type } = await workspace.fs.stat(uri);
  return (type & FileType.Directory) !== 0 ? uri : Uri.joinPath(uri, '..');
}

/** A file name that nothing has yet. */
async function freeName(folder: Uri, base: string): Promise<Uri> {
  const taken = new Set((await workspace.fs.readDirectory(folder)).map(([name]) => name.toLowerCase()));
  for (let count = 1; ; count++) {
    const name = `${count === 1 ? base : `${base}-${count}`}.bmc.yaml`;
    if (!taken.has(name.toLowerCase())) return Uri.joinPath(folder, name);
  }
}
