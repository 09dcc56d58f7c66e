/**
 * The values of one note, field by field, for the inspector. Computed for the inspected note only, so that
 * the snapshot of a large canvas stays small.
 */

import * as l10n from '@vscode/l10n';
import * as z from 'zod/mini';
import type { Canvas, Item } from '../canvas/canvas';
import { countEach } from '../canvas/collect';
import { findTerm, type ItemFieldFacts, itemFieldsOf, termsFor } from '../canvas/fields';
import { readValues } from '../canvas/itemValues';
import { amountPerPeriod, unitOf } from '../language/amounts';
import type { Frozen } from './model';

export const detailsSchema = z.object({
  /** The key of the note. */
  note: z.string(),
  /** Why this note cannot be changed here, where the rest of the canvas can. */
  locked: z.optional(z.string()),
  /** Whether the id is written; else it comes from the name. */
  idWritten: z.boolean(),
  /** The value of each field: terms of a vocabulary in canonical spelling, unreadable values as written. */
  values: z.record(z.string(), z.array(z.string())),
  /** The amount as people write it. */
  amount: z.optional(z.string()),
  /** What amounts are in, “EUR a month”; undefined where the canvas does not say. */
  unit: z.optional(z.string()),
  /** The tags of all notes, those used most first. */
  tags: z.array(z.string()),
});

export type NoteDetails = Frozen<z.infer<typeof detailsSchema>>;

/** The details of an item, which has this key in the snapshot. */
export function detailsOf(canvas: Canvas, item: Item, key: string): NoteDetails {
  const { amount } = item.values;
  return {
    note: key,
    locked: item.shared
      ? l10n.t('This note is shared with others in the file (& and *). Change it in the text.')
      : undefined,
    idWritten: item.idSpan !== undefined,
    values: Object.fromEntries(
      itemFieldsOf(item.block).map((field) => [field.key, valuesOf(item, field)] as const),
    ),
    amount: amount === undefined ? undefined : amountPerPeriod(amount, canvas.header),
    unit: unitOf(canvas.header),
    tags: tagsOf(canvas),
  };
}

function valuesOf(item: Item, field: ItemFieldFacts): readonly string[] {
  const { key } = field;
  const written = item.fields.get(key)?.values.map(({ value }) => value) ?? [];
  const terms = termsFor(field, item.block);
  if (terms.length > 0) return written.map((word) => findTerm(terms, word)?.value ?? word);
  const read = readValues(item, key);
  return read.length === 0 ? written : read;
}

/** All tags of the notes, most frequent first. Sorting keeps the order of the file among tags that are used equally often. */
function tagsOf(canvas: Canvas): readonly string[] {
  const uses = countEach(canvas.items.flatMap(({ values }) => values.tags ?? []));
  return [...uses].sort(([, one], [, other]) => other - one).map(([tag]) => tag);
}
