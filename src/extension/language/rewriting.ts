/** Refactorings: other ways to write the note at the cursor, another block for it, the blocks in their order. */
import { CodeActionKind, type CodeActionProvider, CodeActionTriggerKind } from 'vscode';
import { ACTION_KINDS, isKindOf, rewriteActions } from '../../language/codeActions';
import { isWorkingCopy } from '../canvasFiles';
import { canvasOf } from '../documents';
import { offered, resolvePlanned } from '../plannedAction';

/** The kinds that the provider has. */
export const REWRITING_KINDS = [
  CodeActionKind.Empty.append(ACTION_KINDS.sortBlocks),
  CodeActionKind.Refactor,
];

export const rewritingProvider: CodeActionProvider = {
  provideCodeActions(document, range, { only, triggerKind }) {
    // Offered only if refactorings are requested, so that not every line has a light bulb.
    if (only === undefined && triggerKind === CodeActionTriggerKind.Automatic) return [];
    if (!isWorkingCopy(document)) return [];
    return rewriteActions(canvasOf(document), document.offsetAt(range.start))
      .filter(({ kind }) => (only ? isKindOf(kind, only.value) : kind !== ACTION_KINDS.sortBlocks))
      .map((action) => offered(document, action));
  },

  resolveCodeAction: resolvePlanned,
};
