/** Guidance about a block: its meaning, questions, vocabularies and relations to other blocks. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { BLOCK_KEYS, type BlockKey } from '../../src/canvas/blocks';
import type { Guidance } from '../../src/view/model';
import type { Board } from '../controllers/board';
import { icon } from '../render/parts';
import { headOf } from '../state/state';
import type { Card } from './card';

/** Guidance as a popover, with a button that shows it in the dock instead. */
export function guidanceCard(board: Board, block: BlockKey): Card | undefined {
  const found = guidanceFor(board, block);
  if (found === undefined) return undefined;
  const pin = html`<vscode-button
    class="pin"
    appearance="icon"
    aria-label=${l10n.t('Keep beside the sheet')}
    title=${l10n.t('Keep beside the sheet')}
    @click=${() => {
      board.focus(headOf(block));
      board.viewOptions.dock('guidance');
    }}
    >${icon('pin')}</vscode-button
  >`;
  return { title: titleOf(board, found), actions: pin, content: content(found) };
}

/** Guidance beside the sheet, for the block that the person works in. */
export function guidancePanel(board: Board): Card | undefined {
  const found = guidanceFor(board, blockInFocus(board));
  return found && { title: titleOf(board, found), content: content(found) };
}

/** The title of the block on this canvas. */
function titleOf({ store }: Board, { key, title }: Guidance): string {
  return store.block(key)?.title ?? title;
}

/** The block that is typed in or has the focus; else the first one. */
function blockInFocus({ state, store }: Board): BlockKey {
  const { draft, focused } = state;
  const note = store.note(draft?.kind === 'rename' ? draft.note : focused);
  const named = draft?.kind === 'add' ? draft.block : note?.ref.block;
  return named ?? store.blockNamed(focused) ?? BLOCK_KEYS[0];
}

function guidanceFor(board: Board, block: BlockKey): Guidance | undefined {
  return board.state.guidance.find((candidate) => candidate.key === block);
}

function content(found: Guidance): TemplateResult {
  return html`
      <p class="meaning">${found.meaning}</p>
      <h3>${l10n.t('Ask yourself')}</h3>
      <ul class="questions">
        ${found.questions.map((question) => html`<li>${question}</li>`)}
      </ul>
      ${found.advice.length > 0 ? html`<ul class="advice">${found.advice.map((advice) => html`<li>${advice}</li>`)}</ul>` : nothing}
      ${found.words.map(
        ({ heading, terms }) => html`<h3>${heading}</h3>
          <dl class="terms">
            ${terms.map(({ label, meaning }) => html`<div><dt>${label}</dt><dd>${meaning}</dd></div>`)}
          </dl>`,
      )}
      <h3>${l10n.t('How it connects')}</h3>
      <ul class="relations">
        ${found.relations.map(
          ({ verb, title, why, strength }) =>
            html`<li class=${strength}><span class="verb">${verb}</span> <strong>${title}</strong><span class="why">${why}</span></li>`,
        )}
      </ul>
    `;
}
