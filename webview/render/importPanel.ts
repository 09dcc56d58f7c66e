/** The report of an import beside the sheet: what was left out and why, each with a switch that takes it as a note. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { type LeftOutText, takenAs } from '../../src/view/importReport';
import type { GridModel } from '../../src/view/model';
import type { Board } from '../controllers/board';
import { isPainting } from '../host/painting';
import type { Card } from '../popovers/card';

export function importPanel(board: Board, grid: GridModel): Card | undefined {
  const { report } = board.imported;
  if (report === undefined) return undefined;
  const { source, leftOut } = report;
  const doubts = leftOut.filter(({ isDoubt }) => isDoubt);
  const others = leftOut.filter(({ isDoubt }) => !isDoubt);
  return {
    title: l10n.t('Import of {0}', source),
    content: html`
      ${leftOut.length === 0 ? html`<p>${l10n.t('Everything in the source is on the sheet.')}</p>` : nothing}
      ${
        doubts.length === 0
          ? nothing
          : html`<h3>${l10n.t('Is this part of the business?')} <span class="count">${doubts.length}</span></h3>
              <p class="hint">${l10n.t('Left out so far. Switch on what is to be a note; the sheet shows it at once.')}</p>
              ${list(board, grid, doubts)}`
      }
      ${
        others.length === 0
          ? nothing
          : html`<details>
              <summary>${l10n.t('Also left out')} <span class="count">${others.length}</span></summary>
              <p class="hint">${l10n.t('Headings, questions of the template, and what stands outside the canvas.')}</p>
              ${list(board, grid, others)}
            </details>`
      }`,
  };
}

function list(board: Board, grid: GridModel, texts: readonly LeftOutText[]): TemplateResult {
  return html`<ul class="left-out">
    ${texts.map((text) => html`<li>${entry(board, grid, text)}</li>`)}
  </ul>`;
}

/**
 * A switch for a text that stands in a block; a list of the blocks for one that stands in none; nothing for one that a note says
 * already.
 */
function entry(board: Board, grid: GridModel, text: LeftOutText): TemplateResult {
  const { block, note, why } = text;
  const where = grid.blocks.find(({ key }) => key === block);
  const says = html`<span dir="auto">${text.text}</span>`;
  const reason = html`<p class="why">${where ? `${where.title} · ${why}` : why}</p>`;
  if (note === undefined) return html`${says}${reason}`;
  const isFixed = !board.store.writable;
  const taken = takenAs(text, grid);
  if (where)
    return html`<vscode-checkbox
        ?disabled=${isFixed}
        .checked=${live(taken !== undefined)}
        @change=${({ target }: Event) => {
          const wanted = (target as HTMLInputElement).checked;
          if (!isPainting() && wanted !== (taken !== undefined))
            board.imported.take(text, wanted ? where.key : undefined);
        }}
        >${says}</vscode-checkbox
      >${reason}`;
  return html`${says}${reason}
    <select
      aria-label=${l10n.t('Block of {0}', text.text)}
      ?disabled=${isFixed}
      .value=${live(taken?.ref.block ?? '')}
      @change=${({ target }: Event) => {
        const { value } = target as HTMLSelectElement;
        board.imported.take(text, grid.blocks.find(({ key }) => key === value)?.key);
      }}
    >
      <option value="" ?selected=${taken === undefined}>${l10n.t('Left out')}</option>
      ${grid.blocks.map(
        ({ key, title }) =>
          html`<option value=${key} ?selected=${key === taken?.ref.block}>${title}</option>`,
      )}
    </select>`;
}
