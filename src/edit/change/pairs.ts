/** Pairs of a mapping of any style: put in, taken out, given another value. */

import { lineEnd, lineStart, nextLine } from '../../canvas/lines';
import { isBlockScalar, type Node, type Scalar, type YAMLMap, yaml } from '../../canvas/yaml';
import { type EditableCanvas, keyText } from '../editableCanvas';
import { refuseUnsafe } from '../refusal';
import type { TextEdit } from '../result';
import { type ScalarContext, styleOf, withHeaderComment } from '../write/scalar';
import { keyStyle, writeKey } from '../write/value';
import {
  blockParts,
  IGNORE_COMMENT,
  insertLines,
  type LeadChoice,
  type Part,
  type Removal,
  removeParts,
} from '../yamlStyle/block';
import { changeFlow } from '../yamlStyle/flow';
import { columnOf, eolAt, firstOnLine } from '../yamlStyle/lines';
import {
  contentEnd,
  isUnwritten,
  keepsBlankLines,
  type NodePair,
  pairEnd,
  pairStart,
  pairsOf,
  startOf,
  valuePlace,
} from '../yamlStyle/nodes';

/** Writes a value for its new place. */
export type Write = (place: ScalarContext) => string;

/** Where a key belongs among others: the lower rank first; keys without a rank do not count. */
export interface Ranks {
  rank(key: string): number | undefined;
  /** Whether two keys belong together more closely than others, such as blocks among each other. */
  kin?(a: string, b: string): boolean;
}

const at = (offset: number, text: string): TextEdit => ({ span: { start: offset, end: offset }, text });

/** The index before which a new key goes. */
function indexFor(map: YAMLMap, key: string, ranks: Ranks): number {
  const mine = ranks.rank(key) ?? Number.POSITIVE_INFINITY;
  const others = pairsOf(map).flatMap((pair, index) => {
    const other = keyText(pair);
    const rank = ranks.rank(other);
    return rank === undefined ? [] : [{ index, rank, kin: ranks.kin?.(key, other) ?? true }];
  });
  const before = (kin: boolean) =>
    others
      .filter((other) => other.kin === kin && other.rank < mine)
      .sort((a, b) => b.rank - a.rank || b.index - a.index)[0];
  const after = (kin: boolean) =>
    others
      .filter((other) => other.kin === kin && other.rank > mine)
      .sort((a, b) => a.rank - b.rank || a.index - b.index)[0];
  for (const kin of [true, false]) {
    const [lower, higher] = [before(kin), after(kin)];
    if (lower) return lower.index + 1;
    if (higher) return higher.index;
  }
  return map.items.length;
}

/** The column of values of a mapping. */
export function placeIn(editable: EditableCanvas, map: YAMLMap, style?: Scalar.Type): ScalarContext {
  const { text } = editable;
  const first = pairsOf(map)[0];
  const column = columnOf(text, first ? pairStart(first) : startOf(map));
  const json = map.flow ? keyStyle(map) : undefined;
  return { flow: map.flow === true, column, eol: eolAt(text, startOf(map)), style: style ?? json };
}

/** Puts a new pair into a mapping. */
export function insertPair(
  editable: EditableCanvas,
  map: YAMLMap,
  key: string,
  ranks: Ranks,
  write: Write,
): readonly TextEdit[] {
  const { text } = editable;
  const index = indexFor(map, key, ranks);
  const place = placeIn(editable, map);
  const pair = `${writeKey(key, keyStyle(map))}:${spaced(write(place))}`;
  if (map.flow) return insertFlowPair(text, map, index, pair);
  const parts = blockParts(text, map);
  const indent = ' '.repeat(place.column);
  const first = parts[0];
  if (index > 0 || first === undefined) return [insertLines(text, parts, index, indent + pair)];
  if (first.inline) return [at(first.mark, `${pair}${place.eol}${indent}`)];
  if (map !== editable.root) return [insertLines(text, parts, 0, indent + pair)];
  return [insertAtTop(text, parts, first, indent + pair)];
}

/** A value behind its colon: with a space before it unless it starts on a line of its own. */
function spaced(value: string): string {
  return value === '' || /^\r?\n/.test(value) ? value : ` ${value}`;
}

/** In front of the first key of the file; the comments at the very top stay there, ignore comments stay with their key. */
function insertAtTop(text: string, parts: readonly Part[], first: Part, line: string): TextEdit {
  const edit = insertLines(text, parts, 0, line);
  if (first.lead > lineStart(text, 0) + (text.startsWith('\uFEFF') ? 1 : 0)) return edit;
  let below = lineStart(text, first.mark);
  while (below > first.lead) {
    const above = lineStart(text, below - 1);
    if (!IGNORE_COMMENT.test(text.slice(above, below))) break;
    below = above;
  }
  return { ...edit, span: { start: below, end: below } };
}

function insertFlowPair(text: string, map: YAMLMap, index: number, pair: string): readonly TextEdit[] {
  if (text[startOf(map)] === '{') {
    const cell = { lead: [], body: pair, after: '' };
    return changeFlow(text, map, { inserted: [{ index, cell }] }).edits;
  }
  // A single pair in a list in brackets is written without braces: [a: b].
  const [only] = pairsOf(map);
  if (only === undefined || map.items.length !== 1) return refuseUnsafe();
  const [start, end] = [pairStart(only), pairEnd(text, only)];
  return index === 0 ? [at(start, `{${pair}, `), at(end, '}')] : [at(start, '{'), at(end, `, ${pair}}`)];
}

