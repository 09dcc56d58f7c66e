/** Items taken out and put elsewhere. */
import type { Item } from '../../canvas/canvas';
import type { YAMLSeq } from '../../canvas/yaml';
import { insertIntoBlock } from '../change/blocks';
import { changeLinks } from '../change/links';
import { removeEntries } from '../change/list';
import { changeFlow } from '../layout/flow';
import { eolAt } from '../layout/lines';
import { startOf } from '../layout/nodes';
import { refuseShared } from '../refusal';
import type { Sheet } from '../sheet';
import { placeOfNote } from '../verify/meaning';
import { pieceOf } from '../write/piece';
import { insertNote } from './add';
import type { Of } from './of';
import { noteOf, only, type Plan, type Session, together } from './plan';

/** Removes items with their own comments, and every link to them. */
export function removeItems(operations: readonly Of<'remove-item'>[], session: Session): Plan {
  const items = new Set(operations.map((operation) => session.item(operation.item)));
  const { sheet } = session;
  const lists = new Map<YAMLSeq, Set<number>>();
  for (const { list, index } of items) {
    if (!sheet.ownsList(list)) return refuseShared();
    lists.set(list, new Set([...(lists.get(list) ?? []), index]));
  }
  // A link that several answer to goes only with the last of them.
  const reaches = (target: string): boolean => {
    const candidates = sheet.canvas.links.withId(target);
    return candidates.length > 0 && candidates.every((candidate) => items.has(candidate));
  };
  return {
    steps: [
      (now) =>
        together(
          ...[...lists].map(([list, indices]) => removeEntries(now, list, indices, 'own')),
          changeLinks(now, (_from, ref) => (reaches(ref.target) ? { kind: 'remove' } : undefined), {
            except: items,
          }),
        ),
    ],
    expect: (meaning) => {
      for (const item of items) {
        const { notes, index } = placeOfNote(meaning, noteOf(meaning, item));
        notes.splice(index, 1);
      }
      for (const other of meaning.notes.values()) {
        other.links = other.links.filter((link) => !reaches(link.target));
      }
    },
  };
}

/** Moves an item, with all its bytes and comments. What does not fit the new block stays in the text; see `misfits`. */
export function moveItem(operation: Of<'move-item'>, session: Session): Plan | undefined {
  const { sheet } = session;
  const { block } = operation;
  const item = session.item(operation.item);
  const before = session.before(block, operation.position);
  const { list } = item;
  if (!sheet.ownsList(list)) return refuseShared();
  if (before === item || isThereAlready(sheet, item, block, before)) return undefined;
  return {
    steps: [
      (now) => {
        const piece = pieceOf(now, item);
        const target = before?.list ?? lastListOf(now, block);
        if (target === list && list.flow) {
          const cell = piece.flow(
            { braces: false, mappings: false, keys: undefined, names: undefined },
            eolAt(now.text, startOf(list)),
          );
          const index = before?.index ?? list.items.length;
          const change = {
            removed: new Set([item.index]),
            choice: 'all',
            inserted: [{ index, cell }],
          } as const;
          return only(changeFlow(now.text, list, change).edits);
        }
        const removal = removeEntries(now, list, new Set([item.index]), 'all');
        return only([...removal.edits, ...insertIntoBlock(now, block, before, piece)]);
      },
    ],
    expect: (meaning) => {
      const note = noteOf(meaning, item);
      const { notes, index } = placeOfNote(meaning, note);
      notes.splice(index, 1);
      insertNote(meaning, block, before, note);
    },
  };
}

function lastListOf(sheet: Sheet, block: Item['block']): Item['list'] {
  return sheet.canvas.blocks.get(block)?.items.at(-1)?.list;
}

function isThereAlready(sheet: Sheet, item: Item, block: Item['block'], before: Item | undefined): boolean {
  if (item.block !== block) return false;
  const items = sheet.canvas.blocks.get(block)?.items ?? [];
  return items[items.indexOf(item) + 1] === before;
}
