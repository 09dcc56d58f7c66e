/** Items put into blocks, whatever the file has of the block so far: a list, an empty one, a bare key, nothing. */

import * as l10n from '@vscode/l10n';
import { blockForKey } from '../../canvas/blockNames';
import { BLOCK_KEYS, type BlockKey, blockFacts, wordKey } from '../../canvas/blocks';
import { blockOf, type Item } from '../../canvas/canvas';
import { addTo } from '../../canvas/collect';
import { CANVAS_FIELDS } from '../../canvas/fields';
import { nextLine } from '../../canvas/lines';
import { type Scalar, type YAMLSeq, yaml } from '../../canvas/yaml';
import type { EditableCanvas } from '../editableCanvas';
import { refuse, refuseShared, refuseUnsafe } from '../refusal';
import type { TextEdit } from '../result';
import { type ListStyle, type Piece, piecesInARow } from '../write/itemText';
import { styleOf } from '../write/scalar';
import { keyStyle } from '../write/value';
import { blockParts, type Removal } from '../yamlStyle/block';
import type { NewCell } from '../yamlStyle/flow';
import { columnOf } from '../yamlStyle/lines';
import { isUnwritten, type NodePair, pairsOf, startOf, valuePlace } from '../yamlStyle/nodes';
import { changeEntries, dashOffset, insertEntry, type NewEntry } from './list';
import { insertPair, type Ranks, replaceValue, type Write } from './pairs';

const headerRank = new Map(CANVAS_FIELDS.map((field, index) => [wordKey(field.key), index]));

/** The keys of the canvas in order: its own values, then the blocks as the story goes. */
export const ROOT_RANKS: Ranks = {
  rank: (key) => {
    const block = blockForKey(key);
    return block ? CANVAS_FIELDS.length + BLOCK_KEYS.indexOf(block) : headerRank.get(wordKey(key));
  },
  kin: (a, b) => (blockForKey(a) === undefined) === (blockForKey(b) === undefined),
};

/** Puts an item into a block: in front of another of its items, or at its end. */
function insertIntoBlock(
  editable: EditableCanvas,
  key: BlockKey,
  before: Item | undefined,
  piece: Piece,
): readonly TextEdit[] {
  const block = blockOf(editable.canvas, key);
  const last = block.items.at(-1);
  const list = before?.list ?? last?.list;
  const style = styleFor(editable, before ?? last);
  if (list) {
    if (!editable.ownsList(list)) return refuseShared();
    return insertEntry(editable, list, before?.index ?? list.items.length, piece, style);
  }
  const [pair] = editable.blockPairs(key);
  if (pair) return insertIntoEmpty(editable, key, pair, piece, style);
  if (block.keySpan) return refuseShared();
  return insertRootPair(editable, key, blockText(editable, piece, style));
}

/** An item to put into a block: in front of another of its items, or at its end. */
export interface Insertion {
  readonly block: BlockKey;
  readonly before: Item | undefined;
  readonly piece: Piece;
}

/**
 * Removes entries from lists and inserts items into blocks, all at once; items for the same place keep the given order.
 * Not for a block that has no list yet and gets more than one item with comments.
 */
export function rearrange(
  editable: EditableCanvas,
  removed: ReadonlyMap<YAMLSeq, ReadonlySet<number>>,
  inserted: readonly Insertion[],
): Removal {
  const entries = new Map<YAMLSeq, NewEntry[]>([...removed.keys()].map((list) => [list, []]));
  const styles = new Map<YAMLSeq, ListStyle>();
  const fresh = new Map<BlockKey, Piece[]>();
  for (const { block, before, piece } of inserted) {
    const near = before ?? blockOf(editable.canvas, block).items.at(-1);
    const list = near?.list;
    if (list === undefined) {
      addTo(fresh, block, piece);
      continue;
    }
    const known = entries.get(list) ?? [];
    known.push({ index: before?.index ?? list.items.length, piece });
    entries.set(list, known);
    if (!styles.has(list)) styles.set(list, styleFor(editable, near));
  }
  const changes = [...entries].map(([list, coming]) => {
    if (!editable.ownsList(list)) return refuseShared();
    const going = removed.get(list);
    const style = styles.get(list) ?? styleFor(editable, undefined);
    return changeEntries(editable, list, { ...(going && { removed: going }), inserted: coming, style });
  });
  const begun = [...fresh].flatMap(([block, pieces]) => insertAllIntoEmpty(editable, block, pieces));
  return {
    edits: [...changes.flatMap(({ edits }) => edits), ...begun],
    spans: changes.flatMap(({ spans }) => spans),
  };
}

/** Puts items into a block without any. */
export function insertAllIntoEmpty(
  editable: EditableCanvas,
  key: BlockKey,
  pieces: readonly Piece[],
): readonly TextEdit[] {
  const [only, ...others] = pieces;
  if (only === undefined) return [];
  return insertIntoBlock(editable, key, undefined, others.length === 0 ? only : piecesInARow(pieces));
}

/** Writes the list of a block that has none so far. */
function blockText(editable: EditableCanvas, piece: Piece, style: ListStyle): Write {
  return (place) => {
    if (place.flow) return flowList(piece.flow(style, place.eol), place.eol);
    const column = place.column + usualOffset(editable);
    return `${place.eol}${piece.block({ ...style, column, gap: ' ', eol: place.eol })}`;
  };
}

