/** Code actions. What the extension asks its user in a dialog, the server offers as one action per answer. */
import * as l10n from '@vscode/l10n';
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionTriggerKind,
  type Diagnostic as LspDiagnostic,
  type Range,
} from 'vscode-languageserver';
import { BLOCKS } from '../canvas/blocks';
import type { Canvas } from '../canvas/canvas';
import { oneLine } from '../canvas/text';
import { planEdit } from '../edit/plan';
import type { EditResult } from '../edit/result';
import { TEMPLATES, textFrom } from '../edit/templates';
import {
  ACTION_KINDS,
  findingsAt,
  fixAllAction,
  isKindOf,
  type OfferedAction,
  repairsOf,
  rewriteActions,
  startActions,
} from '../language/codeActions';
import type { Diagnostic } from '../lint/diagnostic';
import { linkOperations, suggestLinks } from '../lint/suggest/suggest';
import { workspaceEdit } from './answers';
import type { Client } from './client';
import type { Snapshot } from './documents';
import { at } from './settings';

/** The kinds that the server has. */
export const SERVED_KINDS = ['quickfix', ACTION_KINDS.fixAll, ACTION_KINDS.sortBlocks, 'refactor'];

/** More proposed links than these are no help in a light bulb. */
const MOST_LINKS = 5;

interface ServedAction {
  readonly title: string;
  readonly kind: string;
  readonly plan: (canvas: Canvas) => EditResult;
  readonly finding?: Diagnostic;
  readonly isPreferred?: boolean;
}

interface Asked {
  readonly range: Range;
  readonly only: readonly string[] | undefined;
  readonly isAutomatic: boolean;
}

/** The actions for a selection; the edit of each is computed at once, or when it is chosen where the client can ask for it. */
export function actionsFor(
  snapshot: Snapshot,
  range: Range,
  context: CodeActionContext,
  diagnostics: readonly Diagnostic[],
  client: Client,
): CodeAction[] {
  const { uri, version, canvas, positions } = snapshot;
  const asked: Asked = {
    range,
    only: context.only,
    isAutomatic: context.triggerKind === CodeActionTriggerKind.Automatic,
  };
  return served(snapshot, asked, diagnostics).flatMap((action, index): CodeAction[] => {
    const { title, kind, plan, finding, isPreferred } = action;
    const shown = finding
      ? context.diagnostics.filter((one) => isShown(one, finding, positions.range(finding.span)))
      : [];
    const base: CodeAction = {
      title,
      kind,
      ...(shown.length > 0 ? { diagnostics: shown } : {}),
      ...(isPreferred ? { isPreferred } : {}),
    };
    if (client.resolvesActions) return [{ ...base, data: { uri, version, index, ...asked } }];
    const planned = plan(canvas);
    return planned.ok ? [{ ...base, edit: workspaceEdit(snapshot, planned.edits, client) }] : [];
  });
}

/** The document of a code action that is being resolved. */
export function documentOf({ data }: CodeAction): string | undefined {
  const uri = at(data, 'uri');
  return typeof uri === 'string' ? uri : undefined;
}

/** The action with its edit, or why there is none; undefined where it was made for another version of the text. */
export function resolved(
  action: CodeAction,
  snapshot: Snapshot,
  diagnostics: readonly Diagnostic[],
  client: Client,
): CodeAction | string | undefined {
  const data = action.data as (Asked & { readonly version: number; readonly index: number }) | undefined;
  if (data?.version !== snapshot.version) return undefined;
  const found = served(snapshot, data, diagnostics)[data.index];
  if (found?.title !== action.title) return undefined;
  const planned = found.plan(snapshot.canvas);
  return planned.ok ? { ...action, edit: workspaceEdit(snapshot, planned.edits, client) } : planned.reason;
}

function isShown({ code, range }: LspDiagnostic, { rule }: Diagnostic, place: Range): boolean {
  return code === rule && JSON.stringify(range) === JSON.stringify(place);
}

function served(
  { canvas, positions }: Snapshot,
  { range, only, isAutomatic }: Asked,
  diagnostics: readonly Diagnostic[],
): readonly ServedAction[] {
  const within = positions.span(range);
  const isAsked = (kind: string): boolean => only === undefined || only.some((each) => isKindOf(kind, each));
  const actions: ServedAction[] = [];
  if (isAsked('quickfix')) {
    for (const action of startActions(canvas)) actions.push(...expanded(canvas, action));
    const found = findingsAt(diagnostics, within).map((finding) => ({ finding, ...repairsOf(finding) }));
    for (const { finding, fixes } of found)
      for (const fix of fixes) for (const one of expanded(canvas, fix)) actions.push({ ...one, finding });
    for (const { finding, ignore } of found)
      for (const one of ignore ? expanded(canvas, ignore) : [])
        if (!actions.some(({ title }) => title === one.title)) actions.push({ ...one, finding });
  }
  // Refactorings are returned only on explicit request, so that not every line shows a light bulb.
  if (only !== undefined || !isAutomatic)
    for (const action of rewriteActions(canvas, within.start))
      if (only ? isAsked(action.kind) : action.kind !== ACTION_KINDS.sortBlocks)
        actions.push(...expanded(canvas, action));
  if (only && canvas.writable && isAsked(ACTION_KINDS.fixAll))
    actions.push(
      ...expanded(
        canvas,
        fixAllAction(() => diagnostics),
      ),
    );
  return actions;
}

/** An action of the language as actions that need no answer. */
function expanded(
  canvas: Canvas,
  { title, kind, work, isPreferred }: OfferedAction,
): readonly ServedAction[] {
  switch (work.kind) {
    case 'edit':
      return [{ title, kind, plan: work.plan, ...(isPreferred ? { isPreferred } : {}) }];
    case 'ignore':
      return [{ title: l10n.t('Ignore “{0}” here', work.rule), kind, plan: work.plan }];
    case 'pick-template':
      return TEMPLATES.map((template) => ({
        title: l10n.t('Start from “{0}”', l10n.t(template.title)),
        kind,
        plan: (now) => ({
          ok: true,
          edits: [{ span: { start: 0, end: now.text.length }, text: textFrom(template, '') }],
          canvas: now,
        }),
      }));
    // Other editors have `bmc import` for that.
    case 'import':
      return [];
    case 'pick-links':
      return suggestLinks(canvas, work.scope === 'everything' ? undefined : work.scope)
        .slice(0, MOST_LINKS)
        .map((suggestion) => ({
          title: l10n.t('Link “{0}” to “{1}”', oneLine(suggestion.from.name), oneLine(suggestion.to.name)),
          kind,
          plan: (now) => planEdit(now, linkOperations(now, [suggestion])),
        }));
    case 'pick-block':
      return BLOCKS.filter(({ key }) => key !== work.item.block).map(({ key, title: name }) => ({
        title: l10n.t('Move to {0}', l10n.t(name)),
        kind,
        plan: (now) => planEdit(now, [{ kind: 'move-item', item: work.item, block: key }]),
      }));
  }
}
