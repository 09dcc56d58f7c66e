/** Fills a canvas that is still empty from a template, and opens examples to look at. */
import { l10n, ViewColumn, window, workspace } from 'vscode';
import type { Canvas } from '../../canvas/canvas';
import { type EditResult, rewritten } from '../../edit/result';
import { isStillBare, type Template, textFrom } from '../../edit/templates';
import { CANVAS_LANGUAGE } from '../canvasFiles';
import { canvasOf } from '../documents';
import { applyPlan, showRefusal } from '../edits';
import { canvasMeant, openGrid } from './openCanvas';
import { pickTemplate, templateFor } from './pickTemplate';

/**
 * Asks for a template and puts it into a canvas as one undo step. A canvas that contains more than a name
 * is not changed. The light bulb and the grid pass the file.
 */
export async function startFromTemplate(file?: unknown, wanted?: unknown): Promise<void> {
  const uri = canvasMeant(file);
  if (!uri) return;
  const document = await workspace.openTextDocument(uri);
  if (!isStillBare(canvasOf(document))) {
    void window.showWarningMessage(
      l10n.t(
        'Something is written in this canvas already. “New Canvas…” starts another one from a template.',
      ),
    );
    return;
  }
  const template = await templateFor(wanted, l10n.t('Start From a Template'));
  if (template) await showRefusal(applyPlan(document, (canvas) => filled(canvas, template)));
}

function filled(canvas: Canvas, template: Template): EditResult {
  if (!isStillBare(canvas))
    return { ok: false, reason: l10n.t('The canvas has changed meanwhile. Please look again.') };
  return rewritten(canvas.text, textFrom(template, canvas.header.name ?? ''));
}

/** Asks for one of the examples and shows it as text beside its grid, as a copy to experiment with. */
export async function openExample(): Promise<void> {
  const example = await pickTemplate(l10n.t('Open an Example'), ['example', 'pattern']);
  if (!example) return;
  const content = textFrom(example, '');
  const document = await workspace.openTextDocument({ language: CANVAS_LANGUAGE, content });
  await window.showTextDocument(document, { preview: false });
  await openGrid(document.uri, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: false });
}
