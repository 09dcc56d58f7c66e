/** New items. */
import * as l10n from '@vscode/l10n';
import { BLOCK_KEYS, type BlockKey } from '../../canvas/blocks';
import { blockOf, type Item } from '../../canvas/canvas';
import { ITEM_FIELDS } from '../../canvas/fields';
import { isId, slug } from '../../canvas/ids';
import { insertAllIntoEmpty, rearrange } from '../change/blocks';
import { addLinks } from '../change/links';
import type { EditableCanvas } from '../editableCanvas';
import { freeId, holderOf, isReachable, nameClashes } from '../idClashes';
import { refuse, refuseUnsafe } from '../refusal';
import {
  type Meaning,
  type NoteMeaning,
  notesIn,
  ownDigest,
  placeOfNote,
  setNoteField,
} from '../verify/meaning';
import { type OwnValues, readOwn } from '../write/customFields';
import { newPiece, type Piece } from '../write/itemText';
import { isEmpty, type NewFields } from '../write/value';
import { textsOf } from './fields';
import type { OperationOf } from './operationOf';
import {
  type ItemPosition,
  noteOf,
  only,
  type Plan,
  positionOf,
  refuseGone,
  refuseSameBlock,
  type Session,
  type Step,
  sameItem,
  together,
} from './plan';
import { nameFrom } from './rename';

type Asked = OperationOf<'add-items'>['items'][number];

/** A new item, with all that is to be known to write it. */
interface Coming {
  readonly block: BlockKey;
  readonly before: Item | undefined;
  readonly fields: NewFields & { readonly name: string };
  readonly own: OwnValues;
  readonly comments: readonly string[];
  /** What links call it. */
  readonly answer: string;
  /** Items it names in its links. */
  readonly named: readonly Item[];
  /** Items that have to name it, for no id reaches them. */
  readonly others: readonly Item[];
  /** Other new items it names. */
  readonly among: readonly number[];
}

/** Adds items to blocks, linked to others there and among themselves. */
export function addItems(items: readonly Asked[], session: Session): Plan | undefined {
  const { editable } = session;
  const coming = comingFor(items, session);
  const hasItems = (key: BlockKey): boolean => blockOf(editable.canvas, key).items.length > 0;
  const pieceFor = ({ fields, own, comments }: Coming): Piece => newPiece(written(fields), own, comments);
  const insertions = coming
    .filter(({ block }) => hasItems(block))
    .map((one) => ({ block: one.block, before: one.before, piece: pieceFor(one) }));
  const empty = BLOCK_KEYS.filter((key) => !hasItems(key) && coming.some(({ block }) => block === key));
  const begin = empty.map((key): Step => {
    const pieces = coming.filter(({ block }) => block === key).map(pieceFor);
    return (now) => only(insertAllIntoEmpty(now, key, pieces));
  });
  const partners = [...new Set(coming.flatMap(({ others }) => others))];
  const answers = partners.map((partner) => ({
    at: placeAmong(editable, partner, coming),
    ids: coming.filter(({ others }) => others.includes(partner)).map(({ answer }) => answer),
  }));
  return {
    steps: [
      ...(insertions.length === 0 ? [] : [(now: EditableCanvas) => rearrange(now, new Map(), insertions)]),
      ...begin,
      ...(answers.length === 0
        ? []
        : [
            (now: EditableCanvas) =>
              together(...answers.map(({ at, ids }) => addLinks(now, sameItem(now, at), ids))),
          ]),
    ],
    expect: (meaning) => expectNew(meaning, coming),
  };
}

