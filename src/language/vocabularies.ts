/** The vocabularies of a block with their headings, and the explanations of their words. */
import * as l10n from '@vscode/l10n';
import type { BlockKey, Term } from '../canvas/blocks';
import { type ItemFieldKey, itemFieldsOf, termsFor } from '../canvas/fields';
import { code } from './markdown';

/** The vocabulary of one field of a block. */
export interface Vocabulary {
  readonly key: ItemFieldKey;
  readonly heading: string;
  readonly terms: readonly Term[];
}

/** The vocabularies of the fields that only some blocks have. Fields of every block, such as the colour, are left out. */
export function vocabulariesOf(block: BlockKey): readonly Vocabulary[] {
  return itemFieldsOf(block).flatMap((field) => {
    const { key, label, heading = label, blocks } = field;
    const terms = termsFor(field, block);
    return blocks === undefined || terms.length === 0 ? [] : [{ key, heading: l10n.t(heading), terms }];
  });
}

/** What a word means, and the question that it answers. */
export function explained({ meaning, question }: Term): string {
  return question === undefined ? l10n.t(meaning) : `${l10n.t(meaning)} ${l10n.t(question)}`;
}

/** The same in Markdown, the question set apart. */
export function meaningLine({ meaning, question }: Term): string {
  return question === undefined ? l10n.t(meaning) : `${l10n.t(meaning)} *${l10n.t(question)}*`;
}

/** One line on a word: its value and its meaning. */
function termLine(term: Term): string {
  return `${code(term.value)} ${meaningLine(term)}`;
}

/** All terms of a vocabulary, one per line; those used in the file are marked. */
export function termLines(
  terms: readonly Term[],
  current: ReadonlySet<string> = new Set(),
): readonly string[] {
  return terms.map((term) => (current.has(term.value) ? `✓ ${termLine(term)}` : termLine(term)));
}
