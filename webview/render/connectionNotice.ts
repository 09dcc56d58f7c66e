/** The notice that the extension does not respond, or that gestures were lost when its host ended. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Board } from '../controllers/board';
import { icon } from './parts';

/** So much of each text is shown; all of it can be copied. */
const EXCERPT = 60;

/** The notice; nothing while all is well. */
export function connectionNotice(board: Board): TemplateResult | undefined {
  const { unresponsive, unsent, notice } = board.state;
  if (!unresponsive && unsent.length === 0) return undefined;
  const { texts } = board.connection;
  const list = texts.map((text) => `“${excerpt(text)}”`).join(', ');
  const state = unresponsive
    ? l10n.t('The extension does not answer. What you do here is kept, and written when it answers again.')
    : l10n.t('The extension was restarted, and changes that you made before were not written.');
  return html`<div class="notice connection" role="alert">
    ${icon('warning')}
    <p dir="auto">${notice ?? state} ${list === '' ? nothing : l10n.t('Not written yet: {0}', list)}</p>
    <vscode-button appearance="secondary" @click=${() => board.connection.tryAgain()}>${l10n.t('Try again')}</vscode-button>
    ${
      list === ''
        ? nothing
        : html`<vscode-button appearance="secondary" @click=${() => copyTexts(board, texts)}>${l10n.t('Copy')}</vscode-button>`
    }
    ${
      unresponsive
        ? nothing
        : html`<vscode-button appearance="icon" aria-label=${l10n.t('Discard')} @click=${() => board.connection.discard()}
            >${icon('close')}</vscode-button
          >`
    }
  </div>`;
}

function excerpt(text: string): string {
  const [line = ''] = text.trim().split('\n');
  return line.length > EXCERPT || line !== text.trim() ? `${line.slice(0, EXCERPT)}…` : line;
}

/** The page writes to the clipboard itself, for the extension may not be there. */
export async function copyTexts(board: Board, texts: readonly string[]): Promise<void> {
  try {
    await navigator.clipboard.writeText(texts.join('\n'));
    board.say(l10n.t('Copied.'));
  } catch {
    board.say(l10n.t('The clipboard cannot be written.'));
  }
}
