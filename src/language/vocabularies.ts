/** The vocabularies of a block under the headings that people read, and how their words are explained. */
import * as l10n from '@vscode/l10n';
import type { BlockKey, Term } from '../canvas/blocks';
import { type ItemFieldKey, itemFieldsOf, termsFor } from '../canvas/fields';
import { code } from './markdown';

/** The words of one field of a block. */
export interface Vocabulary {
  readonly key: ItemFieldKey;
  readonly heading: string;
  readonly terms: readonly Term[];
}

/** The vocabularies that a block has to itself, or in its own way; what means the same in every block is left out. */
export function vocabulariesOf(block: BlockKey): readonly Vocabulary[] {
  return itemFieldsOf(block).flatMap((field) => {
    const heading = headingOf(field.key);
    const terms = termsFor(field, block);
    return heading === undefined || terms.length === 0 ? [] : [{ key: field.key, heading, terms }];
  });
}

function headingOf(key: ItemFieldKey): string | undefined {
  switch (key) {
    case 'type':
      return l10n.t('Types');
    case 'characteristics':
      return l10n.t('Characteristics');
    case 'phases':
      return l10n.t('Phases');
    case 'role':
      return l10n.t('Roles');
    case 'medium':
      return l10n.t('Medium');
    case 'motivation':
      return l10n.t('Motives');
    case 'recurrence':
      return l10n.t('How often it is paid');
    case 'pricing':
      return l10n.t('Pricing');
    case 'source':
      return l10n.t('Where it comes from');
    default:
      return undefined;
  }
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
