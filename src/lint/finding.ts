/** What a rule finds, how severe it is, and how it can be repaired. */
import type { BlockKey } from '../canvas/blocks';
import type { Item } from '../canvas/canvas';
import type { Operation } from '../canvas/operation';
import type { Span } from '../canvas/text';
import type { SuggestScope } from './suggest/suggest';

/**
 * How sure we are, the worst first: error = cannot mean what it says; warning = a hole in the model; information = worth a
 * look; hint = style.
 */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

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
  /** Less serious than the rule in general: applies unless the severity of the rule is set by the user. */
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
  /** Certainly correct, so that “fix all” may apply it. */
  readonly safe?: boolean;
  /** Links that are proposals, no operations: a person is shown them and picks, before anything is written. */
  readonly suggests?: SuggestScope | 'everything';
}

/** Whether a fix only silences the rule at its place. */
export function isIgnore({ suggests, operations }: Fix): boolean {
  return !suggests && operations.length === 1 && operations[0]?.kind === 'ignore-rule';
}
