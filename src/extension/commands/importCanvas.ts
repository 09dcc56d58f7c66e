/**
 * Imports canvases from other files and from the clipboard. One canvas is shown as an unsaved document on the grid, with the
 * report beside it, so that nothing is written before the person saves it; several are written into a folder.
 */
import {
  commands,
  type Disposable,
  EndOfLine,
  EventEmitter,
  env,
  FileType,
  l10n,
  Position,
  ProgressLocation,
  type QuickPickItem,
  Range,
  RelativePattern,
  type TextDocument,
  TextEdit,
  Uri,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { blockFacts } from '../../canvas/blocks';
import { EXCLUDED_GLOBS } from '../../canvas/files';
import { shortened } from '../../canvas/text';
import { planEdit } from '../../edit/plan';
import { CONTENT_REASONS, type LeftOut } from '../../transfer/import/draftCanvas';
import { IMPORTED_EXTENSIONS, importBytes } from '../../transfer/import/importBytes';
import { type Imported, type ImportedCanvas, importText } from '../../transfer/import/importText';
import { reasonText, reportMarkdown, reportText } from '../../transfer/import/report';
import { CANVAS_LANGUAGE, isCanvasFile } from '../canvasFiles';
import { canvasOf } from '../documents';
import { applyPlan } from '../edits';
import { freeName } from './newCanvas';
import { openGrid } from './openCanvas';

type Success = Extract<Imported, { ok: true }>;

interface Source {
  /** The display name of the source. */
  readonly name: string;
  /** The folder where a canvas made of it belongs; undefined: nowhere yet. */
  readonly folder: Uri | undefined;
  readonly bytes: Uint8Array;
}

/** Imports the files or folders that a menu passes, or asks for a source. Escape changes nothing. */
export async function importCanvas(
  subscriptions: Disposable[],
  file?: unknown,
  files?: unknown,
): Promise<void> {
  serveReports(subscriptions);
  const given = Array.isArray(files) && files.length > 0 ? files : [file];
  const uris = given.filter((one): one is Uri => one instanceof Uri);
  const chosen = uris.length > 0 ? await inFolders(uris) : await askForSource();
  if (chosen === undefined) return;
  if (chosen instanceof ClipboardText) {
    await importOne(chosen.source);
    return;
  }
  const [only] = chosen;
  if (only && chosen.length === 1) await importOne(await read(only));
  else await importMany(chosen);
}

/** Opens the canvas that an exported picture carries. Without a file, asks for one. */
export async function openFromPicture(subscriptions: Disposable[], file?: unknown): Promise<void> {
  serveReports(subscriptions);
  const uri =
    file instanceof Uri
      ? file
      : (
          await window.showOpenDialog({
            openLabel: l10n.t('Open Canvas'),
            filters: { [l10n.t('Pictures of a canvas')]: ['png', 'svg'], [l10n.t('All files')]: ['*'] },
          })
        )?.[0];
  if (uri) await importOne(await read(uri));
}

/**
 * Opens the canvas in a file that was dropped on the grid of another one: a canvas as it is, anything else as an import. `file`:
 * where it is, or its name and bytes.
 */
export async function openDropped(subscriptions: Disposable[], file: unknown, canvas: Uri): Promise<void> {
  serveReports(subscriptions);
  if (file instanceof Uri) {
    if (isCanvasFile(file)) await openGrid(file, { viewColumn: ViewColumn.Active, preview: false });
    else await importOne(await read(file));
    return;
  }
  const { name, bytes } = file as { readonly name: string; readonly bytes: Uint8Array };
  const isInFolder = workspace.getWorkspaceFolder(canvas) !== undefined;
  await importOne({ name, folder: isInFolder ? Uri.joinPath(canvas, '..') : undefined, bytes });
}

class ClipboardText {
  constructor(readonly source: Source) {}
}

async function askForSource(): Promise<readonly Uri[] | ClipboardText | undefined> {
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
  const folder: QuickPickItem = { label: l10n.t('Folder…'), detail: l10n.t('All canvases in it') };
  const picked = await window.showQuickPick([file, clipboard, folder], {
    title: l10n.t('Import a Canvas'),
    placeHolder: l10n.t('Where is the canvas that you already have?'),
  });
  if (picked === undefined) return undefined;
  if (picked === clipboard)
    return new ClipboardText({
      name: l10n.t('Clipboard'),
      folder: workspace.workspaceFolders?.[0]?.uri,
      bytes: new TextEncoder().encode(await env.clipboard.readText()),
    });
  const opened = await window.showOpenDialog(
    picked === folder
      ? { canSelectFiles: false, canSelectFolders: true, openLabel: l10n.t('Import') }
      : {
          canSelectMany: true,
          openLabel: l10n.t('Import'),
          filters: { [l10n.t('Canvases')]: [...IMPORTED_EXTENSIONS], [l10n.t('All files')]: ['*'] },
        },
  );
  return opened === undefined ? undefined : inFolders(opened);
}

/** The files themselves, and those in the folders among them. */
async function inFolders(uris: readonly Uri[]): Promise<readonly Uri[]> {
  const found = await Promise.all(
    uris.map(async (uri) => {
      const { type } = await workspace.fs.stat(uri);
      if ((type & FileType.Directory) === 0) return [uri];
      const pattern = new RelativePattern(uri, `**/*.{${IMPORTED_EXTENSIONS.join(',')}}`);
      return workspace.findFiles(pattern, `{${EXCLUDED_GLOBS.join(',')}}`);
    }),
  );
  return found.flat();
}

async function read(uri: Uri): Promise<Source> {
  return { name: nameOf(uri), folder: Uri.joinPath(uri, '..'), bytes: await workspace.fs.readFile(uri) };
}

function nameOf(uri: Uri): string {
  return uri.path.replace(/^.*\//, '');
}

async function importOne({ name, folder, bytes }: Source): Promise<void> {
  const imported = await understood(name, bytes);
  if (imported === undefined) return;
  const [only, another] = imported.canvases;
  if (only === undefined) return;
  if (another !== undefined) {
    await writeAll([{ name, folder, imported }]);
    return;
  }
  const uri = await showUnsaved(only, folder);
  await tell(name, imported, uri);
}

/**
 * Takes a pasted text for an empty canvas, if it is a canvas itself: as one edit, so that undo takes it back, and with the report
 * beside it. Comments stay. False where it is no canvas, so that it is pasted like any other text.
 */
export async function importPasted(
  subscriptions: Disposable[],
  document: TextDocument,
  text: string,
  html: string,
): Promise<boolean> {
  if (canvasOf(document).items.length > 0) return false;
  const options = { file: l10n.t('Clipboard') };
  const read = [
    importText(text, options),
    ...(html === '' ? [] : [importText(html, { ...options, from: 'html' as const })]),
  ].flatMap((imported) => (imported.ok ? [imported] : []));
  // Rich text keeps tables and lists that its plain form may have lost.
  const [best] = read.sort((a, b) => notesIn(b) - notesIn(a));
  const [canvas] = best?.canvases ?? [];
  if (best === undefined || canvas === undefined || blocksIn(canvas) < 2) return false;
  serveReports(subscriptions);
  const before = document.getText();
  const comments = before.split(/\r?\n/).filter((line) => line.startsWith('#'));
  const edit = new WorkspaceEdit();
  const whole = new Range(document.positionAt(0), document.positionAt(before.length));
  edit.replace(document.uri, whole, [...comments, canvas.text].join('\n'));
  if (!(await workspace.applyEdit(edit))) return false;
  void tell(options.file, best, document.uri);
  return true;
}

function notesIn({ canvases }: Success): number {
  return canvases[0]?.notes ?? 0;
}

function blocksIn({ taken }: ImportedCanvas): number {
  return new Set(taken.flatMap(({ as, block }) => (as === 'note' && block !== undefined ? [block] : [])))
    .size;
}

/** Reads the canvases of a source. A file of another kind of canvas needs the user's consent; what cannot be read is reported. */
async function understood(name: string, bytes: Uint8Array): Promise<Success | undefined> {
  const options = { file: name };
  const imported = importBytes(bytes, options);
  if (imported.ok) return imported;
  const isOther = imported.kind === 'lean' || imported.kind === 'other-sheet';
  const take = l10n.t('Take What Fits');
  const answer = await window.showWarningMessage(
    l10n.t('{0}: {1}', name, imported.reason),
    ...(isOther ? [take] : []),
  );
  if (answer !== take) return undefined;
  const taken = importBytes(bytes, { ...options, acceptLean: true });
  return taken.ok ? taken : undefined;
}

/** Opens a canvas as a document that is not saved yet, under a name that no file in the folder has. */
async function showUnsaved({ fileName, text }: ImportedCanvas, folder: Uri | undefined): Promise<Uri> {
  let uri: Uri;
  if (folder === undefined) {
    uri = (await workspace.openTextDocument({ language: CANVAS_LANGUAGE, content: text })).uri;
  } else {
    const free = await freeName(folder, fileName.replace(/\.bmc\.yaml$/, ''));
    uri = (await workspace.openTextDocument(free.with({ scheme: 'untitled' }))).uri;
    // The canvas of a picture is saved byte for byte as it was, with its line ends. VS Code drops a mark of UTF-8.
    const lineEnd = text.includes('\r\n') ? EndOfLine.CRLF : EndOfLine.LF;
    const edit = new WorkspaceEdit();
    edit.set(uri, [TextEdit.setEndOfLine(lineEnd), TextEdit.insert(new Position(0, 0), text)]);
    await workspace.applyEdit(edit);
  }
  await openGrid(uri, { viewColumn: ViewColumn.Active, preview: false });
  return uri;
}

/** Shows a summary, and the report beside the grid if content was left out. */
async function tell(name: string, imported: Success, uri: Uri): Promise<void> {
  const doubts = imported.leftOut.filter(({ reason }) => CONTENT_REASONS.has(reason));
  if (doubts.length > 0) await showReport(name, imported);
  const show = l10n.t('Show Report');
  const more = l10n.t('Take More…');
  const takeable = doubts.filter(({ block }) => block !== undefined);
  const notes = imported.canvases.reduce((sum, canvas) => sum + canvas.notes, 0);
  const answer = await window.showInformationMessage(
    l10n.t('{0} notes were imported from {1}. Nothing is written until you save.', notes, name),
    ...(takeable.length > 0 ? [more] : []),
    ...(doubts.length > 0 ? [] : [show]),
  );
  if (answer === show) await showReport(name, imported);
  if (answer === more) await takeMore(uri, takeable);
}

/** Offers what was left out of a block as further notes. */
async function takeMore(uri: Uri, doubts: readonly LeftOut[]): Promise<void> {
  const picked = await window.showQuickPick(
    doubts.map((doubt) => ({
      label: shortened(doubt.text, 120),
      description: doubt.block === undefined ? '' : l10n.t(blockFacts(doubt.block).title),
      detail: reasonText(doubt.reason),
      doubt,
    })),
    { canPickMany: true, title: l10n.t('What else is a note?') },
  );
  if (picked === undefined || picked.length === 0) return;
  const document = await workspace.openTextDocument(uri);
  const applied = await applyPlan(document, (canvas) =>
    planEdit(
      canvas,
      picked.flatMap(({ doubt: { block, text } }) =>
        block === undefined ? [] : [{ kind: 'add-items' as const, items: [{ block, name: text }] }],
      ),
    ),
  );
  if (!applied.ok) void window.showWarningMessage(applied.reason);
}

/** Many files: read with progress, then written into a folder. */
async function importMany(uris: readonly Uri[]): Promise<void> {
  const outcomes: { readonly name: string; readonly folder: Uri | undefined; readonly imported: Imported }[] =
    [];
  await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Importing canvases'), cancellable: true },
    async (progress, token) => {
      for (const uri of uris) {
        if (token.isCancellationRequested) return;
        progress.report({ message: nameOf(uri), increment: 100 / uris.length });
        const { name, folder, bytes } = await read(uri);
        outcomes.push({ name, folder, imported: importBytes(bytes, { file: name }) });
      }
    },
  );
  const found = outcomes.flatMap(({ name, folder, imported }) =>
    imported.ok ? [{ name, folder, imported }] : [],
  );
  if (found.length === 0) {
    const [first] = outcomes;
    const reason =
      first === undefined
        ? l10n.t('There are no files here that a canvas could be in.')
        : reportText(first.name, first.imported);
    void window.showWarningMessage(
      outcomes.length === 1 ? reason : l10n.t('None of these files holds a business model canvas.'),
    );
    return;
  }
  await writeAll(found);
}

/** Writes canvases into a folder that the person confirms, never over a file. */
async function writeAll(
  found: readonly { readonly name: string; readonly folder: Uri | undefined; readonly imported: Success }[],
): Promise<void> {
  const canvases = found.flatMap(({ imported }) => imported.canvases);
  const suggested = found[0]?.folder ?? workspace.workspaceFolders?.[0]?.uri;
  const chosen = await window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    ...(suggested === undefined ? {} : { defaultUri: suggested }),
    openLabel: l10n.t('Write {0} Canvases Here', canvases.length),
    title: l10n.t('Where do the {0} canvases go?', canvases.length),
  });
  const folder = chosen?.[0];
  if (folder === undefined) return;
  for (const { fileName, text } of canvases) {
    const uri = await freeName(folder, fileName.replace(/\.bmc\.yaml$/, ''));
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  }
  const show = l10n.t('Show Report');
  const answer = await window.showInformationMessage(
    l10n.t('{0} canvases were written.', canvases.length),
    show,
  );
  if (answer === show) for (const { name, imported } of found) await showReport(name, imported);
}

const SCHEME = 'bmc-import';
const reports = new Map<string, string>();
const changed = new EventEmitter<Uri>();
let isServed = false;

/** Serves the reports for as long as the extension runs. */
function serveReports(subscriptions: Disposable[]): void {
  if (isServed) return;
  isServed = true;
  subscriptions.push(
    workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: ({ path }) => reports.get(path) ?? '',
    }),
  );
}

/** Shows the report of an import beside the grid, as rendered Markdown. */
async function showReport(name: string, imported: Success): Promise<void> {
  // The ending makes it Markdown, whatever the document was.
  const file = name.replaceAll('/', '-').replace(/\.md$/i, '');
  const uri = Uri.from({ scheme: SCHEME, path: `/${l10n.t('Import of {0}', file)}.md` });
  reports.set(uri.path, reportMarkdown(name, imported));
  changed.fire(uri);
  await commands.executeCommand('vscode.open', uri, { viewColumn: ViewColumn.Beside, preserveFocus: true });
}
