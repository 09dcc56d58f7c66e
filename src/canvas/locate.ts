/**
 * Finds what is at an offset of the text, for hovers, completions, navigation and the selection of the grid. Tolerant:
 * works on whatever could be read. Cost is linear in blocks and items, without looking at any text but the line asked for.
 */

import { blockForKey } from './blockNames';
import type { BlockKey, Term } from './blocks';
import type { Canvas, Field, Item, LinkRef } from './canvas';
import {
  type CanvasFieldFacts,
  type CanvasFieldKey,
  canvasField,
  findTerm,
  type ItemFieldFacts,
  type ItemFieldKey,
  isOwnKey,
  itemField,
  termsFor,
} from './fields';
import { lineAt } from './lines';
import { holds, type Sourced, type Span, unquoted } from './text';
import { type Pair, type YAMLMap, yaml } from './yaml';

/** What is at an offset, from the outermost to the innermost node; `span` is the range that an editor would highlight. */
export type Located =
  /** The key of a canvas field. */
  | { readonly kind: 'header-key'; readonly span: Span; readonly facts: CanvasFieldFacts }
  /** A value of a canvas field; `value` is undefined between the values of a list or where none is written yet. */
  | {
      readonly kind: 'header-value';
      readonly span: Span;
      readonly facts: CanvasFieldFacts;
      readonly field: Field<CanvasFieldKey>;
      readonly value: Sourced<string> | undefined;
      readonly term: Term | undefined;
    }
  /** A block's key in the mapping of names; `titled` is undefined where the key is none, or is still being typed. */
  | { readonly kind: 'title-key'; readonly span: Span; readonly titled: BlockKey | undefined }
  /** The name that the canvas gives to a block. */
  | { readonly kind: 'title'; readonly span: Span; readonly titled: BlockKey }
  | { readonly kind: 'block-key'; readonly span: Span; readonly block: BlockKey }
  /** Inside a block but on none of its items. */
  | { readonly kind: 'block'; readonly span: Span; readonly block: BlockKey }
  /** On an item but on none of the places below: its dash, its brackets, the space between its fields. */
  | { readonly kind: 'item'; readonly span: Span; readonly block: BlockKey; readonly item: Item }
  | { readonly kind: 'item-name'; readonly span: Span; readonly block: BlockKey; readonly item: Item }
  | { readonly kind: 'item-id'; readonly span: Span; readonly block: BlockKey; readonly item: Item }
  | {
      readonly kind: 'item-key';
      readonly span: Span;
      readonly block: BlockKey;
      readonly item: Item;
      readonly facts: ItemFieldFacts;
    }
  | {
      readonly kind: 'item-value';
      readonly span: Span;
      readonly block: BlockKey;
      readonly item: Item;
      readonly facts: ItemFieldFacts;
      readonly field: Field<ItemFieldKey>;
      readonly value: Sourced<string> | undefined;
      readonly term: Term | undefined;
    }
  /** A key on an item that the format does not know: misspelt, the user's own, or still being typed. */
  | { readonly kind: 'unknown-key'; readonly span: Span; readonly block: BlockKey; readonly item: Item }
  /** An entry of an item's links; `entry` is its position there. */
  | {
      readonly kind: 'link';
      readonly span: Span;
      readonly block: BlockKey;
      readonly item: Item;
      readonly ref: LinkRef;
      readonly entry: number;
    };

/** What is at an offset; undefined outside everything that was understood. A cursor directly after a word counts as on it. */
export function locate(canvas: Canvas, offset: number): Located | undefined {
  return (
    inHeader(canvas, offset) ??
    onBlockKey(canvas, offset) ??
    inItems(canvas, offset) ??
    inBlock(canvas, offset)
  );
}

/** The item at an offset: the one whose text holds it, else the one that starts with a dash or ends on the same line. */
export function itemAt(canvas: Canvas, offset: number): Item | undefined {
  let found: Item | undefined;
  for (const item of canvas.items) {
    if (holds(item.span, offset) && (found === undefined || item.span.start >= found.span.start))
      found = item;
  }
  if (found) return found;
  const { text } = canvas;
  const line = lineAt(text, offset);
  return canvas.items.find(({ span }) => {
    if (holds(line, span.start) && text.slice(line.start, span.start).trim() === '-') return true;
    return line.start <= span.end && span.end < offset && text.slice(span.end, offset).trim() === '';
  });
}

/** The block at an offset: from its key to the next thing that starts in the first column. */
export function blockAt(canvas: Canvas, offset: number): BlockKey | undefined {
  const located = locate(canvas, offset);
  return located && 'block' in located ? located.block : undefined;
}

function inHeader(canvas: Canvas, offset: number): Located | undefined {
  for (const field of canvas.headerFields.values()) {
    const facts = canvasField(field.key);
    if (facts === undefined) continue;
    if (holds(field.keySpan, offset)) return { kind: 'header-key', span: field.keySpan, facts };
    if (!onValue(canvas.text, field, offset)) continue;
    const title = field.key === 'titles' ? inTitles(canvas, field, offset) : undefined;
    if (title) return title;
    const value = valueAt(field, offset);
    const term = value && findTerm(facts.terms ?? [], value.value);
    return { kind: 'header-value', span: value?.span ?? field.valueSpan, facts, field, value, term };
  }
  return undefined;
}

