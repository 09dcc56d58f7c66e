/** What differs between two versions of a canvas, as a list of changes. */
import { BLOCK_KEYS, type BlockKey, wordKey } from '../canvas/blocks';
import { blockOf, type Canvas, type Item } from '../canvas/canvas';
import { HEADER_KEYS, ITEM_FIELDS } from '../canvas/fields';
import type { Link } from '../canvas/links';
import { relationBetween } from '../canvas/relations';
import { unquoted } from '../canvas/text';
import { longestRising } from './longestRising';
import { type Matching, matchItems } from './match';
import { type CanvasMeaning, type ComparedValue, canvasMeaning, headerValue, itemValue } from './values';

/** One difference. `before` and `after` are the two versions of one note. */
export type CanvasChange =
  | { readonly kind: 'added'; readonly after: Item }
  | { readonly kind: 'removed'; readonly before: Item }
  | { readonly kind: 'renamed'; readonly before: Item; readonly after: Item }
  /** To another block. */
  | { readonly kind: 'moved'; readonly before: Item; readonly after: Item }
  /** Within its block; places count from 0. */
  | {
      readonly kind: 'reordered';
      readonly before: Item;
      readonly after: Item;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly kind: 'changed';
      readonly before: Item;
      readonly after: Item;
      /** A key of the format, or a custom key. */
      readonly field: string;
      readonly from: ComparedValue;
      readonly to: ComparedValue;
    }
  /** An added link: both ends are notes of the later version. */
  | { readonly kind: 'linked'; readonly a: Item; readonly b: Item }
  /** A removed link between two notes that still exist: both ends are notes of the later version. */
  | { readonly kind: 'unlinked'; readonly a: Item; readonly b: Item }
  | {
      readonly kind: 'header';
      readonly field: string;
      readonly from: ComparedValue;
      readonly to: ComparedValue;
    }
  /** The key of a block is written as another word. */
  | { readonly kind: 'block'; readonly block: BlockKey; readonly from: string; readonly to: string };

export type ChangeKind = CanvasChange['kind'];

/** Two versions of a canvas and what differs. */
export interface Comparison {
  readonly before: Canvas;
  readonly after: Canvas;
  readonly matching: Matching;
  /** By block in storytelling order, the canvas's own keys first. */
  readonly changes: readonly CanvasChange[];
}

/** Compares two versions of a canvas. Never throws; of a file with errors, the readable part is compared. */
export function compareCanvases(before: Canvas, after: Canvas): Comparison {
  const meaning = { before: canvasMeaning(before), after: canvasMeaning(after) };
  const matching = matchItems(before, after, { before: meaning.before.items, after: meaning.after.items });
  const links = linkChanges(before, after, matching);
  const changes: CanvasChange[] = [...headerChanges(before, after, meaning)];
  for (const block of BLOCK_KEYS) {
    for (const change of blockChanges(before, after, matching, meaning, block)) changes.push(change);
    for (const change of links) if (change.a.block === block) changes.push(change);
  }
  return { before, after, matching, changes };
}

/** The block under which a change is listed; undefined for the canvas itself. */
export function blockOfChange(change: CanvasChange): BlockKey | undefined {
  switch (change.kind) {
    case 'header':
      return undefined;
    case 'block':
      return change.block;
    case 'removed':
      return change.before.block;
    case 'linked':
    case 'unlinked':
      return change.a.block;
    default:
      return change.after.block;
  }
}

/** The note that a change is about, in its later version if it has one. */
export function itemOfChange(change: CanvasChange): Item | undefined {
  switch (change.kind) {
    case 'header':
    case 'block':
      return undefined;
    case 'removed':
      return change.before;
    case 'linked':
    case 'unlinked':
      return change.a;
    default:
      return change.after;
  }
}

interface Both {
  readonly before: CanvasMeaning;
  readonly after: CanvasMeaning;
}

function headerChanges(before: Canvas, after: Canvas, meaning: Both): readonly CanvasChange[] {
  const [old, now] = [meaning.before.header, meaning.after.header];
  const order: readonly string[] = HEADER_KEYS;
  return differing(old, now, order).map((field) => ({
    kind: 'header',
    field,
    from: headerValue(before, field) ?? old.get(field),
    to: headerValue(after, field) ?? now.get(field),
  }));
}

/** Keys whose values differ, those of the format first and in its order. */
function differing(
  old: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
  order: readonly string[],
): readonly string[] {
  const place = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((key) => old.get(key) !== now.get(key))
    .sort((a, b) => place(a) - place(b));
}

function blockChanges(
  before: Canvas,
  after: Canvas,
  matching: Matching,
  meaning: Both,
  block: BlockKey,
): readonly CanvasChange[] {
  const changes: CanvasChange[] = [];
  const [from, to] = [writtenKey(before, block), writtenKey(after, block)];
  if (from !== undefined && to !== undefined && wordKey(from) !== wordKey(to))
    changes.push({ kind: 'block', block, from, to });
  const orders = reordered(before, after, matching, block);
  for (const item of blockOf(after, block).items) {
    const old = matching.before.get(item);
    if (old === undefined) {
      changes.push({ kind: 'added', after: item });
      continue;
    }
    if (old.name !== item.name) changes.push({ kind: 'renamed', before: old, after: item });
    if (old.block !== block) changes.push({ kind: 'moved', before: old, after: item });
    const order = orders.get(item);
    if (order) changes.push({ kind: 'reordered', before: old, after: item, ...order });
    for (const change of fieldChanges(before, after, matching, meaning, old, item)) changes.push(change);
  }
  for (const item of blockOf(before, block).items)
    if (!matching.after.has(item)) changes.push({ kind: 'removed', before: item });
  return changes;
}

