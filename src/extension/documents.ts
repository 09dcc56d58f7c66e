/**
 * What the features share about open canvases: one parse and one check per document version. Caches only; the TextDocument
 * stays the only truth.
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
