/** What is worth knowing about the last change, with the way back. Quieter than a notice: nothing has gone wrong. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Board } from '../controllers/board';
import { icon } from './parts';

/** The remark on the last change. It is said where the change is announced, so it is no live region. */
export function remarkBar(board: Board): TemplateResult | typeof nothing {
  const { remark } = board.state;
  if (remark === undefined) return nothing;
  return html`<div class="notice remark" role="region" aria-label=${l10n.t('About the last change')}>
    ${icon('info')}
    <p dir="auto">${remark.text}</p>
    <vscode-button appearance="secondary" @click=${() => board.undo()}>${l10n.t('Undo')}</vscode-button>
    <vscode-button appearance="icon" aria-label=${l10n.t('Dismiss')} @click=${() => board.dismissNotice()}
      >${icon('close')}</vscode-button
    >
  </div>`;
}
