/** Suggests links, lets the user pick some of them, and writes these as one undo step. */
import {
  commands,
  l10n,
  ProgressLocation,
  type QuickPickItem,
  QuickPickItemKind,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import type { Canvas } from '../../canvas/canvas';
import type { Operation } from '../../canvas/operation';
import { oneLine } from '../../canvas/text';
import { planEdit } from '../../edit/plan';
import { title, verbBetween } from '../../language/sentences';
import {
  type Broad,
  linksOf,
  type Missing,
  missingOperations,
  type Offers,
  offersFor,
} from '../../lint/suggest/offers';
import { linkOperations, type Suggestion, type SuggestScope, suggesting } from '../../lint/suggest/suggest';
import { canvasOf } from '../documents';
import { type Applied, applyPlan, showRefusal } from '../edits';
import { canvasMeant } from './openCanvas';

interface Choice extends QuickPickItem {
  readonly suggestion?: Suggestion;
  readonly broad?: Broad;
  readonly missing?: Missing;
}

/** The picked suggestions, which are written together. */
interface Picked {
  readonly links: readonly Suggestion[];
  readonly missing: readonly Missing[];
}

/** Suggests links for a file, or for the canvas that the person looks at. Quick fixes pass the blocks that they are about. */
export async function suggestLinksIn(file?: unknown, scope?: SuggestScope): Promise<void> {
  const uri = canvasMeant(file);
  if (!uri) return;
  await showRefusal(pickLinks(await workspace.openTextDocument(uri), scope));
}

/** Shows what could be linked and writes what is picked. Escape writes nothing; nor does a text that has changed meanwhile. */
export async function pickLinks(document: TextDocument, scope?: SuggestScope): Promise<Applied> {
  const canvas = canvasOf(document);
  // Shows the reason why nothing can be written before the user picks anything.
  if (!canvas.writable) return applyPlan(document, (now) => planEdit(now, []));
  const { version } = document;
  const suggestions = await gather(canvas, scope);
  if (suggestions === undefined) return { ok: true };
  return offer(document, version, suggestions, offersFor(canvas, suggestions, scope), () =>
    commands.executeCommand('bmc.suggestLinksWithModel', document.uri),
  );
}

/**
 * Shows suggestions that were made for a version of a document, and writes what is picked. Where there are none, says so
 * and offers to ask a language model instead, where the caller can do that.
 */
export async function offer(
  document: TextDocument,
  version: number,
  suggestions: readonly Suggestion[],
  offers: Offers,
  askModel?: () => Thenable<unknown>,
): Promise<Applied> {
  const all = choices(suggestions, offers);
  if (all.length === 0) {
    void sayNothing(askModel);
    return { ok: true };
  }
  const picked = await pick(all);
  if (!picked || picked.links.length + picked.missing.length === 0) return { ok: true };
  return applyPlan(document, (now) =>
    document.version === version
      ? planEdit(now, operationsFor(now, picked))
      : {
          ok: false,
          reason: textHasChanged(),
        },
  );
}

/** Shown if the text has changed since the suggestions were made. */
export function textHasChanged(): string {
  return l10n.t('The text has changed meanwhile, so nothing was linked. Please look again.');
}

async function sayNothing(askModel?: () => Thenable<unknown>): Promise<void> {
  const ask = l10n.t('Ask a Language Model…');
  const chosen = await window.showInformationMessage(
    l10n.t(
      'There is nothing to suggest: no words say which notes belong together, or every note has the links it needs.',
    ),
    ...(askModel ? [ask] : []),
  );
  if (chosen === ask) await askModel?.();
}

function operationsFor(canvas: Canvas, { links, missing }: Picked): readonly Operation[] {
  return [...linkOperations(canvas, links), ...missingOperations(missing)];
}

/** The time in milliseconds before a progress notification is shown. */
const SHORT = 300;

/**
 * The suggestions; undefined where the user has cancelled. Large canvases take a while, during which VS Code stays
 * responsive.
 */
async function gather(canvas: Canvas, scope?: SuggestScope): Promise<readonly Suggestion[] | undefined> {
  const steps = suggesting(canvas, scope);
  const found: Suggestion[] = [];
  const step = (): boolean => {
    const { value, done } = steps.next();
    if (!done) for (const suggestion of value) found.push(suggestion);
    return done === true;
  };
  const start = Date.now();
  while (Date.now() - start < SHORT) if (step()) return found;
  return window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Looking for links…'), cancellable: true },
    async (_, token) => {
      while (!token.isCancellationRequested) {
        await new Promise((resolve) => setTimeout(resolve));
        if (step()) return found;
      }
      return undefined;
    },
  );
}

