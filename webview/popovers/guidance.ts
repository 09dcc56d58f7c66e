/** What belongs into a block: its meaning, its questions, its words, how it hangs together with the others. */
import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { BlockKey } from '../../src/canvas/blocks';
import type { Board } from '../board';
import type { Card } from './popover';

export function guidanceCard(board: Board, block: BlockKey): Card | undefined {
  const found = board.state.guidance.find((candidate) => candidate.key === block);
  if (found === undefined) return undefined;
  return {
    title: found.title,
    content: html`
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
    `,
  };
}
