/**
 * What a canvas says, apart from how it is written: aliases and merge keys followed, spellings of keys made equal. Edits
 * are checked with it: an operation states what the canvas must say afterwards, and what it says is compared.
 */

import { blockForKey } from '../../canvas/blockNames';
import { type BlockKey, wordKey } from '../../canvas/blocks';
import { blockOf, type Canvas, type Item } from '../../canvas/canvas';
import { addTo } from '../../canvas/collect';
import { CANVAS_FIELDS, ITEM_FIELDS, type ItemFieldKey, isOwnKey, itemField } from '../../canvas/fields';
import type { NewValue } from '../../canvas/operation';
import { type MappingEntry, ParseContext } from '../../canvas/parse/context';
import { LIST_KINDS } from '../../canvas/schema';
import { type Document, isEmptyNode, type Node, type Scalar, yaml } from '../../canvas/yaml';
import type { EditableCanvas } from '../editableCanvas';
import { entriesOf, sentenceOf } from '../yamlStyle/nodes';

/** A link as written, and the note that it reaches. */
interface LinkMeaning {
  readonly target: string;
  readonly to: NoteMeaning | undefined;
}

/** One entry of a block. Values are digests, by canonical key; a key given twice has two. */
export interface NoteMeaning {
  /** The text of the note, whether it is a name or an id; undefined for an entry that is not an item. */
  name: string | undefined;
  readonly fields: Map<string, readonly string[]>;
  links: readonly LinkMeaning[];
}

/** What a whole canvas says. Mutable, so that an operation can turn what was into what is to be. */
export interface Meaning {
  /** Everything that is not a block, by key. */
  readonly header: Map<string, readonly string[]>;
  readonly blocks: Map<BlockKey, NoteMeaning[]>;
  readonly notes: ReadonlyMap<Item, NoteMeaning>;
}

/** What a canvas says. */
export function meaningOf(editable: EditableCanvas): Meaning {
  const { canvas } = editable;
  const context = new ParseContext(canvas.document, canvas.text);
  const header = new Map<string, string[]>();
  const blocks = new Map<BlockKey, NoteMeaning[]>();
  const notes = new Map<Item, NoteMeaning>();
  const root = context.follow(canvas.document.contents).node;
  const { isMap, isSeq } = yaml();
  for (const entry of isMap(root) ? context.entries(root, undefined) : []) {
    const key = isOwnKey(entry.key) ? undefined : blockForKey(entry.key);
    const { node } = entry.value;
    if (isTitles(entry.key) && (isMap(node) || isEmptyNode(node))) {
      for (const title of isMap(node) ? context.entries(node, entry.value.via) : [])
        addTo(header, writtenTitleKey(title.key), digestField(context, title, false));
      continue;
    }
    if (key === undefined || !(isSeq(node) || isEmptyNode(node))) {
      const digests = [digestField(context, entry, isListKey(entry.key))];
      header.set(entry.key, [...(header.get(entry.key) ?? []), ...digests]);
      continue;
    }
    const list = blocks.get(key) ?? [];
    blocks.set(key, list);
    if (isSeq(node))
      for (const note of readList(context, canvas, key, entriesOf(node), notes, entry)) list.push(note);
  }
  if (!isMap(root) && !isEmptyNode(root)) header.set('', [digest(context, root)]);
  for (const [item, note] of notes) note.links = linksOf(canvas, item, notes);
  return { header, blocks, notes };
}

const headerLists: ReadonlySet<string> = new Set(
  CANVAS_FIELDS.filter((field) => LIST_KINDS.has(field.kind)).map((field) => wordKey(field.key)),
);

/** Whether a key of the canvas holds the names of its blocks. */
function isTitles(key: string): boolean {
  return wordKey(key) === wordKey('titles') && !isOwnKey(key);
}

/** The name of a block as a key of what a canvas says: each name counts by itself. */
export function writtenTitleKey(key: string): string {
  return `titles.${key}`;
}

/** Whether the value of a canvas key is a list, even where it is written as one value. */
export function isListKey(key: string): boolean {
  return !isOwnKey(key) && headerLists.has(wordKey(key));
}

