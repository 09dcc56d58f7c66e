/** Starts a canvas from a template: a file in the workspace, or an untitled document where there is none. */
import { commands, FileType, l10n, Uri, ViewColumn, WorkspaceEdit, window, workspace } from 'vscode';
import { freeFileName } from '../../canvas/files';
import { slug } from '../../canvas/ids';
import { ownName, type Template, textFrom } from '../../edit/templates';
import { setPendingCommand } from '../canvasEditor/pendingCommand';
import { CANVAS_LANGUAGE } from '../canvasFiles';
import { settingsFor } from '../settings';
import { openGrid } from './openCanvas';
import { templateOrOther } from './pickTemplate';

/**
 * Asks for a template and a name, writes the canvas and opens it. A folder's menu passes the folder; a caller that knows the
 * template passes its id. Escape changes nothing.
 */
export async function newCanvas(place?: unknown, wanted?: unknown): Promise<void> {
  const title = l10n.t('New Business Model Canvas');
  const template = await templateOrOther(wanted, title, {
    label: l10n.t('Import a canvas that you already have…'),
    detail: l10n.t('From a document, a spreadsheet, another tool or the clipboard'),
  });
  if (template === undefined) return;
  if (template === 'other') {
    await commands.executeCommand('bmc.importCanvas');
    return;
  }
  const name = await window.showInputBox({
    title,
    prompt: l10n.t('What is the business called?'),
    placeHolder: l10n.t('Name of the business, product or idea'),
    value: template.group === 'example' ? ownName(template) : '',
  });
  if (name === undefined) return;
  const folder = place instanceof Uri ? await folderAt(place) : await workspaceFolder();
  if (folder === 'cancelled') return;
  const content = textFrom(template, name.trim());
  if (folder === undefined) {
    const document = await workspace.openTextDocument({ language: CANVAS_LANGUAGE, content });
    await showNew(document.uri, template);
    return;
  }
  const uri = await freeName(folder, slug(name) || 'canvas');
  if (await written(uri, new TextEncoder().encode(content))) await showNew(uri, template);
}

/** A new canvas opens as grid unless the settings say otherwise: the user need not know the format. */
async function showNew(uri: Uri, { id }: Template): Promise<void> {
  if (settingsFor(uri).openWith === undefined) {
    if (id === 'guided') setPendingCommand(uri, 'guideMe');
    await openGrid(uri, { viewColumn: ViewColumn.Active, preview: false });
  } else await window.showTextDocument(uri, { preview: false });
}

/** Writes a new canvas and opens it as the settings say. */
export async function createCanvas(uri: Uri, contents: Uint8Array): Promise<void> {
  if (await written(uri, contents)) await window.showTextDocument(uri, { preview: false });
}

async function written(uri: Uri, contents: Uint8Array): Promise<boolean> {
  const edit = new WorkspaceEdit();
  edit.createFile(uri, { contents, ignoreIfExists: true });
  const done = await workspace.applyEdit(edit);
  if (!done)
    void window.showWarningMessage(l10n.t('{0} could not be written.', workspace.asRelativePath(uri)));
  return done;
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

/** A file name that is not used yet, also by a document without a file. */
export async function freeName(folder: Uri, base: string): Promise<Uri> {
  const taken = new Set((await workspace.fs.readDirectory(folder)).map(([name]) => name.toLowerCase()));
  for (const { isUntitled, uri } of workspace.textDocuments)
    if (isUntitled && Uri.joinPath(uri, '..').path === folder.path)
      taken.add(uri.path.slice(uri.path.lastIndexOf('/') + 1).toLowerCase());
  return Uri.joinPath(
    folder,
    freeFileName(base, (name) => taken.has(name.toLowerCase())),
  );
}
