/** Values of items and of the canvas: written, changed, taken away. */
import { type CanvasFieldKey, canvasField, titledBlock } from '../../canvas/fields';
import type { NewValue } from '../../canvas/operation';
import { insertRootPair, ROOT_RANKS } from '../change/blocks';
import { fieldPairs, removeField, removeRootPairs, setField, setValue } from '../change/field';
import { keyText } from '../editableCanvas';
import { refuseShared, refuseUnsafe } from '../refusal';
import { isListKey, setNoteField, valueDigest } from '../verify/meaning';
import { isEmpty, isList, writeValue } from '../write/value';
import type { OperationOf } from './operationOf';
import { inOneStep, noteOf, only, type Plan, type Session } from './plan';
import { renameId, renameItem } from './rename';
import { setTitle } from './titles';

/** Writes a field of an item; an empty value takes the field away. */
export function setItemField(operation: OperationOf<'set-field'>, session: Session): Plan | undefined {
  const { key, value } = operation;
  const { item: ref } = operation;
  if (key === 'name')
    return renameItem({ kind: 'rename-item', item: ref, name: String(value ?? '') }, session);
  if (key === 'id') return renameId({ kind: 'rename-id', item: ref, id: String(value ?? '') }, session);
  const item = session.item(ref);
  if (item.shared) return refuseShared();
  const wanted = isEmpty(value) ? undefined : value;
  return {
    steps: [(now) => (wanted === undefined ? removeField(now, item, key) : setField(now, item, key, wanted))],
    expect: (meaning) => {
      const note = noteOf(meaning, item);
      if (key === 'links') note.links = textsOf(wanted).map((target) => ({ target, to: undefined }));
      else setNoteField(note, key, wanted);
    },
  };
}

/** The same for fields of several items. */
export function setItemFields(
  operations: readonly OperationOf<'set-field'>[],
  session: Session,
): Plan | undefined {
  const items = new Set(operations.map((operation) => session.item(operation.item)));
  if (items.size < operations.length) refuseUnsafe();
  return inOneStep(operations.map((operation) => setItemField(operation, session)));
}

/** A value as a list of texts. */
export function textsOf(value: NewValue): readonly string[] {
  if (value === undefined) return [];
  return isList(value) ? value : [String(value)];
}

/** Writes one of the canvas's own values; an empty value takes the key away. */
export function setHeader(operation: OperationOf<'set-header'>, session: Session): Plan | undefined {
  const { key, value } = operation;
  const { editable } = session;
  const block = titledBlock(key);
  if (block !== undefined) return setTitle(block, textsOf(value).join(' '), session);
  const kind = canvasField(key)?.kind ?? 'text';
  const pairs = editable.root ? fieldPairs(editable.root, key) : [];
  const wanted = isEmpty(value) ? undefined : value;
  if (pairs.length === 0 && editable.canvas.headerFields.has(key as CanvasFieldKey)) return refuseShared();
  const written = pairs[0] ? keyText(pairs[0]) : key;
  return {
    steps: [
      (now) => {
        if (wanted === undefined) return removeRootPairs(now, pairs);
        if (now.root) return setValue(now, now.root, key, kind, wanted, ROOT_RANKS);
        return only(insertRootPair(now, key, (place) => writeValue(wanted, place, kind)));
      },
    ],
    expect: (meaning) => {
      if (wanted === undefined) for (const pair of pairs) meaning.header.delete(keyText(pair));
      else {
        const rest = meaning.header.get(written)?.slice(1) ?? [];
        meaning.header.set(written, [valueDigest(wanted, isListKey(written)), ...rest]);
      }
    },
  };
}
