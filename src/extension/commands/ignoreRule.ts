/** Silences a rule: at one place with a reason, or everywhere through the settings. */
import { ConfigurationTarget, l10n, type Uri, window, workspace } from 'vscode';
import { planEdit } from '../../edit/plan';
import { diagnosticsOf } from '../documents';
import { type Applied, applyPlan, showRefusal } from '../edits';
import { SECTION } from '../settings';

/** The same, and shows a refusal in a message. */
export async function ignoreHere(uri: Uri, rule: string, message: string): Promise<void> {
  await showRefusal(ignoredHere(uri, rule, message));
}

/** Asks why the finding is fine and writes an ignore comment with that reason. Escape writes nothing. */
export async function ignoredHere(uri: Uri, rule: string, message: string): Promise<Applied> {
  const reason = await window.showInputBox({
    title: message,
    prompt: l10n.t('Why is this fine here? The reason is written beside it as a comment.'),
    placeHolder: l10n.t('For example: partners take care of it'),
  });
  const document = await workspace.openTextDocument(uri);
  return applyPlan(document, (canvas) => {
    if (reason === undefined) return { ok: true, edits: [], canvas };
    // Found again on the current text, which may have changed while the reason was typed.
    const found = diagnosticsOf(document).find((one) => one.rule === rule && one.message === message);
    const operations = (found?.fixes?.() ?? []).flatMap((fix) => fix.operations);
    const comment = operations.find((operation) => operation.kind === 'ignore-rule');
    if (!comment) return { ok: false, reason: l10n.t('This is no longer there to be ignored.') };
    return planEdit(canvas, [reason.trim() === '' ? comment : { ...comment, reason: reason.trim() }]);
  });
}

/** Switches a rule off in the user's settings or in those of the workspace, besides what is set there. */
export async function switchOffRule(uri: Uri, rule: string, where: 'user' | 'workspace'): Promise<void> {
  const target = where === 'user' ? ConfigurationTarget.Global : ConfigurationTarget.Workspace;
  const settings = workspace.getConfiguration(`${SECTION}.lint`, uri);
  const set = settings.inspect<Readonly<Record<string, unknown>>>('rules');
  const rules = where === 'user' ? set?.globalValue : set?.workspaceValue;
  try {
    await settings.update('rules', { ...rules, [rule]: 'off' }, target);
  } catch (error) {
    void window.showWarningMessage(l10n.t('The settings could not be written: {0}', String(error)));
  }
}
