/** Code actions: the linter's fixes, actions that silence a rule, and “fix all”. */
import {
  CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionProvider,
  type Command,
  type Disposable,
  l10n,
  languages,
  type Range,
  type TextDocument,
  workspace,
} from 'vscode';
import { fixAll } from '../edit/fixAll';
import { guidedCanvas } from '../edit/fromScratch';
import { planEdit } from '../edit/plan';
import type { Diagnostic } from '../lint/diagnostic';
import { type Fix, isIgnore } from '../lint/rule';
import { canvasSelector, isWorkingCopy } from './canvasFiles';
import { INTERNAL } from './commands/internal';
import { canvasOf, diagnosticsOf, rangeOf } from './documents';
import { workspaceEdit } from './edits';
import { PlannedAction, resolvePlanned } from './plannedAction';
import { ruleOf } from './problems';

/** The kind of “fix all” for canvases, as in `editor.codeActionsOnSave`. */
const FIX_ALL = CodeActionKind.SourceFixAll.append('bmc');

/** The most problems of one selection for which fixes are offered. */
const MOST = 20;

/** Offers repairs in canvases. */
export function registerCodeActions(subscriptions: Disposable[]): void {
  subscriptions.push(
    languages.registerCodeActionsProvider(canvasSelector, new Repairs(), {
      providedCodeActionKinds: [CodeActionKind.QuickFix, FIX_ALL],
    }),
  );
}

class Repairs implements CodeActionProvider {
  provideCodeActions(document: TextDocument, range: Range, context: CodeActionContext): CodeAction[] {
    if (!isWorkingCopy(document)) return [];
    const { only } = context;
    if (only && (only.contains(FIX_ALL) || FIX_ALL.contains(only))) return everything(document);
    if (only && !only.contains(CodeActionKind.QuickFix)) return [];
    const found = diagnosticsOf(document).filter(({ span }) => rangeOf(document, span).intersection(range));
    const offered = found.slice(0, MOST).map((one) => repairs(document, one, context));
    return [
      ...fromTemplate(document),
      ...offered.flatMap(({ fixes }) => fixes),
      ...onceEach(offered.flatMap(({ silencers }) => silencers)),
    ];
  }

  resolveCodeAction(action: CodeAction): CodeAction {
    return resolvePlanned(action);
  }
}

function everything(document: TextDocument): CodeAction[] {
  if (!canvasOf(document).writable) return [];
  return [
    new PlannedAction(l10n.t('Fix all that is certain'), FIX_ALL, document, (canvas) =>
      fixAll(canvas, diagnosticsOf(document)),
    ),
  ];
}

/** An empty file starts from the skeleton, or from a template that is picked. */
function fromTemplate(document: TextDocument): CodeAction[] {
  if (document.getText().trim() !== '') return [];
  const end = document.getText().length;
  const edits = [{ span: { start: 0, end }, text: guidedCanvas('') }];
  const action = new CodeAction(l10n.t('Start with the nine blocks'), CodeActionKind.QuickFix);
  action.edit = workspaceEdit(document, edits);
  const choose = commandAction({
    command: 'bmc.startFromTemplate',
    title: l10n.t('Start from a template…'),
    arguments: [document.uri],
  });
  return [action, choose];
}

interface Offered {
  readonly fixes: readonly CodeAction[];
  /** Actions that silence the rule. */
  readonly silencers: readonly CodeAction[];
}

function repairs(document: TextDocument, diagnostic: Diagnostic, context: CodeActionContext): Offered {
  const { rule, span } = diagnostic;
  const range = rangeOf(document, span);
  const shown = context.diagnostics.filter(
    (problem) => ruleOf(problem) === rule && problem.range.isEqual(range),
  );
  const all = diagnostic.fixes?.() ?? [];
  const own = all.filter((fix) => !isIgnore(fix));
  const fixes = own.map((fix) => (fix.suggests ? suggest(document, fix) : repair(document, fix)));
  // The first fix is the likeliest; if it is safe, “auto fix” applies it.
  const [first] = fixes;
  if (first && own[0]?.safe) first.isPreferred = true;
  const ignores = all.length > own.length ? [ignore(document, diagnostic)] : [];
  const silencers = [...ignores, ...switchesOff(document, rule)];
  for (const action of [...fixes, ...silencers]) action.diagnostics = [...shown];
  return { fixes, silencers };
}

/** Several findings of one rule in one place are silenced by the same action. */
function onceEach(actions: readonly CodeAction[]): readonly CodeAction[] {
  return actions.filter(
    (action, index) => actions.findIndex(({ title }) => title === action.title) === index,
  );
}

function repair(document: TextDocument, fix: Fix): CodeAction {
  // A fix is valid only for the document version that it was made for.
  const { version } = document;
  return new PlannedAction(fix.title, CodeActionKind.QuickFix, document, (canvas) =>
    document.version === version
      ? planEdit(canvas, fix.operations)
      : { ok: false, reason: l10n.t('The canvas has changed meanwhile. Please look again.') },
  );
}

/** Lets the user pick among the suggestions before anything is written. */
function suggest(document: TextDocument, { title, suggests }: Fix): CodeAction {
  const scope = suggests === 'everything' ? [] : [suggests];
  return commandAction({ command: 'bmc.suggestLinks', title, arguments: [document.uri, ...scope] });
}

/** Asks for the reason before it writes the comment. */
function ignore(document: TextDocument, { rule, message }: Diagnostic): CodeAction {
  return commandAction({
    command: INTERNAL.ignoreHere,
    title: l10n.t('Ignore “{0}” here and say why…', rule),
    arguments: [document.uri, rule, message],
  });
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

function commandAction(command: Command): CodeAction {
  const action = new CodeAction(command.title, CodeActionKind.QuickFix);
  action.command = command;
  return action;
}
