/** A code action whose edit is computed only when the user applies it. */
import { CodeAction, type CodeActionKind, type TextDocument } from 'vscode';
import type { Canvas } from '../canvas/canvas';
import type { EditResult } from '../edit/result';
import { INTERNAL } from './commands/internal';
import { canvasOf } from './documents';
import { workspaceEdit } from './edits';

export class PlannedAction extends CodeAction {
  constructor(
    title: string,
    kind: CodeActionKind,
    readonly document: TextDocument,
    readonly plan: (canvas: Canvas) => EditResult,
  ) {
    super(title, kind);
  }
}

/** Computes the edit, or a command that shows the reason why there is none. */
export function resolvePlanned(action: CodeAction): CodeAction {
  if (!(action instanceof PlannedAction)) return action;
  const planned = action.plan(canvasOf(action.document));
  if (planned.ok) action.edit = workspaceEdit(action.document, planned.edits);
  else action.command = { command: INTERNAL.tellRefusal, title: '', arguments: [planned.reason] };
  return action;
}
