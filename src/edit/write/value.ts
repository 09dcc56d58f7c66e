/** Keys, lists and whole items as YAML text. */
import { ITEM_FIELDS, type ItemFieldKey, type ValueKind } from '../../canvas/fields';
import type { NewValue } from '../../canvas/operation';
import { type Scalar, type YAMLMap, yaml } from '../../canvas/yaml';
import { pairsOf } from '../yamlStyle/nodes';
import { type ScalarContext, writeScalar } from './scalar';

/** A value that is there. */
export type WritableValue = Exclude<NewValue, undefined>;

/** A value of a field as YAML; lists are written in brackets. */
export function writeValue(value: WritableValue, place: ScalarContext, kind: ValueKind): string {
  const here = { ...place, mayBlock: kind === 'markdown', isDate: kind === 'date' };
  if (!isList(value)) return writeScalar(value, here);
  return `[${value.map((entry) => writeScalar(entry, { ...here, flow: true })).join(', ')}]`;
}

/** Whether a value is a list. */
export function isList(value: NewValue): value is readonly string[] {
  return Array.isArray(value);
}

/** Whether a value says nothing, so that its key is better left out. */
export function isEmpty(value: NewValue): value is undefined {
  return value === undefined || value === '' || (isList(value) && value.length === 0);
}

/** The quotes that a mapping has around its keys, so that a new key fits in; texts follow where it looks like JSON. */
export function keyStyle(map: YAMLMap | undefined): Scalar.Type | undefined {
  if (map === undefined || map.items.length === 0) return undefined;
  const types = new Set(pairsOf(map).map((pair) => (yaml().isScalar(pair.key) ? pair.key.type : undefined)));
  const [type] = types;
  return types.size === 1 && (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') ? type : undefined;
}

/** A key as its neighbours are written. */
export function writeKey(key: string, style: Scalar.Type | undefined): string {
  if (style === 'QUOTE_DOUBLE') return `"${key}"`;
  return style === 'QUOTE_SINGLE' ? `'${key}'` : key;
}

/** The values of a new item by key, in the order of the format. */
export type NewFields = Readonly<Partial<Record<ItemFieldKey, NewValue>>>;

/** The pairs of a new item as `key: value`, in the order of the format. */
export function writePairs(
  fields: NewFields,
  place: ScalarContext,
  keys: Scalar.Type | undefined,
): readonly string[] {
  return ITEM_FIELDS.flatMap(({ key, kind }) => {
    const value = fields[key];
    if (value === undefined || (key !== 'name' && isEmpty(value))) return [];
    return [`${writeKey(key, keys)}: ${writeValue(value, place, kind)}`];
  });
}
