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
 * Whether a finding counts as a problem where there is little room: errors and warnings do; hints and remarks stay with
 * the text.
 */
export function isProblem({ severity }: Pick<Diagnostic, 'severity'>): boolean {
  return severity === 'error' || severity === 'warning';
}
