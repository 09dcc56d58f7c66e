/** From an operation to its plan. */
import type { Operation } from '../../canvas/operation';
import { addItems } from './add';
import { duplicateItems } from './duplicate';
import { setHeader, setItemField, setItemFields } from './fields';
import { ignoreRule } from './ignore';
import { linkAll, removeWrittenLinks, unlink } from './links';
import { moveItems, removeItems } from './move';
import type { OperationOf } from './operationOf';
import type { Plan, Session } from './plan';
import { renameId, renameItem } from './rename';
import { replaceTexts } from './replace';

/** How an operation is carried out on the canvas as it is now; undefined where nothing is to be done. */
export function planOperation(operation: Operation, session: Session): Plan | undefined {
  switch (operation.kind) {
    case 'add-items':
      return addItems(operation.items, session);
    case 'rename-item':
      return renameItem(operation, session);
    case 'rename-id':
      return renameId(operation, session);
    case 'set-field':
      return setItemField(operation, session);
    case 'remove-item':
      return removeItems([operation], session);
    case 'move-item':
      return moveItems([operation], session);
    case 'duplicate-item':
      return duplicateItems([operation], session);
    case 'link':
      return linkAll([operation], session);
    case 'unlink':
      return unlink(operation, session);
    case 'remove-written-link':
      return removeWrittenLinks([operation], session);
    case 'set-header':
      return setHeader(operation, session);
    case 'replace-text':
      return replaceTexts([operation], session);
    case 'ignore-rule':
      return ignoreRule(operation, session);
  }
}

/** The same for several operations of one kind in a row, carried out in one go. Refused where they get into each other's way. */
export function planRun(run: readonly Operation[], session: Session): Plan | undefined {
  switch (run[0]?.kind) {
    case 'link':
      return linkAll(run.filter(isKind('link')), session);
    case 'duplicate-item':
      return duplicateItems(run.filter(isKind('duplicate-item')), session);
    case 'move-item':
      return moveItems(run.filter(isKind('move-item')), session);
    case 'remove-item':
      return removeItems(run.filter(isKind('remove-item')), session);
    case 'remove-written-link':
      return removeWrittenLinks(run.filter(isKind('remove-written-link')), session);
    case 'set-field':
      return setItemFields(run.filter(isKind('set-field')), session);
    default:
      return replaceTexts(run.filter(isKind('replace-text')), session);
  }
}

/** The kinds of which several in a row are one plan: a gesture or a repair may have hundreds of them. */
export const RUNS: ReadonlySet<Operation['kind']> = new Set([
  'duplicate-item',
  'link',
  'move-item',
  'remove-item',
  'remove-written-link',
  'replace-text',
  'set-field',
]);

function isKind<K extends Operation['kind']>(kind: K): (operation: Operation) => operation is OperationOf<K> {
  return (operation): operation is OperationOf<K> => operation.kind === kind;
}
