/** Many canvases at once: read with progress, then written into a folder. */
import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  ProgressLocation,
  Uri,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { freeFileName } from '../../canvas/files';
import { markdownText } from '../../language/markdownText';
import type { Imported, ImportedCanvas } from '../../transfer/import/importText';
import { reportMarkdown, reportText } from '../../transfer/import/report';
import { preview } from './onGrid';
import { filesIn, sourceAt } from './sources';

/** A file, and what was found in it. */
interface Read {
  readonly name: string;
  readonly folder: Uri | undefined;
  readonly imported: Imported;
}

/** Imports the files, and those in the folders among them; a single canvas as a preview. Nothing is written if the user cancels. */
export async function importMany(uris: readonly Uri[], subscriptions: Disposable[]): Promise<void> {
  const read = await readAll(uris);
  if (read === undefined) return;
  const canvases = read.flatMap(({ imported }) => (imported.ok ? imported.canvases : []));
  const [only] = canvases;
  if (only !== undefined && canvases.length === 1) {
    for (const { name, folder, imported } of read)
      if (imported.ok) await preview({ source: name, canvas: only, leftOut: imported.leftOut }, folder);
    return;
  }
  if (canvases.length > 0) {
    await writeAll(canvases, read, subscriptions);
    return;
  }
  const [first, another] = read;
  const show = l10n.t('Show Report');
  const reason =
    first === undefined
      ? l10n.t('There are no files here that a canvas could be in.')
      : another === undefined
        ? reportText(first.name, first.imported)
        : l10n.t('None of these {0} files holds a business model canvas.', read.length);
  const answer = await window.showWarningMessage(reason, ...(another === undefined ? [] : [show]));
  if (answer === show) await showReport(read, subscriptions);
}

/** Undefined: the person has cancelled. */
async function readAll(uris: readonly Uri[]): Promise<readonly Read[] | undefined> {
  return window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Importing canvases'), cancellable: true },
    async (progress, token) => {
      const files = await filesIn(uris, token);
      const read: Read[] = [];
      for (const uri of files) {
        if (token.isCancellationRequested) return undefined;
        const source = await sourceAt(uri);
        progress.report({
          message: l10n.t('{0} of {1}: {2}', read.length + 1, files.length, source.name),
          increment: 100 / files.length,
        });
        // What cancels comes between two files.
        await new Promise((resolve) => setTimeout(resolve));
        read.push({ name: source.name, folder: source.folder, imported: source.read({}) });
      }
      return token.isCancellationRequested ? undefined : read;
    },
  );
}

/** Writes canvases into a folder that the person confirms, never over a file. */
export async function writeAll(
  canvases: readonly ImportedCanvas[],
  read: readonly Read[],
  subscriptions: Disposable[],
): Promise<void> {
  const suggested = read.find(({ imported }) => imported.ok)?.folder ?? workspace.workspaceFolders?.[0]?.uri;
  const chosen = await window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    ...(suggested === undefined ? {} : { defaultUri: suggested }),
    openLabel: l10n.t('Write {0} Canvases Here', canvases.length),
    title: l10n.t('Where do the {0} canvases go?', canvases.length),
  });
  const folder = chosen?.[0];
  if (folder === undefined) return;
  const edit = new WorkspaceEdit();
  const taken = new Set((await workspace.fs.readDirectory(folder)).map(([name]) => name.toLowerCase()));
  for (const { fileName, text } of canvases) {
    const base = fileName.replace(/\.bmc\.yaml$/, '');
    const free = freeFileName(base, (name) => taken.has(name.toLowerCase()));
    taken.add(free.toLowerCase());
    edit.createFile(Uri.joinPath(folder, free), { contents: new TextEncoder().encode(text) });
  }
  const where = workspace.asRelativePath(folder);
  if (!(await workspace.applyEdit(edit))) {
    void window.showWarningMessage(l10n.t('Nothing could be written into {0}.', where));
    return;
  }
  const without = read.filter(({ imported }) => !imported.ok).length;
  const show = l10n.t('Show Report');
  const reveal = l10n.t('Show in Explorer');
  const isInWorkspace = workspace.getWorkspaceFolder(folder) !== undefined;
  const answer = await window.showInformationMessage(
    without === 0
      ? l10n.t('{0} canvases were written into {1}.', canvases.length, where)
      : l10n.t(
          '{0} canvases were written into {1}. Files that hold none: {2}.',
          canvases.length,
          where,
          without,
        ),
    show,
    ...(isInWorkspace ? [reveal] : []),
  );
  if (answer === show) await showReport(read, subscriptions);
  if (answer === reveal) await commands.executeCommand('revealInExplorer', folder);
}

const SCHEME = 'bmc-import';
const changed = new EventEmitter<Uri>();
let report: string | undefined;

/** Shows what became of each file, as rendered Markdown (`workbench.editorAssociations` in package.json). */
async function showReport(read: readonly Read[], subscriptions: Disposable[]): Promise<void> {
  if (report === undefined)
    subscriptions.push(
      workspace.registerTextDocumentContentProvider(SCHEME, {
        onDidChange: changed.event,
        provideTextDocumentContent: () => report ?? '',
      }),
    );
  report = read
    .map(({ name, imported }) =>
      imported.ok ? reportMarkdown(name, imported) : `# ${markdownText(name)}\n\n${imported.reason}\n`,
    )
    .join('\n');
  // The ending makes it Markdown.
  const uri = Uri.from({ scheme: SCHEME, path: `/${l10n.t('Import report')}.md` });
  changed.fire(uri);
  await commands.executeCommand('vscode.open', uri, { viewColumn: ViewColumn.Active });
}
