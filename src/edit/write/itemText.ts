/** An item as text that can be inserted into a list of any style: a new item, or a copy of an existing one. */
import type { Item } from '../../canvas/canvas';
import { lineEnd } from '../../canvas/lines';
import { type Scalar, yaml } from '../../canvas/yaml';
import type { EditableCanvas } from '../editableCanvas';
import { EditComposer } from '../editSteps';
import { refuseUnsafe } from '../refusal';
import type { TextEdit } from '../result';
import { blockParts, type Part } from '../yamlStyle/block';
import { type Cell, flowCells, leadComments, type NewCell, trailingComments } from '../yamlStyle/flow';
import { columnOf, shiftLines } from '../yamlStyle/lines';
import { startOf } from '../yamlStyle/nodes';
import { type OwnValues, writeOwn } from './customFields';
import { flowText } from './flowText';
import { type ScalarContext, writeScalar } from './scalar';
import { type NewFields, writePairs } from './value';

/** How the items around are written. */
export interface ListStyle {
  /** In a block list: in braces. */
  readonly braces: boolean;
  /** As mappings, so that a name alone gets its key. */
  readonly mappings: boolean;
  /** The quotes around every key, and around every name. */
  readonly keys: Scalar.Type | undefined;
  readonly names: Scalar.Type | undefined;
}

/** Where in a block list an item is put. */
interface BlockSpot extends ListStyle {
  /** The column of the dash. */
  readonly column: number;
  /** The text between a dash and its item. */
  readonly gap: string;
  readonly eol: string;
}

export interface Piece {
  /** Whole lines, comments included, without the last line end. */
  block(spot: BlockSpot): string;
  flow(style: ListStyle, eol: string): NewCell;
}

/** A new item, with what it says under keys of the person's own, and comments that go above it where there are lines. */
export function newPiece(
  fields: NewFields & { readonly name: string },
  own: OwnValues = {},
  comments: readonly string[] = [],
): Piece {
  const alone =
    Object.values(fields).filter((value) => value !== undefined).length === 1 &&
    Object.keys(own).length === 0;
  const pairsAt = (place: ScalarContext, keys: Scalar.Type | undefined) => [
    ...writePairs(fields, place, keys),
    ...writeOwn(own, place, keys),
  ];
  const inBraces = (place: ScalarContext, keys: Scalar.Type | undefined) =>
    `{${pairsAt({ ...place, flow: true, style: keys }, keys).join(', ')}}`;
  return {
    block: (spot) => {
      const indent = ' '.repeat(spot.column);
      const above = comments.map((comment) => `${indent}${comment}${spot.eol}`).join('');
      const dash = `${above}${indent}-${spot.gap}`;
      const place = { flow: false, column: spot.column, eol: spot.eol, style: spot.names };
      if (alone && !spot.mappings) return `${dash}${writeScalar(fields.name, place)}`;
      if (spot.braces) return `${dash}${inBraces(place, spot.keys)}`;
      const column = spot.column + 1 + spot.gap.length;
      const pairs = pairsAt({ ...place, column }, spot.keys);
      return `${dash}${pairs.join(`${spot.eol}${' '.repeat(column)}`)}`;
    },
    flow: (style, eol) => {
      const place = { flow: true, column: 0, eol, style: style.names };
      const plain = alone && !style.mappings;
      const body = plain ? writeScalar(fields.name, place) : inBraces(place, style.keys);
      return { lead: [], body, after: '' };
    },
  };
}

/** Several pieces, one behind the other. In brackets only without comments, which would need lines of their own. */
export function piecesInARow(pieces: readonly Piece[]): Piece {
  return {
    block: (spot) => pieces.map((piece) => piece.block(spot)).join(spot.eol),
    flow: (style, eol) => {
      const cells = pieces.map((piece) => piece.flow(style, eol));
      if (cells.some(({ lead, after }) => lead.length > 0 || after !== '')) refuseUnsafe();
      return { lead: [], body: cells.map(({ body }) => body).join(', '), after: '' };
    },
  };
}

