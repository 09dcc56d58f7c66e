/** Applies all safe fixes to the active canvas. */

import { l10n, window, workspace } from 'vscode';
import { fixAll } from '../../edit/fixAll';
import { diagnosticsOf } from '../documents';
import { applyPlan, showRefusal } from '../edits';
import { canvasMeant } from './openCanvas';

/** Applies every safe fix as one undo step; shows a message if there is none. */
export async function fixAllInCanvas(file?: unknown): Promise<void> {
  const uri = canvasMeant(file);
  if (!uri) return;
  const document = await workspace.openTextDocument(uri);
  const before = document.version;
  const applied = await showRefusal(applyPlan(document, (canvas) => fixAll(canvas, diagnosticsOf(document))));
  if (applied && document.version === before)
    void window.showInformationMessage(l10n.t('Nothing here can be fixed for certain.'));
}
