/** Copies of items. */

import * as l10n from '@vscode/l10n';
import { blockOf, type Item } from '../../canvas/canvas';
import { addToSet } from '../../canvas/collect';
import { otherSlugs, slug } from '../../canvas/ids';
import type { YAMLSeq } from '../../canvas/yaml';
import { ITEM_RANKS, setValue } from '../change/field';
import { addLinks } from '../change/links';
import { changeEntries, type NewEntry } from '../change/list';
import { ownMap } from '../change/mapping';
import type { EditableCanvas } from '../editableCanvas';
import { freeId, isReachable, nameClashes, reachedBy } from '../idClashes';
import { refuseShared, refuseUnsafe } from '../refusal';
import type { TextEdit } from '../result';
import { type Meaning, type NoteMeaning, placeOfNote, setNoteField } from '../verify/meaning';
import { pieceOf } from '../write/itemText';
import { sentenceOf } from '../yamlStyle/nodes';
import type { OperationOf } from './operationOf';
import { type ItemPosition, noteOf, type Plan, positionOf, type Session, sameItem, together } from './plan';
import { rewriteName } from './rename';

/** A copy that is about to come. */
interface Copy {
  readonly item: Item;
  readonly list: YAMLSeq;
  /** undefined where the original has no name of its own. */
  readonly name: string | undefined;
  /** To be written out. */
  readonly id: string | undefined;
  /** What links call it. */
  readonly answer: string;
  /** Partners of the original that link to it from their side; the copy lists them in its own links. */
  readonly named: readonly Item[];
  /** Those of them that no id reaches, so that they name the copy. */
  readonly others: readonly Item[];
  /** Earlier copies of the original's partners. */
  readonly among: readonly Copy[];
}

/**
 * Copies items, comments and links included, each to the place behind it. A copy has a name and an id of its own; copies
 * of items that are linked are linked, too.
 */
export function duplicateItems(operations: readonly OperationOf<'duplicate-item'>[], session: Session): Plan {
  const { editable } = session;
  const items = operations.map((operation) => session.item(operation.item));
  if (new Set(items).size < items.length) refuseUnsafe();
  const copies = copiesOf(editable, items);
  const answers = copies.flatMap(({ others, answer }) =>
    others.map((partner) => ({ at: placeAmong(editable, partner, copies), ids: [answer] })),
  );
  // A plain item has to become a mapping first.
  const late = copies.flatMap((copy) => {
    const ids = linksOf(copy);
    if (!copy.item.plain || ids.length === 0) return [];
    const { block, position } = placeAmong(editable, copy.item, copies);
    return [{ at: { block, position: position + 1 }, ids }];
  });
  const links = [...late, ...answers];
  return {
    steps: [
      (now) => {
        const lists = new Map<YAMLSeq, NewEntry[]>();
        for (const copy of copies) {
          const piece = pieceOf(now, copy.item, changesOf(now, copy));
          const entries = lists.get(copy.list) ?? [];
          lists.set(copy.list, [...entries, { index: copy.item.index + 1, piece }]);
        }
        return together(
          ...[...lists].map(([list, inserted]) => changeEntries(now, list, { inserted, style: NO_STYLE })),
        );
      },
      ...(links.length === 0
        ? []
        : [
            (now: EditableCanvas) =>
              together(...links.map(({ at, ids }) => addLinks(now, sameItem(now, at), ids))),
          ]),
    ],
    expect: (meaning) => expectCopies(meaning, copies),
  };
}

function copiesOf(editable: EditableCanvas, items: readonly Item[]): readonly Copy[] {
  const { canvas } = editable;
  const linkers = linkersOf(editable);
  const promised = new Set<string>();
  const copies = new Map<Item, Copy>();
  for (const item of items) {
    const { list } = item;
    if (item.shared || !editable.ownsList(list)) return refuseShared();
    const hasName = item.plain || item.fields.has('name') || sentenceOf(item) !== undefined;
    const name = !hasName || item.name === '' ? undefined : copyName(editable, item.name, promised);
    const id = item.idSpan === undefined ? undefined : freeId(canvas, item.id, promised);
    const answer = id ?? slug(name ?? '');
    for (const taken of [answer, ...otherSlugs(name ?? '')]) promised.add(taken);
    const own = new Set(item.links.map((ref) => reachedBy(canvas, ref.target)));
    const missing = [...(linkers.get(item) ?? [])].filter(
      (other) => other.block !== item.block && !own.has(other),
    );
    const named = missing.filter((partner) => isReachable(canvas, partner));
    const others =
      answer === '' ? [] : missing.filter((partner) => !named.includes(partner) && !partner.shared);
    const partners = [...own, ...missing].filter(
      (other) => other !== undefined && other.block !== item.block,
    );
    const among = partners.flatMap((partner) => (partner && copies.get(partner)) ?? []);
    // Whose links change on the way cannot be copied in the same step.
    if (among.some((copy) => copy.answer === '') || others.some((partner) => items.includes(partner)))
      refuseUnsafe();
    copies.set(item, { item, list, name, id, answer, named, others, among });
  }
  return [...copies.values()];
}

