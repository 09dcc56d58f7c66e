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
import { SEVERITY_NAMES, SOURCE, TAG_NAMES } from '../language/editorNames';
import type { Diagnostic } from '../lint/diagnostic';
import { rulePageUri } from './rulePages';

/** Diagnostics of one file; `range` knows the file's lines. */
export function toProblems(
  uri: Uri,
  diagnostics: readonly Diagnostic[],
  range: (span: Span) => Range,
): readonly VSCodeDiagnostic[] {
  return diagnostics.map((diagnostic) => {
    const { rule, severity, message, span, related, tag } = diagnostic;
    const problem = new VSCodeDiagnostic(range(span), message, DiagnosticSeverity[SEVERITY_NAMES[severity]]);
    problem.source = SOURCE;
    problem.code = { value: rule, target: rulePageUri(rule) };
    if (tag) problem.tags = [DiagnosticTag[TAG_NAMES[tag]]];
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
