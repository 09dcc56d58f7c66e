/**
 * Which bytes of a text an operation may touch: those of the nodes that it is about, and the glue around them. Everything
 * else must stay as it is. The ranges of nodes are read from the tree of the `yaml` package, independently of `src`.
 */
import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseAllDocuments,
  type YAMLMap,
} from 'yaml';
import { blockForKey } from '../../../src/canvas/blockNames';
import { wordKey } from '../../../src/canvas/blocks';
import { ITEM_FIELDS } from '../../../src/canvas/fields';
import type { ItemRef } from '../../../src/canvas/identity';
import type { Operation } from '../../../src/canvas/operation';
import { allItems, find, reachedIn, type Seen, type SeenCanvas, seen } from './oracle';

/** A stretch of the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

interface Change {
  readonly span: Span;
  readonly text: string;
}

interface PairPlace extends Span {
  readonly key: string;
  readonly keySpan: Span;
}

/** The range of an entry of a block, and its own pairs. */
interface EntryPlace extends Span {
  readonly block: string;
  readonly plain: boolean;
  readonly pairs: readonly PairPlace[];
}

interface Places {
  readonly entries: ReadonlyMap<Seen, EntryPlace>;
  readonly header: readonly PairPlace[];
  readonly blocks: readonly PairPlace[];
  /** Where the document ends; what follows is not the canvas. */
  readonly end: number;
}

const keyByWord = new Map(ITEM_FIELDS.map(({ key }) => [wordKey(key), key as string]));

/** Whether an item has a link to another one, or one to which that one answers among others. */
function linksReach(canvas: SeenCanvas, item: Seen, target: Seen): boolean {
  return item.links.some(
    (link) => link === target || (typeof link === 'string' && reachedIn(canvas, link).includes(target)),
  );
}

interface Read {
  readonly text: string;
  readonly canvas: SeenCanvas;
  readonly places: Places;
}

let last: Read | undefined;

/** What is seen in a text, and where; the last answer is kept, for several questions are asked about one text. */
function read(text: string): Read {
  if (last?.text === text) return last;
  const canvas = seen(text);
  last = { text, canvas, places: placesIn(text, canvas) };
  return last;
}

function placesIn(text: string, canvas: SeenCanvas): Places {
  const documents = parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent' });
  const document = 'empty' in documents ? undefined : documents[0];
  const entries = new Map<Seen, EntryPlace>();
  const header: PairPlace[] = [];
  const blocks: PairPlace[] = [];
  const follow = (node: unknown): unknown => (isAlias(node) && document ? node.resolve(document) : node);
  const counts = new Map<string, number>();
  for (const pair of isMap(document?.contents) ? pairsOf(document.contents) : []) {
    const block = pair.key.startsWith('x-') ? undefined : blockForKey(pair.key);
    (block === undefined ? header : blocks).push(pair);
    const list = follow(pair.value);
    if (block === undefined || !isSeq(list)) continue;
    for (const entry of list.items) {
      const place = counts.get(block) ?? 0;
      counts.set(block, place + 1);
      const item = canvas.blocks.get(block)?.[place];
      if (item && isNode(entry)) entries.set(item, placeOf(block, entry));
    }
  }
  return { entries, header, blocks, end: document?.range?.[2] ?? text.length };
}

function placeOf(block: string, node: Node): EntryPlace {
  const pairs = isMap(node) ? pairsOf(node) : [];
  return { block, plain: isScalar(node), ...spanOf(node), pairs };
}

function pairsOf(map: YAMLMap): readonly (PairPlace & { readonly value: unknown })[] {
  return map.items.map(({ key, value }) => {
    const keySpan = spanOf(key);
    const end = isNode(value) ? Math.max(spanOf(value).end, keySpan.end) : keySpan.end;
    return { key: isScalar(key) ? String(key.value) : '', keySpan, value, start: keySpan.start, end };
  });
}

function spanOf(node: unknown): Span {
  const [start, end] = (isNode(node) && node.range) || [0, 0];
  if (!isNode(node) || !isCollection(node) || node.flow) return { start, end };
  // A block collection ends with its last entry; the text after that is not part of it.
  const inner = node.items.flatMap((item): readonly unknown[] =>
    isPair(item) ? [item.value, item.key] : [item],
  );
  return { start, end: Math.max(start, ...inner.map((each) => spanOf(each).end)) };
}

/** What an operation may do where: to whole entries, to single fields of others, to pairs of the header, to lists. */
interface Business {
  /** `all`, or the fields. */
  readonly items: ReadonlyMap<Seen, 'all' | ReadonlySet<string>>;
  readonly header: string | undefined;
  /** The blocks whose lists get longer or shorter. */
  readonly lists: ReadonlySet<string>;
}

