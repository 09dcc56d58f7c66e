/** Code actions of the host out of those that `src/language` offers. Edits are computed only when the user applies them. */
import { CodeAction, CodeActionKind, type Command, l10n, type TextDocument } from 'vscode';
import type { Canvas } from '../canvas/canvas';
import type { EditResult } from '../edit/result';
import type { ActionWork, OfferedAction } from '../language/codeActions';
import { INTERNAL } from './commands/internal';
import { canvasOf } from './documents';
import { workspaceEdit } from './edits';

class PlannedAction extends CodeAction {
  constructor(
    title: string,
    kind: CodeActionKind,
    readonly document: TextDocument,
    readonly plan: (canvas: Canvas) => EditResult,
  ) {
    super(title, kind);
  }
}

/** An action for VS Code; work that needs an answer from the user is a command. */
export function offered(
  document: TextDocument,
  { title, kind, work, isPreferred }: OfferedAction,
): CodeAction {
  const ofKind = CodeActionKind.Empty.append(kind);
  const action =
    work.kind === 'edit'
      ? new PlannedAction(title, ofKind, document, work.isBound ? bound(document, work.plan) : work.plan)
      : commandAction({ title, ...commandFor(document, work) }, ofKind);
  if (isPreferred) action.isPreferred = true;
  return action;
}

/** The plan for the document version that it was made for, and a refusal for any other. */
function bound(document: TextDocument, plan: (canvas: Canvas) => EditResult): (canvas: Canvas) => EditResult {
  const { version } = document;
  return (canvas) =>
    document.version === version
      ? plan(canvas)
      : { ok: false, reason: l10n.t('The canvas has changed meanwhile. Please look again.') };
}

function commandFor(
  { uri }: TextDocument,
  work: Exclude<ActionWork, { kind: 'edit' }>,
): Omit<Command, 'title'> {
  switch (work.kind) {
    case 'pick-template':
      return { command: 'bmc.startFromTemplate', arguments: [uri] };
    case 'import':
      return { command: 'bmc.importCanvas', arguments: [uri] };
    case 'pick-links': {
      const scope = work.scope === 'everything' || work.scope === undefined ? [] : [work.scope];
      return { command: 'bmc.suggestLinks', arguments: [uri, ...scope] };
    }
    case 'ignore':
      return { command: INTERNAL.ignoreHere, arguments: [uri, work.rule, work.message] };
    case 'pick-block':
      return { command: INTERNAL.moveToBlock, arguments: [uri, work.item] };
  }
}

export function commandAction(command: Command, kind = CodeActionKind.QuickFix): CodeAction {
  const action = new CodeAction(command.title, kind);
  action.command = command;
  return action;
}

/** Computes the edit, or a command that shows the reason why there is none. */
export function resolvePlanned(action: CodeAction): CodeAction {
  if (!(action instanceof PlannedAction)) return action;
  const planned = action.plan(canvasOf(action.document));
  if (planned.ok) action.edit = workspaceEdit(action.document, planned.edits);
  else action.command = { command: INTERNAL.tellRefusal, title: '', arguments: [planned.reason] };
  return action;
}
