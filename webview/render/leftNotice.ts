/** The notice about texts that could not be written. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Board } from '../controllers/board';
import { copyTexts } from './connectionNotice';
import { icon } from './parts';

/** The notice; undefined if there are no such texts. */
export function leftNotice(board: Board): TemplateResult | undefined {
  const { descriptions, texts, canShow } = board.leftTexts;
  if (descriptions.length === 0) return undefined;
  return html`<div class="notice left-texts" role="alert">
    ${icon('warning')}
    <p dir="auto">
      ${l10n.t('This could not be written to the file. It is kept here: {0}', descriptions.join(', '))}
    </p>
    ${
      canShow
        ? html`<vscode-button appearance="secondary" @click=${() => board.leftTexts.show()}>${l10n.t('Show')}</vscode-button>`
        : nothing
    }
    <vscode-button appearance="secondary" @click=${() => copyTexts(board, texts)}>${l10n.t('Copy')}</vscode-button>
    <vscode-button appearance="icon" aria-label=${l10n.t('Discard')} @click=${() => board.leftTexts.discard()}
      >${icon('close')}</vscode-button
    >
  </div>`;
}
