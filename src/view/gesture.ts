/** What a person does on the picture, named by what they saw; turned into operations on the canvas of the moment. */
import * as z from 'zod/mini';
import { blockOf, type Canvas } from '../canvas/canvas';
import { findItem, type ItemRef, type Operation } from '../canvas/operation';
import { blockKeySchema, type Frozen, itemRefSchema } from './model';

/** The longest name that a gesture may carry; more is a mistake, not a note. */
const NAME_LIMIT = 10_000;
const name = z.string().check(z.regex(/\S/), z.maxLength(NAME_LIMIT));

/** `before` names the note in front of which to put something; absent: at the end of the block. */
export const gestureSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('add'),
    block: blockKeySchema,
    name,
    before: z.optional(itemRefSchema),
    links: z.optional(z.array(itemRefSchema)),
  }),
  z.object({ kind: z.literal('rename'), item: itemRefSchema, name }),
  z.object({ kind: z.literal('remove'), item: itemRefSchema }),
  z.object({
    kind: z.literal('move'),
    item: itemRefSchema,
    block: blockKeySchema,
    before: z.optional(itemRefSchema),
  }),
  z.object({ kind: z.literal('link'), from: itemRefSchema, to: itemRefSchema }),
  z.object({ kind: z.literal('unlink'), a: itemRefSchema, b: itemRefSchema }),
]);

export type Gesture = Frozen<z.infer<typeof gestureSchema>>;

/** The operations that carry out a gesture on this canvas, which may be a later one than the gesture was made on. */
export function operationsFor(canvas: Canvas, gesture: Gesture): readonly Operation[] {
  switch (gesture.kind) {
    case 'add': {
      const { block, before, links } = gesture;
      const position = before && positionOf(canvas, before);
      return [
        {
          kind: 'add-item',
          block,
          name: oneLine(gesture.name),
          ...(position === undefined ? {} : { position }),
          ...(links === undefined ? {} : { links }),
        },
      ];
    }
    case 'rename':
      return [{ kind: 'rename-item', item: gesture.item, name: oneLine(gesture.name) }];
    case 'remove':
      return [{ kind: 'remove-item', item: gesture.item }];
    case 'move': {
      const { item, block, before } = gesture;
      const position = before && positionOf(canvas, before);
      return [{ kind: 'move-item', item, block, ...(position === undefined ? {} : { position }) }];
    }
    case 'link':
      return [{ kind: 'link', from: gesture.from, to: gesture.to }];
    case 'unlink':
      return [{ kind: 'unlink', a: gesture.a, b: gesture.b }];
  }
}

/** Where the note stands now; undefined (at the end) where it has gone meanwhile. */
function positionOf(canvas: Canvas, ref: ItemRef): number | undefined {
  const item = findItem(canvas, ref);
  return item && blockOf(canvas, item.block).items.indexOf(item);
}

/** A name as it stands on a note: one line without blanks around it. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