function comingFor(items: readonly Asked[], session: Session): readonly Coming[] {
  const { editable } = session;
  const { canvas } = editable;
  const isNamed = (place: number): boolean => items.some(({ among }) => among?.includes(place));
  const promised = new Set<string>();
  const known = items.map(({ block, links = [], position, values = {}, ...asked }, place) => {
    const name = nameFrom(asked.name);
    const partners = [...new Set(links.map((ref) => session.item(ref)))];
    if (partners.some((partner) => partner.block === block)) refuseSameBlock();
    const named = partners.filter((partner) => isReachable(canvas, partner));
    const others = partners.filter((partner) => !named.includes(partner));
    const id = idFor(editable, name, values.id, others.length > 0 || isNamed(place), promised);
    const answer = id ?? slug(name);
    promised.add(answer);
    const among = [...new Set(asked.among)];
    const { own = {}, comments = [] } = asked;
    const before = session.before(block, position);
    return { block, before, name, values, own, comments, id, answer, named, others, among };
  });
  return known.map(({ name, values, id, ...one }) => {
    const friends = one.among.map((place) => known[place] ?? refuseGone());
    if (friends.some(({ block }) => block === one.block)) refuseSameBlock();
    const reached = [...one.named.map((partner) => partner.id), ...friends.map(({ answer }) => answer)];
    const targets = [...textsOf(values.links), ...reached];
    return { ...one, fields: { ...values, id, name, links: targets.length === 0 ? undefined : targets } };
  });
}

/** Where an item is once the new ones are there. */
function placeAmong(editable: EditableCanvas, item: Item, coming: readonly Coming[]): ItemPosition {
  const { block, position } = positionOf(editable, item);
  const { items } = blockOf(editable.canvas, block);
  const inFront = coming.filter(
    (one) => one.block === block && one.before !== undefined && items.indexOf(one.before) <= position,
  );
  return { block, position: position + inFront.length };
}

function expectNew(meaning: Meaning, coming: readonly Coming[]): void {
  const notes = coming.map(newNote);
  coming.forEach(({ fields, named, among, others, block, before, answer }, place) => {
    const note = notes[place];
    if (note === undefined) return;
    const reached = new Map<string, NoteMeaning | undefined>([
      ...named.map((partner) => [partner.id, noteOf(meaning, partner)] as const),
      ...among.map((friend) => [coming[friend]?.answer ?? '', notes[friend]] as const),
    ]);
    note.links = textsOf(fields.links).map((target) => ({ target, to: reached.get(target) }));
    insertNote(meaning, block, before, note);
    for (const partner of others) {
      const other = noteOf(meaning, partner);
      other.links = [...other.links, { target: answer, to: note }];
    }
  });
}

/** The fields that are worth writing. */
function written(fields: NewFields & { readonly name: string }): NewFields & { readonly name: string } {
  const kept = Object.entries(fields).filter(([key, value]) => key === 'name' || !isEmpty(value));
  return { ...Object.fromEntries(kept), name: fields.name };
}

function idFor(
  editable: EditableCanvas,
  name: string,
  wanted: unknown,
  needed: boolean,
  promised: ReadonlySet<string>,
): string | undefined {
  const { canvas } = editable;
  if (typeof wanted === 'string' && wanted !== '') {
    if (!isId(wanted))
      refuse(l10n.t('An id is made of small letters, digits, - and _, and starts with a letter or a digit.'));
    return holderOf(canvas, wanted) || promised.has(wanted) ? freeId(canvas, wanted, promised) : wanted;
  }
  const id = slug(name);
  const clash = nameClashes(canvas, name) || promised.has(id) || (needed && id === '');
  return clash ? freeId(canvas, id, promised) : undefined;
}

function newNote({ fields, own }: Coming): NoteMeaning {
  const note: NoteMeaning = { name: fields.name, fields: new Map(), links: [] };
  for (const { key } of ITEM_FIELDS) {
    if (key !== 'links' && (key === 'name' || !isEmpty(fields[key]))) setNoteField(note, key, fields[key]);
  }
  for (const [key, text] of Object.entries(own)) {
    const value = readOwn(key, text) ?? refuseUnsafe();
    note.fields.set(key, [ownDigest(value)]);
  }
  return note;
}

/** Puts a note into a block, in front of an item or at the end. */
export function insertNote(
  meaning: Meaning,
  block: BlockKey,
  before: Item | undefined,
  note: NoteMeaning,
): void {
  if (before === undefined) {
    notesIn(meaning, block).push(note);
    return;
  }
  const { notes, index } = placeOfNote(meaning, noteOf(meaning, before));
  notes.splice(index, 0, note);
}