/**
 * An existing item of the text, with its own comments. For a copy, with the changes that it needs: edits
 * of the original's text; its anchors, which must be unique, are left out too.
 */
export function pieceOf(editable: EditableCanvas, item: Item, copy?: readonly TextEdit[]): Piece {
  const { list, index } = item;
  if (list === undefined) return refuseUnsafe();
  const { text } = editable;
  if (list.flow) return fromCell(editable, item, flowCells(text, list).cells[index] ?? refuseUnsafe(), copy);
  const part = blockParts(text, list)[index];
  return part === undefined || part.inline ? refuseUnsafe() : fromPart(editable, item, part, copy);
}

function fromPart(
  editable: EditableCanvas,
  item: Item,
  part: Part,
  copy: readonly TextEdit[] | undefined,
): Piece {
  const lines = textOf(editable, item, part.lead, part.end, copy).replace(/\r?\n$/, '');
  return {
    block: (spot) => shiftLines(`\n${lines}`, spot.column - part.column).slice(1),
    flow: () => {
      const lead = editable.commentsIn({ start: part.lead, end: part.end }).map((comment) => comment.text);
      return { lead, body: flowText(editable.text, item.node, { anchors: copy === undefined }), after: '' };
    },
  };
}

function fromCell(
  editable: EditableCanvas,
  item: Item,
  cell: Cell,
  copy: readonly TextEdit[] | undefined,
): Piece {
  const [after, ...more] = trailingComments(cell);
  const lead = [...leadComments(cell), ...more];
  const behind = after === undefined ? '' : ` ${after}`;
  const body = textOf(editable, item, cell.start, cell.end, copy);
  return {
    block: (spot) => {
      const indent = ' '.repeat(spot.column);
      const comments = lead.map((line) => `${indent}${line}${spot.eol}`).join('');
      return `${comments}${indent}- ${moved(editable, cell, body, spot.column + 2)}${behind}`;
    },
    flow: () => ({ lead, body, after: behind }),
  };
}

/** A text in brackets of several lines, put so that its first line starts in the column and none starts left of it. */
function moved(editable: EditableCanvas, cell: Cell, body: string, column: number): string {
  const indents = body
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const by = column - columnOf(editable.text, cell.start);
  return shiftLines(
    body,
    Math.max(by, column - indents.reduce((least, indent) => Math.min(least, indent), column)),
  );
}

/** The text between two offsets of an item; for a copy with its edits and without its anchors. */
function textOf(
  editable: EditableCanvas,
  item: Item,
  start: number,
  end: number,
  copy: readonly TextEdit[] | undefined,
): string {
  const { text } = editable;
  if (copy === undefined) return text.slice(start, end);
  const within = [...anchorCuts(text, item), ...copy].map(({ span, text: written }) => ({
    span: { start: span.start - start, end: span.end - start },
    text: written,
  }));
  const draft = new EditComposer(text.slice(start, end));
  draft.apply(within);
  return draft.text;
}

/** The edits that take the anchors out of an item. */
function anchorCuts(text: string, item: Item): readonly TextEdit[] {
  const cuts: TextEdit[] = [];
  yaml().visit(item.node, {
    Node: (_key, node) => {
      if (yaml().isAlias(node) || !node.anchor) return;
      const at = text.lastIndexOf(`&${node.anchor}`, startOf(node));
      const behind = at + node.anchor.length + 1;
      const spaces = /^ +/.exec(text.slice(behind, lineEnd(text, behind)))?.[0].length ?? 0;
      const alone = behind + spaces === lineEnd(text, behind);
      const start = alone ? at - (/ +$/.exec(text.slice(0, at))?.[0].length ?? 0) : at;
      cuts.push({ span: { start, end: behind + spaces }, text: '' });
    },
  });
  return cuts;
}
