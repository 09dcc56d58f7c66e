/** Converts diagnostics of the linter to VS Code's type. */
import {
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  Location,
  type Range,
  type Uri,
  Diagnostic as VSCodeDiagnostic,
} from 'vscode';
import type { Span } from '../canvas/text';
import type { Diagnostic } from '../lint/diagnostic';
import type { Severity } from '../lint/rule';
import { rulePageUri } from './rulePages';

/** The source of our entries in the Problems panel, and the name of the collection. */
export const SOURCE = 'bmc';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const TAGS = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const;

/** Diagnostics of one file; `range` knows the file's lines. */
export function toProblems(
  uri: Uri,
  diagnostics: readonly Diagnostic[],
  range: (span: Span) => Range,
): readonly VSCodeDiagnostic[] {
  return diagnostics.map((diagnostic) => {
    const { rule, severity, message, span, related, tag } = diagnostic;
    const problem = new VSCodeDiagnostic(range(span), message, SEVERITIES[severity]);
    problem.source = SOURCE;
    problem.code = { value: rule, target: rulePageUri(rule) };
    if (tag) problem.tags = [TAGS[tag]];
    if (related)
      problem.relatedInformation = related.map(
        (place) => new DiagnosticRelatedInformation(new Location(uri, range(place.span)), place.message),
      );
    return problem;
  });
}

/** The rule that a problem of ours comes from; undefined for problems of others. VS Code hands problems back without the link. */
export function ruleOf({ source, code }: VSCodeDiagnostic): string | undefined {
  if (source !== SOURCE) return undefined;
  return String(typeof code === 'object' ? code.value : code);
}
