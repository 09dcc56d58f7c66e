/** The unresolved conflicts of a merge: a card for each, with both sides in words and as text. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { ConflictModel, Keep } from '../../src/view/model';
import type { Board } from '../controllers/board';
import { icon } from './parts';

/** The cards above the sheet; the sheet shows our side until everything is decided. */
export function conflictCards(board: Board, conflicts: readonly ConflictModel[]): TemplateResult {
  const { length } = conflicts;
  return html`<section class="conflicts" aria-label=${l10n.t('Conflicts of the merge')}>
    <header role="alert">
      ${icon('git-merge')}
      <p>
        <strong>${length === 1 ? l10n.t('A merge left 1 conflict.') : l10n.t('A merge left {0} conflicts.', length)}</strong>
        ${l10n.t('Choose what to keep. The canvas shows our side until then.')}
      </p>
      <vscode-button appearance="secondary" @click=${() => board.openProblem()}>${l10n.t('Show in the text')}</vscode-button>
    </header>
    <ol>
      ${conflicts.map((conflict, index) => card(board, conflict, index, length))}
    </ol>
  </section>`;
}

function card(
  board: Board,
  { place, ours, theirs, both }: ConflictModel,
  index: number,
  count: number,
): TemplateResult {
  const counted = l10n.t('Conflict {0} of {1}', index + 1, count);
  const called = place === undefined ? counted : `${counted} · ${place}`;
  const keep = (what: Keep) => () => board.decide(index, what);
  return html`<li class="conflict" role="group" aria-label=${called}>
    <h3>${called}</h3>
    <div class="conflict-sides">
      ${side(l10n.t('Ours'), l10n.t('Keep ours'), ours, keep('ours'))}
      ${side(l10n.t('Theirs'), l10n.t('Keep theirs'), theirs, keep('theirs'))}
    </div>
    ${
      both
        ? html`<button class="conflict-keep" @click=${keep('both')}>${l10n.t('Keep both')}</button>`
        : nothing
    }
  </li>`;
}

function side(
  whose: string,
  action: string,
  { label, says, lines }: ConflictModel['ours'],
  keep: () => void,
): TemplateResult {
  const empty = lines.trim() === '';
  return html`<div class="conflict-side">
    <p class="whose">${label === '' ? whose : l10n.t('{0} ({1})', whose, label)}</p>
    ${says.length === 0 ? nothing : html`<ul>${says.map((text) => html`<li dir="auto">${text}</li>`)}</ul>`}
    ${
      empty
        ? html`<p class="nothing">${l10n.t('There is nothing here.')}</p>`
        : says.length === 0
          ? html`<pre dir="auto">${lines}</pre>`
          : html`<details><summary>${l10n.t('As it is written')}</summary><pre dir="auto">${lines}</pre></details>`
    }
    <button class="conflict-keep" @click=${keep}>${action}</button>
  </div>`;
}
