/** A field of an item, or of the canvas, written, changed or taken away. */
import { wordKey } from '../../canvas/blocks';
import type { Item } from '../../canvas/canvas';
import { ITEM_FIELDS, type ItemFieldKey, isOwnKey, itemField, type ValueKind } from '../../canvas/fields';
import { type YAMLMap, type YAMLSeq, yaml } from '../../canvas/yaml';
import { type EditableCanvas, keyText } from '../editableCanvas';
import { refuseShared } from '../refusal';
import { type ScalarContext, styleOf, writeScalar } from '../write/scalar';
import { isList, type WritableValue, writeValue } from '../write/value';
import { blockParts, insertLines, type LeadChoice, type Removal, removeParts } from '../yamlStyle/block';
import { changeFlow } from '../yamlStyle/flow';
import { entriesOf, type NodePair, pairsOf, sentenceOf } from '../yamlStyle/nodes';
import { ownMap, toMapping } from './mapping';
import { insertPair, type Ranks, removePairs, replaceValue } from './pairs';

/** No change. */
export const NOTHING: Removal = { edits: [], spans: [] };
const rankByWord = new Map(ITEM_FIELDS.map((field, index) => [wordKey(field.key), index]));

/** The keys of an item in the order of the format. */
export const ITEM_RANKS: Ranks = { rank: (key) => rankByWord.get(wordKey(key)) };

/** The same for one item; a name without a key is read as a name only where it comes first. */
function ranksOf(item: Item): Ranks {
  const sentence = sentenceOf(item);
  const key = sentence && keyText(sentence);
  return key === undefined ? ITEM_RANKS : { rank: (other) => (other === key ? -1 : ITEM_RANKS.rank(other)) };
}

/** The pairs of an item whose key means a field, in any spelling; the first one counts. */
export function fieldPairs(map: YAMLMap, key: string): readonly NodePair[] {
  const exact = wordKey(key);
  return pairsOf(map).filter((pair) => !isOwnKey(keyText(pair)) && wordKey(keyText(pair)) === exact);
}

/** Writes a field of an item. */
export function setField(
  editable: EditableCanvas,
  item: Item,
  key: ItemFieldKey,
  value: WritableValue,
): Removal {
  const map = ownMap(item);
  if (map === undefined) return { edits: toMapping(editable, item, { [key]: value }), spans: [] };
  return setValue(editable, map, key, itemField(key)?.kind ?? 'text', value, ranksOf(item));
}

/** Writes the value of a key of a mapping: into the pair that is there, or a new one. */
export function setValue(
  editable: EditableCanvas,
  map: YAMLMap,
  key: string,
  kind: ValueKind,
  value: WritableValue,
  ranks: Ranks,
): Removal {
  const [pair] = fieldPairs(map, key);
  if (pair === undefined)
    return {
      edits: insertPair(editable, map, key, ranks, (place) => writeValue(value, place, kind)),
      spans: [],
    };
  const { isSeq, isScalar } = yaml();
  if (isList(value) && isSeq(pair.value) && value.length > 0) return setList(editable, pair.value, value);
  const [only] = isList(value) ? value : [];
  const single =
    only !== undefined &&
    isList(value) &&
    value.length === 1 &&
    isScalar(pair.value) &&
    pair.value.value !== null;
  return replaceValue(editable, map, pair, (place) =>
    writeValue(single ? only : value, listContext(value, single, place), kind),
  );
}

/** Quotes and blocks of a single value are no model for a list. */
function listContext(value: WritableValue, single: boolean, place: ScalarContext): ScalarContext {
  return isList(value) && !single && place.style !== 'QUOTE_DOUBLE' ? { ...place, style: undefined } : place;
}

/** Makes a list hold these texts: entries that stay are left alone, comments included. */
function setList(editable: EditableCanvas, list: YAMLSeq, wanted: readonly string[]): Removal {
  const { text } = editable;
  const { isScalar } = yaml();
  const old = entriesOf(list).map((entry) =>
    isScalar(entry) && typeof entry.value === 'string' ? entry.value : undefined,
  );
  const { removed, inserted } = difference(old, wanted);
  if (removed.size === 0 && inserted.length === 0) return NOTHING;
  const style = styleOf(entriesOf(list)[0]);
  if (list.flow) {
    const place = { flow: true, column: 0, eol: editable.eol, style };
    const cells = inserted.map(({ index, value }) => ({
      index,
      cell: { lead: [], body: writeScalar(value, place), after: '' },
    }));
    return changeFlow(text, list, { removed, inserted: cells });
  }
  const parts = blockParts(text, list);
  const column = parts[0]?.column ?? 0;
  const place = { flow: false, column, eol: editable.eol, style };
  const lines = inserted.map(({ index, value }) =>
    insertLines(text, parts, index, `${' '.repeat(column)}- ${writeScalar(value, place)}`),
  );
  const removal = removeParts(text, parts, removed, 'own');
  return { spans: removal.spans, edits: [...removal.edits, ...lines] };
}

interface Difference {
  readonly removed: ReadonlySet<number>;
  /** New values before the old entry with the index, in order. */
  readonly inserted: readonly { readonly index: number; readonly value: string }[];
}

/** Which old entries go and which new ones come, so that as many as possible stay. */
function difference(old: readonly (string | undefined)[], wanted: readonly string[]): Difference {
  const common = old.map(() => wanted.map(() => 0));
  const lengthAt = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = wanted.length - 1; j >= 0; j--) {
      const row = common[i];
      if (row)
        row[j] =
          old[i] === wanted[j]
            ? lengthAt(i + 1, j + 1) + 1
            : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  const removed = new Set<number>();
  const inserted: { index: number; value: string }[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < wanted.length) {
    const value = wanted[j];
    if (i < old.length && value !== undefined && old[i] === value) {
      i++;
      j++;
    } else if (i < old.length && (value === undefined || lengthAt(i + 1, j) >= lengthAt(i, j + 1)))
      removed.add(i++);
    else if (value !== undefined) {
      inserted.push({ index: i, value });
      j++;
    }
  }
  return { removed, inserted };
}

/** Removes a field of an item, with every pair whose key means it. */
export function removeField(editable: EditableCanvas, item: Item, key: ItemFieldKey): Removal {
  const map = ownMap(item);
  if (map === undefined) return NOTHING;
  const pairs = fieldPairs(map, key);
  if (pairs.length === 0) return item.fields.has(key) ? refuseShared() : NOTHING;
  return removeKeys(editable, map, pairs, 'own');
}

/** Takes pairs out of a mapping; where they are all it has, their values go instead. */
export function removeKeys(
  editable: EditableCanvas,
  map: YAMLMap,
  pairs: readonly NodePair[],
  choice: LeadChoice,
): Removal {
  if (pairs.length < map.items.length) return removePairs(editable, map, new Set(pairs), choice);
  const removals = pairs.map((pair) => replaceValue(editable, map, pair, () => '[]'));
  return {
    edits: removals.flatMap((removal) => removal.edits),
    spans: removals.flatMap((removal) => removal.spans),
  };
}

/** Removes keys of the canvas, with their values. */
export function removeRootPairs(editable: EditableCanvas, pairs: readonly NodePair[]): Removal {
  const { root, text } = editable;
  if (root === undefined || pairs.length === 0) return { edits: [], spans: [] };
  const removed = new Set(pairs.map((pair) => pairsOf(root).indexOf(pair)));
  return root.flow
    ? changeFlow(text, root, { removed })
    : removeParts(text, blockParts(text, root), removed, 'own');
}
