/** Where an import comes from: files, folders, the clipboard, bytes that were dropped. */
import { type CancellationToken, FileType, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { EXCLUDED_FOLDERS } from '../../canvas/files';
import { IMPORTED_EXTENSIONS, importBytes } from '../../transfer/import/importBytes';
import { type Imported, type ImportOptions, importText } from '../../transfer/import/importText';
import { LARGEST_PICTURE } from '../../transfer/import/limits';
import { isCanvasFile } from '../canvasFiles';

/** Something to import. */
export interface Source {
  /** What messages begin with: “README.md”, “Clipboard”. */
  readonly title: string;
  /** The same within a sentence: “README.md”, “the clipboard”. */
  readonly name: string;
  /** The folder where a canvas made of it belongs; undefined: VS Code asks. */
  readonly folder: Uri | undefined;
  /** Reads the canvases in it. */
  readonly read: (options: Pick<ImportOptions, 'acceptLean'>) => Imported;
}

/** Asks for the source of an import: files or folders, or what is on the clipboard. Undefined: nothing was chosen. */
export async function askForSource(): Promise<readonly Uri[] | 'clipboard' | undefined> {
  const file: QuickPickItem = {
    label: l10n.t('Files…'),
    detail: l10n.t(
      'Markdown, HTML, BMML, JSON, CSV, Obsidian canvas, Mermaid, and SVG or PNG pictures of a canvas',
    ),
  };
  const clipboard: QuickPickItem = {
    label: l10n.t('Clipboard'),
    detail: l10n.t('What you copied from a document, a spreadsheet or the answer of a chatbot'),
  };
  const folder: QuickPickItem = {
    label: l10n.t('Folder…'),
    detail: l10n.t('Each document in it that holds a canvas becomes a canvas file'),
  };
  const picked = await window.showQuickPick([file, clipboard, folder], {
    title: l10n.t('Import a Canvas'),
    placeHolder: l10n.t('Where is the canvas that you already have?'),
  });
  if (picked === undefined || picked === clipboard) return picked && 'clipboard';
  return window.showOpenDialog(
    picked === folder
      ? { canSelectFiles: false, canSelectFolders: true, openLabel: l10n.t('Import') }
      : {
          canSelectMany: true,
          openLabel: l10n.t('Import'),
          filters: { [l10n.t('Canvases')]: [...IMPORTED_EXTENSIONS], [l10n.t('All files')]: ['*'] },
        },
  );
}

/** A file, read from where it is. Never throws. */
export async function sourceAt(uri: Uri): Promise<Source> {
  const name = uri.path.replace(/^.*\//, '');
  const folder = Uri.joinPath(uri, '..');
  try {
    const { size } = await workspace.fs.stat(uri);
    return fileSource(name, folder, size > LARGEST_PICTURE ? size : await workspace.fs.readFile(uri));
  } catch {
    const reason = l10n.t('This file could not be read.');
    return { title: name, name, folder, read: () => ({ ok: false, kind: 'unreadable', reason }) };
  }
}

/** The bytes of a file; of one that is too large, their number. */
export function fileSource(name: string, folder: Uri | undefined, bytes: Uint8Array | number): Source {
  const read: Source['read'] = (options) =>
    typeof bytes === 'number'
      ? { ok: false, kind: 'too-large', reason: l10n.t('This is too large for a canvas.') }
      : importBytes(bytes, { ...options, file: name });
  return { title: name, name, folder, read };
}

/** What is on the clipboard: a text, and the same as rich text where there is one. */
export function clipboardSource(text: string, html: string): Source {
  const name = l10n.t('the clipboard');
  const read: Source['read'] = (options) => {
    if (text.trim() === '' && html === '')
      return {
        ok: false,
        kind: 'no-canvas',
        reason: l10n.t('It is empty. Copy your canvas first, then import it.'),
      };
    const plain = importText(text, { ...options, source: name });
    if (html === '') return plain;
    // Rich text keeps tables and lists that its plain form may have lost.
    const rich = importText(html, { ...options, source: name, from: 'html' });
    return notesIn(rich) > notesIn(plain) || (rich.ok && !plain.ok) ? rich : plain;
  };
  return { title: l10n.t('Clipboard'), name, folder: workspace.workspaceFolders?.[0]?.uri, read };
}

function notesIn(imported: Imported): number {
  return imported.ok ? (imported.canvases[0]?.notes ?? 0) : 0;
}

/**
 * The files themselves, and those in the folders among them that may hold a canvas to be imported: canvas files are canvases
 * already. Links are not followed.
 */
export async function filesIn(uris: readonly Uri[], token: CancellationToken): Promise<readonly Uri[]> {
  const found: Uri[] = [];
  for (const uri of uris)
    found.push(...((await isFolder(uri)) ? await below(uri, token) : isCanvasFile(uri) ? [] : [uri]));
  return found;
}

/** Whether there is a folder; what does not exist is none. */
export async function isFolder(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0;
  } catch {
    return false;
  }
}

const IMPORTED = new RegExp(`\\.(?:${IMPORTED_EXTENSIONS.join('|')})$`, 'i');

async function below(folder: Uri, token: CancellationToken): Promise<readonly Uri[]> {
  const found: Uri[] = [];
  for (const [name, type] of await entriesOf(folder)) {
    if (token.isCancellationRequested) break;
    const uri = Uri.joinPath(folder, name);
    if (type === FileType.File && IMPORTED.test(name)) found.push(uri);
    if (type === FileType.Directory && !EXCLUDED_FOLDERS.includes(name))
      found.push(...(await below(uri, token)));
  }
  return found;
}

/** By name; a folder that may not be read has none. */
async function entriesOf(folder: Uri): Promise<readonly [string, FileType][]> {
  try {
    return (await workspace.fs.readDirectory(folder)).sort(([a], [b]) => a.localeCompare(b));
  } catch {
    return [];
  }
}