function linksOf(canvas: Canvas, item: Item, notes: ReadonlyMap<Item, NoteMeaning>): readonly LinkMeaning[] {
  return item.links.map(({ target }) => {
    const [to, ...others] = canvas.links.withId(target);
    return { target, to: to && others.length === 0 ? notes.get(to) : undefined };
  });
}

function readList(
  context: ParseContext,
  canvas: Canvas,
  key: BlockKey,
  entries: readonly (Node | null)[],
  notes: Map<Item, NoteMeaning>,
  from: MappingEntry,
): readonly NoteMeaning[] {
  const known = blockOf(canvas, key).items.filter((item) => !notes.has(item));
  const byIndex = new Map<number, Item>();
  for (const item of known)
    if (item.list === from.value.node && !byIndex.has(item.index)) byIndex.set(item.index, item);
  return entries.map((entry, index) => {
    const item = byIndex.get(index);
    const note = item ? noteOf(context, item, entry) : unreadable(context, entry);
    if (item) notes.set(item, note);
    return note;
  });
}

function unreadable(context: ParseContext, entry: Node | null): NoteMeaning {
  return { name: undefined, fields: new Map([['', [digest(context, entry)]]]), links: [] };
}

function noteOf(context: ParseContext, item: Item, entry: Node | null): NoteMeaning {
  const { name } = item;
  const fields = new Map<string, readonly string[]>();
  const { node } = context.follow(entry);
  const { isMap } = yaml();
  if (item.plain || !isMap(node)) {
    fields.set('name', [isMap(node) ? textDigest(item.name) : digest(context, node)]);
    return { name, fields, links: [] };
  }
  const sentence = sentenceOf(item);
  for (const found of context.entries(node, undefined)) {
    if (sentence && found.pair === sentence) {
      fields.set('name', [textDigest(name)]);
      continue;
    }
    const key = canonical(found.key);
    const kind = itemField(key)?.kind;
    const earlier = fields.get(key);
    const counts = earlier === undefined;
    const value =
      counts && key === 'links'
        ? oddLinks(context, found)
        : digestField(context, found, counts && kind !== undefined && LIST_KINDS.has(kind));
    fields.set(key, [...(earlier ?? []), value]);
  }
  // An item whose links are gone and one that never had any say the same.
  if (fields.get('links')?.join() === '') fields.delete('links');
  return { name, fields, links: [] };
}

/** Entries of `links` that cannot be a link. */
function oddLinks(context: ParseContext, entry: MappingEntry): string {
  const { isScalar, isSeq } = yaml();
  const { node } = entry.value;
  const entries = isSeq(node) ? entriesOf(node) : [node];
  return entries
    .map((item) => context.follow(item).node)
    .filter((item) => item !== null && !isScalar(item))
    .map((item) => digest(context, item))
    .join();
}

const keyByWord = new Map(ITEM_FIELDS.map((field) => [wordKey(field.key), field.key as string]));

function canonical(key: string): string {
  return isOwnKey(key) ? key : (keyByWord.get(wordKey(key)) ?? key);
}

function digestField(context: ParseContext, entry: MappingEntry, asList: boolean): string {
  const { node } = entry.value;
  if (!asList || !yaml().isScalar(node)) return digest(context, node);
  return node.value === null ? '[]' : `[${digest(context, node)}]`;
}

/** A value as text that is equal for equal values and only for those. */
function digest(context: ParseContext, value: Node | null): string {
  const { isMap, isScalar, isSeq } = yaml();
  const { node } = context.follow(value);
  if (isScalar(node)) return scalarDigest(node);
  if (isSeq(node))
    return `[${entriesOf(node)
      .map((item) => digest(context, item))
      .join(',')}]`;
  if (!isMap(node)) return 'null';
  const pairs = context.entries(node, undefined).map((entry) => {
    return `${textDigest(entry.key)}:${digest(context, entry.value.node)}`;
  });
  return `{${pairs.join(',')}}`;
}

function scalarDigest(scalar: Scalar): string {
  const { value } = scalar;
  if (typeof value === 'string') return textDigest(value);
  return value instanceof Date ? `date ${value.toISOString()}` : String(value);
}

function textDigest(text: string): string {
  return JSON.stringify(text);
}

