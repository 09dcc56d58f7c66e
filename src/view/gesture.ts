/** The gestures of the grid: edits that refer to the snapshot they were made on, turned into operations on the current canvas. */

import * as z from 'zod/mini';
import { blockOf, type Canvas } from '../canvas/canvas';
import { canvasField, ITEM_FIELDS, type ItemFieldKey, isTitleKey, itemField } from '../canvas/fields';
import { findItem, type ItemRef } from '../canvas/identity';
import type { NewValue, Operation } from '../canvas/operation';
import { LIST_KINDS } from '../canvas/schema';
import { oneLine } from '../canvas/text';
import { writtenAmount } from './amount';
import { type Clip, MOST_NOTES, readClip } from './clipboardData';
import { HEADER_FORM_KEYS } from './headerForm';
import { blockKeySchema, type Frozen, itemRefSchema } from './model';
import { clipFromText, pasteClip } from './paste';

/** The longest name that a gesture may carry; more is a mistake, not a note. */
const NAME_LIMIT = 10_000;
const name = z.string().check(z.regex(/\S/), z.maxLength(NAME_LIMIT));

/** The notes of a gesture; for a move in their new order. */
const notes = z.array(itemRefSchema).check(z.minLength(1), z.maxLength(MOST_NOTES));

/** The longest text that is pasted. */
const PASTE_LIMIT = 5_000_000;

/** The longest text of a field, and the most entries of a list. */
const TEXT_LIMIT = 1_000_000;
const LIST_LIMIT = 1_000;

/** The fields that a gesture may write; names, ids and links have gestures of their own. */
export type WritableField = Exclude<ItemFieldKey, 'name' | 'id' | 'links'>;
const WRITABLE = ITEM_FIELDS.map(({ key }) => key).filter(
  (key): key is WritableField => key !== 'name' && key !== 'id' && key !== 'links',
);

/** The new value of a field, as texts; an empty list removes the field. */
const values = z.array(z.string().check(z.maxLength(TEXT_LIMIT))).check(z.maxLength(LIST_LIMIT));

/** `before` names the note in front of which to put something; absent: at the end of the block. */
export const gestureSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('add'),
    block: blockKeySchema,
    name,
    before: z.optional(itemRefSchema),
    links: z.optional(z.array(itemRefSchema)),
    /** What kind of note it is: words of the block's vocabulary, and the field that takes them. */
    sort: z.optional(
      z.object({
        field: z.enum(WRITABLE),
        words: z.array(z.string()).check(z.minLength(1), z.maxLength(LIST_LIMIT)),
      }),
    ),
  }),
  z.object({ kind: z.literal('rename'), item: itemRefSchema, name }),
  z.object({ kind: z.literal('remove'), items: notes }),
  z.object({
    kind: z.literal('move'),
    items: notes,
    block: blockKeySchema,
    before: z.optional(itemRefSchema),
  }),
  z.object({ kind: z.literal('duplicate'), items: notes }),
  /** What the clipboard holds: a text and, where it comes from a canvas, the whole notes (see `readClip`). */
  z.object({
    kind: z.literal('paste'),
    text: z.string().check(z.maxLength(PASTE_LIMIT)),
    clip: z.optional(z.string().check(z.maxLength(PASTE_LIMIT))),
    block: blockKeySchema,
    after: z.optional(itemRefSchema),
    /** No place has the focus: notes with a known block are added there. */
    anywhere: z.optional(z.boolean()),
  }),
  z.object({ kind: z.literal('link'), from: itemRefSchema, to: itemRefSchema }),
  z.object({ kind: z.literal('unlink'), a: itemRefSchema, b: itemRefSchema }),
  /** An empty text has the id come from the name again. */
  z.object({
    kind: z.literal('rename-id'),
    item: itemRefSchema,
    id: z.string().check(z.maxLength(NAME_LIMIT)),
  }),
  z.object({
    kind: z.literal('set-field'),
    item: itemRefSchema,
    field: z.enum(WRITABLE),
    values,
  }),
  /** The same for a field of the canvas itself. */
  z.object({ kind: z.literal('set-header'), field: z.enum(HEADER_FORM_KEYS), values }),
]);

export type Gesture = Frozen<z.infer<typeof gestureSchema>>;

