/** Gestures that got no response before the extension host ended, kept so that the user can send them again. */
import * as z from 'zod/mini';
import { oneLine } from '../canvas/text';
import { type Gesture, gestureSchema } from './gesture';
import { type Frozen, type GridModel, notesOf } from './model';

/** A gesture, with the number of its request if it was sent. */
export const unconfirmedGestureSchema = z.object({ request: z.optional(z.int()), gesture: gestureSchema });
export type UnconfirmedGesture = Frozen<z.infer<typeof unconfirmedGestureSchema>>;

/** The texts that the user typed or pasted for a gesture; empty for gestures without a text. */
export function typedTexts(gesture: Gesture): readonly string[] {
  const texts = 'name' in gesture ? [gesture.name] : 'values' in gesture ? gesture.values : [];
  const other = gesture.kind === 'paste' ? [gesture.text] : gesture.kind === 'rename-id' ? [gesture.id] : [];
  return [...texts, ...other].filter((text) => text.trim() !== '');
}

/** Whether a snapshot already shows the result: the extension host may have ended between the edit and its response. */
export function isApplied(gesture: Gesture, grid: GridModel): boolean {
  const notes = notesOf(grid);
  if (gesture.kind === 'add') {
    const name = oneLine(gesture.name);
    return notes.some((note) => note.ref.block === gesture.block && note.name === name);
  }
  if (gesture.kind === 'rename') {
    const { block, position } = gesture.item;
    const name = oneLine(gesture.name);
    return notes.some(
      ({ ref, name: now }) => ref.block === block && ref.position === position && now === name,
    );
  }
  return false;
}
