/** A new item, or a copy of one. */
import * as l10n from '@vscode/l10n';
import type { BlockKey } from '../../canvas/blocks';
import type { Item } from '../../canvas/canvas';
import { ITEM_FIELDS } from '../../canvas/fields';
import { isId, slug } from '../../canvas/text';
import { insertIntoBlock } from '../change/blocks';
import { ITEM_RANKS, setValue } from '../change/field';
import { addLinks } from '../change/links';
import { insertEntry } from '../change/list';
import { ownMap } from '../change/mapping';
import { freeId, holderOf, isReachable, nameClashes, reachedBy } from '../ids';
import { sentenceOf } from '../layout/nodes';
import { refuse, refuseShared } from '../refusal';
import type { TextEdit } from '../result';
import type { Sheet } from '../sheet';
import { type Meaning, type Note, notesIn, placeOfNote, setNoteField } from '../verify/meaning';
import { newPiece, pieceOf } from '../write/piece';
import { isEmpty, type NewFields } from '../write/value';
import { textsOf } from './fields';
import type { Of } from './of';
import { noteOf, only, type Plan, positionOf, type Session, type Step, sameItem, together } from './plan';
import { nameFrom, rewriteName } from './rename';

/** Adds an item to a block. Its name may be anything; where the id it gives is taken, the item gets one of its own. */
export function addItem(operation: Of<'add-item'>, session: Session): Plan {
  const { sheet } = session;
  const { canvas } = sheet;
  const { block, values = {}, links = [] } = operation;
  const name = nameFrom(operation.name);
  const before = session.before(block, operation.position);
  const partners = [...new Set(links.map((ref) => session.item(ref)))];
  if (partners.some((partner) => partner.block === block))
    refuse(l10n.t('Two notes of one block cannot be linked; links join two blocks.'));
  const named = partners.filter((partner) => isReachable(canvas, partner));
  const others = partners.filter((partner) => !named.includes(partner));
  const id = idFor(sheet, name, values.id, others.length > 0);
  const targets = [...textsOf(values.links), ...named.map((partner) => partner.id)];
  const fields = { ...values, id, name, links: targets.length === 0 ? undefined : targets };
  const places = others.map((partner) => positionOf(sheet, partner));
  const answer = id ?? slug(name);
  return {
    steps: [
      (now) => only(insertIntoBlock(now, block, before, newPiece(written(fields)))),
      ...places.map(
        (place): Step =>
          (now) =>
            addLinks(now, sameItem(now, place), [answer]),
      ),
    ],
    expect: (meaning) => {
      const note = newNote(meaning, fields, named);
      insertNote(meaning, block, before, note);
      for (const partner of others) {
        const other = noteOf(meaning, partner);
        other.links = [...other.links, { target: answer, to: note }];
      }
    },
  };
}

/** The fields that are worth writing. */
function written(fields: NewFields & { readonly name: string }): NewFields & { readonly name: string } {
  const kept = Object.entries(fields).filter(([key, value]) => key === 'name' || !isEmpty(value));
  return { ...Object.fromEntries(kept), name: fields.name };
}

function idFor(sheet: Sheet, name: string, wish: unknown, needed: boolean): string | undefined {
  const { canvas } = sheet;
  if (typeof wish === 'string' && wish !== '') {
    if (!isId(wish))
      refuse(l10n.t('An id is made of small letters, digits, - and _, and starts with a letter or a digit.'));
    return holderOf(canvas, wish) ? freeId(canvas, wish) : wish;
  }
  const clash = nameClashes(canvas, name) || (needed && slug(name) === '');
  return clash ? freeId(canvas, slug(name)) : undefined;
}

function newNote(
  meaning: Meaning,
  fields: NewFields & { readonly name: string },
  named: readonly Item[],
): Note {
  const note: Note = { name: fields.name, fields: new Map(), links: [] };
  for (const { key } of ITEM_FIELDS) {
    if (key !== 'links' && (key === 'name' || !isEmpty(fields[key]))) setNoteField(note, key, fields[key]);
  }
  const reached = new Map(named.map((partner) => [partner.id, noteOf(meaning, partner)]));
  note.links = textsOf(fields.links).map((target) => ({ target, to: reached.get(target) }));
  return note;
}

