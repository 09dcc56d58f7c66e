/** The open documents: an immutable snapshot per version, parsed and linted once, on the first request. */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { Canvas } from '../canvas/canvas';
import { isCanvasPath } from '../canvas/files';
import { parseCanvas } from '../canvas/parse/parse';
import type { Diagnostic } from '../lint/diagnostic';
import { lint } from '../lint/lint';
import { type Encoding, PositionMapper } from './positions';
import type { Settings } from './settings';

const NONE: readonly Diagnostic[] = [];

export class Snapshot {
  readonly positions: PositionMapper;
  private parsed: Canvas | undefined;
  private linted: { readonly settings: Settings; readonly diagnostics: readonly Diagnostic[] } | undefined;

  constructor(
    readonly uri: string,
    readonly version: number,
    readonly text: string,
    readonly encoding: Encoding,
  ) {
    this.positions = new PositionMapper(text, encoding);
  }

  get canvas(): Canvas {
    this.parsed ??= parseCanvas(this.text);
    return this.parsed;
  }

  diagnostics(settings: Settings): readonly Diagnostic[] {
    if (!settings.lint.enable) return NONE;
    if (this.linted?.settings !== settings)
      this.linted = { settings, diagnostics: lint(this.canvas, settings.lint.options) };
    return this.linted.diagnostics;
  }

  /** The snapshot after changes, each of which counts on the text that the one before it left. */
  changed(version: number, changes: readonly TextDocumentContentChangeEvent[]): Snapshot {
    const { text } = this;
    const result = changes.reduce((before, change) => {
      if (!('range' in change)) return change.text;
      const { start, end } = new PositionMapper(before, this.encoding).span(change.range);
      const [from, to] = start <= end ? [start, end] : [end, start];
      return before.slice(0, from) + change.text + before.slice(to);
    }, text);
    return new Snapshot(this.uri, version, result, this.encoding);
  }
}

/** Whether a document is a canvas: by its language, or by its name where the client calls it YAML. */
export function isCanvas(uri: string, languageId: string): boolean {
  return languageId === 'bmc-yaml' || isCanvasPath(uri.replace(/[?#].*$/, ''));
}