function businessOf(canvas: SeenCanvas, operations: readonly Operation[]): Business {
  const all = operations.map((operation) => businessOfOne(canvas, operation));
  const items = new Map<Seen, 'all' | ReadonlySet<string>>();
  for (const one of all)
    for (const [item, role] of one.items) {
      const known = items.get(item);
      items.set(item, known === 'all' || role === 'all' ? 'all' : new Set([...(known ?? []), ...role]));
    }
  const lists = new Set(all.flatMap((one) => [...one.lists]));
  return { items, lists, header: all.find(({ header }) => header !== undefined)?.header };
}

function businessOfOne(canvas: SeenCanvas, operation: Operation): Business {
  const items = new Map<Seen, 'all' | ReadonlySet<string>>();
  const lists = new Set<string>();
  const fields = (item: Seen, ...keys: string[]): void => {
    const known = items.get(item);
    if (known !== 'all') items.set(item, new Set([...(known ?? []), ...keys]));
  };
  const linkers = (target: Seen): void => {
    for (const item of allItems(canvas)) if (linksReach(canvas, item, target)) fields(item, 'links');
  };
  const partners = (refs: readonly ItemRef[], ...keys: string[]): void => {
    for (const ref of refs) fields(find(canvas, ref), 'links', ...keys);
  };
  switch (operation.kind) {
    case 'rename-item':
    case 'rename-id': {
      const item = find(canvas, operation.item);
      linkers(item);
      fields(item, 'name', 'id');
      break;
    }
    case 'remove-item': {
      const item = find(canvas, operation.item);
      linkers(item);
      items.set(item, 'all');
      lists.add(item.block);
      break;
    }
    case 'duplicate-item': {
      const item = find(canvas, operation.item);
      linkers(item);
      lists.add(item.block);
      break;
    }
    case 'move-item': {
      const item = find(canvas, operation.item);
      items.set(item, 'all');
      lists.add(item.block);
      lists.add(operation.block);
      break;
    }
    case 'set-field':
      fields(find(canvas, operation.item), operation.key);
      break;
    case 'remove-written-link':
      fields(find(canvas, operation.item), 'links');
      break;
    case 'link':
      partners([operation.from, operation.to], 'id');
      break;
    case 'unlink':
      partners([operation.a, operation.b]);
      break;
    case 'add-items':
      for (const { block, links = [] } of operation.items) {
        partners(links);
        lists.add(block);
      }
      break;
    case 'set-header':
    case 'replace-text':
    case 'ignore-rule':
  }
  return { items, header: operation.kind === 'set-header' ? pairOf(operation.key) : undefined, lists };
}

/** The key of the canvas under which a value stands: a name of a block stands among the others. */
function pairOf(key: string): string {
  return key.startsWith('titles.') ? 'titles' : key;
}

/** The places that the edits of operations touched although they are none of their business. */
export function intrusions(
  text: string,
  operations: readonly Operation[],
  edits: readonly Change[],
): readonly string[] {
  // These say themselves where they write, and are compared letter by letter.
  if (operations.some(({ kind }) => kind === 'replace-text' || kind === 'ignore-rule')) return [];
  const { canvas, places } = read(text);
  const business = businessOf(canvas, operations);
  const foreign = foreignSpans(text, places, business);
  const own = ownLines(text, places, business);
  const glued = gluedSpans(places, business);
  return edits.flatMap(({ span, text: written }) => {
    const hurt = foreign.filter((other) => touches(span, other)).map((other) => slice(text, other));
    if (hurt.length > 0 || span.start === span.end) return hurt;
    // A comment behind which something is written may be written again with it.
    const around = text.slice(0, span.start) + written + text.slice(span.end);
    const rest = outside(span, own).filter(
      (piece) => !isGlue(text, piece, glued) && !isKeptComment(bare(slice(text, piece)), around),
    );
    return rest.map((piece) => `outside: ${JSON.stringify(slice(text, piece))}`);
  });
}

function isKeptComment(piece: string, after: string): boolean {
  return piece.startsWith('#') && after.includes(piece);
}

/** Without the blanks and commas around it. */
function bare(written: string): string {
  return written.replace(/^[\s,]+|[\s,]+$/g, '');
}

function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function touches(edit: Span, span: Span): boolean {
  if (span.start === span.end) return false;
  return edit.start === edit.end
    ? span.start < edit.start && edit.start < span.end
    : edit.start < span.end && span.start < edit.end;
}

