/**
 * What findings, proposals and symbols are called in editors. VS Code and the language server protocol have the same names
 * with different numbers behind them.
 */
import type { Diagnostic } from '../lint/diagnostic';
import type { Severity } from '../lint/rule';
import type { Completion } from './completion';
import type { Fold } from './folding';
import type { CanvasSymbol } from './symbols';

/** The source of all problems. */
export const SOURCE = 'bmc';

export const SEVERITY_NAMES = {
  error: 'Error',
  warning: 'Warning',
  information: 'Information',
  hint: 'Hint',
} as const satisfies Readonly<Record<Severity, string>>;

export const TAG_NAMES = {
  unnecessary: 'Unnecessary',
  deprecated: 'Deprecated',
} as const satisfies Readonly<Record<NonNullable<Diagnostic['tag']>, string>>;

/** Editors have no kinds for business models; these are the ones whose icons come closest. */
export const SYMBOL_KIND_NAMES = {
  field: 'Property',
  block: 'Module',
  item: 'Object',
  link: 'Interface',
} as const satisfies Readonly<Record<CanvasSymbol['kind'], string>>;

export const FOLD_KIND_NAMES = {
  comment: 'Comment',
  region: 'Region',
} as const satisfies Readonly<Record<NonNullable<Fold['kind']>, string>>;

export const COMPLETION_KIND_NAMES = {
  block: 'Module',
  'canvas-field': 'Property',
  'item-field': 'Property',
  term: 'EnumMember',
  item: 'Reference',
  word: 'Value',
  rule: 'Constant',
  order: 'Keyword',
} as const satisfies Readonly<Record<Completion['kind'], string>>;

/** What opens the list of proposals besides words: where a value, an entry or an ignore comment starts. */
export const COMPLETION_TRIGGERS: readonly string[] = [' ', ':', '[', ',', '{', '"', "'", '#'];

/** The place of a proposal in the list, as editors sort it: by text. */
export function sortText(index: number): string {
  return String(index).padStart(4, '0');
}

/**
 * What a proposal is filtered by: editors compare it with the text between the start of the range and the cursor, `typed`,
 * and take a blank in that for the end of a word.
 */
export function filterText({ filter, label }: Completion, typed: string): string {
  return /\s/.test(typed) ? typed : (filter ?? label);
}
