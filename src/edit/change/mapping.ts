/** A plain item (`- Travellers`) becomes a mapping (`- name: Travellers`) when it is given a field. */
import type { Item } from '../../canvas/canvas';
import { ITEM_FIELDS, type ItemFieldKey } from '../../canvas/fields';
import { lineEnd } from '../../canvas/lines';
import { type YAMLMap, yaml } from '../../canvas/yaml';
import type { EditableCanvas } from '../editableCanvas';
import { refuseShared, refuseUnsafe } from '../refusal';
import type { TextEdit } from '../result';
import { type ScalarContext, writeScalar } from '../write/scalar';
import { keyStyle, type NewFields, writeKey, writePairs } from '../write/value';
import { flowCells } from '../yamlStyle/flow';
import { columnOf, eolAt, pastTrivia, shiftLines } from '../yamlStyle/lines';
import { contentEnd, endsKeeping, entriesOf, startOf } from '../yamlStyle/nodes';

/** The mapping that an item is written as here; undefined for a plain item. */
export function ownMap(item: Item): YAMLMap | undefined {
  if (item.shared) return refuseShared();
  return !item.plain && yaml().isMap(item.node) ? item.node : undefined;
}

/** Where an item's text starts in its list, anchor and tag included. */
export function itemStart(editable: EditableCanvas, item: Item): number {
  const { list, index } = item;
  if (list?.flow) return flowCells(editable.text, list).cells[index]?.start ?? refuseUnsafe();
  return pastTrivia(editable.text, dashOf(editable, item) + 1);
}

/** The dash of an item in a block list. */
function dashOf(editable: EditableCanvas, { list, index }: Item): number {
  if (list === undefined) return refuseUnsafe();
  const before = entriesOf(list)[index - 1];
  return before ? pastTrivia(editable.text, contentEnd(editable.text, before)) : startOf(list);
}

/** The column of the keys of an item, or the column they would have if it were a mapping. */
export function scalarContextOf(editable: EditableCanvas, item: Item): ScalarContext {
  const { text } = editable;
  const flow = item.list?.flow === true;
  return {
    flow,
    column: columnOf(text, itemStart(editable, item)),
    eol: eolAt(text, startOf(item.node)),
    style: flow ? keyStyle(editable.root) : undefined,
  };
}

const NAME_RANK = ITEM_FIELDS.findIndex((field) => field.key === 'name');
const BEFORE_NAME: ReadonlySet<ItemFieldKey> = new Set(
  ITEM_FIELDS.slice(0, NAME_RANK).map((field) => field.key),
);

/** Gives a plain item fields: what was the item becomes its `name`, as it is written. */
export function toMapping(editable: EditableCanvas, item: Item, fields: NewFields): readonly TextEdit[] {
  if (item.shared) return refuseShared();
  const { text } = editable;
  const { node } = item;
  const place = scalarContextOf(editable, item);
  const start = itemStart(editable, item);
  const keys = place.flow ? keyStyle(editable.root) : undefined;
  const keysOf = Object.keys(fields) as ItemFieldKey[];
  const pick = (early: boolean): NewFields =>
    Object.fromEntries(
      keysOf.filter((key) => BEFORE_NAME.has(key) === early).map((key) => [key, fields[key]]),
    );
  const before = writePairs(pick(true), place, keys);
  const after = writePairs(pick(false), place, keys);
  const end = contentEnd(text, node);
  const nameKey = `${writeKey('name', keys)}: `;
  const name = yaml().isScalar(node)
    ? text.slice(start, end)
    : editable.withCommentsOf({ start, end }, writeScalar(item.name, { ...place, style: 'QUOTE_DOUBLE' }));
  const put = (at: number, to: number, written: string): TextEdit => ({
    span: { start: at, end: to },
    text: written,
  });
  if (place.flow) {
    const head = ['{', ...before.map((pair) => `${pair}, `), nameKey].join('');
    const tail = [...after.map((pair) => `, ${pair}`), '}'].join('');
    return [put(start, end, `${head}${name}${tail}`)];
  }
  const indent = ' '.repeat(place.column);
  const dash = dashOf(editable, item);
  const head = [...before.map((pair) => `${pair}${place.eol}${indent}`), nameKey].join('');
  const shifted = name.includes('\n') ? shiftLines(name, place.column - columnOf(text, dash)) : name;
  const lines = after.map((pair) => `${indent}${pair}`).join(place.eol);
  // A text may follow a tab, a mapping may not.
  const gap = text.slice(dash + 1, start);
  const spaces = /^[ \t]*\t[ \t]*$/.test(gap) ? [put(dash + 1, start, ' '.repeat(gap.length))] : [];
  const edits = [...spaces, put(start, end, head + shifted)];
  if (lines === '') return edits;
  if (endsKeeping(text, node)) return [...edits, put(end, end, `${lines}${place.eol}`)];
  const behind = lineEnd(text, end);
  return [...edits, put(behind, behind, `${place.eol}${lines}`)];
}
