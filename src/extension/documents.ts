/**
 * Caches the parsed canvas and the diagnostics of each open document by its version, for all features. The TextDocument stays
 * the single source of truth.
 */
import { Range, type TextDocument } from 'vscode';
import type { Canvas } from '../canvas/canvas';
import type { Lines } from '../canvas/lines';
import { parseCanvas } from '../canvas/parse/parse';
import type { Span } from '../canvas/text';
import type { Diagnostic } from '../lint/diagnostic';
import { lint } from '../lint/lint';
import { isWorkingCopy } from './canvasFiles';
import { settingsFor } from './settings';

const canvases = new WeakMap<TextDocument, { readonly version: number; readonly canvas: Canvas }>();

/** The canvas of the current document version; parsed once per version. Never throws. */
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

/** The diagnostics of the current document version under its settings; computed once per version and settings. */
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

/** The range of a span in a text that is not open. */
export function rangeIn(lines: Lines, { start, end }: Span): Range {
  const [from, to] = [lines.positionAt(start), lines.positionAt(end)];
  return new Range(from.line, from.character, to.line, to.character);
}

/** The range of a span of the document's canvas. */
export function rangeOf(document: TextDocument, span: Span): Range {
  return new Range(document.positionAt(span.start), document.positionAt(span.end));
}
