/** From an operation to its plan. */
import type { Operation } from '../../canvas/operation';
import { addItem, duplicateItem } from './add';
import { setHeader, setItemField } from './fields';
import { ignoreRule } from './ignore';
import { linkAll, removeWrittenLink, unlink } from './links';
import { moveItem, removeItem } from './move';
import type { Of } from './of';
import type { Plan, Session } from './plan';
import { renameId, renameItem } from './rename';
import { replaceTexts } from './replace';

/** How an operation is carried out on the canvas as it is now; undefined where nothing is to be done. */
export function planOperation(operation: Operation, session: Session): Plan | undefined {
  switch (operation.kind) {
    case 'add-item':
      return addItem(operation, session);
    case 'rename-item':
      return renameItem(operation, session);
    case 'rename-id':
      return renameId(operation, session);
    case 'set-field':
      return setItemField(operation, session);
    case 'remove-item':
      return removeItem(operation, session);
    case 'move-item':
      return moveItem(operation, session);
    case 'duplicate-item':
      return duplicateItem(operation, session);
    case 'link':
      return linkAll([operation], session);
    case 'unlink':
      return unlink(operation, session);
    case 'remove-written-link':
      return removeWrittenLink(operation, session);
    case 'set-header':
      return setHeader(operation, session);
    case 'replace-text':
      return replaceTexts([operation], session);
    case 'ignore-rule':
      return ignoreRule(operation, session);
  }
}

/** The same for operations of one kind that come in a row, where that kind is carried out in one go. */
export function planRun(run: readonly Operation[], session: Session): Plan | undefined {
  const [first] = run;
  if (first === undefined) return undefined;
  if (run.length === 1) return planOperation(first, session);
  if (first.kind === 'link') return linkAll(run.filter(isKind('link')), session);
  return replaceTexts(run.filter(isKind('replace-text')), session);
}

/** The kinds of which several in a row are one plan. */
export const RUNS: ReadonlySet<Operation['kind']> = new Set(['link', 'replace-text']);

function isKind<K extends Operation['kind']>(kind: K): (operation: Operation) => operation is Of<K> {
  return (operation): operation is Of<K> => operation.kind === kind;
}
