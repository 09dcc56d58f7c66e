/**
 * What may be asked of a canvas, as data: quick fixes, the grid and language tools describe a change with these, and
 * `src/edit` turns it into text edits. They name items instead of offsets, so that they can be resolved again when the
 * text has changed meanwhile.
 */
import type { BlockKey } from './blocks';
import type { HeaderKey, ItemFieldKey } from './fields';
import type { ItemRef } from './identity';
import type { Span } from './text';

/** A field's value to be written; undefined removes the field. */
export type NewValue = string | number | boolean | readonly string[] | undefined;

/** An item to be added. Its name may be anything; where the id it would have is taken, it gets one of its own. */
export interface NewItem {
  readonly block: BlockKey;
  readonly name: string;
  readonly position?: number;
  readonly values?: Readonly<Partial<Record<ItemFieldKey, NewValue>>>;
  readonly links?: readonly ItemRef[];
  /** Values of keys that are not fields of the format, as YAML on one line that is also valid inside brackets. */
  readonly own?: Readonly<Record<string, string>>;
  /** Comments that go above it, each from its `#` on. A list in brackets has no place for them. */
  readonly comments?: readonly string[];
}

/**
 * One change to a canvas. Of several that are carried out together, each finds the items as the one before it left them;
 * references, places in the text and entries of links are those of the canvas that they were made for. A position says
 * before which item of the block something is inserted, counting the readable items at the moment when its turn
 * comes; absent means at the end.
 */
export type Operation =
  /** Adds one item or more. Their positions are all those before the operation; items for the same position keep their order. */
  | {
      readonly kind: 'add-items';
      readonly items: readonly (NewItem & {
        /** Which of the other new ones it is linked to, by their places in `items`. */
        readonly among?: readonly number[];
      })[];
    }
  /**
   * Changes the name. Where the id comes from the name, links follow; an id that is taken by another item is not: the old
   * one is kept and written out.
   */
  | { readonly kind: 'rename-item'; readonly item: ItemRef; readonly name: string }
  /** Changes or sets the id, and every link that uses it. An empty one is taken out, so that it comes from the name. */
  | { readonly kind: 'rename-id'; readonly item: ItemRef; readonly id: string }
  /** Writes a field; an empty text or list takes it away. */
  | {
      readonly kind: 'set-field';
      readonly item: ItemRef;
      readonly key: ItemFieldKey;
      readonly value: NewValue;
    }
  /** Removes the item and every link to it. */
  | { readonly kind: 'remove-item'; readonly item: ItemRef }
  /** Moves the item, its comments included, within its block or into another. */
  | {
      readonly kind: 'move-item';
      readonly item: ItemRef;
      readonly block: BlockKey;
      readonly position?: number;
    }
  /** Copies the item to the place behind it, with its comments and all its links, under a name and an id of its own. */
  | { readonly kind: 'duplicate-item'; readonly item: ItemRef }
  /**
   * Links two items. Written at `from`, or at `to` where only that end may be written or only that id says whom it means.
   * Nothing happens where they are linked already.
   */
  | { readonly kind: 'link'; readonly from: ItemRef; readonly to: ItemRef }
  /** Removes every place where the two are linked. */
  | { readonly kind: 'unlink'; readonly a: ItemRef; readonly b: ItemRef }
  /** Removes one entry of an item's `links`, by its position there. */
  | { readonly kind: 'remove-written-link'; readonly item: ItemRef; readonly entry: number }
  | { readonly kind: 'set-header'; readonly key: HeaderKey; readonly value: NewValue }
  /**
   * Replaces a scalar, a key or part of a comment as written, e.g. by its correct spelling; refused if the text is no
   * longer `expected`, or if the meaning of anything else would change.
   */
  | { readonly kind: 'replace-text'; readonly span: Span; readonly expected: string; readonly text: string }
  /** Puts an ignore comment above the line that holds the offset, or adds the rule to the one that is there. */
  | { readonly kind: 'ignore-rule'; readonly at: number; readonly rule: string; readonly reason: string };
