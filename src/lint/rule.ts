/** What a lint rule is: a check that carries its own documentation. */
import type { BlockKey } from '../canvas/blocks';
import type { Canvas, Item } from '../canvas/canvas';
import type { Operation } from '../canvas/operation';
import type { Span } from '../canvas/text';
import type { Facts } from './facts';
import type { Scope } from './suggest/suggest';

export type { Facts };

/**
 * How sure we are, the worst first: error = cannot mean what it says; warning = a hole in the model; information = worth a
 * look; hint = style.
 */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

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

/** A place that belongs to a finding besides its own. */
export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** What a rule found, before profile, settings and ignore comments are applied. */
export interface Finding {
  /** The smallest text that shows the problem. */
  readonly span: Span;
  /** Plain words and the names the user wrote; translated already. */
  readonly message: string;
  readonly related?: readonly Related[];
  /** The item or the block that the finding concerns; the grid shows it there. */
  readonly item?: Item;
  readonly block?: BlockKey;
  readonly tag?: 'unnecessary' | 'deprecated';
  /** Less serious than the rule in general: applies unless somebody has set the severity of the rule. */
  readonly atMost?: Severity;
  /** Computed only when code actions are requested. Most likely first, at most about ten. */
  readonly fixes?: () => readonly Fix[];
}

/** A repair one click away. */
export interface Fix {
  /** Translated already; starts with a verb. */
  readonly title: string;
  /** Applied as one edit, in this order. */
  readonly operations: readonly Operation[];
  /** Certain to be what is meant, so that it may run with “fix all”. */
  readonly safe?: boolean;
  /** Links that are proposals, no operations: a person is shown them and picks, before anything is written. */
  readonly suggests?: Scope | 'everything';
}

/** Whether a fix only silences the rule at its place. */
export function isIgnore({ suggests, operations }: Fix): boolean {
  return !suggests && operations.length === 1 && operations[0]?.kind === 'ignore-rule';
}

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
