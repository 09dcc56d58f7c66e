/** The form of a note: which fields it has, in which order. */
import type { BlockKey } from '../canvas/blocks';
import { FORM_SECTIONS, type ItemFieldFacts, itemFieldsOf } from '../canvas/fields';

/** The fields of the form. */
export interface NoteForm {
  readonly fields: readonly ItemFieldFacts[];
  /** Behind links and problems: few people need them. */
  readonly last: readonly ItemFieldFacts[];
}

/** The form of the notes of a block. */
export function noteForm(block: BlockKey): NoteForm {
  const all = itemFieldsOf(block);
  const inSection = (section: string) => all.filter((field) => field.section === section);
  return {
    fields: FORM_SECTIONS.filter((section) => section !== 'identity').flatMap(inSection),
    last: inSection('identity'),
  };
}
