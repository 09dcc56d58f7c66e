/**
 * What the features share about open documents: which of them are canvases, and the one parse per document version.
 * Caches only; the TextDocument stays the only truth.
 */
import {
  type CancellationToken,
  type Event,
  languages,
  Range,
  type TextDocument,
  type TextDocumentChangeEvent,
  type Uri,
  workspace,
} from 'vscode';
import type { Canvas } from '../canvas/canvas';
import type { Lines } from '../canvas/lines';
import { parseCanvas } from '../canvas/parse/parse';
import type { Span } from '../canvas/text';
import type { Diagnostic } from '../lint/diagnostic';
import { lint } from '../lint/lint';
import { settingsFor } from './settings';

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

const canvases = new WeakMap<TextDocument, { readonly version: number; readonly canvas: Canvas }>();

/** The canvas in a document as it is now: parsed once per version, shared by every feature. Never throws. */
export function canvasOf(document: TextDocument): Canvas {
  const known = canvases.get(document);
  if (known?.version === document.version) return known.canvas;
  const canvas = parseCanvas(document.getText());
  canvases.set(document, { version: document.version, canvas });
  return canvas;
}

interface Linted {
  readonly version: number;
  readonly options: string;
  readonly diagnostics: readonly Diagnostic[];
}

const NONE: readonly Diagnostic[] = [];
const linted = new WeakMap<TextDocument, Linted>();

/** What the linter says about a document as it is now, under the settings that apply to it; once per version and settings. */
export function diagnosticsOf(document: TextDocument): readonly Diagnostic[] {
  const settings = settingsFor(document.uri).lint;
  if (!settings.enable || !isWorkingCopy(document)) return NONE;
  const { version } = document;
  const options = JSON.stringify(settings.options);
  const known = linted.get(document);
  if (known?.version === version && known.options === options) return known.diagnostics;
  const diagnostics = lint(canvasOf(document), settings.options);
  linted.set(document, { version, options, diagnostics });
  return diagnostics;
}

/** The range of a span in a text that no editor holds. */
export function rangeIn(lines: Lines, { start, end }: Span): Range {
  const [from, to] = [lines.positionAt(start), lines.positionAt(end)];
  return new Range(from.line, from.character, to.line, to.character);
}

/** The range of a span of the document's canvas. */
export function rangeOf(document: TextDocument, span: Span): Range {
  return new Range(document.positionAt(span.start), document.positionAt(span.end));
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