/** Nodes that must not be changed, whatever else is on their lines. */
function foreignSpans(text: string, places: Places, { items, header }: Business): readonly Span[] {
  const spans: Span[] = places.blocks.map(({ keySpan }) => keySpan);
  for (const [item, place] of places.entries) {
    const role = items.get(item);
    if (role === undefined) spans.push(place);
    else if (role !== 'all' && !place.plain && !isSentence(item, place))
      spans.push(...place.pairs.filter(({ key }) => !role.has(canonical(key))));
  }
  spans.push(...places.header.filter(({ key }) => header === undefined || wordKey(key) !== wordKey(header)));
  const next = text.slice(places.end).search(/\S/);
  if (next !== -1) spans.push({ start: places.end + next, end: text.length });
  // The line end behind a literal scalar is its own, and the file's.
  return spans.map((span) => ({ start: span.start, end: span.start + slice(text, span).trimEnd().length }));
}

/** A name with a colon in it, which YAML reads as a key and its value. */
function isSentence(item: Seen, place: EntryPlace): boolean {
  return item.values.name !== undefined && !place.pairs.some(({ key }) => canonical(key) === 'name');
}

function canonical(key: string): string {
  return key.startsWith('x-') ? key : (keyByWord.get(wordKey(key)) ?? key);
}

/** The lines of what the operation is about. */
function ownLines(text: string, places: Places, { items, header }: Business): readonly Span[] {
  const spans: Span[] = [...items.keys()].flatMap((item) => places.entries.get(item) ?? []);
  spans.push(...places.header.filter(({ key }) => header !== undefined && wordKey(key) === wordKey(header)));
  return spans.map((span) => withQuietLines(text, span));
}

/** Lists that get longer or shorter: between their entries there is room to be made, and an empty value to be replaced. */
function gluedSpans(places: Places, { lists }: Business): readonly Span[] {
  return places.blocks.filter(({ key }) => lists.has(blockForKey(key) ?? ''));
}

function isGlue(text: string, piece: Span, places: readonly Span[]): boolean {
  const written = slice(text, piece);
  if (/^[\s,]*$/.test(written)) return true;
  // A bracket may be left out of an edit where what comes ends in one, too.
  const empty = /^[\s,]*(?:\[\s*\]?|\]|~|null|Null|NULL)[\s,]*$/.test(written);
  return (
    empty && places.some((place) => place.start <= piece.start && piece.start <= lineEnd(text, place.end))
  );
}

/** The parts of a span that are in none of the others. */
function outside(span: Span, others: readonly Span[]): readonly Span[] {
  return others.reduce<readonly Span[]>(
    (pieces, other) =>
      pieces.flatMap((piece) =>
        touches(piece, other)
          ? [
              { start: piece.start, end: Math.max(piece.start, other.start) },
              { start: Math.min(piece.end, other.end), end: piece.end },
            ].filter(({ start, end }) => start < end)
          : [piece],
      ),
    [span],
  );
}

/** Where comments may go with what an operation takes away; nowhere else. */
export function mayLoseComments(text: string, operation: Operation): readonly Span[] {
  const { canvas, places } = read(text);
  const { entries, header } = places;
  const field = (item: Seen, key: string): readonly Span[] =>
    (entries.get(item)?.pairs ?? []).filter((pair) => canonical(pair.key) === key);
  const linksTo = (target: Seen): readonly Span[] =>
    [...entries.keys()].flatMap((item) => (linksReach(canvas, item, target) ? field(item, 'links') : []));
  const spans = (): readonly Span[] => {
    switch (operation.kind) {
      case 'remove-item': {
        const item = find(canvas, operation.item);
        return [entries.get(item) ?? [], linksTo(item)].flat();
      }
      case 'unlink':
        return [operation.a, operation.b].flatMap((ref) => linksTo(find(canvas, ref)));
      case 'set-field':
        return field(find(canvas, operation.item), operation.key);
      case 'rename-id':
        // An empty id takes the id away, so that it comes from the name again.
        return operation.id === '' ? field(find(canvas, operation.item), 'id') : [];
      case 'remove-written-link':
        return field(find(canvas, operation.item), 'links');
      case 'set-header':
        return header.filter(({ key }) => wordKey(key) === wordKey(pairOf(operation.key)));
      default:
        return [];
    }
  };
  return spans().map((span) => withQuietLines(text, span));
}

/** The lines of a span, with the lines around it that have no more on them than marks, anchors, tags and comments. */
function withQuietLines(text: string, span: Span): Span {
  const quiet = (line: string): boolean => /^[-?\s]*(?:[&!]\S+\s*)*(#[^\n]*)?\s*$/.test(line);
  let start = text.lastIndexOf('\n', span.start - 1) + 1;
  while (start > 0) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    if (!quiet(text.slice(above, start))) break;
    start = above;
  }
  let end = lineEnd(text, span.end);
  while (end < text.length && quiet(text.slice(end, lineEnd(text, end)))) end = lineEnd(text, end);
  return { start, end };
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}
