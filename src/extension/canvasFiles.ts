/** Which files and documents are canvases. Free of the parser and the linter, so that activation can load it alone. */
import {
  type CancellationToken,
  type Event,
  languages,
  type TextDocument,
  type TextDocumentChangeEvent,
  type Uri,
  workspace,
} from 'vscode';

/** The language id of canvases. */
export const CANVAS_LANGUAGE = 'bmc-yaml';

/** The files that are canvases whatever language they were given. */
export const CANVAS_FILES = '**/*.bmc.{yaml,yml}';

/** Canvases in here are part of somebody else's package. */
const LEFT_OUT = '**/node_modules/**';

/** The canvas files of the workspace; at most so many, where a number is given. */
export function findCanvases(most?: number, token?: CancellationToken): Thenable<Uri[]> {
  return workspace.findFiles(CANVAS_FILES, LEFT_OUT, most, token);
}

/** Selects canvases for language features: by language, and by file so that one forced to `yaml` keeps its checks. */
export const canvasSelector: readonly ({ readonly language: string } | { readonly pattern: string })[] = [
  { language: CANVAS_LANGUAGE },
  { pattern: CANVAS_FILES },
];

/** Whether a document is a canvas. */
export function isCanvas(document: TextDocument): boolean {
  return document.languageId === CANVAS_LANGUAGE || languages.match({ pattern: CANVAS_FILES }, document) > 0;
}

/** Whether a file is a canvas by its name. */
export function isCanvasFile(uri: Uri): boolean {
  return /\.bmc\.ya?ml$/i.test(uri.path);
}

/** Whether somebody works on the document, rather than looks at an old version of it in a comparison. */
export function isWorkingCopy(document: TextDocument): boolean {
  const { scheme } = document.uri;
  return (
    document.isUntitled ||
    workspace.getWorkspaceFolder(document.uri) !== undefined ||
    workspace.fs.isWritableFileSystem(scheme) === true
  );
}

/** The document of a file, as far as it is open. */
export function documentAt(uri: Uri | undefined): TextDocument | undefined {
  const key = uri?.toString();
  return workspace.textDocuments.find((document) => document.uri.toString() === key);
}

/** The canvas of a file, as far as it is open. */
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