/** The suggestions that the user picks; undefined on Escape. Broad suggestions are then listed link by link. */
async function pick(all: readonly Choice[]): Promise<Picked | undefined> {
  const picked = await window.showQuickPick(all, {
    canPickMany: true,
    ignoreFocusOut: true,
    matchOnDetail: true,
    title: l10n.t('Suggest Links'),
    placeHolder: l10n.t('Tick the links that are right; Enter writes them.'),
  });
  if (!picked) return undefined;
  const broad = picked.flatMap(({ broad }) => broad ?? []);
  const links = picked.flatMap(({ suggestion }) => suggestion ?? []);
  const missing = picked.flatMap(({ missing }) => missing ?? []);
  if (broad.length === 0) return { links, missing };
  const single = broad.flatMap((one) => linksOf(one, ''));
  const kept = await window.showQuickPick(
    linkChoices(single).map((choice) => ({ ...choice, picked: true })),
    {
      canPickMany: true,
      ignoreFocusOut: true,
      title: l10n.t('Suggest Links'),
      placeHolder: l10n.t('Untick whom it is not for; Enter writes the links.'),
    },
  );
  return kept && { links: [...links, ...kept.flatMap(({ suggestion }) => suggestion ?? [])], missing };
}

/** Missing notes first, then the suggestions below a heading for each pair of blocks; only what is likely is ticked. */
function choices(suggestions: readonly Suggestion[], { broad, missing }: Offers): readonly Choice[] {
  return [
    ...headed(l10n.t('Who pays'), missing.map(missingChoice)),
    ...headed(l10n.t('For everybody'), broad.map(broadChoice)),
    ...linkChoices(suggestions),
  ];
}

function headed(heading: string, entries: readonly Choice[]): readonly Choice[] {
  return entries.length > 0 ? [{ label: heading, kind: QuickPickItemKind.Separator }, ...entries] : [];
}

function missingChoice(missing: Missing): Choice {
  if (missing.kind === 'free-side')
    return {
      label: l10n.t('“{0}” pays nothing?', oneLine(missing.segment.name)),
      detail: l10n.t('marks the segment as one that others pay for (pays: false)'),
      missing,
    };
  return {
    label: l10n.t('Nobody pays “{0}”: add “{1}” as a segment?', oneLine(missing.stream.name), missing.name),
    missing,
  };
}

function broadChoice(broad: Broad): Choice {
  const { item, segments } = broad;
  return {
    label:
      item.block === 'channels'
        ? l10n.t('“{0}” reaches everybody?', oneLine(item.name))
        : l10n.t('“{0}” is for everybody?', oneLine(item.name)),
    detail: segments.map(({ name }) => oneLine(name)).join(', '),
    broad,
  };
}

function linkChoices(suggestions: readonly Suggestion[]): readonly Choice[] {
  let pair = '';
  return suggestions.flatMap((suggestion) => {
    const { from, to, reason, likelihood } = suggestion;
    const heading = l10n.t('{0} and {1}', title(from.block), title(to.block));
    const isNew = heading !== pair;
    pair = heading;
    const choice: Choice = {
      label: `${oneLine(from.name)} → ${oneLine(to.name)}`,
      description: verbBetween(from.block, to.block) ?? '',
      detail: reason,
      picked: likelihood === 'likely',
      suggestion,
    };
    return isNew ? [{ label: heading, kind: QuickPickItemKind.Separator }, choice] : [choice];
  });
}
