/** Links between items: made and taken away. */

import * as l10n from '@vscode/l10n';
import type { Field, Item } from '../../canvas/canvas';
import { addTo, addToSet } from '../../canvas/collect';
import { setField } from '../change/field';
import { addLinks, changeLinks } from '../change/links';
import type { EditableCanvas } from '../editableCanvas';
import { freeIds, isReachable, reachedBy } from '../idClashes';
import { refuse, refuseShared } from '../refusal';
import { setNoteField } from '../verify/meaning';
import type { OperationOf } from './operationOf';
import { noteOf, type Plan, positionOf, refuseSameBlock, type Session, sameItem, together } from './plan';

/**
 * Links pairs of items, as far as they are not: each written at the first of the two, unless only the other one may be
 * changed or reached. All in one step, for a proposal may have a hundred of them.
 */
export function linkAll(operations: readonly OperationOf<'link'>[], session: Session): Plan | undefined {
  const { editable } = session;
  const targets = new Map<Item, Item[]>();
  const isAsked = (writer: Item, target: Item): boolean => targets.get(writer)?.includes(target) === true;
  for (const operation of operations) {
    const from = session.item(operation.from);
    const to = session.item(operation.to);
    if (from === to) refuse(l10n.t('A note cannot be linked to itself.'));
    if (from.block === to.block) refuseSameBlock();
    if (areLinked(editable, from, to) || isAsked(from, to) || isAsked(to, from)) continue;
    const [writer, target] = endsFor(editable, from, to);
    addTo(targets, writer, target);
  }
  if (targets.size === 0) return undefined;
  const nameless = [...new Set([...targets.values()].flat())].filter((target) => target.id === '');
  const newIds = new Map(freeIds(editable.canvas, nameless.length).map((id, index) => [nameless[index], id]));
  const idOf = (target: Item): string => newIds.get(target) ?? target.id;
  const places = [...targets].map(([writer, all]) => ({
    at: positionOf(editable, writer),
    ids: all.map(idOf),
  }));
  const named = nameless.map((target) => {
    const at = positionOf(editable, target);
    return (now: EditableCanvas) => setField(now, sameItem(now, at), 'id', idOf(target));
  });
  return {
    steps: [
      ...named,
      (now) => together(...places.map(({ at, ids }) => addLinks(now, sameItem(now, at), ids))),
    ],
    expect: (meaning) => {
      for (const target of nameless) setNoteField(noteOf(meaning, target), 'id', idOf(target));
      for (const [writer, all] of targets) {
        const note = noteOf(meaning, writer);
        note.links = [
          ...note.links,
          ...all.map((target) => ({ target: idOf(target), to: noteOf(meaning, target) })),
        ];
      }
    },
  };
}

/** Whether one of the two has a written link that reaches the other. */
function areLinked(editable: EditableCanvas, a: Item, b: Item): boolean {
  const reaches = (from: Item, to: Item): boolean =>
    from.links.some((ref) => reachedBy(editable.canvas, ref.target) === to);
  return reaches(a, b) || reaches(b, a);
}

/** At which end a link is written, and which item it names. */
function endsFor(editable: EditableCanvas, from: Item, to: Item): readonly [Item, Item] {
  const ends = [
    [from, to],
    [to, from],
  ] as const;
  const writable = ends.filter(([writer]) => !writer.shared);
  if (writable.length === 0) return refuseShared();
  const reachable = writable.filter(([, target]) => isReachable(editable.canvas, target));
  const links = (writer: Item): Field | undefined => writer.fields.get('links');
  const kept = reachable.filter(([writer]) => !editable.isAliased(links(writer)?.pair.value));
  const own = kept.find(([writer]) => links(writer)?.shared !== true);
  const found =
    own ?? kept[0] ?? reachable[0] ?? writable.find(([, target]) => target.id === '' && !target.shared);
  if (found) return found;
  return refuse(
    l10n.t(
      'Several notes answer to “{0}”, so a link cannot say which one it means. Give it an id of its own first.',
      to.id,
    ),
  );
}

/** Takes away every written link between two items. */
export function unlink(operation: OperationOf<'unlink'>, session: Session): Plan | undefined {
  const a = session.item(operation.a);
  const b = session.item(operation.b);
  const { canvas } = session.editable;
  const joins = (from: Item, target: string): boolean =>
    (from === a && reachedBy(canvas, target) === b) || (from === b && reachedBy(canvas, target) === a);
  return {
    steps: [
      (now) =>
        changeLinks(now, (from, ref) => (joins(from, ref.target) ? { kind: 'remove' } : undefined), {
          copyShared: true,
        }),
    ],
    expect: (meaning) => {
      const [first, second] = [noteOf(meaning, a), noteOf(meaning, b)];
      first.links = first.links.filter((other) => other.to !== second);
      second.links = second.links.filter((other) => other.to !== first);
    },
  };
}

/** Takes away written links by their places. */
export function removeWrittenLinks(
  operations: readonly OperationOf<'remove-written-link'>[],
  session: Session,
): Plan | undefined {
  const entries = new Map<Item, Set<number>>();
  for (const operation of operations) {
    const item = session.item(operation.item);
    const entry = session.entry(operation.item, operation.entry);
    if (item.shared) refuseShared();
    addToSet(entries, item, entry);
  }
  const goes = (item: Item, entry: number): boolean => entries.get(item)?.has(entry) === true;
  return {
    steps: [
      (now) =>
        changeLinks(now, (from, _ref, entry) => (goes(from, entry) ? { kind: 'remove' } : undefined), {
          copyShared: true,
        }),
    ],
    expect: (meaning) => {
      for (const item of entries.keys()) {
        const note = noteOf(meaning, item);
        note.links = note.links.filter((_, entry) => !goes(item, entry));
      }
    },
  };
}