function inTitles(canvas: Canvas, { pair, shared }: Field, offset: number): Located | undefined {
  if (shared || !yaml().isMap(pair.value)) return undefined;
  for (const inner of pair.value.items as readonly Pair[]) {
    const span = keySpan(inner);
    if (span === undefined || !holds(span, offset)) continue;
    const key = unquoted(canvas.text.slice(span.start, span.end));
    return { kind: 'title-key', span, titled: isOwnKey(key) ? undefined : blockForKey(key) };
  }
  for (const field of canvas.titles.values()) {
    const value = isMerged(field) ? undefined : valueAt(field, offset);
    if (value) return { kind: 'title', span: value.span, titled: field.key };
  }
  return undefined;
}

function onBlockKey(canvas: Canvas, offset: number): Located | undefined {
  const root = canvas.document.contents;
  if (!yaml().isMap(root)) return undefined;
  const keys = rootKeys(root);
  // Two keys can touch at the offset only where the text does not parse.
  const end = keysUpTo(keys, offset);
  for (const { span } of keys.slice(Math.max(end - 2, 0), end)) {
    if (!holds(span, offset)) continue;
    const block = blockForKey(unquoted(canvas.text.slice(span.start, span.end)));
    if (block) return { kind: 'block-key', span, block };
  }
  return undefined;
}

/** A key in the first column. */
interface RootKey {
  readonly pair: Pair;
  readonly span: Span;
}

const knownRootKeys = new WeakMap<YAMLMap, readonly RootKey[]>();

/** The keys of the root mapping in the order of the text, kept, as every problem of a file may ask where it is. */
function rootKeys(root: YAMLMap): readonly RootKey[] {
  const known = knownRootKeys.get(root);
  if (known) return known;
  const keys = (root.items as readonly Pair[]).flatMap((pair) => {
    const span = keySpan(pair);
    return span ? [{ pair, span }] : [];
  });
  knownRootKeys.set(root, keys);
  return keys;
}

/** How many of the keys start at an offset or before it. */
function keysUpTo(keys: readonly RootKey[], offset: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function inItems(canvas: Canvas, offset: number): Located | undefined {
  const item = itemAt(canvas, offset);
  if (item === undefined) return undefined;
  const { block } = item;
  if (item.shared) return { kind: 'item', span: item.span, block, item };
  if (item.plain) return { kind: 'item-name', span: item.nameSpan, block, item };
  for (const field of item.fields.values()) {
    if (isMerged(field)) continue;
    const facts = itemField(field.key);
    if (facts === undefined) continue;
    if (holds(field.keySpan, offset)) return { kind: 'item-key', span: field.keySpan, block, item, facts };
    if (onValue(canvas.text, field, offset)) return inValue(item, facts, field, offset);
  }
  return onOtherKey(item, offset) ?? { kind: 'item', span: item.span, block, item };
}

/** Brought in by a merge key, so that it has no place of its own. */
function isMerged(field: Field): boolean {
  return field.shared && field.keySpan.start === field.valueSpan.start;
}

function inValue(item: Item, facts: ItemFieldFacts, field: Field<ItemFieldKey>, offset: number): Located {
  const { block } = item;
  const value = valueAt(field, offset);
  const span = value?.span ?? field.valueSpan;
  if (value && facts.key === 'name') return { kind: 'item-name', span, block, item };
  if (value && facts.key === 'id') return { kind: 'item-id', span, block, item };
  if (facts.key === 'links') {
    const entry = item.links.findIndex((ref) => holds(ref.span, offset));
    const ref = item.links[entry];
    if (ref) return { kind: 'link', span: ref.span, block, item, ref, entry };
  }
  const term = value && findTerm(termsFor(facts, block), value.value);
  return { kind: 'item-value', span, block, item, facts, field, value, term };
}

/** A key that this item was not read with: it belongs to another block, is given twice, or is not known at all. */
function onOtherKey(item: Item, offset: number): Located | undefined {
  const { node, block } = item;
  if (!yaml().isMap(node)) return undefined;
  for (const pair of node.items as readonly Pair[]) {
    const span = keySpan(pair);
    if (span === undefined || !holds(span, offset)) continue;
    const facts = yaml().isScalar(pair.key) ? itemField(String(pair.key.value)) : undefined;
    return facts
      ? { kind: 'item-key', span, block, item, facts }
      : { kind: 'unknown-key', span, block, item };
  }
  return undefined;
}

function inBlock(canvas: Canvas, offset: number): Located | undefined {
  const root = canvas.document.contents;
  if (!yaml().isMap(root)) return undefined;
  const keys = rootKeys(root);
  const next = keysUpTo(keys, offset);
  const last = keys[next - 1];
  const block = last && yaml().isScalar(last.pair.key) ? blockForKey(String(last.pair.key.value)) : undefined;
  if (last === undefined || block === undefined) return undefined;
  const { start } = last.span;
  const end = keys[next]?.span.start ?? canvas.text.length;
  return { kind: 'block', span: { start, end }, block };
}

function keySpan(pair: Pair): Span | undefined {
  const { isScalar } = yaml();
  const range = isScalar(pair.key) ? pair.key.range : undefined;
  return range ? { start: range[0], end: range[1] } : undefined;
}

/** Whether the offset is in the field's value, or behind its key where none is written yet. */
function onValue(text: string, field: Field, offset: number): boolean {
  if (holds(field.valueSpan, offset)) return true;
  if (field.values.length > 0 || field.valueSpan.start !== field.keySpan.end) return false;
  return offset > field.keySpan.end && offset <= lineAt(text, field.keySpan.end).end;
}

function valueAt(field: Field, offset: number): Sourced<string> | undefined {
  return field.values.find((value) => holds(value.span, offset));
}
