/** Links between items: made and taken away. */
import * as l10n from '@vscode/l10n';
import type { Item } from '../../canvas/canvas';
import { setField } from '../change/field';
import { addLink, changeLinks } from '../change/links';
import { freeId, isReachable, reachedBy } from '../ids';
import { refuse, refuseShared } from '../refusal';
import type { Sheet } from '../sheet';
import { setNoteField } from '../verify/meaning';
import type { Of } from './of';
import { noteOf, type Plan, positionOf, type Session, type Step, sameItem } from './plan';

/** Links two items, if they are not: written at the first, unless only the other one may be changed or reached. */
export function link(operation: Of<'link'>, session: Session): Plan | undefined {
  const { sheet } = session;
  const from = session.item(operation.from);
  const to = session.item(operation.to);
  if (from === to) refuse(l10n.t('A note cannot be linked to itself.'));
  if (from.block === to.block)
    refuse(l10n.t('Two notes of one block cannot be linked; links join two blocks.'));
  if (areLinked(sheet, from, to)) return undefined;
  const [writer, target] = endsFor(sheet, from, to);
  const id = target.id === '' ? freeId(sheet.canvas, '') : target.id;
  const at = positionOf(sheet, writer);
  const named: readonly Step[] = target.id === '' ? [(now) => setField(now, target, 'id', id)] : [];
  return {
    steps: [...named, (now) => addLink(now, sameItem(now, at), id)],
    expect: (meaning) => {
      const note = noteOf(meaning, writer);
      if (target.id === '') setNoteField(noteOf(meaning, target), 'id', id);
      note.links = [...note.links, { target: id, to: noteOf(meaning, target) }];
    },
  };
}

/** Whether one of the two has a written link that reaches the other. */
function areLinked(sheet: Sheet, a: Item, b: Item): boolean {
  const reaches = (from: Item, to: Item): boolean =>
    from.links.some((ref) => reachedBy(sheet.canvas, ref.target) === to);
  return reaches(a, b) || reaches(b, a);
}

/** At which end a link is written, and which item it names. */
function endsFor(sheet: Sheet, from: Item, to: Item): readonly [Item, Item] {
  const ends = [
    [from, to],
    [to, from],
  ] as const;
  const writable = ends.filter(([writer]) => !writer.shared);
  if (writable.length === 0) return refuseShared();
  const reachable = writable.filter(([, target]) => isReachable(sheet.canvas, target));
  const own = reachable.find(([writer]) => writer.fields.get('links')?.shared !== true);
  const found = own ?? reachable[0] ?? writable.find(([, target]) => target.id === '' && !target.shared);
  if (found) return found;
  return refuse(
    l10n.t(
      'Several notes answer to “{0}”, so a link cannot say which one it means. Give it an id of its own first.',
      to.id,
    ),
  );
}

/** Takes away every written link between two items. */
export function unlink(operation: Of<'unlink'>, session: Session): Plan | undefined {
  const a = session.item(operation.a);
  const b = session.item(operation.b);
  const { canvas } = session.sheet;
  const joins = (from: Item, target: string): boolean =>
    (from === a && reachedBy(canvas, target) === b) || (from === b && reachedBy(canvas, target) === a);
  return {
    steps: [
      (now) => changeLinks(now, (from, ref) => (joins(from, ref.target) ? { kind: 'remove' } : undefined)),
    ],
    expect: (meaning) => {
      const [first, second] = [noteOf(meaning, a), noteOf(meaning, b)];
      first.links = first.links.filter((other) => other.to !== second);
      second.links = second.links.filter((other) => other.to !== first);
    },
  };
}

/** Takes away one written link. */
export function removeWrittenLink(operation: Of<'remove-written-link'>, session: Session): Plan | undefined {
  const item = session.item(operation.item);
  const entry = session.entry(operation.item, operation.entry);
  if (item.shared) refuseShared();
  return {
    steps: [
      (now) =>
        changeLinks(
          now,
          (from, _ref, index) => (from === item && index === entry ? { kind: 'remove' } : undefined),
          {
            copyShared: true,
          },
        ),
    ],
    expect: (meaning) => {
      const note = noteOf(meaning, item);
      note.links = note.links.filter((_, index) => index !== entry);
    },
  };
}
