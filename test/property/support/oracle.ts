/**
 * What a canvas says and what an operation should make of it, written a second time and apart from `src/edit`, on the
 * plain data that the `yaml` package reads. Items are compared by identity, so that links can be followed.
 */
import { isDeepStrictEqual } from 'node:util';
import { type Document, isAlias, isMap, isNode, isScalar, isSeq, parseAllDocuments, visit } from 'yaml';
import { blockForKey } from '../../../src/canvas/blockNames';
import { wordKey } from '../../../src/canvas/blocks';
import { CANVAS_FIELDS, ITEM_FIELDS, isTitleKey } from '../../../src/canvas/fields';
import type { ItemRef } from '../../../src/canvas/identity';
import { otherSlugs, slug } from '../../../src/canvas/ids';
import type { NewValue, Operation } from '../../../src/canvas/operation';
import { mayBeText } from '../../../src/canvas/parse/itemKeys';

type Values = Record<string, unknown>;

export interface Seen {
  readonly block: string;
  /** Everything but the links, keys in canonical spelling. */
  values: Values;
  links: (Seen | string)[];
  /** An entry that is no item, such as a dash with nothing behind it. */
  readonly unread?: boolean;
}

export interface SeenCanvas {
  readonly header: Values;
  readonly blocks: Map<string, Seen[]>;
}

const LISTS = new Set(
  [...ITEM_FIELDS, ...CANVAS_FIELDS]
    .filter(({ kind }) => ['texts', 'terms', 'links'].includes(kind))
    .map(({ key }) => key as string),
);
const keyByWord = new Map(ITEM_FIELDS.map(({ key }) => [wordKey(key), key as string]));

const canonical = (key: string): string =>
  key.startsWith('x-') ? key : (keyByWord.get(wordKey(key)) ?? key);