/** Who names each item in its links. */
function linkersOf({ canvas }: EditableCanvas): ReadonlyMap<Item, ReadonlySet<Item>> {
  const linkers = new Map<Item, Set<Item>>();
  for (const from of canvas.items) {
    for (const { target } of from.links) {
      const to = reachedBy(canvas, target);
      if (to) addToSet(linkers, to, from);
    }
  }
  return linkers;
}

/** The links that a copy has beyond those of its original's text. */
function linksOf({ named, among }: Copy): readonly string[] {
  return [...named.map(({ id }) => id), ...among.map(({ answer }) => answer)];
}

/** Where an item is once the copies are there. */
function placeAmong(editable: EditableCanvas, item: Item, copies: readonly Copy[]): ItemPosition {
  const { block, position } = positionOf(editable, item);
  const { items } = blockOf(editable.canvas, block);
  const inFront = copies.filter((copy) => {
    const at = items.indexOf(copy.item);
    return at !== -1 && at < position;
  });
  return { block, position: position + inFront.length };
}

/** What a copy says differently, as edits of the original. */
function changesOf(editable: EditableCanvas, copy: Copy): readonly TextEdit[] {
  const { item, name, id } = copy;
  const map = ownMap(item);
  const links = item.plain ? [] : linksOf(copy);
  const renamed = name === undefined ? [] : rewriteName(editable, item, name).edits;
  const linked = links.length === 0 ? [] : addLinks(editable, item, links).edits;
  const identified =
    id === undefined || map === undefined ? [] : setValue(editable, map, 'id', 'id', id, ITEM_RANKS).edits;
  return [...renamed, ...linked, ...identified];
}

function expectCopies(meaning: Meaning, copies: readonly Copy[]): void {
  const notes = new Map<Copy, NoteMeaning>();
  const originals = new Map(
    copies.map((copy) => {
      const original = noteOf(meaning, copy.item);
      return [copy, { original, links: original.links }] as const;
    }),
  );
  for (const [copy, { original, links }] of originals) {
    const { name, id, named, among } = copy;
    const note: NoteMeaning = { ...original, fields: new Map(original.fields) };
    if (name !== undefined) setNoteField(note, 'name', name);
    if (id !== undefined) setNoteField(note, 'id', id);
    // Without a name, the id is the text of the note.
    if (id !== undefined && name === undefined) note.name = id;
    note.links = [
      ...links,
      ...named.map((partner) => ({ target: partner.id, to: noteOf(meaning, partner) })),
      ...among.map((other) => ({ target: other.answer, to: notes.get(other) })),
    ];
    notes.set(copy, note);
    const place = placeOfNote(meaning, original);
    place.notes.splice(place.index + 1, 0, note);
    for (const partner of copy.others) {
      const other = noteOf(meaning, partner);
      other.links = [...other.links, { target: copy.answer, to: note }];
    }
  }
}

/** A copied item brings its own style. */
const NO_STYLE = { braces: false, mappings: false, keys: undefined, names: undefined };

function copyName(editable: EditableCanvas, name: string, promised: ReadonlySet<string>): string {
  const clashes = (wanted: string): boolean =>
    nameClashes(editable.canvas, wanted) ||
    [slug(wanted), ...otherSlugs(wanted)].some((id) => promised.has(id));
  const first = l10n.t('{0} (copy)', name);
  if (!clashes(first)) return first;
  let number = 2;
  while (clashes(l10n.t('{0} (copy {1})', name, number))) number++;
  return l10n.t('{0} (copy {1})', name, number);
}
