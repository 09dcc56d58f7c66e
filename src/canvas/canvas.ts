/** A business model as data, with the place of everything in the text it was read from. */
import type { BlockKey } from './blocks';
import type { CanvasFieldKey, Header, ItemFieldKey, ItemValues } from './fields';
import type { LinkIndex } from './links';
import type { Sourced, Span } from './text';
import type { Document, Node, Pair, YAMLSeq } from './yaml';

/** What the parser itself can find wrong; each is also the id of a lint rule. */
export type FileRule =
  | 'syntax'
  | 'wrong-kind'
  | 'unknown-key'
  | 'duplicate-key'
  | 'block-alias'
  | 'unknown-value'
  | 'value-spelling'
  | 'future-version'
  | 'bad-amount'
  | 'bad-currency'
  | 'extra-document'
  | 'too-large';

/** One thing that the parser found wrong, in words for the user, at the place they would point at. */
export interface ParseProblem {
  readonly rule: FileRule;
  readonly span: Span;
  readonly message: string;
  /** Texts that may replace the span, most likely first. */
  readonly replacements?: readonly string[];
  readonly related?: { readonly span: Span; readonly message: string };
}

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

/** One of the nine blocks; there are always all nine, whether the file has them or not. */
export interface Block {
  readonly key: BlockKey;
  readonly items: readonly Item[];
  /** Where the key is written, as the user wrote it; undefined where the file lacks it. */
  readonly keySpan: Span | undefined;
  /** Key and value. */
  readonly span: Span | undefined;
  /** false where the value is not a list, so that emptiness says nothing. */
  readonly readable: boolean;
  readonly pair: Pair | undefined;
}

/** A canvas file, read. Immutable: one per document version, shared by every feature. */
export interface Canvas {
  /** The text as it is read: every lone CR is a LF here, so that lines end with LF or CRLF. Offsets are those of the file. */
  readonly text: string;
  /** The text of the file. */
  readonly source: string;
  /** The YAML document; only `canvas` and `edit` look into it. */
  readonly document: Document;
  /** Free of syntax errors, of a version we know and of a size we read: may be written to. */
  readonly writable: boolean;
  /** Why it is not, in words for the user. */
  readonly readOnlyReason: string | undefined;
  readonly problems: readonly ParseProblem[];
  readonly header: Header;
  readonly headerFields: ReadonlyMap<CanvasFieldKey, Field<CanvasFieldKey>>;
  readonly blocks: ReadonlyMap<BlockKey, Block>;
  /** All items in the order of the file. */
  readonly items: readonly Item[];
  /** Which items are linked; computed on first use. */
  readonly links: LinkIndex;
}

/** The block of a canvas. Every canvas has all nine. */
export function blockOf(canvas: Canvas, key: BlockKey): Block {
  const block = canvas.blocks.get(key);
  if (block === undefined) throw new RangeError(`not a block: ${key}`);
  return block;
}
