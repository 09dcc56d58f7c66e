/** The `links` of items: one added, some taken away or rewritten, wherever and however they are written. */
import type { Field, Item, LinkRef } from '../../canvas/canvas';
import type { Span } from '../../canvas/text';
import { type Node, type Scalar, type YAMLMap, type YAMLSeq, yaml } from '../../canvas/yaml';
import type { EditableCanvas } from '../editableCanvas';
import { refuseUnsafe } from '../refusal';
import type { TextEdit } from '../result';
import { type ScalarContext, staysPlain, styleOf, withHeaderComment, writeScalar } from '../write/scalar';
import { writeValue } from '../write/value';
import { blockParts, insertLines, type Removal } from '../yamlStyle/block';
import { changeFlow } from '../yamlStyle/flow';
import { columnOf } from '../yamlStyle/lines';
import {
  contentEnd,
  entriesOf,
  type NodePair,
  pairEnd,
  pairStart,
  pairsOf,
  startOf,
} from '../yamlStyle/nodes';
import { fieldPairs, ITEM_RANKS, removeKeys, setField } from './field';
import { removeEntries } from './list';
import { ownMap } from './mapping';
import { insertPair, replaceValue } from './pairs';

const NOTHING: Removal = { edits: [], spans: [] };

/** Adds ids to an item's links. A list that comes from elsewhere is copied to the item first. */
export function addLinks(editable: EditableCanvas, item: Item, ids: readonly string[]): Removal {
  const map = ownMap(item);
  const field = item.fields.get('links');
  if (map === undefined || field === undefined) return setField(editable, item, 'links', ids);
  const all = [...item.links.map((link) => link.target), ...ids];
  if (field.shared) return ownCopy(editable, map, all);
  const [pair] = fieldPairs(map, 'links');
  const value = pair?.value ?? null;
  const { isSeq, isScalar } = yaml();
  if (isSeq(value)) return { edits: appendTo(editable, value, ids), spans: [] };
  if (pair === undefined || !(value === null || isScalar(value))) return refuseUnsafe();
  const source = value?.range ? editable.text.slice(value.range[0], value.range[1]) : '';
  const kept = item.links.length === 1 && !source.includes('\n') && fitsBrackets(value, source);
  return replaceValue(editable, map, pair, (place) =>
    kept
      ? `[${[source, ...ids.map((id) => writeScalar(id, { ...place, flow: true }))].join(', ')}]`
      : writeValue(all, { ...place, style: undefined }, 'links'),
  );
}

function fitsBrackets(scalar: Scalar | null, source: string): boolean {
  return scalar?.type === 'QUOTE_DOUBLE' || scalar?.type === 'QUOTE_SINGLE' || staysPlain(source);
}

function appendTo(editable: EditableCanvas, list: YAMLSeq, ids: readonly string[]): readonly TextEdit[] {
  const index = list.items.length;
  const place = {
    flow: list.flow === true,
    column: columnOf(editable.text, startOf(list)),
    eol: editable.eol,
  };
  const like = quotedLike(entriesOf(list).at(-1));
  const written = ids.map((id) => writeScalar(id, { ...place, ...like }));
  if (list.flow) {
    const inserted = written.map((body) => ({ index, cell: { lead: [], body, after: '' } }));
    return changeFlow(editable.text, list, { inserted }).edits;
  }
  const parts = blockParts(editable.text, list);
  const indent = ' '.repeat(parts[0]?.column ?? 0);
  return written.map((body) => insertLines(editable.text, parts, index, `${indent}- ${body}`));
}

/** Writes at the item what it had from an alias or a merge key. */
function ownCopy(editable: EditableCanvas, map: YAMLMap, targets: readonly string[]): Removal {
  const [pair] = fieldPairs(map, 'links');
  const write = (place: ScalarContext): string =>
    writeValue(targets, { ...place, style: undefined }, 'links');
  return pair
    ? replaceValue(editable, map, pair, write)
    : { edits: insertPair(editable, map, 'links', ITEM_RANKS, write), spans: [] };
}

/** What becomes of one written link: undefined where it stays as it is. */
export type Verdict =
  | { readonly kind: 'remove' }
  | { readonly kind: 'rewrite'; readonly to: string }
  | undefined;

/** How links are changed. */
export interface LinkChange {
  /** Items to leave alone. */
  readonly except?: ReadonlySet<Item>;
  /** Links that an item shares with another are copied to it, so that the other keeps its own. */
  readonly copyShared?: boolean;
}

/** Changes the written links of all items as asked. What a removed list leaves behind is tidied up. */
export function changeLinks(
  editable: EditableCanvas,
  judge: (item: Item, ref: LinkRef, entry: number) => Verdict,
  options: LinkChange = {},
): Removal {
  const edits: TextEdit[] = [];
  const spans: Removal['spans'][number][] = [];
  for (const item of editable.canvas.items) {
    if (options.except?.has(item) || item.shared || item.links.length === 0) continue;
    const verdicts = item.links.map((ref, entry) => judge(item, ref, entry));
    if (verdicts.every((verdict) => verdict === undefined)) continue;
    const field = item.fields.get('links');
    const removal =
      field?.shared === true
        ? changeSharedLinks(editable, item, field, verdicts, options.copyShared === true)
        : changeOwnLinks(editable, item, verdicts);
    for (const edit of removal.edits) edits.push(edit);
    for (const span of removal.spans) spans.push(span);
  }
  return { edits, spans };
}

