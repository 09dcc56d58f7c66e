/** Sorts the blocks of the active canvas. */

import { l10n, window, workspace } from 'vscode';
import { areBlocksSorted, sortBlocks } from '../../edit/sortBlocks';
import { canvasOf } from '../documents';
import { applyPlan, showRefusal } from '../edits';
import { canvasMeant } from './openCanvas';

/** Sorts the blocks into storytelling order as one undo step; shows a message if they are sorted already. */
export async function sortBlocksInCanvas(file?: unknown): Promise<void> {
  const uri = canvasMeant(file);
  if (!uri) return;
  const document = await workspace.openTextDocument(uri);
  const canvas = canvasOf(document);
  if (canvas.writable && areBlocksSorted(canvas))
    void window.showInformationMessage(l10n.t('The blocks are in storytelling order already.'));
  else await showRefusal(applyPlan(document, sortBlocks));
}
