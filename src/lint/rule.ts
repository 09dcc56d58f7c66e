/** What a lint rule is: a check that carries its own documentation. */
import type { Canvas } from '../canvas/canvas';
import type { Facts } from './facts';
import { type Finding, SEVERITIES, type Severity } from './finding';

export { type Finding, type Fix, isIgnore, type Related, SEVERITIES, type Severity } from './finding';

export type { Facts };

/** The values of a rule in the settings. */
export const RULE_SETTINGS = [...SEVERITIES, 'off'] as const;
export type RuleSetting = (typeof RULE_SETTINGS)[number];

/** draft: holes are information; strict: expected pairs and empty blocks are warnings too. */
export const PROFILES = ['draft', 'standard', 'strict'] as const;
export type Profile = (typeof PROFILES)[number];

/** The families of the reference, in their order. */
export const FAMILIES = {
  file: 'The file',
  references: 'References',
  'missing-links': 'Missing links',
  coherence: 'Coherence',
  completeness: 'Completeness',
  money: 'Money',
  wording: 'Wording',
  ignores: 'Ignore comments',
} as const;

export type Family = keyof typeof FAMILIES;

/** One rule of the linter. Ids are kebab-case and never change their meaning. */
export interface Rule {
  readonly id: string;
  readonly family: Family;
  /** The severity in each profile. */
  readonly severity: Readonly<Record<Profile, Severity>>;
  /** One line: what it finds. English key for `l10n.t`, like `why`. */
  readonly summary: string;
  /** Why it matters, in words a founder understands. */
  readonly why: string;
  /** A small canvas that fails this rule, and the same canvas repaired. */
  readonly example: { readonly fails: string; readonly repaired: string };
  /** Everything it finds in a canvas. Pure; reads what it shares with other rules from `facts`. */
  check(canvas: Canvas, facts: Facts): Iterable<Finding>;
}

/** The same severity in every profile. */
export function always(severity: Severity): Rule['severity'] {
  return { draft: severity, standard: severity, strict: severity };
}

/** A hole in the model: information in a draft, else a warning. */
export const HOLE: Rule['severity'] = { draft: 'information', standard: 'warning', strict: 'warning' };

/** Information, and a warning in the profile `strict`. */
export const WARNING_IN_STRICT: Rule['severity'] = {
  draft: 'information',
  standard: 'information',
  strict: 'warning',
};
