/** An item as it was read from the text, with the place of everything in it. */
import type { BlockKey } from './blocks';
import type { ItemFieldKey, ItemValues } from './fields';
import type { Sourced, Span } from './text';
import type { Node, Pair, YAMLSeq } from './yaml';

/** A key with its value as written. */
export interface Field<Key extends string = string> {
  readonly key: Key;
  readonly keySpan: Span;
  /** The whole value, list brackets included; where there is none, the empty place behind the key. */
  readonly valueSpan: Span;
  /** The scalars in the value, in order; one for a single value. */
  readonly values: readonly Sourced<string>[];
  /** Comes from an alias or a merge key: the same text is used in other places too. */
  readonly shared: boolean;
  readonly pair: Pair;
}

/** One link as written in an item's `links`. */
export interface LinkRef {
  readonly target: string;
  readonly span: Span;
}

/** One note on the canvas. */
export interface Item {
  readonly block: BlockKey;
  /** Its position in `list`, entries that could not be read included. */
  readonly index: number;
  readonly list: YAMLSeq | undefined;
  readonly node: Node;
  /** What links call it: the written id, else the slug of its name. */
  readonly id: string;
  /** Where the id is written; undefined where it comes from the name. */
  readonly idSpan: Span | undefined;
  readonly name: string;
  /** Where the name is written: the range that a problem of this item is shown at. */
  readonly nameSpan: Span;
  readonly span: Span;
  /** Written as a plain string, without any key. */
  readonly plain: boolean;
  /** Comes from an alias: the same text is used in another place too. */
  readonly shared: boolean;
  readonly fields: ReadonlyMap<ItemFieldKey, Field<ItemFieldKey>>;
  readonly values: ItemValues;
  readonly links: readonly LinkRef[];
}
