/** Which files and documents are canvases. Imports neither the parser nor the linter, so that activation stays fast. */
import {
  type CancellationToken,
  type Event,
  FileType,
  languages,
  type TextDocument,
  type TextDocumentChangeEvent,
  Uri,
  workspace,
} from 'vscode';
import {
  CANVAS_GLOB,
  EXCLUDED_GLOBS,
  foldersAbove,
  isCanvasPath,
  isExcluded,
  isWorktreeFile,
} from '../canvas/files';

/** The language id of canvases. */
export const CANVAS_LANGUAGE = 'bmc-yaml';

/** The canvas files of the workspace that a search finds (`src/canvas/files.ts`), in no particular order. */
export async function findCanvases(token?: CancellationToken): Promise<readonly Uri[]> {
  const excluded = `{${EXCLUDED_GLOBS.join(',')}}`;
  const found = await workspace.findFiles(CANVAS_GLOB, excluded, undefined, token);
  const folders: FolderAnswers = new Map();
  const answers = await Promise.all(found.map((uri) => isFound(uri, folders)));
  return found.filter((_, index) => answers[index]);
}

/** Whether a search for canvases finds a file that exists. */
export function isFoundBySearch(uri: Uri): Promise<boolean> {
  return isFound(uri, new Map());
}

/** Whether a search looks into a folder, by URI. */
type FolderAnswers = Map<string, Promise<boolean>>;

async function isFound(uri: Uri, folders: FolderAnswers): Promise<boolean> {
  const root = workspace.getWorkspaceFolder(uri)?.uri;
  if (root === undefined || !isCanvasFile(uri)) return false;
  const path = uri.path.slice(root.path.length).replace(/^\//, '');
  // The search of some file systems ignores the exclude pattern.
  if (isExcluded(path) || (await isLink(uri))) return false;
  const above = foldersAbove(path).map((folder) => Uri.joinPath(root, folder));
  const answers = above.map((folder) => {
    const key = folder.toString();
    const answer = folders.get(key) ?? isSearched(folder);
    folders.set(key, answer);
    return answer;
  });
  return !(await Promise.all(answers)).includes(false);
}

async function isSearched(folder: Uri): Promise<boolean> {
  if (await isLink(folder)) return false;
  const git = Uri.joinPath(folder, '.git');
  try {
    if (((await workspace.fs.stat(git)).type & FileType.File) === 0) return true;
    return !isWorktreeFile(new TextDecoder().decode(await workspace.fs.readFile(git)));
  } catch {
    return true;
  }
}

/** Whether the path of a file has a symbolic link in it: then the file has another path too. */
export async function isReachedByLink(uri: Uri): Promise<boolean> {
  const parts = uri.path.split('/');
  const paths = parts.map((_, index) => uri.with({ path: parts.slice(0, index + 1).join('/') || '/' }));
  return (await Promise.all(paths.map(isLink))).includes(true);
}

/** A value that is equal for all paths of one file, and almost never for two files; undefined if there is no file. */
export async function identityOf(uri: Uri): Promise<string | undefined> {
  try {
    const { ctime, mtime, size } = await workspace.fs.stat(uri);
    return `${ctime} ${mtime} ${size}`;
  } catch {
    return undefined;
  }
}

async function isLink(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.SymbolicLink) !== 0;
  } catch {
    return false;
  }
}

/** Selects canvases for language features: by language, and by file so that one forced to `yaml` keeps its checks. */
export const canvasSelector: readonly ({ readonly language: string } | { readonly pattern: string })[] = [
  { language: CANVAS_LANGUAGE },
  { pattern: CANVAS_GLOB },
];

/** Whether a document is a canvas. */
export function isCanvas(document: TextDocument): boolean {
  return document.languageId === CANVAS_LANGUAGE || languages.match({ pattern: CANVAS_GLOB }, document) > 0;
}

/** Whether a file is a canvas by its name. */
export function isCanvasFile(uri: Uri): boolean {
  return isCanvasPath(uri.path);
}

/** Whether the document can be worked on, unlike a former version in a diff editor. */
export function isWorkingCopy(document: TextDocument): boolean {
  const { scheme } = document.uri;
  return (
    document.isUntitled ||
    workspace.getWorkspaceFolder(document.uri) !== undefined ||
    workspace.fs.isWritableFileSystem(scheme) === true
  );
}

/** The schemes under which source control shows files as they were. */
const FORMER = /^(git|gitfs|gitlens.*|review|pr|svn|hg|scm-history-item|vscode-local-history)$/;

/** Whether a document is a former version of a file, as in a comparison by source control. */
export function isFormerVersion({ uri }: TextDocument): boolean {
  return FORMER.test(uri.scheme);
}

/** The open document of a file, if there is one. */
export function documentAt(uri: Uri | undefined): TextDocument | undefined {
  const key = uri?.toString();
  return workspace.textDocuments.find((document) => document.uri.toString() === key);
}

/** The open canvas document of a file, if there is one. */
export function openCanvasAt(uri: Uri | undefined): TextDocument | undefined {
  const document = documentAt(uri);
  return document && isCanvas(document) ? document : undefined;
}

/** The text of a canvas changed. VS Code's events without a change (on dirty, on save) are left out. */
export const onCanvasChanged: Event<TextDocumentChangeEvent> = (listener, thisArgs, disposables) =>
  workspace.onDidChangeTextDocument(
    (event) => {
      if (event.contentChanges.length > 0 && isCanvas(event.document)) listener.call(thisArgs, event);
    },
    undefined,
    disposables,
  );

/** A canvas was opened, or an open document became one. */
export const onCanvasOpened: Event<TextDocument> = (listener, thisArgs, disposables) =>
  workspace.onDidOpenTextDocument(
    (document) => {
      if (isCanvas(document)) listener.call(thisArgs, document);
    },
    undefined,
    disposables,
  );
