/** Another name or id for an item; the links that mean it follow. */
import * as l10n from '@vscode/l10n';
import type { Item } from '../../canvas/canvas';
import { isId, otherSlugs, slug } from '../../canvas/ids';
import { isBlockScalar, type YAMLMap, yaml } from '../../canvas/yaml';
import { ITEM_RANKS, removeField, setField, setValue } from '../change/field';
import { changeLinks } from '../change/links';
import { ownMap, scalarContextOf } from '../change/mapping';
import { placeIn } from '../change/pairs';
import type { EditableCanvas } from '../editableCanvas';
import { freeId, holderOf, nameClashes, reachedBy } from '../idClashes';
import { refuse, refuseShared } from '../refusal';
import { type Meaning, setNoteField } from '../verify/meaning';
import { styleOf, withHeaderComment, writeScalar } from '../write/scalar';
import { keyStyle, writeKey } from '../write/value';
import type { Removal } from '../yamlStyle/block';
import { contentEnd, type NodePair, pairEnd, pairStart, sentenceOf, startOf } from '../yamlStyle/nodes';
import type { OperationOf } from './operationOf';
import { noteOf, only, type Plan, positionOf, type Session, sameItem, together } from './plan';

/** Which ids mean an item once it is renamed; the first one is what links are rewritten to. */
interface Answers {
  readonly id: string;
  readonly valid: ReadonlySet<string>;
}

/**
 * Renames an item. An id that comes from the name changes with it, and links follow; where the new one is taken, or
 * the name has no letters, the old id is kept and written out.
 */
export function renameItem(operation: OperationOf<'rename-item'>, session: Session): Plan | undefined {
  const { editable } = session;
  const item = session.item(operation.item);
  const name = nameFrom(operation.name);
  if (name === item.name) return undefined;
  if (item.shared) return refuseShared();
  const kept = keptId(editable, item, name);
  const explicit = kept !== undefined || item.idSpan !== undefined;
  const id = kept ?? (explicit ? item.id : slug(name));
  const answers = { id, valid: new Set([id, ...(explicit ? [] : otherSlugs(name))]) };
  const at = positionOf(editable, item);
  return {
    steps: [
      (now) => together(rewriteName(now, item, name), followLinks(now, item, answers)),
      ...(kept === undefined ? [] : [(now: EditableCanvas) => setField(now, sameItem(now, at), 'id', kept)]),
    ],
    expect: (meaning) => {
      const note = noteOf(meaning, item);
      setNoteField(note, 'name', name);
      if (kept !== undefined) setNoteField(note, 'id', kept);
      expectLinks(meaning, item, answers);
    },
  };
}

/** A name as it is written: without blanks around it; refused where nothing is left. */
export function nameFrom(text: string): string {
  const name = text.trim();
  return name === '' ? refuse(l10n.t('A note needs a name.')) : name;
}

/** The id to write out so that links go on to mean the item; undefined where the name may give it. */
function keptId(editable: EditableCanvas, item: Item, name: string): string | undefined {
  const { canvas } = editable;
  if (item.idSpan !== undefined) return undefined;
  const wanted = slug(name);
  const linked = canvas.items.some((from) =>
    from.links.some((ref) => reachedBy(canvas, ref.target) === item),
  );
  if (wanted === '' ? !linked : !nameClashes(canvas, name, item)) return undefined;
  const keeps = isId(item.id) && reachedBy(canvas, item.id) === item;
  return keeps ? item.id : freeId(canvas, wanted || item.id);
}

/** Writes the name in place of the old one, quoted like it. */
export function rewriteName(editable: EditableCanvas, item: Item, name: string): Removal {
  const map = ownMap(item);
  const sentence = sentenceOf(item);
  if (map && sentence) return nameSentence(editable, map, sentence, name);
  if (map) return setValue(editable, map, 'name', 'text', name, ITEM_RANKS);
  const { text } = editable;
  const { node } = item;
  const start = startOf(node);
  const content = contentEnd(text, node);
  const end = isBlockScalar(node) ? start + text.slice(start, content).trimEnd().length : content;
  const place = scalarContextOf(editable, item);
  const style = yaml().isScalar(node) ? styleOf(node) : place.style;
  const written = writeScalar(name, { ...place, style });
  const span = { start, end };
  const whole = yaml().isScalar(node)
    ? withHeaderComment(text, node, written, place.eol)
    : editable.withCommentsOf(span, written);
  return only([{ span, text: whole }]);
}

/** A name that was taken for a key gets the key that was meant. */
function nameSentence(editable: EditableCanvas, map: YAMLMap, sentence: NodePair, name: string): Removal {
  const place = placeIn(editable, map, 'QUOTE_DOUBLE');
  const span = { start: pairStart(sentence), end: pairEnd(editable.text, sentence) };
  const written = `${writeKey('name', keyStyle(map))}: ${writeScalar(name, place)}`;
  return only([{ span, text: editable.withCommentsOf(span, written) }]);
}

function followLinks(editable: EditableCanvas, item: Item, answers: Answers): Removal {
  return changeLinks(editable, (_from, ref) =>
    reachedBy(editable.canvas, ref.target) === item && !answers.valid.has(ref.target)
      ? { kind: 'rewrite', to: answers.id }
      : undefined,
  );
}

function expectLinks(meaning: Meaning, item: Item, answers: Answers): void {
  const note = noteOf(meaning, item);
  for (const other of meaning.notes.values()) {
    other.links = other.links.map((link) =>
      link.to === note && !answers.valid.has(link.target) ? { ...link, target: answers.id } : link,
    );
  }
}

/** Gives an item another id, in its links too. Without a text the id comes from the name again. */
export function renameId(operation: OperationOf<'rename-id'>, session: Session): Plan | undefined {
  const { editable } = session;
  const { canvas } = editable;
  const item = session.item(operation.item);
  const written = operation.id.trim();
  const id = written === '' ? slug(item.name) : written;
  const named = item.plain || item.fields.has('name') || sentenceOf(item) !== undefined;
  if (written === '' ? item.idSpan === undefined || !named : id === item.id) return undefined;
  if (item.shared) return refuseShared();
  if (id === '')
    refuse(l10n.t('“{0}” has no letters to make an id of, so it keeps the one it has.', item.name));
  if (written !== '' && !isId(written))
    refuse(l10n.t('An id is made of small letters, digits, - and _, and starts with a letter or a digit.'));
  const holder = holderOf(canvas, id, item);
  if (holder) refuse(l10n.t('The id {0} is already that of “{1}”.', id, holder.name));
  const answers = { id, valid: new Set([id, ...(written === '' ? otherSlugs(item.name) : [])]) };
  return {
    steps: [
      (now) =>
        together(
          written === '' ? removeField(now, item, 'id') : setField(now, item, 'id', written),
          followLinks(now, item, answers),
        ),
    ],
    expect: (meaning) => {
      const note = noteOf(meaning, item);
      setNoteField(note, 'id', written === '' ? undefined : written);
      // Without a name, the id is the text of the note.
      if (!named) note.name = id;
      expectLinks(meaning, item, answers);
    },
  };
}