function flowList(cell: NewCell, eol: string): string {
  if (cell.lead.length === 0 && cell.after === '') return `[${cell.body}]`;
  const lines = [...cell.lead, `${cell.body}${cell.after}`];
  return `[${lines.map((line) => `${eol}  ${line}`).join('')}${eol}]`;
}

/** Puts a new key into the canvas, which may be an empty file. */
export function insertRootPair(editable: EditableCanvas, key: string, write: Write): readonly TextEdit[] {
  if (editable.root) return insertPair(editable, editable.root, key, ROOT_RANKS, write);
  const { text, canvas, eol } = editable;
  const { contents, range } = canvas.document;
  if (contents !== null && !(yaml().isScalar(contents) && isUnwritten(contents))) return refuseUnsafe();
  const end = range?.[1] ?? text.length;
  const at = columnOf(text, end) === 0 ? end : nextLine(text, end);
  const value = write({ flow: false, column: 0, eol });
  const gap = value.startsWith('\n') || value.startsWith('\r') ? '' : ' ';
  return [{ span: { start: at, end: at }, text: `${key}:${gap}${value}${eol}` }];
}

function insertIntoEmpty(
  editable: EditableCanvas,
  key: BlockKey,
  pair: NodePair,
  piece: Piece,
  style: ListStyle,
): readonly TextEdit[] {
  const { root, text } = editable;
  const { value } = pair;
  const { isAlias, isScalar, isSeq } = yaml();
  if (isAlias(value)) return refuseShared();
  if (isSeq(value) && (value.items.length > 0 || root?.flow || !prefersDashes(editable, value)))
    return insertEntry(editable, value, value.items.length, piece, style);
  const empty = value === null || isSeq(value) || (isScalar(value) && value.value === null);
  if (!empty || root === undefined) return refuseNoList(key);
  const write = blockText(editable, piece, style);
  if (root.flow) return replaceValue(editable, root, pair, write).edits;
  const colon = valuePlace(pair);
  const part = blockParts(text, root)[pairsOf(root).indexOf(pair)];
  if (colon === undefined || part === undefined) return refuseUnsafe();
  const written = value && !isUnwritten(value) ? (value.range?.[1] ?? colon) : colon;
  const lines = write({ flow: false, column: part.column, eol: editable.eol }).replace(/^\r?\n/, '');
  return [
    { span: { start: colon, end: written }, text: '' },
    { span: { start: part.end, end: part.end }, text: `${lines}${editable.eol}` },
  ];
}

function refuseNoList(key: BlockKey): never {
  return refuse(
    l10n.t(
      '{0} is not a list in this file, so nothing can be put there. Make it a list in the text first.',
      l10n.t(blockFacts(key).title),
    ),
  );
}

/** An empty list in brackets becomes one with dashes if the file has such lists, unless there is a comment in it. */
function prefersDashes(editable: EditableCanvas, empty: YAMLSeq): boolean {
  const lists = listsOf(editable).filter((list) => list.items.length > 0);
  const comments = editable.commentsIn({ start: startOf(empty), end: empty.range?.[1] ?? 0 });
  return comments.length === 0 && (lists.length === 0 || lists.some((list) => !list.flow));
}

function listsOf(editable: EditableCanvas): readonly YAMLSeq[] {
  const { isSeq } = yaml();
  return editable.rootPairs.map((pair) => pair.value).filter((value): value is YAMLSeq => isSeq(value));
}

/** How far dashes are indented behind their key in this file. */
function usualOffset(editable: EditableCanvas): number {
  const list = listsOf(editable).find((candidate) => !candidate.flow && candidate.items.length > 0);
  const [first] = editable.rootPairs;
  const column = first?.key ? columnOf(editable.text, startOf(first.key)) : 0;
  return list ? dashOffset(editable.text, list, column) : 2;
}

/** How the items of a list are written, so that another one fits in. */
function styleFor(editable: EditableCanvas, near: Item | undefined): ListStyle {
  const { isMap } = yaml();
  const { list } = near ?? {};
  const items = editable.canvas.items.filter(
    (item) => list !== undefined && item.list === list && !item.shared,
  );
  const maps = items.map((item) => item.node).filter((node) => isMap(node));
  const mappings = items.length > 0 && items.every((item) => !item.plain);
  const keys = keyStyle(maps[0]) ?? (editable.root?.flow ? keyStyle(editable.root) : undefined);
  const braces = maps.length > 0 && maps.every((map) => map.flow === true);
  return { braces, mappings, keys, names: nameQuotes(items) ?? keys };
}

/** The quotes that all names of a list have. */
function nameQuotes(items: readonly Item[]): Scalar.Type | undefined {
  const nodes = items.map((item) => (item.plain ? item.node : item.fields.get('name')?.pair.value));
  const styles = new Set(nodes.map((node) => styleOf(node)));
  const [style] = styles;
  return styles.size === 1 && (style === 'QUOTE_DOUBLE' || style === 'QUOTE_SINGLE') ? style : undefined;
}
