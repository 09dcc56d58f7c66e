/** The form of a note: which fields it has, in which order, and what its folded sections say of their fields. */
import * as l10n from '@vscode/l10n';
import type { BlockKey } from '../canvas/blocks';
import {
  FORM_SECTIONS,
  type FormSection,
  findTerm,
  type ItemFieldFacts,
  itemFieldsOf,
  termsFor,
} from '../canvas/fields';
import { oneLine } from '../canvas/text';

/** Fields that are shown or folded together. */
export interface FoldedSection {
  readonly id: FormSection;
  readonly fields: readonly ItemFieldFacts[];
}

/** The fields of the form. */
export interface NoteForm {
  /** Always shown, above the links and problems. */
  readonly main: readonly ItemFieldFacts[];
  /** Below them, each folded until it is opened. */
  readonly folded: readonly FoldedSection[];
}

/** The form of the notes of a block. */
export function noteForm(block: BlockKey): NoteForm {
  const all = itemFieldsOf(block);
  const inSection = (id: FormSection) => all.filter((field) => field.section === id);
  return {
    main: inSection('main'),
    folded: FORM_SECTIONS.filter((id) => id !== 'main')
      .map((id) => ({ id, fields: inSection(id) }))
      .filter(({ fields }) => fields.length > 0),
  };
}

/** The values of a field in one line, with terms by their labels. Empty without values. */
export function valuesInShort(field: ItemFieldFacts, block: BlockKey, values: readonly string[]): string {
  const terms = termsFor(field, block);
  const words = values.map((value) => {
    const term = findTerm(terms, value);
    return term ? l10n.t(term.label) : value;
  });
  return oneLine(words.filter(Boolean).join(', '));
}
