/** What the linter says about a canvas, after profile, settings and ignore comments. */
import type { Finding, Profile, RuleSetting, Severity } from './rule';

/** A finding with its rule and the severity that applies here. */
export interface Diagnostic extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}

/** How strictly to look; absent values mean the defaults. */
export interface LintOptions {
  readonly profile?: Profile;
  /** Severities by rule id, as in the setting `bmc.lint.rules`. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
}

/**
 * Whether a finding is counted as a problem in summaries: errors and warnings are; hints and information are shown only in
 * the text.
 */
export function isProblem({ severity }: Pick<Diagnostic, 'severity'>): boolean {
  return severity === 'error' || severity === 'warning';
}
