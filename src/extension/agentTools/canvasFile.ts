/** Finds the file for an agent. Only canvases that are open or in the workspace can be accessed. */
import { l10n, type TextDocument, Uri, workspace } from 'vscode';
import { findCanvases, isCanvas, isCanvasFile, openCanvasAt } from '../canvasFiles';
import { activeFile } from '../tabs';

/** The most file names that are listed in a message. */
const MOST = 20;

/** The result of a search, or why there is none, in words for the agent. */
export type Found<Thing> =
  | { readonly ok: true; readonly found: Thing }
  | { readonly ok: false; readonly reason: string };

/** The canvas at this path; without a path the active canvas, or the only one of the workspace. */
export async function canvasAt(path: string | undefined): Promise<Found<TextDocument>> {
  if (path === undefined) return canvasAtHand();
  const wanted = path.trim();
  const open = workspace.textDocuments.find((document) => isCanvas(document) && isCalled(document, wanted));
  if (open) return { ok: true, found: open };
  for (const uri of placesOf(wanted)) {
    const document = isCanvasFile(uri) ? await opened(uri) : undefined;
    if (document) return { ok: true, found: document };
  }
  return { ok: false, reason: `${l10n.t('There is no canvas at {0}.', wanted)} ${await known()}` };
}

/** The URI of a new file with this path. */
export function uriForNewFile(path: string): Uri | undefined {
  return placesOf(path.trim()).find(isCanvasFile);
}

async function canvasAtHand(): Promise<Found<TextDocument>> {
  const active = openCanvasAt(activeFile());
  if (active) return { ok: true, found: active };
  const files = await findCanvases();
  const [only, other] = files;
  if (only && !other) {
    const opens = await opened(only);
    if (opens) return { ok: true, found: opens };
  }
  return { ok: false, reason: await known() };
}

/** The URIs in the workspace that a path may mean. */
function placesOf(path: string): readonly Uri[] {
  const folders = workspace.workspaceFolders ?? [];
  const isAbsolute = /^([/\\]|[a-z]:[/\\])/i.test(path);
  const places = /^[a-z][a-z\d+.-]+:\//i.test(path)
    ? [Uri.parse(path)]
    : isAbsolute
      ? folders.map(({ uri }) => uri.with({ path: Uri.file(path).path }))
      : folders.flatMap(({ uri, name }) => {
          const parts = path.split(/[/\\]/);
          const inFolder = parts[0] === name ? [Uri.joinPath(uri, ...parts.slice(1))] : [];
          return [Uri.joinPath(uri, ...parts), ...inFolder];
        });
  return places.filter((uri) => workspace.getWorkspaceFolder(uri) !== undefined);
}

function isCalled({ uri }: TextDocument, path: string): boolean {
  return [uri.toString(), uri.fsPath, uri.path, workspace.asRelativePath(uri)].includes(path);
}

async function opened(uri: Uri): Promise<TextDocument | undefined> {
  try {
    return await workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

async function known(): Promise<string> {
  const files = await findCanvases();
  const names = files
    .map((uri) => workspace.asRelativePath(uri))
    .sort()
    .slice(0, MOST);
  return names.length === 0
    ? l10n.t('There is no canvas (a file that ends in .bmc.yaml) here yet.')
    : l10n.t('The canvases here are: {0}.', names.join(', '));
}
