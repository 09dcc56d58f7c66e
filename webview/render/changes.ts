/** The marks of what differs from the last commit. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { BlockKey } from '../../src/canvas/blocks';
import type { Board } from '../controllers/board';
import { beforeAndAfter } from './changed';
import { called } from './parts';

/** What became of a note, in sign and word. */
export function changeMark({ state }: Board, note: string): TemplateResult | typeof nothing {
  const change = state.changes?.notes[note];
  if (change === undefined) return nothing;
  return html`<span class="change-mark" title=${change.says.join('\n')}><span aria-hidden="true">${change.sign}</span> ${change.word}</span>`;
}

/** The notes that are gone and stood behind a note of the block; without one, in front of all. */
export function goneNotes(
  { state }: Board,
  block: BlockKey,
  behind?: string,
): readonly TemplateResult[] | typeof nothing {
  if (state.changes === undefined) return nothing;
  return state.changes.gone
    .filter((gone) => gone.block === block && gone.behind === behind)
    .map(
      ({ name, word }) =>
        html`<li class="gone-note"><del dir="auto">${called(name)}</del> <span class="change-mark"><span aria-hidden="true">−</span> ${word}</span></li>`,
    );
}

/** The values of a note in the last commit and now, for the inspector. */
export function changedValues(board: Board, note: string): TemplateResult | typeof nothing {
  const change = board.state.changes?.notes[note];
  if (change === undefined) return nothing;
  const headings = { before: l10n.t('Last commit'), after: l10n.t('Now') };
  return html`<section class="since-commit" aria-label=${l10n.t('Changes')}>
    <h3>${l10n.t('Changes')} ${changeMark(board, note)}</h3>
    ${beforeAndAfter(change.values, headings)}
  </section>`;
}

/** All changes in one line. */
export function changesSummary({ state }: Board): TemplateResult | typeof nothing {
  return state.changes === undefined
    ? nothing
    : html`<p class="changes-summary" role="status">${l10n.t('Since the last commit: {0}', state.changes.summary)}</p>`;
}
