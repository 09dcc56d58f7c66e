/** The notice about the last change, with Undo. It has less emphasis than an error notice. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Board } from '../controllers/board';
import { icon } from './parts';

/** A note about the last change with Undo, such as a move warning. It is announced with the change, so it is no live region. */
export function changeNotice(board: Board): TemplateResult | typeof nothing {
  const { changeNotice: notice } = board.state;
  if (notice === undefined) return nothing;
  return html`<div class="notice remark" role="region" aria-label=${l10n.t('About the last change')}>
    ${icon('info')}
    <p dir="auto">${notice.text}</p>
    <vscode-button appearance="secondary" @click=${() => board.undo()}>${l10n.t('Undo')}</vscode-button>
    <vscode-button appearance="icon" aria-label=${l10n.t('Dismiss')} @click=${() => board.dismissNotice()}
      >${icon('close')}</vscode-button
    >
  </div>`;
}
