/** From operations on a canvas to edits of its document: planned against the text of the moment, one after the other. */
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
    const { version, isDirty } = document;
    const text = document.getText();
    const unsaved = watchUnsaved(document);
    const accepted = await workspace.applyEdit(workspaceEdit(document, planned.edits));
    const isKept = unsaved.seen();
    unsaved.dispose();
    if (accepted) {
      if (isDirty || document.isUntitled || isKept) return { ok: true };
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
 * Tells whether a change will ever reach the disk. VS Code also lets extensions change the text of a file that it keeps
 * read-only (in this session, or by its permissions), which it never tells; the change would be lost without a word. What
 * it does tell is that a document has something to save: in the same breath as it changes the text, and messages reach an
 * extension in their order, so that it is known before the answer to `applyEdit`, however slow the host is.
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

/** The last proof before a change is taken back: another round trip to VS Code, and what stands in the file. */
async function isOnDisk(document: TextDocument): Promise<boolean> {
  try {
    const saved = new TextDecoder().decode(await workspace.fs.readFile(document.uri));
    return document.isDirty || saved === document.getText();
  } catch {
    return document.isDirty;
  }
}

/** Puts back the text of a file that nobody may change. */
async function restore(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  const end = document.positionAt(document.getText().length);
  edit.replace(document.uri, new Range(new Position(0, 0), end), text);
  await workspace.applyEdit(edit);
}

/** Carries out a gesture's outcome for the user: why nothing was written is said, never kept silent. */
export async function tellRefusal(applied: Promise<Applied>): Promise<boolean> {
  const outcome = await applied;
  if (!outcome.ok) void window.showWarningMessage(outcome.reason);
  return outcome.ok;
}