/** The operations that carry out a gesture on this canvas, which may be a later one than the gesture was made on. */
export function operationsFor(canvas: Canvas, gesture: Gesture): readonly Operation[] {
  switch (gesture.kind) {
    case 'add': {
      const { block, before, links, sort } = gesture;
      const position = before && positionOf(canvas, before);
      return [
        {
          kind: 'add-items',
          items: [
            {
              block,
              name: oneLine(gesture.name),
              ...(position === undefined ? {} : { position }),
              ...(links === undefined ? {} : { links }),
              ...(sort === undefined ? {} : { values: { [sort.field]: sortValue(sort) } }),
            },
          ],
        },
      ];
    }
    case 'rename':
      return [{ kind: 'rename-item', item: gesture.item, name: oneLine(gesture.name) }];
    case 'remove':
      return gesture.items.map((item) => ({ kind: 'remove-item', item }));
    case 'move': {
      const { block } = gesture;
      return movesTo(canvas, gesture).map((move) => ({ kind: 'move-item', block, ...move }));
    }
    case 'duplicate':
      return gesture.items.map((item) => ({ kind: 'duplicate-item', item }));
    case 'paste': {
      const pasted = pasteClip(canvas, clipIn(gesture), gesture);
      return pasted === undefined ? [] : [pasted];
    }
    case 'link':
      return [{ kind: 'link', from: gesture.from, to: gesture.to }];
    case 'unlink':
      return [{ kind: 'unlink', a: gesture.a, b: gesture.b }];
    case 'rename-id':
      return [{ kind: 'rename-id', item: gesture.item, id: gesture.id }];
    case 'set-field': {
      const { item, field } = gesture;
      return [{ kind: 'set-field', item, key: field, value: valueFor(canvas, gesture) }];
    }
    case 'set-header': {
      const { field, values } = gesture;
      const [first] = values;
      if (isTitleKey(field)) return [{ kind: 'set-header', key: field, value: first }];
      const isList = LIST_KINDS.has(canvasField(field)?.kind ?? 'text');
      // One name is most often a text alone; a list that is there stays one.
      const alone = values.length < 2 && !(canvas.headerFields.has(field) || field === 'tags');
      const value = isList && !alone ? values : first;
      return [{ kind: 'set-header', key: field, value }];
    }
  }
}

/** The notes that a paste brings. */
export function clipIn({ clip, text, block }: Gesture & { readonly kind: 'paste' }): Clip {
  return (clip === undefined ? undefined : readClip(clip)) ?? clipFromText(text, block);
}

/** Inserts each note before the same note, whose position moves back with each insertion. */
function movesTo(
  canvas: Canvas,
  { items, block, before }: Gesture & { readonly kind: 'move' },
): readonly { readonly item: ItemRef; readonly position?: number }[] {
  const order = [...blockOf(canvas, block).items];
  const front = before && findItem(canvas, before);
  return items.map((ref) => {
    const position = front === undefined ? -1 : order.indexOf(front);
    const item = findItem(canvas, ref);
    if (item === undefined || position === -1) return { item: ref };
    if (item !== front) {
      if (order.includes(item)) order.splice(order.indexOf(item), 1);
      order.splice(order.indexOf(front ?? item), 0, item);
    }
    return { item: ref, position };
  });
}

function sortValue({ field, words }: NonNullable<(Gesture & { kind: 'add' })['sort']>): NewValue {
  return LIST_KINDS.has(itemField(field)?.kind ?? 'text') ? words : words[0];
}

/** Texts as the value that a field takes. */
function valueFor(canvas: Canvas, { item, field, values }: Gesture & { kind: 'set-field' }): NewValue {
  const [first] = values;
  const kind = itemField(field)?.kind ?? 'text';
  if (first === undefined) return undefined;
  if (kind === 'boolean') return first === 'true';
  if (kind === 'amount') return writtenAmount(first) ?? first;
  const before = findItem(canvas, item);
  if (kind === 'markdown') return endedLike(before?.values.note, first);
  if (!LIST_KINDS.has(kind)) return first;
  // One piece of evidence is most often a text alone; a list that is there stays one.
  return field === 'evidence' && values.length === 1 && !before?.fields.has(field) ? first : values;
}

/** A text with the line break at its end that it had before; a new one of several lines gets one. */
function endedLike(before: string | undefined, text: string): string {
  const bare = text.replace(/\r\n?/g, '\n').trimEnd();
  const ends = before?.includes('\n') ? before.endsWith('\n') : bare.includes('\n');
  return ends && bare !== '' ? `${bare}\n` : bare;
}

/** The present position of the note; undefined (at the end) if it was removed meanwhile. */
function positionOf(canvas: Canvas, ref: ItemRef): number | undefined {
  const item = findItem(canvas, ref);
  return item && blockOf(canvas, item.block).items.indexOf(item);
}
