/** Code actions: the linter's fixes, actions that silence a rule, and “fix all”. */
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionProvider,
  type Disposable,
  l10n,
  languages,
  type Range,
  type TextDocument,
  workspace,
} from 'vscode';
import {
  ACTION_KINDS,
  findingsAt,
  fixAllAction,
  type OfferedAction,
  repairsOf,
  startActions,
} from '../language/codeActions';
import type { Diagnostic } from '../lint/diagnostic';
import { canvasSelector, isWorkingCopy } from './canvasFiles';
import { INTERNAL } from './commands/internal';
import { canvasOf, diagnosticsOf, rangeOf } from './documents';
import { commandAction, offered, resolvePlanned } from './plannedAction';
import { ruleOf } from './problems';

/** The kind of “fix all” for canvases, as in `editor.codeActionsOnSave`. */
const FIX_ALL = CodeActionKind.Empty.append(ACTION_KINDS.fixAll);

/** Offers repairs in canvases. */
export function registerCodeActions(subscriptions: Disposable[]): void {
  subscriptions.push(
    languages.registerCodeActionsProvider(canvasSelector, repairProvider, {
      providedCodeActionKinds: [CodeActionKind.QuickFix, FIX_ALL],
    }),
  );
}

export const repairProvider: CodeActionProvider = {
  provideCodeActions(document, range, context): CodeAction[] {
    if (!isWorkingCopy(document)) return [];
    const { only } = context;
    const canvas = canvasOf(document);
    if (only && (only.contains(FIX_ALL) || FIX_ALL.contains(only)))
      return canvas.writable
        ? [
            offered(
              document,
              fixAllAction(() => diagnosticsOf(document)),
            ),
          ]
        : [];
    if (only && !only.contains(CodeActionKind.QuickFix)) return [];
    const within = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    const found = findingsAt(diagnosticsOf(document), within).map((one) => repairs(document, one, context));
    return [
      ...startActions(canvas).map((action) => offered(document, action)),
      ...found.flatMap(({ fixes }) => fixes),
      ...onceEach(found.flatMap(({ silencers }) => silencers)),
    ];
  },

  resolveCodeAction: resolvePlanned,
};

interface Repairs {
  readonly fixes: readonly CodeAction[];
  /** Actions that silence the rule. */
  readonly silencers: readonly CodeAction[];
}

function repairs(document: TextDocument, diagnostic: Diagnostic, context: CodeActionContext): Repairs {
  const { rule, span } = diagnostic;
  const range: Range = rangeOf(document, span);
  const shown = context.diagnostics.filter(
    (problem) => ruleOf(problem) === rule && problem.range.isEqual(range),
  );
  const { fixes: found, ignore } = repairsOf(diagnostic);
  const asAction = (action: OfferedAction): CodeAction => offered(document, action);
  const fixes = found.map(asAction);
  const silencers = [...(ignore ? [asAction(ignore)] : []), ...switchesOff(document, rule)];
  for (const action of [...fixes, ...silencers]) action.diagnostics = [...shown];
  return { fixes, silencers };
}

/** Several findings of one rule in one place are silenced by the same action. */
function onceEach(actions: readonly CodeAction[]): readonly CodeAction[] {
  return actions.filter(
    (action, index) => actions.findIndex(({ title }) => title === action.title) === index,
  );
}

function switchesOff(document: TextDocument, rule: string): CodeAction[] {
  const inUser = commandAction({
    command: INTERNAL.switchOffRule,
    title: l10n.t('Switch off “{0}” in your settings', rule),
    arguments: [document.uri, rule, 'user'],
  });
  if (!workspace.workspaceFolders?.length) return [inUser];
  const inWorkspace = commandAction({
    command: INTERNAL.switchOffRule,
    title: l10n.t('Switch off “{0}” in the settings of this workspace', rule),
    arguments: [document.uri, rule, 'workspace'],
  });
  return [inUser, inWorkspace];
}