/** Takes pairs out of a mapping that keeps at least one. */
export function removePairs(
  editable: EditableCanvas,
  map: YAMLMap,
  removed: ReadonlySet<NodePair>,
  choice: LeadChoice,
): Removal {
  const { text } = editable;
  const pairs = pairsOf(map);
  const indices = new Set(pairs.flatMap((pair, index) => (removed.has(pair) ? [index] : [])));
  if (indices.size >= pairs.length) refuseUnsafe();
  if (map.flow) return changeFlow(text, map, { removed: indices, choice });
  const parts = blockParts(text, map);
  const first = parts[0];
  if (!indices.has(0) || !first?.inline) return removeParts(text, parts, indices, choice);
  const kept = pairs.findIndex((pair) => !removed.has(pair));
  return removeInline(text, parts, indices, kept, choice);
}

/** The first key of an item is on the line of its dash: the first key that stays moves up, unless comments are in its way. */
function removeInline(
  text: string,
  parts: readonly Part[],
  indices: ReadonlySet<number>,
  kept: number,
  choice: LeadChoice,
): Removal {
  const first = parts[0];
  const stays = parts[kept];
  const last = parts[kept - 1];
  if (first === undefined || stays === undefined || last === undefined) return refuseUnsafe();
  const later = removeParts(text, parts, new Set([...indices].filter((index) => index > kept)), choice);
  const line = lineStart(text, first.mark);
  const dash = line + text.slice(line, first.mark).trimEnd().length;
  const lineBreak = last.end - (text[last.end - 2] === '\r' ? 2 : 1);
  const commented = text.slice(last.end, stays.mark).trim() !== '';
  const span = commented ? { start: dash, end: lineBreak } : { start: first.mark, end: stays.mark };
  return { spans: [span, ...later.spans], edits: [{ span, text: '' }, ...later.edits] };
}

/** Gives a pair another value, in place. Comments behind the old one stay; those inside it go. */
export function replaceValue(editable: EditableCanvas, map: YAMLMap, pair: NodePair, write: Write): Removal {
  const { text } = editable;
  const { value } = pair;
  const place = { ...placeIn(editable, map, styleOf(value)), keeps: keepsBlankLines(text, value) };
  if (value === null || isUnwritten(value))
    return { spans: [], edits: [fillIn(text, map, pair, place, write)] };
  const { isCollection } = yaml();
  if (isCollection(value) && !value.flow) return replaceBlock(text, pair, value, write(place), place.eol);
  const span = { start: startOf(value), end: valueEnd(text, value) };
  const plain = write(place);
  const written = yaml().isScalar(value) ? withHeaderComment(text, value, plain, place.eol) : plain;
  const edit = asHeaderComment(text, { span, text: written }, place.eol);
  return { spans: isCollection(value) ? [span] : [], edits: [edit] };
}

/** A comment behind a value that becomes a block moves behind the header of the block, or it would be part of the text. */
function asHeaderComment(text: string, edit: TextEdit, eol: string): TextEdit {
  const { span, text: written } = edit;
  const [header = '', ...lines] = written.split(eol);
  const comment = /^[ \t]+(#[^\r\n]*)/.exec(text.slice(span.end, lineEnd(text, span.end)));
  if (lines.length === 0 || comment === null || !/^\s*[|>]/.test(header)) return edit;
  const end = span.end + comment[0].length;
  return { span: { start: span.start, end }, text: [`${header} ${comment[1]}`, ...lines].join(eol) };
}

function valueEnd(text: string, value: Node): number {
  const end = contentEnd(text, value);
  if (keepsBlankLines(text, value)) return end - (text.endsWith('\r\n', end) ? 2 : 1);
  return isBlockScalar(value) ? startOf(value) + text.slice(startOf(value), end).trimEnd().length : end;
}

/** A value for a key that has none. */
function fillIn(text: string, map: YAMLMap, pair: NodePair, place: ScalarContext, write: Write): TextEdit {
  const colon = valuePlace(pair);
  if (colon !== undefined) return asHeaderComment(text, at(colon, ` ${write(place)}`), place.eol);
  const end = pairEnd(text, pair);
  if (map.flow) return at(end, `: ${write(place)}`);
  return at(lineEnd(text, end), `${place.eol}${' '.repeat(place.column)}: ${write(place)}`);
}

/** The lines of a block collection give way to a value behind the key. */
function replaceBlock(text: string, pair: NodePair, value: Node, written: string, eol: string): Removal {
  const behind = valuePlace(pair);
  const start = behind === undefined ? 0 : nextLine(text, behind);
  if (behind === undefined || startOf(value) < start || !firstOnLine(text, startOf(value)))
    return refuseUnsafe();
  const content = contentEnd(text, value);
  const span = { start, end: text[content - 1] === '\n' ? content : nextLine(text, content) };
  return {
    spans: [span],
    edits: [asHeaderComment(text, at(behind, ` ${written}`), eol), { span, text: '' }],
  };
}
