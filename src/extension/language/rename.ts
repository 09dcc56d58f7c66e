/** Rename (F2) of an item's name or id, with every link to it. */
import type { RenameProvider } from 'vscode';
import { planEdit } from '../../edit/plan';
import { rename, renameable } from '../../language/rename';
import { canvasOf, rangeOf } from '../documents';
import { workspaceEdit } from '../edits';

export const renameProvider: RenameProvider = {
  prepareRename(document, position) {
    const found = renameable(canvasOf(document), document.offsetAt(position));
    if (!found.ok) throw new Error(found.reason);
    return { range: rangeOf(document, found.span), placeholder: found.current };
  },

  provideRenameEdits(document, position, newName) {
    const canvas = canvasOf(document);
    const renaming = rename(canvas, document.offsetAt(position), newName);
    if (!renaming.ok) throw new Error(renaming.reason);
    const planned = planEdit(canvas, [renaming.operation]);
    if (!planned.ok) throw new Error(planned.reason);
    return workspaceEdit(document, planned.edits);
  },
};
