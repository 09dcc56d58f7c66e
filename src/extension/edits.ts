/** From operations on a canvas to edits of its document: planned against the text of the moment, one after the other. */
import { l10n, type TextDocument, WorkspaceEdit, window, workspace } from 'vscode';
import type { Canvas } from '../canvas/canvas';
import type { EditResult, TextEdit } from '../edit/result';
import { canvasOf, rangeOf } from './documents';

/** What became of a gesture: written (or nothing was to be written), or why not, in words for the user. */
export type Applied = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** VS Code's form of edits that were planned on the document as it is now. */
export function workspaceEdit(document: TextDocument, edits: readonly TextEdit[]): WorkspaceEdit {
  const result = new WorkspaceEdit();
  for (const edit of edits) result.replace(document.uri, rangeOf(document, edit.span), edit.text);
  return result;
}

const queues = new WeakMap<TextDocument, Promise<unknown>>();
const ATTEMPTS = 4;

/**
 * Carries out an edit on a document as one undo step. Gestures on one document wait for each other, for of two
 * simultaneous `applyEdit` VS Code drops one; each is planned when its turn has come, and when somebody typed in
 * between, it is planned again on the new text.
 */
export function applyPlan(document: TextDocument, plan: (canvas: Canvas) => EditResult): Promise<Applied> {
  const before = queues.get(document) ?? Promise.resolve();
  const turn = before.then(() => applyNow(document, plan));
  queues.set(
    document,
    turn.catch(() => undefined),
  );
  return turn;
}

async function applyNow(document: TextDocument, plan: (canvas: Canvas) => EditResult): Promise<Applied> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const planned = plan(canvasOf(document));
    if (!planned.ok) return planned;
    if (planned.edits.length === 0) return { ok: true };
    const { version } = document;
    if (await workspace.applyEdit(workspaceEdit(document, planned.edits))) return { ok: true };
    if (document.version === version) break;
  }
  return {
    ok: false,
    reason: l10n.t('VS Code did not accept the change. The file may be read-only.'),
  };
}

/** Carries out a gesture's outcome for the user: why nothing was written is said, never kept silent. */
export async function tellRefusal(applied: Promise<Applied>): Promise<boolean> {
  const outcome = await applied;
  if (!outcome.ok) void window.showWarningMessage(outcome.reason);
  return outcome.ok;
}
