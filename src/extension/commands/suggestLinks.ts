/** Suggests links, lets the user pick some of them, and writes these as one undo step. */

import { l10n, type QuickPickItem, QuickPickItemKind, type TextDocument, window, workspace } from 'vscode';
import { oneLine } from '../../canvas/text';
import { planEdit } from '../../edit/plan';
import { title, verbBetween } from '../../language/sentences';
import { linkOperations, type Scope, type Suggestion, suggestLinks } from '../../lint/suggest/suggest';
import { canvasOf } from '../documents';
import { type Applied, applyPlan, showRefusal } from '../edits';
import { canvasMeant } from './openCanvas';

interface Choice extends QuickPickItem {
  readonly suggestion?: Suggestion;
}

/** Suggests links for a file, or for the canvas that the person looks at. Quick fixes pass the blocks that they are about. */
export async function suggestLinksIn(file?: unknown, scope?: Scope): Promise<void> {
  const uri = canvasMeant(file);
  if (!uri) return;
  await showRefusal(pickLinks(await workspace.openTextDocument(uri), scope));
}

/** Shows what could be linked and writes what is picked. Escape writes nothing; nor does a text that has changed meanwhile. */
export async function pickLinks(document: TextDocument, scope?: Scope): Promise<Applied> {
  const canvas = canvasOf(document);
  // Shows the reason why nothing can be written before the user picks anything.
  if (!canvas.writable) return applyPlan(document, (now) => planEdit(now, []));
  const suggestions = suggestLinks(canvas, scope);
  if (suggestions.length === 0) {
    void window.showInformationMessage(
      l10n.t(
        'There is nothing to suggest: either every note has the links it needs, or there is nothing to link it to.',
      ),
    );
    return { ok: true };
  }
  const { version } = document;
  const picked = await window.showQuickPick(choices(suggestions), {
    canPickMany: true,
    ignoreFocusOut: true,
    matchOnDetail: true,
    title: l10n.t('Suggest Links'),
    placeHolder: l10n.t('Tick the links that are right; Enter writes them.'),
  });
  const chosen = (picked ?? []).flatMap(({ suggestion }) => suggestion ?? []);
  if (chosen.length === 0) return { ok: true };
  return applyPlan(document, (now) =>
    document.version === version
      ? planEdit(now, linkOperations(chosen))
      : {
          ok: false,
          reason: l10n.t('The text has changed meanwhile, so nothing was linked. Please look again.'),
        },
  );
}

/** The suggestions below a heading for each pair of blocks; guesses are not selected in advance. */
function choices(suggestions: readonly Suggestion[]): readonly Choice[] {
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
      picked: likelihood !== 'guess',
      suggestion,
    };
    return isNew ? [{ label: heading, kind: QuickPickItemKind.Separator }, choice] : [choice];
  });
}
