/** Entries of a sequence of any style: put in, taken out. */

import { lineEnd } from '../../canvas/lines';
import type { YAMLSeq } from '../../canvas/yaml';
import type { EditableCanvas } from '../editableCanvas';
import type { TextEdit } from '../result';
import type { ListStyle, Piece } from '../write/itemText';
import { blockParts, insertLines, type LeadChoice, type Removal, removeParts } from '../yamlStyle/block';
import { changeFlow } from '../yamlStyle/flow';
import { columnOf, eolAt } from '../yamlStyle/lines';
import { startOf, valuePlace } from '../yamlStyle/nodes';

/** Takes entries out of a list. A block list that loses all of them leaves its key without a value. */
export function removeEntries(
  editable: EditableCanvas,
  list: YAMLSeq,
  removed: ReadonlySet<number>,
  choice: LeadChoice,
): Removal {
  const { text } = editable;
  if (list.flow) return changeFlow(text, list, { removed, choice });
  const removal = removeParts(text, blockParts(text, list), removed, choice);
  const needsValue =
    removed.size === list.items.length && (list.anchor !== undefined || list.tag !== undefined);
  return needsValue ? { ...removal, edits: [...removal.edits, emptyList(editable, list)] } : removal;
}

/** The brackets of an empty list after an anchor or a tag, which are required there. */
function emptyList(editable: EditableCanvas, list: YAMLSeq): TextEdit {
  const pair = editable.rootPairs.find((candidate) => candidate.value === list);
  const at = (pair && valuePlace(pair)) ?? startOf(list);
  return { span: { start: at, end: at }, text: ' []' };
}

/** An item to put into a list, before the entry with the index or behind the last. */
export interface NewEntry {
  readonly index: number;
  readonly piece: Piece;
}

/** Puts an item into a list, before the entry with the index or behind the last. */
export function insertEntry(
  editable: EditableCanvas,
  list: YAMLSeq,
  index: number,
  piece: Piece,
  style: ListStyle,
): readonly TextEdit[] {
  return changeEntries(editable, list, { inserted: [{ index, piece }], style }).edits;
}

/** What to change in a list at once. Indices are those before the change. */
interface ListChange {
  /** What goes, with all comments above it: it is put elsewhere. */
  readonly removed?: ReadonlySet<number>;
  /** What comes; several at one index in the order given. */
  readonly inserted: readonly NewEntry[];
  readonly style: ListStyle;
}

/** Takes entries out of a list to put them elsewhere, and puts items into it. */
export function changeEntries(
  editable: EditableCanvas,
  list: YAMLSeq,
  { removed, inserted, style }: ListChange,
): Removal {
  const { text } = editable;
  const eol = eolAt(text, startOf(list));
  if (list.flow) {
    const cells = inserted.map(({ index, piece }) => ({ index, cell: piece.flow(style, eol) }));
    return changeFlow(text, list, { ...(removed && { removed }), choice: 'all', inserted: cells });
  }
  const parts = blockParts(text, list);
  const edits = inserted.map(({ index, piece }) => {
    const near = parts[Math.max(0, index - 1)] ?? parts[0];
    const gap = near ? gapBehind(text, near.mark) : ' ';
    return insertLines(text, parts, index, piece.block({ ...style, column: near?.column ?? 0, eol, gap }));
  });
  if (removed === undefined) return { edits, spans: [] };
  const removal = removeEntries(editable, list, removed, 'all');
  return { ...removal, edits: [...removal.edits, ...edits] };
}

/** The space between a dash and what follows on its line. */
function gapBehind(text: string, dash: number): string {
  const line = text.slice(dash + 1, lineEnd(text, dash));
  const gap = /^ +(?=[^\s#])/.exec(line)?.[0];
  return gap ?? ' ';
}

/** The indentation of the dashes of a block list, relative to the column of its key. */
export function dashOffset(text: string, list: YAMLSeq, keyColumn: number): number {
  return Math.max(0, columnOf(text, startOf(list)) - keyColumn);
}
