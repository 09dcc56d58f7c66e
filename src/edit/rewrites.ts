/** Other ways to write what an item says: with keys or without, with an id of its own, with its links in order. */
import { BLOCK_KEYS } from '../canvas/blocks';
import { blockOf, type Canvas, type Item } from '../canvas/canvas';
import { type ItemRef, refTo } from '../canvas/identity';
import { isId } from '../canvas/ids';
import { isBlockScalar, type Node, type YAMLSeq, yaml } from '../canvas/yaml';
import { setField } from './change/field';
import { changeLinks } from './change/links';
import { ownMap, toMapping } from './change/mapping';
import type { EditableCanvas } from './editableCanvas';
import { holderOf, reachedBy } from './idClashes';
import { noteOf, only, type Session, together } from './operations/plan';
import { planRewrite } from './plan';
import { refuseUnsafe } from './refusal';
import type { EditResult, TextEdit } from './result';
import { setNoteField } from './verify/meaning';
import { blockParts } from './yamlStyle/block';
import { flowCells, leadComments, trailingComments } from './yamlStyle/flow';
import { contentEnd, isUnwritten, type NodePair, pairStart, pairsOf, startOf } from './yamlStyle/nodes';

const SAME = (): void => undefined;

/** Gives a plain item a key for its name, so that others can follow. */
export function expandItem(canvas: Canvas, ref: ItemRef): EditResult {
  return rewriteItem(canvas, ref, (editable, item) => (item.plain ? toMapping(editable, item, {}) : []));
}

/** Whether an item has nothing but a name, so that it can be written as a plain string. */
export function isBareName(item: Item): boolean {
  return onlyName(item) !== undefined;
}

/** Writes an item that has nothing but a name as a plain line. */
export function collapseItem(canvas: Canvas, ref: ItemRef): EditResult {
  return rewriteItem(canvas, ref, (editable, item) => {
    const pair = onlyName(item);
    const value = pair?.value;
    if (!pair || !value) return refuseUnsafe();
    const { text } = editable;
    const map = ownMap(item);
    if (map?.flow && text[startOf(map)] === '{') {
      const name = text.slice(startOf(value), contentEnd(text, value));
      return [{ span: { start: startOf(map), end: contentEnd(text, map) }, text: name }];
    }
    return [{ span: { start: pairStart(pair), end: startOf(value) }, text: '' }];
  });
}

function onlyName({ plain, shared, fields, node }: Item): NodePair | undefined {
  const { isMap, isScalar } = yaml();
  if (plain || shared || fields.size !== 1 || !fields.has('name') || !isMap(node) || node.anchor)
    return undefined;
  const [pair, ...others] = pairsOf(node);
  const value = pair?.value;
  if (!pair || others.length > 0 || !isScalar(value) || value.anchor || value.tag) return undefined;
  return isUnwritten(value) || isBlockScalar(value) ? undefined : pair;
}

/** Whether an item could be given its id in writing. */
export function hasImplicitId(canvas: Canvas, item: Item): boolean {
  return (
    !item.shared &&
    item.idSpan === undefined &&
    isId(item.id) &&
    holderOf(canvas, item.id, item) === undefined
  );
}

/** Writes out the ids that items have from their names; links that spell them otherwise follow. */
export function writeIds(canvas: Canvas, refs: readonly ItemRef[]): EditResult {
  return planRewrite(canvas, (session) => {
    const items = new Set(
      refs.map((ref) => session.item(ref)).filter((item) => hasImplicitId(session.editable.canvas, item)),
    );
    return {
      steps: [
        (now) =>
          together(
            ...[...items].map((item) => setField(now, item, 'id', item.id)),
            changeLinks(now, (_from, { target }) => {
              const to = reachedBy(now.canvas, target);
              return to && items.has(to) && to.id !== target ? { kind: 'rewrite', to: to.id } : undefined;
            }),
          ),
      ],
      expect: (meaning) => {
        const ids = new Map([...items].map((item) => [noteOf(meaning, item), item.id]));
        for (const [note, id] of ids) setNoteField(note, 'id', id);
        for (const note of meaning.notes.values())
          note.links = note.links.map((link) => ({
            ...link,
            target: (link.to && ids.get(link.to)) ?? link.target,
          }));
      },
    };
  });
}

/** Writes out the ids of all items that have them from their names. */
export function writeAllIds(canvas: Canvas): EditResult {
  return writeIds(
    canvas,
    canvas.items.filter((item) => hasImplicitId(canvas, item)).map((item) => refTo(canvas, item)),
  );
}

/** The sorted order of an item's links, as positions; undefined if they are sorted already. */
function linkOrder(canvas: Canvas, item: Item): readonly number[] | undefined {
  const rank = (target: string): number => {
    const resolution = canvas.links.resolve(item, target);
    if (resolution.kind !== 'linked') return Number.MAX_SAFE_INTEGER;
    const { to } = resolution;
    return BLOCK_KEYS.indexOf(to.block) * 100_000 + blockOf(canvas, to.block).items.indexOf(to);
  };
  const ranks = item.links.map(({ target }) => rank(target));
  const order = ranks.map((_, index) => index).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
  return order.every((from, index) => from === index) ? undefined : order;
}

/** Whether the links of an item are a list that is not sorted by blocks and their items. */
export function canSortLinks(canvas: Canvas, item: Item): boolean {
  return ownLinks(item) !== undefined && linkOrder(canvas, item) !== undefined;
}

/** Sorts the links of an item: by block, as the story goes, then by the place of their items. Comments go with theirs. */
export function sortLinks(canvas: Canvas, ref: ItemRef): EditResult {
  return planRewrite(canvas, (session: Session) => {
    const item = session.item(ref);
    const list = ownLinks(item);
    const order = linkOrder(session.editable.canvas, item);
    if (list === undefined || order === undefined) return undefined;
    return {
      steps: [(editable) => only(permuted(editable, list, order))],
      expect: (meaning) => {
        const note = noteOf(meaning, item);
        note.links = order.flatMap((from) => note.links[from] ?? []);
      },
    };
  });
}

function ownLinks(item: Item): YAMLSeq | undefined {
  const field = item.fields.get('links');
  const value = field?.pair.value as Node | null | undefined;
  if (item.shared || !field || field.shared || !yaml().isSeq(value)) return undefined;
  return value.items.length === item.links.length ? value : undefined;
}

/** Puts into each place the entry that belongs there. */
function permuted(editable: EditableCanvas, list: YAMLSeq, order: readonly number[]): readonly TextEdit[] {
  const { text } = editable;
  const spans = list.flow
    ? cellSpans(text, list)
    : blockParts(text, list).map(({ lead, end }) => ({ start: lead, end }));
  return order.flatMap((from, index) => {
    const [place, entry] = [spans[index], spans[from]];
    if (from === index || !place || !entry) return [];
    return [{ span: place, text: text.slice(entry.start, entry.end) }];
  });
}

/** The entries of a list in brackets; undefined if there are comments between them, because it is unclear which entry they belong to. */
function cellSpans(text: string, list: YAMLSeq): readonly TextEdit['span'][] {
  const { cells } = flowCells(text, list);
  if (cells.some((cell) => leadComments(cell).length + trailingComments(cell).length > 0)) refuseUnsafe();
  return cells;
}

function rewriteItem(
  canvas: Canvas,
  ref: ItemRef,
  edits: (editable: EditableCanvas, item: Item) => readonly TextEdit[],
): EditResult {
  return planRewrite(canvas, (session) => {
    const item = session.item(ref);
    return { steps: [(editable) => only(edits(editable, item))], expect: SAME };
  });
}
