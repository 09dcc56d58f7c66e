/**
 * What a canvas says and what an operation should make of it, written a second time and apart from `src/edit`, on the
 * plain data that the `yaml` package reads. Items are told apart by identity, so that links can be followed.
 */
import { isDeepStrictEqual } from 'node:util';
import { parseAllDocuments } from 'yaml';
import { blockForKey, wordKey } from '../../../src/canvas/blocks';
import { CANVAS_FIELDS, ITEM_FIELDS } from '../../../src/canvas/fields';
import type { ItemRef, NewValue, Operation } from '../../../src/canvas/operation';
import { mayBeText } from '../../../src/canvas/parse/itemKeys';
import { otherSlugs, slug } from '../../../src/canvas/text';

type Values = Record<string, unknown>;

interface Seen {
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
  const data = ('empty' in documents ? undefined : documents[0]?.toJS()) as Values | null | undefined;
  const canvas: SeenCanvas = { header: {}, blocks: new Map() };
  for (const [key, value] of Object.entries(data ?? {})) {
    const block = key.startsWith('x-') ? undefined : blockForKey(key);
    if (block === undefined) canvas.header[key] = asList(key, value);
    else
      canvas.blocks.set(block, [
        ...(canvas.blocks.get(block) ?? []),
        ...((value ?? []) as unknown[]).map((entry) => seenItem(block, entry)),
      ]);
  }
  resolveLinks(canvas);
  return canvas;
}

function seenItem(block: string, entry: unknown): Seen {
  const values: Values = {};
  if (entry === null || entry === undefined)
    return { block, values: { name: null }, links: [], unread: true };
  if (typeof entry !== 'object') return { block, values: { name: entry }, links: [] };
  const pairs = Object.entries(entry);
  const [only] = pairs;
  const sentence = only && !('name' in entry) && mayBeText(only[0]) ? only : undefined;
  if (sentence) values.name = `${sentence[0]}: ${sentence[1] ?? ''}`.trimEnd();
  for (const [key, value] of sentence ? pairs.slice(1) : pairs)
    values[canonical(key)] = asList(canonical(key), value);
  const { links = [], ...rest } = values;
  return { block, values: rest, links: (links as unknown[]).filter((link) => link !== null).map(String) };
}

const idOf = (item: Seen): string => String(item.values.id ?? slug(String(item.values.name ?? '')));

function allItems(canvas: SeenCanvas): readonly Seen[] {
  return [...canvas.blocks.values()].flat();
}

