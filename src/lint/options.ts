/** The linter's settings as editors keep them. */
import type { LintOptions } from './diagnostic';
import { PROFILES, RULE_SETTINGS } from './rule';

/** Reads `bmc.lint.profile` and `bmc.lint.rules`; an invalid value counts as not set. */
export function lintOptions(profile: unknown, rules: unknown): LintOptions {
  return {
    profile: PROFILES.find((candidate) => candidate === profile) ?? 'standard',
    rules: ruleSeverities(rules),
  };
}

function ruleSeverities(value: unknown): NonNullable<LintOptions['rules']> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([rule, severity]) => {
      const known = RULE_SETTINGS.find((candidate) => candidate === severity);
      return known ? [[rule, known] as const] : [];
    }),
  );
}