function asList(key: string, value: unknown): unknown {
  if (!LISTS.has(key)) return value;
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** Reads the first document of a text. */
export function seen(text: string): SeenCanvas {
  const documents = parseAllDocuments(text, { merge: true, uniqueKeys: false, logLevel: 'silent' });
  const document = 'empty' in documents ? undefined : documents[0];
  const canvas: SeenCanvas = { header: {}, blocks: new Map() };
  if (document === undefined) return canvas;
  asWritten(document);
  // A block or a key may be given twice, of which plain data would keep the last.
  for (const { key, value } of isMap(document.contents) ? document.contents.items : []) {
    const name = isScalar(key) ? String(key.value) : '';
    const block = name.startsWith('x-') ? undefined : blockForKey(name);
    const list = followed(document, value);
    if (block === undefined) continue;
    const entries = isSeq(list) ? list.items : [];
    canvas.blocks.set(block, [
      ...(canvas.blocks.get(block) ?? []),
      ...entries.map((entry) => seenItem(block, document, entry)),
    ]);
  }
  for (const [key, value] of Object.entries((document.toJS() ?? {}) as Values))
    if (wordKey(key) === 'titles') Object.assign(canvas.header, titlesIn(key, value));
    else if (key.startsWith('x-') || blockForKey(key) === undefined) canvas.header[key] = asList(key, value);
  resolveLinks(canvas);
  return canvas;
}

/** Each name of a block as a value by itself; a mapping without any is as good as none. */
function titlesIn(key: string, value: unknown): Values {
  if (value === null) return {};
  if (typeof value !== 'object') return { [key]: value };
  return Object.fromEntries(Object.entries(value).map(([block, name]) => [`titles.${block}`, name]));
}

/** A number is shown on a note as it is written: as 0x1F, not as 31. */
function asWritten(document: Document): void {
  visit(document, {
    Scalar: (_key, scalar) => {
      const { source, value } = scalar;
      if (typeof value === 'number' && source !== undefined && String(value) !== source)
        scalar.value = source;
    },
  });
}

function followed(document: Document, node: unknown): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

function seenItem(block: string, document: Document, entry: unknown): Seen {
  const node = followed(document, entry);
  const data: unknown = isNode(entry) ? entry.toJS(document) : entry;
  if (data === null || data === undefined || Array.isArray(data))
    return { block, values: { name: null }, links: [], unread: true };
  if (typeof data !== 'object' || !isMap(node)) return { block, values: { name: data }, links: [] };
  const own = node.items.flatMap(({ key, value }): readonly (readonly [string, unknown])[] =>
    isScalar(key) && key.value !== '<<' && typeof key.value !== 'symbol'
      ? [[String(key.value ?? ''), isNode(value) ? value.toJS(document) : undefined]]
      : [],
  );
  const names = new Set(own.map(([key]) => key));
  const merged = Object.entries(data).filter(([key]) => !names.has(key));
  const values: Values = {};
  const sentence = sentenceIn(own, merged.length);
  if (sentence !== undefined) values.name = sentence;
  for (const [key, value] of [...(sentence === undefined ? own : own.slice(1)), ...merged]) {
    const known = canonical(key);
    // The first one counts.
    if (!(known in values)) values[known] = asList(known, value ?? null);
  }
  const { links = [], ...rest } = values;
  return { block, values: rest, links: (links as unknown[]).filter((link) => link !== null).map(String) };
}

/** A name with a colon in it and without quotes, which YAML takes for a key and its value. */
function sentenceIn(own: readonly (readonly [string, unknown])[], others: number): string | undefined {
  const [first] = own;
  if (first === undefined) return undefined;
  const [key, value] = first;
  // A key alone, without its colon, is none.
  if (value === undefined || (typeof value === 'object' && value !== null) || !mayBeText(key))
    return undefined;
  const alone = own.length + others === 1;
  if (!alone && (value === null || own.some(([other]) => canonical(other) === 'name'))) return undefined;
  return `${key}: ${value ?? ''}`.trimEnd();
}

const idOf = (item: Seen): string => String(item.values.id ?? slug(String(item.values.name ?? '')));

export function allItems(canvas: SeenCanvas): readonly Seen[] {
  return [...canvas.blocks.values()].flat();
}

/** Follows the links that reach one item; done again where items have come, gone or changed meanwhile. */
export function resolveLinks(canvas: SeenCanvas): void {
  const items = allItems(canvas);
  const reach = (target: string): readonly Seen[] => {
    const exact = items.filter((item) => idOf(item) === target);
    if (exact.length > 0) return exact;
    return items.filter(
      (item) => item.values.id === undefined && otherSlugs(String(item.values.name ?? '')).includes(target),
    );
  };
  for (const item of items) {
    item.links = item.links.map((link) => {
      const [to, ...others] = typeof link === 'string' && link !== '' ? reach(link) : [];
      return to && others.length === 0 ? to : link;
    });
  }
}

/** How many items have an id that an earlier one has. */
export function twins(canvas: SeenCanvas): number {
  const ids = allItems(canvas)
    .filter((item) => !item.unread)
    .map(idOf)
    .filter((id) => id !== '');
  return ids.length - new Set(ids).size;
}

/** The item that a reference names; references are fresh here, so that the position decides. */
export function find(canvas: SeenCanvas, ref: ItemRef): Seen {
  const item = readable(canvas, ref.block)[ref.position];
  if (item === undefined) throw new Error(`no item at ${ref.block} ${ref.position}`);
  return item;
}

export function readable(canvas: SeenCanvas, block: string): readonly Seen[] {
  return (canvas.blocks.get(block) ?? []).filter((item) => !item.unread);
}

function listOf(canvas: SeenCanvas, block: string): Seen[] {
  const list = canvas.blocks.get(block) ?? [];
  canvas.blocks.set(block, list);
  return list;
}

const isEmpty = (value: NewValue): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const NONE: ReadonlySet<Seen> = new Set();

/**
 * Changes what is seen as the operation should. Answers the items that may have another id written than is said here:
 * new ones, those whose id came from a name that changes, and those that get one so that a link can mean them.
 */
export function apply(canvas: SeenCanvas, operation: Operation): ReadonlySet<Seen> {
  switch (operation.kind) {
    case 'add-items':
      return new Set(addAll(canvas, operation.items));
    case 'rename-item': {
      const item = find(canvas, operation.item);
      item.values.name = operation.name.trim();
      return item.values.id === undefined ? new Set([item]) : NONE;
    }
    case 'rename-id':
      giveId(find(canvas, operation.item), operation.id.trim());
      return NONE;
    case 'set-field': {
      setValue(find(canvas, operation.item), operation.key, operation.value);
      return NONE;
    }
    case 'remove-item':
      remove(canvas, find(canvas, operation.item));
      return NONE;
    case 'move-item': {
      const { block, position } = operation;
      const before = position === undefined ? undefined : readable(canvas, block)[position];
      move(canvas, find(canvas, operation.item), block, before);
      return NONE;
    }
    case 'duplicate-item':
      return new Set([duplicate(canvas, find(canvas, operation.item))]);
    case 'link': {
      const [from, to] = [find(canvas, operation.from), find(canvas, operation.to)];
      join(from, to);
      return new Set([from, to]);
    }
    case 'unlink':
      part(find(canvas, operation.a), find(canvas, operation.b));
      return NONE;
    case 'remove-written-link':
      find(canvas, operation.item).links.splice(operation.entry, 1);
      return NONE;
    case 'set-header': {
      const key =
        Object.keys(canvas.header).find((known) => wordKey(known) === wordKey(operation.key)) ??
        operation.key;
      const name = isTitleKey(key)
        ? String(operation.value ?? '')
            .replace(/\s+/g, ' ')
            .trim()
        : undefined;
      if (name !== undefined && name !== '') canvas.header[key] = name;
      else if (name === '' || isEmpty(operation.value)) delete canvas.header[key];
      else canvas.header[key] = asList(operation.key, operation.value);
      return NONE;
    }
    case 'replace-text':
    case 'ignore-rule':
      return NONE;
  }
}

/** Gives an item an id; an empty one comes from the name again. */
export function giveId(item: Seen, id: string): void {
  if (id !== '' && id !== idOf(item)) item.values.id = id;
  else if (id === '' && item.values.name !== undefined) delete item.values.id;
}

/** Has a field say this, or nothing. */
export function setValue({ values }: Seen, key: string, value: NewValue): void {
  if (isEmpty(value)) delete values[key];
  else values[key] = asList(key, value);
}

/** Takes an item out, and every link to it; one that several answer to goes with the last of them. */
export function remove(canvas: SeenCanvas, item: Seen): void {
  const answers = (link: string): boolean => reachedIn(canvas, link).includes(item);
  const shared = new Set(
    allItems(canvas).flatMap((other) =>
      other.links.filter((link) => typeof link === 'string').filter(answers),
    ),
  );
  const list = listWith(canvas, item);
  list.splice(list.indexOf(item), 1);
  const gone = (link: Seen | string): boolean =>
    link === item || (typeof link === 'string' && shared.has(link) && reachedIn(canvas, link).length === 0);
  for (const other of allItems(canvas)) other.links = other.links.filter((link) => !gone(link));
}

/** Puts an item in front of another one, or at the end of a block; nothing happens where it is there already. */
export function move(canvas: SeenCanvas, item: Seen, block: string, before: Seen | undefined): void {
  const order = readable(canvas, block);
  if (before === item || (order.includes(item) && order[order.indexOf(item) + 1] === before)) return;
  const from = listWith(canvas, item);
  from.splice(from.indexOf(item), 1);
  const to = listOf(canvas, block);
  to.splice(before ? to.indexOf(before) : to.length, 0, item);
}

/** Puts a copy behind an item, linked like it. */
export function duplicate(canvas: SeenCanvas, item: Seen): Seen {
  const list = listWith(canvas, item);
  const others = allItems(canvas).filter(
    (other) => !list.includes(other) && other.links.includes(item) && !item.links.includes(other),
  );
  const name = (item.values.name ?? '') === '' ? {} : { name: /./ };
  const copy: Seen = {
    block: item.block,
    values: { ...item.values, ...name },
    links: [...item.links, ...others],
  };
  list.splice(list.indexOf(item) + 1, 0, copy);
  return copy;
}

/** Links two items that are not linked yet. */
export function join(from: Seen, to: Seen): void {
  if (!from.links.includes(to) && !to.links.includes(from)) from.links.push(to);
}

/** Takes every link between two items away. */
export function part(a: Seen, b: Seen): void {
  a.links = a.links.filter((link) => link !== b);
  b.links = b.links.filter((link) => link !== a);
}

/** Puts a new item in front of another one, or at the end of a block. */
export function insert(canvas: SeenCanvas, item: Seen, before: Seen | undefined): void {
  const list = listOf(canvas, item.block);
  list.splice(before ? list.indexOf(before) : list.length, 0, item);
}

function listWith(canvas: SeenCanvas, item: Seen): Seen[] {
  for (const list of canvas.blocks.values()) if (list.includes(item)) return list;
  throw new Error('the item is gone');
}

function addAll(canvas: SeenCanvas, items: (Operation & { kind: 'add-items' })['items']): readonly Seen[] {
  const added = items.map((asked): Seen => {
    const values: Values = { name: asked.name.trim() };
    for (const [key, value] of Object.entries(asked.values ?? {}))
      if (!isEmpty(value)) values[key] = asList(key, value);
    return { block: asked.block, values, links: (asked.links ?? []).map((ref) => find(canvas, ref)) };
  });
  items.forEach(({ among = [] }, place) => {
    for (const friend of among) {
      const other = added[friend];
      if (other) added[place]?.links.push(other);
    }
  });
  const inFrontOf = items.map(({ block, position }) =>
    position === undefined ? undefined : readable(canvas, block)[position],
  );
  added.forEach((item, place) => {
    insert(canvas, item, inFrontOf[place]);
  });
  return added;
}

/** The number of an item for comparing two canvases; it is the same in both. */
type Numbers = ReadonlyMap<Seen, number>;

/** The pairs of items that are linked, whichever end says so. */
function linksBetween(canvas: SeenCanvas, numbers: Numbers): ReadonlySet<string> {
  return new Set(
    allItems(canvas).flatMap((item) =>
      item.links.flatMap((link) =>
        typeof link === 'string' ? [] : [pairOf(numbers.get(item), numbers.get(link))],
      ),
    ),
  );
}

function pairOf(one: number | undefined, other: number | undefined): string {
  return [one, other].sort().join(' - ');
}

/** The links that are unknown or ambiguous, by the number of their item. */
function danglingOf(canvas: SeenCanvas, numbers: Numbers): readonly (readonly [number, string])[] {
  return allItems(canvas).flatMap((item) =>
    item.links.flatMap((link) =>
      typeof link === 'string' ? [[numbers.get(item) ?? -1, link] as const] : [],
    ),
  );
}

/**
 * How what is seen differs from what was expected; empty where it does not. `ids` says of which items the written id
 * need not be the expected one: of none, of all, or of these.
 */
export function differences(
  expected: SeenCanvas,
  actual: SeenCanvas,
  ids: 'same' | 'open' | ReadonlySet<Seen>,
): readonly string[] {
  const found: string[] = [];
  if (!isDeepStrictEqual(sorted(expected.header), sorted(actual.header))) found.push('header');
  const numbers = new Map<Seen, number>();
  const byNumber: Seen[] = [];
  for (const block of new Set([...expected.blocks.keys(), ...actual.blocks.keys()])) {
    const [wanted, got] = [expected.blocks.get(block) ?? [], actual.blocks.get(block) ?? []];
    if (wanted.length !== got.length) return [`${block}: ${got.length} items instead of ${wanted.length}`];
    wanted.forEach((item, index) => {
      const twin = got[index];
      if (twin === undefined) return;
      numbers.set(item, byNumber.length);
      numbers.set(twin, byNumber.length);
      byNumber.push(twin);
      if (!sameValues(item.values, twin.values, typeof ids === 'string' ? ids === 'open' : ids.has(item)))
        found.push(
          `${block} ${index}: ${JSON.stringify(twin.values)} instead of ${JSON.stringify(item.values)}`,
        );
    });
  }
  const [wanted, got] = [linksBetween(expected, numbers), linksBetween(actual, numbers)];
  const [loose, left] = [danglingOf(expected, numbers), danglingOf(actual, numbers)];
  // A link that reached nothing reaches something as soon as an item of that id comes; and the other way round.
  const came = new Set(
    loose.flatMap(([from, id]) => reachedIn(actual, id).map((to) => pairOf(from, numbers.get(to)))),
  );
  const went = new Set(
    left.flatMap(([from, id]) => reachedIn(expected, id).map((to) => pairOf(from, numbers.get(to)))),
  );
  for (const link of wanted) if (!got.has(link) && !went.has(link)) found.push(`no link ${link}`);
  for (const link of got) if (!wanted.has(link) && !came.has(link)) found.push(`new link ${link}`);
  const kept = new Set(left.map(String));
  for (const [from, id] of loose)
    if (
      !kept.has(String([from, id])) &&
      !reachedIn(actual, id).some((to) => got.has(pairOf(from, numbers.get(to))))
    )
      found.push(`no link ${from} to the unknown ${id}`);
  const before = new Set(loose.map(String));
  for (const [from, id] of left)
    if (!before.has(String([from, id])) && reachedIn(expected, id).length === 0)
      found.push(`new link ${from} to the unknown ${id}`);
  return found;
}

/** The items that answer to an id. */
export function reachedIn(canvas: SeenCanvas, id: string): readonly Seen[] {
  if (id === '') return [];
  return allItems(canvas).filter(
    (item) =>
      idOf(item) === id ||
      (item.values.id === undefined && otherSlugs(String(item.values.name ?? '')).includes(id)),
  );
}

function sameValues(wanted: Values, got: Values, anyId: boolean): boolean {
  const { id: wantedId, name: wantedName, ...wantedRest } = wanted;
  const { id: gotId, name: gotName, ...gotRest } = got;
  const name = wantedName instanceof RegExp ? wantedName.test(String(gotName)) : wantedName === gotName;
  return name && (anyId || wantedId === gotId) && isDeepStrictEqual(sorted(wantedRest), sorted(gotRest));
}

function sorted(values: Values): Values {
  return Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether YAML's own parser finds nothing wrong with a text. */
export function parses(text: string): boolean {
  const documents = parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent' });
  return 'empty' in documents || documents.every(({ errors }) => errors.length === 0);
}
