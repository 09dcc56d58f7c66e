/**
 * Edit conflicts: a stale gesture, made on a snapshot that is older than the text. Notes are found again by
 * their names; text that was written meanwhile is neither overwritten nor deleted without a word.
 */
import * as l10n from '@vscode/l10n';
import { blockOf, type Canvas, type Item } from '../canvas/canvas';
import { type CanvasFieldKey, titledBlock } from '../canvas/fields';
import { findItem, type ItemRef } from '../canvas/identity';
import type { Span } from '../canvas/text';
import type { Gesture } from './gesture';
import type { HeaderFormKey } from './headerForm';
import { headerLabel } from './labels';

/** Why a gesture that was made on one canvas must not be carried out on a later one; undefined where it may be. */
export function overtaken(gesture: Gesture, seen: Canvas, now: Canvas): string | undefined {
  if (seen.text === now.text) return undefined;
  for (const ref of refsOf(gesture)) {
    const item = findItem(seen, ref);
    if (item && (isOneOfSeveral(seen, item) ? !sameBlock(seen, now, ref) : isAnother(seen, now, ref)))
      return l10n.t(
        'Several notes are called “{0}”, and the text has changed meanwhile. Please try again.',
        item.name,
      );
  }
  for (const ref of ownedBy(gesture)) {
    const [before, after] = [findItem(seen, ref), findItem(now, ref)];
    // A note that was removed is refused by the operation itself, with its own message.
    if (before && after && written(seen, before, gesture) !== written(now, after, gesture))
      return l10n.t('“{0}” has been changed in the text meanwhile. Please look again.', before.name);
  }
  if (gesture.kind === 'set-header') {
    const { field } = gesture;
    const [before, after] = [seen, now].map((canvas) => writtenHeading(canvas, field));
    if (before !== after)
      return l10n.t('“{0}” has been changed in the text meanwhile. Please look again.', headerLabel(field));
  }
  return undefined;
}

function writtenHeading(canvas: Canvas, key: HeaderFormKey): string | undefined {
  const block = titledBlock(key);
  const field = block ? canvas.titles.get(block) : canvas.headerFields.get(key as CanvasFieldKey);
  return field && slice(canvas, field.valueSpan);
}

/** Every note that a gesture names. */
function refsOf(gesture: Gesture): readonly ItemRef[] {
  switch (gesture.kind) {
    case 'add':
      return [...present(gesture.before), ...(gesture.links ?? [])];
    case 'move':
      return [...gesture.items, ...present(gesture.before)];
    case 'remove':
    case 'duplicate':
      return gesture.items;
    case 'paste':
      return present(gesture.after);
    case 'link':
      return [gesture.from, gesture.to];
    case 'unlink':
      return [gesture.a, gesture.b];
    case 'set-header':
      return [];
    default:
      return [gesture.item];
  }
}

function present(ref: ItemRef | undefined): readonly ItemRef[] {
  return ref === undefined ? [] : [ref];
}

/** The notes of which a gesture replaces or deletes what is written. */
function ownedBy(gesture: Gesture): readonly ItemRef[] {
  switch (gesture.kind) {
    case 'rename':
    case 'rename-id':
    case 'set-field':
      return [gesture.item];
    case 'remove':
      return gesture.items;
    default:
      return [];
  }
}

/** What the gesture would replace or delete, as it is written. */
function written(canvas: Canvas, item: Item, gesture: Gesture): string {
  switch (gesture.kind) {
    case 'rename':
      return item.name;
    case 'rename-id':
      return item.idSpan ? item.id : '';
    case 'set-field': {
      const field = item.fields.get(gesture.field);
      return field ? slice(canvas, field.valueSpan) : '';
    }
    default:
      return slice(canvas, item.span);
  }
}

function slice({ text }: Canvas, { start, end }: Span): string {
  return text.slice(start, end);
}

/** Whether its block has another note of that id, which would be found instead after its removal. */
function isOneOfSeveral(canvas: Canvas, { block, id }: Item): boolean {
  return blockOf(canvas, block).items.filter((other) => other.id === id).length > 1;
}

/** Whether the id of a note, which notes of other blocks have too, may have led to one of those. */
function isAnother(seen: Canvas, now: Canvas, ref: ItemRef): boolean {
  const found = findItem(now, ref);
  return found !== undefined && found.name !== ref.name && seen.links.withId(ref.id).length > 1;
}

/** Whether the block reads as it did, so that every note in it is where it was. */
function sameBlock(seen: Canvas, now: Canvas, { block }: ItemRef): boolean {
  const [before, after] = [blockOf(seen, block), blockOf(now, block)];
  const texts = (canvas: Canvas, items: readonly Item[]) =>
    items.map((item) => slice(canvas, item.span)).join('\n');
  return texts(seen, before.items) === texts(now, after.items);
}