/** The digest of a value that is in a document of its own. */
export function ownDigest(value: {
  readonly node: Node;
  readonly document: Document;
  readonly text: string;
}): string {
  return digest(new ParseContext(value.document, value.text), value.node);
}

/** The digest that a written value has. */
export function valueDigest(value: Exclude<NewValue, undefined>, asList: boolean): string {
  if (Array.isArray(value)) return `[${value.map(textDigest).join(',')}]`;
  const one = typeof value === 'string' ? textDigest(value) : String(value);
  return asList ? `[${one}]` : one;
}

/** Sets what a note says under a key. */
export function setNoteField(note: NoteMeaning, key: ItemFieldKey, value: NewValue): void {
  const kind = itemField(key)?.kind;
  if (key === 'name') note.name = String(value);
  if (value === undefined) note.fields.delete(key);
  else {
    const rest = note.fields.get(key)?.slice(1) ?? [];
    note.fields.set(key, [valueDigest(value, kind !== undefined && LIST_KINDS.has(kind)), ...rest]);
  }
}

/** The notes of a block, to be changed. */
export function notesIn(meaning: Meaning, key: BlockKey): NoteMeaning[] {
  const notes = meaning.blocks.get(key) ?? [];
  meaning.blocks.set(key, notes);
  return notes;
}

/** The place of a note in its block. */
export function placeOfNote(
  meaning: Meaning,
  note: NoteMeaning,
): { readonly notes: NoteMeaning[]; readonly index: number } {
  for (const notes of meaning.blocks.values()) {
    const index = notes.indexOf(note);
    if (index >= 0) return { notes, index };
  }
  throw new RangeError('no such note');
}

/**
 * Where what a canvas says differs from what it should say; undefined where it does not. A link that reached nothing, or
 * two notes, may reach one now.
 */
export function firstDifference(expected: Meaning, actual: Meaning): string | undefined {
  const header = differingKey(expected.header, actual.header);
  if (header !== undefined) return `key ${header}`;
  const pairs = new Map<NoteMeaning, NoteMeaning>();
  for (const key of new Set([...expected.blocks.keys(), ...actual.blocks.keys()])) {
    const wanted = expected.blocks.get(key) ?? [];
    const found = actual.blocks.get(key) ?? [];
    if (wanted.length !== found.length) return `${key}: ${found.length} entries instead of ${wanted.length}`;
    wanted.forEach((note, index) => {
      const counterpart = found[index];
      if (counterpart) pairs.set(note, counterpart);
    });
  }
  for (const [note, counterpart] of pairs) {
    if (note.name !== counterpart.name) return `name ${counterpart.name} instead of ${note.name}`;
    const field = differingKey(note.fields, counterpart.fields);
    if (field !== undefined)
      return `field ${field}: ${counterpart.fields.get(field)} instead of ${note.fields.get(field)}`;
    const same = note.links.every((link, index) => {
      const other = counterpart.links[index];
      return other?.target === link.target && (link.to === undefined || pairs.get(link.to) === other.to);
    });
    if (!same || note.links.length !== counterpart.links.length) return 'links';
  }
  return undefined;
}

function differingKey(
  expected: ReadonlyMap<string, readonly string[]>,
  actual: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  const keys = new Set([...expected.keys(), ...actual.keys()]);
  return [...keys].find((key) => {
    const [wanted, found] = [expected.get(key), actual.get(key)];
    return wanted?.length !== found?.length || wanted?.some((value, index) => value !== found?.[index]);
  });
}

/** The items before and after an edit that are one and the same. */
export function counterparts(expected: Meaning, after: Meaning): ReadonlyMap<Item, Item> {
  const itemOf = new Map([...after.notes].map(([item, note]) => [note, item]));
  const pairs = new Map<NoteMeaning, Item>();
  for (const [key, notes] of expected.blocks) {
    notes.forEach((note, index) => {
      const counterpart = after.blocks.get(key)?.[index];
      const item = counterpart && itemOf.get(counterpart);
      if (item) pairs.set(note, item);
    });
  }
  return new Map(
    [...expected.notes].flatMap(([item, note]) => {
      const counterpart = pairs.get(note);
      return counterpart ? [[item, counterpart] as const] : [];
    }),
  );
}
