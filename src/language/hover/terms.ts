/** How words of a vocabulary are explained. */
import * as l10n from '@vscode/l10n';
import type { Term } from '../../canvas/blocks';
import { code } from '../markdown';

/** One line on a word: its value, its label where that says more, its meaning, the question it answers. */
export function termLine(term: Term): string {
  const question = term.question === undefined ? '' : ` *${l10n.t(term.question)}*`;
  return `${code(term.value)} ${l10n.t(term.meaning)}${question}`;
}

/** All words of a vocabulary, one a line; those that stand in the file are marked. */
export function termLines(terms: readonly Term[], current: ReadonlySet<string>): readonly string[] {
  return terms.map((term) => (current.has(term.value) ? `✓ ${termLine(term)}` : termLine(term)));
}
