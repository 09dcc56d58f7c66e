/** Checks, and on demand repairs, one file after the other; what comes out is plain data for the formats. */
import { resolve } from 'node:path';
import { Lines, type Position } from '../canvas/lines';
import { parseCanvas } from '../canvas/parse/parse';
import type { Span } from '../canvas/text';
import { fixAll } from '../edit/fixAll';
import { applyEdits } from '../edit/result';
import type { Diagnostic, LintOptions } from '../lint/diagnostic';
import { lint } from '../lint/lint';
import type { Severity } from '../lint/rule';
import { weightiestFirst } from '../lint/weightiestFirst';
import { readInput, STANDARD, whyNot, writeAtomically } from '../node/textFile';
import type { Io } from './io';

/** A stretch of a file; lines and characters (UTF-16 code units) count from 0. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Something that the linter found; also the shape of `--format json`. */
export interface ReportedProblem {
  /** The file as it was given. */
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related?: readonly { readonly message: string; readonly range: Range }[];
  /** What can be done about it, likeliest first; `safe` ones are done by `--fix`. */
  readonly fixes?: readonly { readonly title: string; readonly safe: boolean }[];
}

/** The result for one file. */
export type Checked =
  | {
      readonly file: string;
      readonly readable: true;
      readonly problems: readonly ReportedProblem[];
      readonly fixed: boolean;
    }
  | { readonly file: string; readonly readable: false; readonly message: string };

/** How files are checked. */
export interface Checking {
  readonly options: LintOptions;
  /** First repair what is certain and write it back; standard input goes to standard output. */
  readonly fix: boolean;
  /** Who pays, who is served and who is reached first; else as the text goes. */
  readonly byWeight: boolean;
  /** Whether the output format includes fixes, which take time to compute. */
  readonly withFixes: boolean;
}

/** Reads and lints a file, or standard input. */
export async function checkFile(file: string, io: Io, checking: Checking): Promise<Checked> {
  try {
    const { text, mark } = await readInput(file, io);
    const repaired = checking.fix ? repair(text, checking.options) : text;
    if (checking.fix && file === STANDARD) io.out(mark + repaired);
    else if (repaired !== text) await writeAtomically(resolve(io.cwd, file), mark + repaired);
    return { file, readable: true, problems: problemsOf(file, repaired, checking), fixed: repaired !== text };
  } catch (error) {
    return { file, readable: false, message: whyNot(file, error) };
  }
}

/** One repair can make room for the next; more rounds than these would mean that two of them undo each other. */
const MOST_ROUNDS = 5;

/** The text after all safe fixes. */
function repair(text: string, options: LintOptions): string {
  let current = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const canvas = parseCanvas(current);
    const result = fixAll(canvas, lint(canvas, options));
    if (!result.ok || result.edits.length === 0) return current;
    current = applyEdits(current, result.edits);
  }
  return current;
}

function problemsOf(
  file: string,
  text: string,
  { options, withFixes, byWeight }: Checking,
): readonly ReportedProblem[] {
  const canvas = parseCanvas(text);
  const lines = new Lines(text);
  const found = lint(canvas, options);
  return (byWeight ? weightiestFirst(found) : found).map((diagnostic) => {
    const fixes = withFixes && canvas.writable ? fixesOf(diagnostic) : [];
    return { ...asProblem(file, lines, diagnostic), ...(fixes.length > 0 ? { fixes } : {}) };
  });
}

function asProblem(file: string, lines: Lines, diagnostic: Diagnostic): ReportedProblem {
  const range = ({ start, end }: Span): Range => ({
    start: lines.positionAt(start),
    end: lines.positionAt(end),
  });
  const { rule, severity, message, span } = diagnostic;
  const related = (diagnostic.related ?? []).map((place) => ({
    message: place.message,
    range: range(place.span),
  }));
  return {
    file,
    rule,
    severity,
    message,
    range: range(span),
    ...(related.length > 0 ? { related } : {}),
  };
}

function fixesOf(diagnostic: Diagnostic): NonNullable<ReportedProblem['fixes']> {
  return (diagnostic.fixes?.() ?? [])
    .filter(({ operations }) => operations.every(({ kind }) => kind !== 'ignore-rule'))
    .map(({ title, safe = false }) => ({ title, safe }));
}
