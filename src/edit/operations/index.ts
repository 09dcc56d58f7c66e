/** From an operation to its plan. */
import type { Operation } from '../../canvas/operation';
import { addItem, duplicateItem } from './add';
import { setHeader, setItemField } from './fields';
import { ignoreRule } from './ignore';
import { link, removeWrittenLink, unlink } from './links';
import { moveItem, removeItem } from './move';
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
      return link(operation, session);
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

export { replaceTexts as planReplacements } from './replace';
