/** Above the sheet of a canvas that was imported and is not saved yet: what it is, and how to keep it or give it up. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { noteCount } from '../../src/canvas/counts';
import { takenAs } from '../../src/view/importReport';
import { type GridModel, notesOf } from '../../src/view/model';
import type { Board } from '../controllers/board';
import { icon } from './parts';

export function importBanner(board: Board, grid: GridModel): TemplateResult | typeof nothing {
  const { report } = board.imported;
  if (report === undefined || report.stage === 'saved') return nothing;
  const { stage, source, target, leftOut } = report;
  const isPreview = stage === 'preview';
  const open = leftOut.filter((text) => text.isDoubt && !takenAs(text, grid)).length;
  const isShown = board.state.dock === 'import';
  return html`<div class="banner of-import">
    ${icon(isPreview ? 'eye' : 'cloud-download')}
    <p dir="auto">
      <strong role="status">${isPreview ? l10n.t('Preview: nothing is written yet.') : l10n.t('Imported, not saved yet.')}</strong>
      ${l10n.t('{0} from {1}.', noteCount(notesOf(grid).length), source)}
      ${target === undefined ? nothing : l10n.t('Save makes {0}.', target)}
    </p>
    <button
      class="left-out-count"
      aria-expanded=${isShown}
      @click=${() => board.viewOptions.dock(isShown ? undefined : 'import')}
      >${open > 0 ? l10n.t('Left out: {0}', open) : l10n.t('Report')}</button
    >
    <vscode-button @click=${() => board.imported.end('save')}>${l10n.t('Save')}</vscode-button>
    ${
      isPreview
        ? html`<vscode-button appearance="secondary" @click=${() => board.imported.end('save-as')}>${l10n.t('Save As…')}</vscode-button>`
        : nothing
    }
    <vscode-button appearance="secondary" @click=${() => board.imported.end('discard')}
      >${isPreview ? l10n.t('Discard') : l10n.t('Undo the Import')}</vscode-button
    >
  </div>`;
}
