/** What the linter says about a canvas, as data for an agent: places, the notes concerned, and fixes by their titles. */
import type { Canvas, Item } from '../../canvas/canvas';
import { Lines } from '../../canvas/lines';
import type { Span } from '../../canvas/text';
import type { Diagnostic } from '../../lint/diagnostic';
import type { Fix, Severity } from '../../lint/rule';

/** More findings than these are counted, not listed. */
const MOST = 100;

/** A place as editors show it, counted from 1. */
interface EditorPosition {
  readonly line: number;
  readonly column: number;
}

/** One finding. */
interface ReportedFinding extends EditorPosition {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly note?: string;
  readonly block?: string;
  readonly related?: readonly (EditorPosition & { readonly message: string })[];
  /** The titles of fixes that the edit tool carries out. */
  readonly fixes?: readonly string[];
}

/** How many findings of each severity there are, and what they say. */
export interface FindingsReport {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly findings: readonly ReportedFinding[];
  /** How many were left out. */
  readonly more?: number;
}

/** All findings, with the fixes where they are asked for. */
export function report(
  canvas: Canvas,
  diagnostics: readonly Diagnostic[],
  withFixes: boolean,
): FindingsReport {
  const lines = new Lines(canvas.text);
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  const findings = diagnostics.slice(0, MOST).map((diagnostic) => finding(lines, diagnostic, withFixes));
  const more = diagnostics.length - findings.length;
  return { counts, findings, ...(more > 0 ? { more } : {}) };
}

/** The fixes that need no choice and no reason from the user. */
export function fixesFor(diagnostic: Diagnostic): readonly Fix[] {
  const fixes = diagnostic.fixes?.() ?? [];
  return fixes.filter(
    (fix) => fix.suggests === undefined && fix.operations.every(({ kind }) => kind !== 'ignore-rule'),
  );
}

/** What is found now and was not before; a finding is known by its rule and its words. */
export function newFindings(
  before: readonly Diagnostic[],
  now: readonly Diagnostic[],
): readonly Diagnostic[] {
  const words = ({ rule, message }: Diagnostic): string => `${rule} ${message}`;
  const known = new Set(before.map(words));
  return now.filter((diagnostic) => !known.has(words(diagnostic)));
}

function finding(lines: Lines, diagnostic: Diagnostic, withFixes: boolean): ReportedFinding {
  const { rule, severity, message, item, block, related = [] } = diagnostic;
  const fixes = withFixes ? fixesFor(diagnostic).map(({ title }) => title) : [];
  return {
    severity,
    rule,
    message,
    ...placeOf(lines, diagnostic.span),
    ...(item === undefined ? {} : { note: noteKey(item) }),
    ...(item === undefined && block !== undefined ? { block } : {}),
    ...(related.length === 0
      ? {}
      : { related: related.map((each) => ({ message: each.message, ...placeOf(lines, each.span) })) }),
    ...(fixes.length === 0 ? {} : { fixes }),
  };
}

/** What tools call a note. */
export function noteKey(item: Item): string {
  return `${item.block}/${item.id === '' ? item.name : item.id}`;
}

function placeOf(lines: Lines, span: Span): EditorPosition {
  const { line, character } = lines.positionAt(span.start);
  return { line: line + 1, column: character + 1 };
}
