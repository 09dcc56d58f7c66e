/** The whole page: title row, banner, sheet, and everything over it. */

import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { rowWeights } from '../../src/view/density';
import { extent, LAYOUTS, type Layout } from '../../src/view/layouts';
import type { GridModel } from '../../src/view/model';
import { SEGMENT_COLORS } from '../../src/view/segments';
import type { Board } from '../controllers/board';
import { popover } from '../popovers/popover';
import { emphasisOf } from '../state/emphasis';
import { isCovered } from '../state/state';
import { blockSection } from './block';
import { changeNotice } from './changeNotice';
import { changesSummary } from './changes';
import { conflictCards } from './conflicts';
import { connectionNotice } from './connectionNotice';
import { dock } from './dock';
import { findBar } from './findBar';
import { guide } from './guidedWalk';
import { importBanner } from './importBanner';
import { leftNotice } from './leftNotice';
import { legend } from './legend';
import { icon } from './parts';
import { presentation } from './presentation';
import { titleRow } from './titleRow';

/** The page for a state. */
export function page(board: Board): TemplateResult | typeof nothing {
  const { grid, notice, layout, drag } = board.state;
  if (grid === undefined) return nothing;
  // A modal mode takes all keys.
  const covered = isCovered(board.state);
  return html`
    ${titleRow(board, grid, covered)} ${banner(board, grid)} ${importBanner(board, grid)}
    ${changesSummary(board)}
    <div class="strip">${board.state.findBarOpen ? findBar(board, grid, covered) : legend(board, grid, covered)}</div>
    <div class="desk" ?inert=${covered}>
      <main class="stage" data-dragging=${drag?.kind ?? nothing} data-readonly=${grid.readOnly === undefined ? nothing : ''}>
        ${sheet(board, grid, LAYOUTS[layout])}
      </main>
      ${dock(board, grid)}
    </div>
    ${connectionNotice(board) ?? (notice === undefined ? (leftNotice(board) ?? changeNotice(board)) : noticeBar(board, notice))} ${popover(board)}
    ${guide(board, grid)} ${presentation(board, grid)}
  `;
}

function sheet(board: Board, grid: GridModel, layout: Layout): TemplateResult {
  const emphasis = emphasisOf(board.state);
  const shown = grid.blocks.flatMap((block) => {
    const place = extent(layout, block.key);
    return place ? [{ block, wide: place.share > 0.3 }] : [];
  });
  return html`<div class="sheet" ?data-lettered=${grid.segments.length > SEGMENT_COLORS} role="application" aria-label=${l10n.t('Business model canvas')} .style=${`${arrangement(layout)}; ${size(board)}`}>
    ${repeat(
      shown,
      ({ block }) => block.key,
      ({ block, wide }) => blockSection(board, grid, block, emphasis, wide),
    )}
  </div>`;
}

function arrangement(layout: Layout): string {
  const areas = layout.rows.map((row) => `"${row.join(' ')}"`).join(' ');
  const columns = layout.rows[0]?.length ?? 1;
  return `grid-template-areas: ${areas}; --columns: ${columns}; --row-sizes: ${rowSizes(layout)}; --rows: ${layout.rows.length}`;
}

/** How large notes are drawn; beyond the usual size the sheet grows with them and is moved about. */
function size({ state: { zoom, fitted } }: Board): string {
  return zoom === 'fit' ? `--zoom: ${fitted}; --grow: 1` : `--zoom: ${zoom}; --grow: ${Math.max(1, zoom)}`;
}

/** The usual heights of the rows; `host/sheetFit.ts` gives more to a crowded one. */
function rowSizes(layout: Layout): string {
  return rowWeights(layout)
    .map((weight) => `minmax(148px, ${weight}fr)`)
    .join(' ');
}

/** Why the canvas is read-only. The readable part is shown below. */
function banner(board: Board, grid: GridModel): TemplateResult | typeof nothing {
  if (grid.readOnly === undefined) return nothing;
  if (grid.repairable && grid.conflicts.length > 0) return conflictCards(board, grid.conflicts);
  return html`<div class="banner" role="alert">
    ${icon('lock')}
    <p>
      <strong>${grid.repairable ? l10n.t('Read-only for now.') : l10n.t('Read-only.')}</strong>
      <span dir="auto">${grid.readOnly}</span>
    </p>
    ${
      grid.repairable
        ? html`<vscode-button appearance="secondary" @click=${() => board.openProblem()}>${l10n.t('Repair the text')}</vscode-button>`
        : nothing
    }
  </div>`;
}

/** Why the last action failed. */
function noticeBar(board: Board, notice: string): TemplateResult {
  return html`<div class="notice" role="alert">
    ${icon('warning')}
    <p dir="auto">${notice}</p>
    <vscode-button appearance="icon" aria-label=${l10n.t('Dismiss')} @click=${() => board.dismissNotice()}
      >${icon('close')}</vscode-button
    >
  </div>`;
}
