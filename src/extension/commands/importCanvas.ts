/**
 * Imports canvases from other files and from the clipboard. One canvas is shown on the grid, with the report beside it and nothing
 * written before the person saves it; several are written into a folder.
 */
import { type ExtensionContext, l10n, type TextDocument, Uri, ViewColumn, window, workspace } from 'vscode';
import { noteCount } from '../../canvas/counts';
import type { Imported, ImportedCanvas } from '../../transfer/import/importText';
import { isCanvasFile } from '../canvasFiles';
import { canvasOf } from '../documents';
import { importMany, writeAll } from '../importing/folder';
import { type Found, fill, isFillable, preview } from '../importing/onGrid';
import { useImportState } from '../importing/reports';
import {
  askForSource,
  clipboardSource,
  fileSource,
  isFolder,
  type Source,
  sourceAt,
} from '../importing/sources';
import { readClipboard } from '../picture/picturePanel';
import { gridIn } from '../tabs';
import { openGrid } from './openCanvas';

/** What an import needs of the extension. */
type Host = Pick<ExtensionContext, 'extensionUri' | 'subscriptions' | 'workspaceState'>;
type Success = Extract<Imported, { ok: true }>;

/**
 * Imports the files or folders that a menu passes, or asks for a source. From an empty grid, the canvas comes onto it. Escape
 * changes nothing.
 */
export async function importCanvas(host: Host, file?: unknown, files?: unknown): Promise<void> {
  const given = Array.isArray(files) && files.length > 0 ? files : [file];
  const uris = given.filter((one): one is Uri => one instanceof Uri);
  const target = uris.length > 0 ? undefined : await emptyGrid();
  const chosen = uris.length > 0 ? uris : await askForSource();
  if (chosen === 'clipboard') {
    const { text, html } = await readClipboard(host.extensionUri);
    await importOne(host, clipboardSource(text, html), target);
  } else if (chosen !== undefined) await importFiles(host, chosen, target);
}

async function importFiles(host: Host, uris: readonly Uri[], target?: TextDocument): Promise<void> {
  const [only, another] = uris;
  if (only !== undefined && another === undefined && !(await isFolder(only)))
    await importFile(host, only, target);
  else {
    useImportState(host.workspaceState);
    await importMany(uris, host.subscriptions);
  }
}

async function importFile(host: Host, uri: Uri, target?: TextDocument): Promise<void> {
  if (await isOurs(uri)) await openGrid(uri, { viewColumn: ViewColumn.Active, preview: false });
  else await importOne(host, await sourceAt(uri), target);
}

/** Whether a file is a canvas already, and not one of another format under such a name. */
async function isOurs(uri: Uri): Promise<boolean> {
  if (!isCanvasFile(uri)) return false;
  const { problems } = canvasOf(await workspace.openTextDocument(uri));
  return !problems.some(({ rule }) => rule === 'foreign-format');
}

/** The document of the active grid, if a canvas can be brought into it. */
async function emptyGrid(): Promise<TextDocument | undefined> {
  const tab = window.tabGroups.activeTabGroup.activeTab;
  const uri = tab && gridIn(tab);
  const document = uri && (await workspace.openTextDocument(uri));
  return document && isFillable(document) ? document : undefined;
}

/** Opens the canvas that an exported picture carries. Without a file, asks for one. */
export async function openFromPicture(host: Host, file?: unknown): Promise<void> {
  const uri =
    file instanceof Uri
      ? file
      : (
          await window.showOpenDialog({
            openLabel: l10n.t('Open Canvas'),
            filters: { [l10n.t('Pictures of a canvas')]: ['png', 'svg'], [l10n.t('All files')]: ['*'] },
          })
        )?.[0];
  if (uri) await importOne(host, await sourceAt(uri));
}

/**
 * Takes a file that was dropped on the grid of a canvas: onto the grid if it is empty, else as a document of its own. `file`:
 * where it is, or its name and bytes.
 */
export async function openDropped(host: Host, file: unknown, canvas: Uri): Promise<void> {
  const document = await workspace.openTextDocument(canvas);
  const target = isFillable(document) ? document : undefined;
  if (file instanceof Uri) {
    await importFile(host, file, target);
    return;
  }
  const { name, bytes } = file as { readonly name: string; readonly bytes: Uint8Array };
  const isInFolder = workspace.getWorkspaceFolder(canvas) !== undefined;
  await importOne(host, fileSource(name, isInFolder ? Uri.joinPath(canvas, '..') : undefined, bytes), target);
}

/**
 * Takes a pasted text for an empty canvas, if it is a canvas itself. False where it is none, so that it is pasted like any other
 * text.
 */
export async function importPasted(
  host: Host,
  document: TextDocument,
  text: string,
  html: string,
): Promise<boolean> {
  if (!isFillable(document)) return false;
  const source = clipboardSource(text, html);
  const imported = source.read({});
  const isOther = !imported.ok && (imported.kind === 'lean' || imported.kind === 'other-sheet');
  const isCanvas = imported.ok && imported.canvases.some((canvas) => blocksIn(canvas) > 1);
  if (isCanvas || isOther) await importOne(host, source, document, imported);
  return isCanvas || isOther;
}

function blocksIn({ taken }: ImportedCanvas): number {
  return new Set(taken.flatMap(({ as, block }) => (as === 'note' && block !== undefined ? [block] : [])))
    .size;
}

/** Imports one source: onto the grid of `target`, if there is one, else as a preview. `read`: what is in it, if that is known. */
async function importOne(
  host: Host,
  source: Source,
  target?: TextDocument,
  read = source.read({}),
): Promise<void> {
  useImportState(host.workspaceState);
  const imported = await understood(source, read);
  if (imported === undefined) return;
  const chosen = await oneOf(source, imported);
  if (chosen === 'all') {
    const { name, folder } = source;
    await writeAll(imported.canvases, [{ name, folder, imported }], host.subscriptions);
  } else if (chosen !== undefined) {
    const found: Found = { source: source.name, canvas: chosen, leftOut: imported.leftOut };
    if (target === undefined || !(await fill(found, target))) await preview(found, source.folder);
  }
}

/** The canvases of a source. A file of another kind of canvas needs the user's consent; what cannot be read is reported. */
async function understood({ title, read }: Source, imported: Imported): Promise<Success | undefined> {
  if (imported.ok) return imported;
  const isOther = imported.kind === 'lean' || imported.kind === 'other-sheet';
  const take = l10n.t('Take What Fits');
  const answer = await window.showWarningMessage(
    l10n.t('{0}: {1}', title, imported.reason),
    ...(isOther ? [take] : []),
  );
  if (answer !== take) return undefined;
  const taken = read({ acceptLean: true });
  return taken.ok ? taken : undefined;
}

/** Asks which of several canvases is meant. */
async function oneOf({ title }: Source, { canvases }: Success): Promise<ImportedCanvas | 'all' | undefined> {
  const [only, another] = canvases;
  if (another === undefined) return only;
  const all = {
    label: l10n.t('All {0} into a folder…', canvases.length),
    detail: l10n.t('Each becomes a file. No file is overwritten.'),
    canvas: 'all' as const,
  };
  const each = canvases.map((canvas) => ({
    label: canvas.name ?? canvas.fileName,
    description: noteCount(canvas.notes),
    canvas,
  }));
  const picked = await window.showQuickPick([...each, all], {
    title: l10n.t('{0} holds {1} canvases', title, canvases.length),
    placeHolder: l10n.t('Which one do you want to look at first?'),
  });
  return picked?.canvas;
}