function resolveLinks(canvas: SeenCanvas): void {
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
function find(canvas: SeenCanvas, ref: ItemRef): Seen {
  const item = readable(canvas, ref.block)[ref.position];
  if (item === undefined) throw new Error(`no item at ${ref.block} ${ref.position}`);
  return item;
}

function readable(canvas: SeenCanvas, block: string): readonly Seen[] {
  return (canvas.blocks.get(block) ?? []).filter((item) => !item.unread);
}

function listOf(canvas: SeenCanvas, block: string): Seen[] {
  const list = canvas.blocks.get(block) ?? [];
  canvas.blocks.set(block, list);
  return list;
}

const isEmpty = (value: NewValue): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Changes what is seen as the operation should. Says nothing about ids, which `differences` leaves open where they may change. */
export function apply(canvas: SeenCanvas, operation: Operation): void {
  switch (operation.kind) {
    case 'add-item':
      addAll(canvas, [operation]);
      return;
    case 'add-items':
      addAll(canvas, operation.items);
      return;
    case 'rename-item':
      find(canvas, operation.item).values.name = operation.name.trim();
      return;
    case 'set-field': {
      const { values } = find(canvas, operation.item);
      if (isEmpty(operation.value)) delete values[operation.key];
      else values[operation.key] = asList(operation.key, operation.value);
      return;
    }
    case 'remove-item': {
      const item = find(canvas, operation.item);
      const list = listOf(canvas, item.block);
      list.splice(list.indexOf(item), 1);
      for (const other of allItems(canvas)) other.links = other.links.filter((link) => link !== item);
      return;
    }
    case 'move-item': {
      const item = find(canvas, operation.item);
      const before =
        operation.position === undefined ? undefined : readable(canvas, operation.block)[operation.position];
      const order = readable(canvas, operation.block);
      if (before === item || (item.block === operation.block && order[order.indexOf(item) + 1] === before))
        return;
      const from = listOf(canvas, item.block);
      from.splice(from.indexOf(item), 1);
      const to = listOf(canvas, operation.block);
      to.splice(before ? to.indexOf(before) : to.length, 0, item);
      return;
    }
    case 'duplicate-item': {
      const item = find(canvas, operation.item);
      const list = listOf(canvas, item.block);
      const others = allItems(canvas).filter(
        (other) => other.block !== item.block && other.links.includes(item) && !item.links.includes(other),
      );
      const name = item.values.name === undefined ? {} : { name: /./ };
      list.splice(list.indexOf(item) + 1, 0, {
        block: item.block,
        values: { ...item.values, ...name },
        links: [...item.links, ...others],
      });
      return;
    }
    case 'link': {
      const [from, to] = [find(canvas, operation.from), find(canvas, operation.to)];
      if (!from.links.includes(to) && !to.links.includes(from)) from.links.push(to);
      return;
    }
    case 'unlink': {
      const [a, b] = [find(canvas, operation.a), find(canvas, operation.b)];
      a.links = a.links.filter((link) => link !== b);
      b.links = b.links.filter((link) => link !== a);
      return;
    }
    case 'remove-written-link':
      find(canvas, operation.item).links.splice(operation.entry, 1);
      return;
    case 'set-header': {
      const key =
        Object.keys(canvas.header).find((known) => wordKey(known) === wordKey(operation.key)) ??
        operation.key;
      if (isEmpty(operation.value)) delete canvas.header[key];
      else canvas.header[key] = asList(operation.key, operation.value);
      return;
    }
    case 'rename-id':
    case 'replace-text':
    case 'ignore-rule':
  }
}

function addAll(canvas: SeenCanvas, items: (Operation & { kind: 'add-items' })['items']): void {
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
  items.forEach(({ block }, place) => {
    const list = listOf(canvas, block);
    const [item, before] = [added[place], inFrontOf[place]];
    if (item) list.splice(before ? list.indexOf(before) : list.length, 0, item);
  });
}

/** The pairs of items that are linked, whichever end says so, and the links that reach nothing. */
function linksBetween(canvas: SeenCanvas, number: (item: Seen) => number | undefined): ReadonlySet<string> {
  return new Set(
    allItems(canvas).flatMap((item) =>
      item.links.map((link) =>
        typeof link === 'string'
          ? `${number(item)} ? ${link}`
          : [number(item), number(link)].sort().join(' - '),
      ),
    ),
  );
}

/** How what is seen differs from what was expected; empty where it does not. */
export function differences(
  expected: SeenCanvas,
  actual: SeenCanvas,
  ids: 'same' | 'open',
): readonly string[] {
  const found: string[] = [];
  if (!isDeepStrictEqual(sorted(expected.header), sorted(actual.header))) found.push('header');
  const numbers = new Map<Seen, number>();
  for (const block of new Set([...expected.blocks.keys(), ...actual.blocks.keys()])) {
    const [wanted, got] = [expected.blocks.get(block) ?? [], actual.blocks.get(block) ?? []];
    if (wanted.length !== got.length) return [`${block}: ${got.length} items instead of ${wanted.length}`];
    wanted.forEach((item, index) => {
      const twin = got[index];
      if (twin === undefined) return;
      numbers.set(item, numbers.size / 2);
      numbers.set(twin, (numbers.size - 1) / 2);
      if (!sameValues(item.values, twin.values, ids))
        found.push(
          `${block} ${index}: ${JSON.stringify(twin.values)} instead of ${JSON.stringify(item.values)}`,
        );
    });
  }
  const [wanted, got] = [expected, actual].map((canvas) => linksBetween(canvas, (item) => numbers.get(item)));
  for (const link of wanted ?? []) {
    const mayResolve = link.includes(' ? ');
    if (!got?.has(link) && !mayResolve) found.push(`no link ${link}`);
  }
  for (const link of got ?? []) {
    const wasUnknown = [...(wanted ?? [])].some((other) => other.includes(' ? '));
    if (!wanted?.has(link) && !wasUnknown) found.push(`new link ${link}`);
  }
  return found;
}

function sameValues(wanted: Values, got: Values, ids: 'same' | 'open'): boolean {
  const { id: wantedId, name: wantedName, ...wantedRest } = wanted;
  const { id: gotId, name: gotName, ...gotRest } = got;
  const name = wantedName instanceof RegExp ? wantedName.test(String(gotName)) : wantedName === gotName;
  return (
    name && (ids === 'open' || wantedId === gotId) && isDeepStrictEqual(sorted(wantedRest), sorted(gotRest))
  );
}

function sorted(values: Values): Values {
  return Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
}
