/** The popover of a link that was clicked: its sentence, and a button to remove it. */
import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { Board } from '../controllers/board';
import type { Popover } from '../state/state';
import type { Card } from './card';

export function linkCard(board: Board, open: Popover & { readonly kind: 'link' }): Card | undefined {
  const link = board.state.grid?.links.find(({ a, b }) => a === open.a && b === open.b);
  const [a, b] = [board.store.note(open.a), board.store.note(open.b)];
  if (!link || !a || !b) return undefined;
  const sentence = (from: string, verb: string, to: string) =>
    html`<p class="sentence"><strong dir="auto">${from}</strong> ${verb} <strong dir="auto">${to}</strong></p>`;
  return {
    title: l10n.t('Link'),
    content: html`
      ${sentence(a.name, link.forward, b.name)}
      ${link.backward === link.forward ? nothing : sentence(b.name, link.backward, a.name)}
      ${
        board.store.writable
          ? html`<vscode-button
              data-first
              appearance="secondary"
              @click=${() => {
                board.close();
                board.editQueue.unlink(open.a, open.b);
              }}
              >${l10n.t('Remove the link')}</vscode-button
            >`
          : nothing
      }
    `,
  };
}