/** Links from an alias or a merge key follow where they are written; where that is no item, the item gets its own. */
function changeSharedLinks(
  editable: EditableCanvas,
  item: Item,
  field: Field,
  verdicts: readonly Verdict[],
  copy: boolean,
): Removal {
  const map = ownMap(item);
  if (map === undefined) return NOTHING;
  const [pair] = fieldPairs(map, 'links');
  const targets = item.links.flatMap((ref, entry) => targetAfter(ref, verdicts[entry]));
  if (targets.length === 0 && pair) return removeKeys(editable, map, [pair], 'own');
  return !copy && isWrittenElsewhere(editable, field) ? NOTHING : ownCopy(editable, map, targets);
}

function changeOwnLinks(editable: EditableCanvas, item: Item, verdicts: readonly Verdict[]): Removal {
  const map = ownMap(item);
  if (map === undefined) return NOTHING;
  const [pair] = fieldPairs(map, 'links');
  const value = pair?.value;
  if (pair === undefined || value == null) return refuseUnsafe();
  const nodes = linkNodes(editable, value);
  const edits = verdicts.flatMap((verdict, entry) => {
    const node = nodes[entry];
    return verdict?.kind === 'rewrite' && node ? [rewrite(editable, node, verdict.to)] : [];
  });
  const removes = (entry: number): boolean => verdicts[entry]?.kind === 'remove';
  if (!yaml().isSeq(value)) return removes(0) ? dropPair(editable, map, pair) : { edits, spans: [] };
  const entries = entriesOf(value);
  const removed = new Set(nodes.flatMap((node, entry) => (removes(entry) ? [entries.indexOf(node)] : [])));
  if (removed.size === 0) return { edits, spans: [] };
  const removal = removeEntries(editable, value, removed, 'own');
  if (removed.size === entries.length && !commentsStay(editable, map, pair, removal))
    return dropPair(editable, map, pair, removal);
  return { edits: [...edits, ...removal.edits], spans: removal.spans };
}

function targetAfter(ref: LinkRef, verdict: Verdict): readonly string[] {
  if (verdict === undefined) return [ref.target];
  return verdict.kind === 'remove' ? [] : [verdict.to];
}

/** Whether the links that an item gets from elsewhere are another item's own, where they are changed as well. */
function isWrittenElsewhere(editable: EditableCanvas, field: Field): boolean {
  const { isAlias } = yaml();
  const value = field.pair.value;
  const target = isAlias(value) ? value.resolve(editable.canvas.document) : value;
  return editable.canvas.items.some((other) => {
    const own = other.fields.get('links');
    return !other.shared && own !== undefined && !own.shared && own.pair.value === target;
  });
}

/** The nodes of the links of an item, in order; an alias is not resolved. */
function linkNodes(editable: EditableCanvas, value: Node): readonly Node[] {
  const { isAlias, isScalar, isSeq } = yaml();
  if (!isSeq(value)) return [value];
  return entriesOf(value).filter((entry): entry is Node => {
    const node = isAlias(entry) ? entry.resolve(editable.canvas.document) : entry;
    return isScalar(node) && !(node.value === null && node.type === 'PLAIN');
  });
}

function rewrite(editable: EditableCanvas, node: Node, id: string): TextEdit {
  const { text } = editable;
  const span = { start: startOf(node), end: contentEnd(text, node) };
  const written = writeScalar(id, { ...quotedLike(node), flow: true, column: 0, eol: editable.eol });
  return {
    span,
    text: yaml().isScalar(node) ? withHeaderComment(text, node, written, editable.eol) : written,
  };
}

/** The quotes of a scalar, as a preference for another. */
function quotedLike(node: Node | null | undefined): Pick<ScalarContext, 'style'> {
  const style = styleOf(node);
  return style === 'QUOTE_DOUBLE' || style === 'QUOTE_SINGLE' ? { style } : {};
}

/** A `links` key without links is removed, unless that would make a second, ignored `links` effective. */
function dropPair(editable: EditableCanvas, map: YAMLMap, pair: NodePair, emptied?: Removal): Removal {
  const again = fieldPairs(map, 'links').length > 1;
  const kept = again || (emptied === undefined && commentsOf(editable, map, pair).length > 0);
  return kept ? replaceValue(editable, map, pair, () => '[]') : removeKeys(editable, map, [pair], 'own');
}

function commentsOf(editable: EditableCanvas, map: YAMLMap, pair: NodePair): readonly Span[] {
  const { text } = editable;
  if (map.flow) return editable.commentsIn({ start: pairStart(pair), end: pairEnd(text, pair) });
  const part = blockParts(text, map)[pairsOf(map).indexOf(pair)];
  return part ? editable.commentsIn({ start: part.mark, end: part.end }) : [];
}

/** Whether comments of the pair would be left over once its entries are gone. */
function commentsStay(editable: EditableCanvas, map: YAMLMap, pair: NodePair, removal: Removal): boolean {
  return commentsOf(editable, map, pair).some(
    ({ start }) => !removal.spans.some((span) => span.start <= start && start < span.end),
  );
}
