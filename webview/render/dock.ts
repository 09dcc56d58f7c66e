/**
 * The panel beside the sheet, one at a time: at the right, or below the sheet if the window is
 * narrow. A new panel adds its name to `DOCK_PANELS` and its content to `panelOf`.
 */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { GridModel } from '../../src/view/model';
import type { Board } from '../controllers/board';
import { detailsPanel } from '../inspector/panel';
import type { Card } from '../popovers/card';
import { guidancePanel } from '../popovers/guidance';
import type { DockPanel } from '../state/state';
import { importPanel } from './importPanel';
import { icon } from './parts';

/** The open panel. */
export function dock(board: Board, grid: GridModel): TemplateResult | typeof nothing {
  const { dock: open } = board.state;
  const panel = open && panelOf(board, grid, open);
  if (open === undefined || panel === undefined) return nothing;
  return html`<aside class="dock of-${open}" aria-label=${panel.title}>
    <div class="top">
      <h2 dir="auto">${panel.title}</h2>
      <vscode-button
        appearance="icon"
        aria-label=${l10n.t('Close the panel')}
        title=${l10n.t('Close the panel')}
        @click=${() => board.viewOptions.dock(undefined)}
        >${icon('close')}</vscode-button
      >
    </div>
    <div class="content" tabindex="0">${panel.content}</div>
  </aside>`;
}

function panelOf(board: Board, grid: GridModel, panel: DockPanel): Card | undefined {
  switch (panel) {
    case 'details':
      return detailsPanel(board, grid);
    case 'import':
      return importPanel(board, grid);
    case 'guidance':
      return guidancePanel(board);
  }
}
