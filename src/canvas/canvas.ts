/** A business model as data, with the place of everything in the text it was read from. */
import type { BlockKey } from './blocks';
import type { CanvasFieldKey, Header } from './fields';
import type { Field, Item } from './item';
import type { LinkIndex } from './links';
import type { Span } from './text';
import type { Document, Pair } from './yaml';

export type { Field, Item, LinkRef } from './item';

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
  | 'foreign-format'
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
  /** The names that the canvas gives to its blocks, where they are written. */
  readonly titles: ReadonlyMap<BlockKey, Field<BlockKey>>;
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