/** The key of a block as the person wrote it. */
function writtenKey(canvas: Canvas, block: BlockKey): string | undefined {
  const span = blockOf(canvas, block).keySpan;
  return span && unquoted(canvas.text.slice(span.start, span.end));
}

/** The fewest notes of a block that have to be moved to get the new order. */
function reordered(
  before: Canvas,
  after: Canvas,
  matching: Matching,
  block: BlockKey,
): ReadonlyMap<Item, { readonly from: number; readonly to: number }> {
  const places = new Map(blockOf(before, block).items.map((item, index) => [item, index]));
  const kept = blockOf(after, block).items.flatMap((item, to) => {
    const old = matching.before.get(item);
    const from = old?.block === block ? places.get(old) : undefined;
    return from === undefined ? [] : [{ item, from, to }];
  });
  const still = longestRising(kept.map(({ from }) => from));
  return new Map(
    kept.filter((_, index) => !still.has(index)).map(({ item, from, to }) => [item, { from, to }] as const),
  );
}

function fieldChanges(
  before: Canvas,
  after: Canvas,
  matching: Matching,
  meaning: Both,
  old: Item,
  now: Item,
): readonly CanvasChange[] {
  const [was, is] = [meaning.before.items.get(old), meaning.after.items.get(now)];
  const order: readonly string[] = ITEM_FIELDS.map(({ key }) => key);
  const nothing: ReadonlyMap<string, string> = new Map();
  const sameWords = (key: string): boolean =>
    old.block !== now.block &&
    meaning.before.written.get(old)?.get(key) === meaning.after.written.get(now)?.get(key);
  const keys = differing(was ?? nothing, is ?? nothing, order).filter((key) => !sameWords(key));
  const fields = keys.map((field): CanvasChange => {
    const [from, to] = [itemValue(old, field) ?? was?.get(field), itemValue(now, field) ?? is?.get(field)];
    return { kind: 'changed', before: old, after: now, field, from, to };
  });
  const change = (field: string, from: ComparedValue, to: ComparedValue): CanvasChange => ({
    kind: 'changed',
    before: old,
    after: now,
    field,
    from,
    to,
  });
  // An id derived from the name changes with the name. Only a written id is a change of its own.
  if (old.id !== now.id && (old.idSpan || now.idSpan)) fields.push(change('id', old.id, now.id));
  const [lost, found] = [
    loose(before, old, { canvas: after, item: now, matched: matching.after, name: (_, later) => later.id }),
    loose(after, now, { canvas: before, item: old, matched: matching.before, name: (later) => later.id }),
  ];
  if (lost.join('\n') !== found.join('\n')) fields.push(change('links', lost, found));
  return fields;
}

/**
 * Links of a note that join nothing, in words that are the same in both versions; without those that join something in the
 * other.
 */
function loose(
  canvas: Canvas,
  item: Item,
  other: {
    readonly canvas: Canvas;
    readonly item: Item;
    /** The other version of the notes that are in both. */
    readonly matched: ReadonlyMap<Item, Item>;
    /** The id of a note in the later version: from the note, and from its other version. */
    readonly name: (item: Item, counterpart: Item) => string;
  },
): readonly string[] {
  const words = item.links.flatMap(({ target }) => {
    const found = canvas.links.resolve(item, target);
    if (found.kind === 'linked' || found.kind === 'self') return [];
    if (other.canvas.links.resolve(other.item, target).kind === 'linked') return [];
    if (found.kind !== 'same-block') return [target];
    const counterpart = other.matched.get(found.to);
    if (counterpart === undefined || other.canvas.links.linked(other.item, counterpart)) return [];
    return counterpart.block === found.to.block ? [other.name(found.to, counterpart)] : [];
  });
  return [...new Set(words)].sort();
}

type LinkChange = Extract<CanvasChange, { kind: 'linked' | 'unlinked' }>;

function linkChanges(before: Canvas, after: Canvas, matching: Matching): readonly LinkChange[] {
  const made = after.links.links.filter(({ a, b }) => {
    const [from, to] = [matching.before.get(a), matching.before.get(b)];
    return from === undefined || to === undefined || !before.links.linked(from, to);
  });
  const cut = before.links.links.flatMap((link) => {
    const [a, b] = [matching.after.get(link.a), matching.after.get(link.b)];
    return a === undefined || b === undefined || after.links.linked(a, b) ? [] : [{ a, b }];
  });
  return [
    ...made.map((link): LinkChange => ({ kind: 'linked', ...linkInOrder(link) })),
    ...cut.map((link): LinkChange => ({ kind: 'unlinked', ...linkInOrder(link) })),
  ];
}

/** The ends of a link in the order of its sentence: “Offices pays Friday breakfasts”. */
export function linkInOrder({ a, b }: Pick<Link, 'a' | 'b'>): Pick<Link, 'a' | 'b'> {
  const relation = relationBetween(a.block, b.block);
  if (relation === undefined)
    return BLOCK_KEYS.indexOf(a.block) <= BLOCK_KEYS.indexOf(b.block) ? { a, b } : { a: b, b: a };
  const [first, second] = relation.first === a.block ? [a, b] : [b, a];
  const isPassive = (verb: string): boolean => verb.startsWith('is ');
  return isPassive(relation.forward) && !isPassive(relation.backward)
    ? { a: second, b: first }
    : { a: first, b: second };
}
