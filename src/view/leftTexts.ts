/**
 * Texts that were typed on a grid and could not be written before it was closed: they do not fit their field, or nothing could be
 * written. They are offered again when the grid is opened.
 */
import * as z from 'zod/mini';
import { type ItemFieldKey, isHeaderKey, itemField } from '../canvas/fields';
import type { Gesture } from './gesture';
import { fieldLabel, headerLabel } from './labels';
import { blockKeySchema, type Frozen, type GridModel } from './model';

export const leftTextSchema = z.object({
  text: z.string(),
  /** The block of the note; absent: the text is about the canvas itself. */
  block: z.optional(blockKeySchema),
  /** The name of the note. If it is absent and there is a block, the text is the name of a new note. */
  note: z.optional(z.string()),
  /** The place in the form: a field, or one entry of a list (`tags/new`). */
  slot: z.string(),
});
export type LeftText = Frozen<z.infer<typeof leftTextSchema>>;

/** The texts of a gesture that was not carried out. Empty for gestures that carry no typed text. */
export function leftOf(gesture: Gesture): readonly LeftText[] {
  const texts = textsOf(gesture);
  return texts.filter(({ text }) => text.trim() !== '');
}

function textsOf(gesture: Gesture): readonly LeftText[] {
  switch (gesture.kind) {
    case 'add':
      return [{ block: gesture.block, slot: 'name', text: gesture.name }];
    case 'rename':
      return [{ ...subjectOf(gesture.item), slot: 'name', text: gesture.name }];
    case 'rename-id':
      return [{ ...subjectOf(gesture.item), slot: 'id', text: gesture.id }];
    case 'set-field': {
      const { item, field, values } = gesture;
      const isList = field === 'tags' || field === 'evidence';
      // Of a list, the last entry is the one that was typed, as a rule.
      const text = isList ? (values.at(-1) ?? '') : values.join('\n');
      return [{ ...subjectOf(item), slot: isList ? `${field}/new` : field, text }];
    }
    case 'set-header':
      return [{ slot: gesture.field, text: gesture.values.join('\n') }];
    default:
      return [];
  }
}

function subjectOf({ block, name }: { readonly block: LeftText['block']; readonly name: string }) {
  return { block, note: name };
}

/** The key of the note that a text is about, as far as the grid still has one note of this name. */
export function noteOf({ block, note }: LeftText, grid: GridModel): string | undefined {
  const notes = grid.blocks.find(({ key }) => key === block)?.notes ?? [];
  const named = notes.filter(({ name }) => name === note);
  return named.length === 1 ? named[0]?.key : undefined;
}

/** A text with where it belongs, for a notice: “much” (Bread subscriptions, Amount). */
export function describeLeft(left: LeftText, grid: GridModel | undefined): string {
  const [key = ''] = left.slot.split('/');
  const label =
    left.block === undefined
      ? isHeaderKey(key)
        ? headerLabel(key)
        : undefined
      : left.note !== undefined && itemField(key)
        ? fieldLabel(key as ItemFieldKey)
        : undefined;
  const about = left.note ?? grid?.blocks.find((block) => block.key === left.block)?.title;
  const where = [about, label].filter((part) => part !== undefined && part !== '').join(', ');
  return where === '' ? quote(left.text) : `${quote(left.text)} (${where})`;
}

/** So much of a text is shown. */
const EXCERPT = 60;

function quote(text: string): string {
  const [line = ''] = text.trim().split('\n');
  return line.length > EXCERPT || line !== text.trim() ? `“${line.slice(0, EXCERPT)}…”` : `“${line}”`;
}
