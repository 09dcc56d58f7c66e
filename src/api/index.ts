/**
 * The library of the npm package: texts in, plain data out. Nothing here throws on what a user wrote; what cannot be done is
 * a value with its reason.
 */
import type { Canvas as Parsed } from '../canvas/canvas';
import { Lines } from '../canvas/lines';
import { partnerIn } from '../canvas/links';
import { parseCanvas } from '../canvas/parse/parse';
import { findingsOf } from '../compare/changeNote';
import { compareCanvases } from '../compare/compare';
import { FORMAT_COMPARISON } from '../compare/formats';
import { DEFAULT_DRAWING } from '../draw/options';
import { planChanges } from '../language/agentTools/changes';
import { editInput, readAs } from '../language/agentTools/input';
import { fixesFor } from '../language/agentTools/report';
import { lint as lintCanvas } from '../lint/lint';
import { exportCanvas } from '../transfer/export/exportCanvas';
import type {
  Canvas,
  Change,
  ComparisonFormat,
  Diagnostic,
  Drawn,
  DrawOptions,
  Edited,
  Imported,
  ImportOptions,
  LintOptions,
} from './types';

export type * from './types';

/** The canvas in a text. Every text can be read, also one that is not YAML. */
export function parse(text: string): Canvas {
  const canvas = parseCanvas(text);
  return {
    header: { ...canvas.header },
    notes: canvas.items.map((item) => ({
      block: item.block,
      id: item.id,
      name: item.name,
      fields: { ...item.values },
      links: canvas.links.of(item).map((link) => {
        const { block, id, name } = partnerIn(link, item);
        return { block, id, name };
      }),
    })),
    ...(canvas.readOnlyReason === undefined ? {} : { readOnlyReason: canvas.readOnlyReason }),
  };
}

/** The findings of the linter: problems and missing links. */
export function lint(text: string, options: LintOptions = {}): readonly Diagnostic[] {
  const canvas: Parsed = parseCanvas(text);
  const lines = new Lines(text);
  return lintCanvas(canvas, options).map((diagnostic) => ({
    rule: diagnostic.rule,
    severity: diagnostic.severity,
    message: diagnostic.message,
    start: lines.positionAt(diagnostic.span.start),
    end: lines.positionAt(diagnostic.span.end),
    fixes: fixesFor(diagnostic).map(({ title }) => title),
  }));
}

/** The text after changes, of which all are made or none; every byte besides them stays as it is. */
export function edit(text: string, changes: readonly Change[], options: LintOptions = {}): Edited {
  const read = readAs(editInput, { changes });
  if (!read.ok) return { ok: false, reason: read.reason };
  const planned = planChanges(parseCanvas(text), read.input.changes, options);
  return planned.ok
    ? { ok: true, text: planned.canvas.text, says: planned.says }
    : { ok: false, reason: planned.reason };
}

/** What differs between two canvases and what that means, in words or as JSON. */
export function compare(before: string, after: string, format: ComparisonFormat = 'text'): string {
  return FORMAT_COMPARISON[format](findingsOf(compareCanvases(parseCanvas(before), parseCanvas(after))));
}

/** The canvas as an SVG picture. */
export async function draw(text: string, options: DrawOptions = {}): Promise<Drawn> {
  const exported = await exportCanvas(parseCanvas(text), 'svg', { ...DEFAULT_DRAWING, ...options });
  if (!exported.ok) return { ok: false, reason: exported.reason };
  const { content } = exported;
  return { ok: true, svg: typeof content === 'string' ? content : new TextDecoder().decode(content) };
}

/** The canvases in a text of another kind: Markdown, tables, HTML, JSON and more. */
export async function importFrom(source: string, options: ImportOptions = {}): Promise<Imported> {
  const { importText } = await import('../transfer/import/importText');
  const found = importText(source, options);
  if (!found.ok) return { ok: false, reason: found.reason };
  return {
    ok: true,
    canvases: found.canvases.map(({ fileName, text }) => ({ fileName, text })),
    leftOut: found.leftOut.map(({ text, reason }) => ({ text, reason })),
  };
}
