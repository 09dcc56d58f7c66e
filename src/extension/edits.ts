/** Applies planned edits to documents: planned on the current text, one after the other. */
import {
  type Disposable,
  l10n,
  Position,
  Range,
  type TextDocument,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { Canvas } from '../canvas/canvas';
import type { EditResult, TextEdit } from '../edit/result';
import { canvasOf, rangeOf } from './documents';

/** The outcome of a change: written (or nothing to write), or the reason for the user why it was not. */
export type Applied = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** Converts edits that were planned on the current document to VS Code's type. */
export function workspaceEdit(document: TextDocument, edits: readonly TextEdit[]): WorkspaceEdit {
  const result = new WorkspaceEdit();
  for (const edit of edits) result.replace(document.uri, rangeOf(document, edit.span), edit.text);
  return result;
}

const queues = new WeakMap<TextDocument, Promise<unknown>>();
const ATTEMPTS = 4;

/**
 * Applies an edit to a document as one undo step. The edits of one document are queued, because VS Code drops one of two
 * simultaneous `applyEdit` calls. An edit is planned when its turn comes, and planned again if the text has changed before
 * VS Code applied it.
 */
export function applyPlan(document: TextDocument, plan: (canvas: Canvas) => EditResult): Promise<Applied> {
  const before = queues.get(document) ?? Promise.resolve();
  const turn = before.then(async () => applyNow(await reopened(document), plan));
  queues.set(
    document,
    turn.catch(() => undefined),
  );
  return turn;
}

/** The document may have been closed since the request. Its file is opened again, and VS Code shows it. */
async function reopened(document: TextDocument): Promise<TextDocument> {
  return document.isClosed ? workspace.openTextDocument(document.uri) : document;
}

async function applyNow(document: TextDocument, plan: (canvas: Canvas) => EditResult): Promise<Applied> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const planned = plan(canvasOf(document));
    if (!planned.ok) return planned;
    if (planned.edits.length === 0) return { ok: true };
    const { version, isDirty } = document;
    const text = document.getText();
    const unsaved = watchUnsaved(document);
    const accepted = await workspace.applyEdit(workspaceEdit(document, planned.edits));
    const isKept = unsaved.seen();
    unsaved.dispose();
    if (accepted) {
      // The closed document gets no more events; the edit is in the document that VS Code opened for it.
      if (isDirty || document.isUntitled || isKept || document.isClosed) return { ok: true };
      const written = document.version;
      if (await isOnDisk(document)) return { ok: true };
      if (document.version === written) await restore(document, text);
      return { ok: false, reason: l10n.t('This file can only be read.') };
    }
    if (document.version === version) break;
  }
  return {
    ok: false,
    reason: l10n.t('VS Code did not accept the change. The file may be read-only.'),
  };
}

/**
 * Detects whether a change can ever be saved. VS Code lets an extension change the text of a file that is read-only (in this
 * session, or by its permissions) without an error, and never saves it: the change would be lost silently. But VS Code marks a
 * writable document as dirty together with the change of its text, and messages arrive in order; so this is known before
 * `applyEdit` resolves, however slow the extension host is.
 */
function watchUnsaved(document: TextDocument): Disposable & { readonly seen: () => boolean } {
  let saved = false;
  let changed = false;
  const listeners = [
    workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && document.isDirty) changed = true;
    }),
    workspace.onDidSaveTextDocument((other) => {
      if (other === document) saved = true;
    }),
  ];
  return {
    seen: () => document.isDirty || changed || saved,
    dispose: () => {
      for (const listener of listeners) listener.dispose();
    },
  };
}

/** The last check before a change is reverted: one more round trip to VS Code, and the content of the file. */
async function isOnDisk(document: TextDocument): Promise<boolean> {
  try {
    const saved = new TextDecoder().decode(await workspace.fs.readFile(document.uri));
    return document.isDirty || saved === document.getText();
  } catch {
    return document.isDirty;
  }
}

/** Restores the text of a read-only file. */
async function restore(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  const end = document.positionAt(document.getText().length);
  edit.replace(document.uri, new Range(new Position(0, 0), end), text);
  await workspace.applyEdit(edit);
}

/** Shows the user the reason if a change was refused. Returns whether it was applied. */
export async function showRefusal(applied: Promise<Applied>): Promise<boolean> {
  const outcome = await applied;
  if (!outcome.ok) void window.showWarningMessage(outcome.reason);
  return outcome.ok;
}
