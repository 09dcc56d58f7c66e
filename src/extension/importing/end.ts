/** How an import ends on the grid that shows it: saved or given up. */
import { commands, l10n, type TextDocument, type WebviewPanel, window } from 'vscode';
import { rewritten } from '../../edit/result';
import type { ImportEnd } from '../../protocol';
import { applyPlan, showRefusal } from '../edits';
import { forgetImport, importOf } from './reports';

/** Saves the canvas of a grid, or gives it up: a preview is closed, a file gets back the text it had. */
export async function endImport(document: TextDocument, panel: WebviewPanel, how: ImportEnd): Promise<void> {
  // The commands are about the active editor.
  if (!panel.active) panel.reveal(undefined, false);
  if (how === 'save') await commands.executeCommand('workbench.action.files.save');
  else if (how === 'save-as') await commands.executeCommand('workbench.action.files.saveAs');
  else await discard(document);
}

async function discard(document: TextDocument): Promise<void> {
  const kept = importOf(document);
  if (kept === undefined) return;
  if (document.getText() !== kept.text && !(await isSure(kept.source))) return;
  const { before } = kept;
  if (before === undefined) {
    forgetImport(document);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    return;
  }
  const taken = await showRefusal(applyPlan(document, ({ source }) => rewritten(source, before)));
  if (taken) forgetImport(document);
}

async function isSure(source: string): Promise<boolean> {
  const discard = l10n.t('Discard');
  const answer = await window.showWarningMessage(
    l10n.t('Discard what was imported from {0}?', source),
    { modal: true, detail: l10n.t('What you have changed here since is discarded too.') },
    discard,
  );
  return answer === discard;
}