/** Puts a note into a block, in front of an item or at the end. */
export function insertNote(meaning: Meaning, block: BlockKey, before: Item | undefined, note: Note): void {
  if (before === undefined) {
    notesIn(meaning, block).push(note);
    return;
  }
  const { notes, index } = placeOfNote(meaning, noteOf(meaning, before));
  notes.splice(index, 0, note);
}

/** Copies an item, comments and links included, to the place behind it. The copy has a name and an id of its own. */
export function duplicateItem(operation: Of<'duplicate-item'>, session: Session): Plan {
  const { sheet } = session;
  const { canvas } = sheet;
  const item = session.item(operation.item);
  const { list } = item;
  if (item.shared || !sheet.ownsList(list)) return refuseShared();
  const unnamed = !item.plain && !item.fields.has('name') && sentenceOf(item) === undefined;
  const name = unnamed ? undefined : copyName(sheet, item.name);
  const id = item.idSpan === undefined ? undefined : freeId(canvas, item.id);
  const answer = id ?? slug(name ?? '');
  const own = new Set(item.links.map((ref) => reachedBy(canvas, ref.target)));
  const missing = canvas.items.filter(
    (other) =>
      other.block !== item.block &&
      !own.has(other) &&
      other.links.some((ref) => reachedBy(canvas, ref.target) === item),
  );
  const named = missing.filter((partner) => isReachable(canvas, partner));
  const others =
    answer === '' ? [] : missing.filter((partner) => !named.includes(partner) && !partner.shared);
  const { block, position } = positionOf(sheet, item);
  const copy = { block, position: position + 1 };
  const places = others.map((partner) => positionOf(sheet, partner));
  // A plain item has to become a mapping first.
  const [early, late] = item.plain ? [[], named.map(({ id }) => id)] : [named.map(({ id }) => id), []];
  return {
    steps: [
      (now) => {
        const piece = pieceOf(now, item, changesOfCopy(now, item, { name, id, links: early }));
        return only(insertEntry(now, list, item.index + 1, piece, NO_STYLE));
      },
      ...(late.length + places.length === 0
        ? []
        : [
            (now: Sheet) =>
              together(
                ...(late.length === 0 ? [] : [addLinks(now, sameItem(now, copy), late)]),
                ...places.map((place) => addLinks(now, sameItem(now, place), [answer])),
              ),
          ]),
    ],
    expect: (meaning) => {
      const original = noteOf(meaning, item);
      const note: Note = { ...original, fields: new Map(original.fields) };
      if (name !== undefined) setNoteField(note, 'name', name);
      if (id !== undefined) setNoteField(note, 'id', id);
      // Where there is no name, the id stands on the note.
      if (id !== undefined && unnamed) note.name = id;
      note.links = [
        ...note.links,
        ...named.map((partner) => ({ target: partner.id, to: noteOf(meaning, partner) })),
      ];
      const { notes, index } = placeOfNote(meaning, original);
      notes.splice(index + 1, 0, note);
      for (const partner of others) {
        const other = noteOf(meaning, partner);
        other.links = [...other.links, { target: answer, to: note }];
      }
    },
  };
}

interface CopyChanges {
  readonly name: string | undefined;
  readonly id: string | undefined;
  readonly links: readonly string[];
}

/** What a copy says differently, as edits of the original. */
function changesOfCopy(sheet: Sheet, item: Item, { name, id, links }: CopyChanges): readonly TextEdit[] {
  const map = ownMap(item);
  const renamed = name === undefined ? [] : rewriteName(sheet, item, name).edits;
  const linked = links.length === 0 ? [] : addLinks(sheet, item, links).edits;
  const identified =
    id === undefined || map === undefined ? [] : setValue(sheet, map, 'id', 'id', id, ITEM_RANKS).edits;
  return [...renamed, ...linked, ...identified];
}

/** A copied item brings its own style. */
const NO_STYLE = { braces: false, mappings: false, keys: undefined, names: undefined };

function copyName(sheet: Sheet, name: string): string {
  const first = l10n.t('{0} (copy)', name);
  if (!nameClashes(sheet.canvas, first)) return first;
  let number = 2;
  while (nameClashes(sheet.canvas, l10n.t('{0} (copy {1})', name, number))) number++;
  return l10n.t('{0} (copy {1})', name, number);
}
