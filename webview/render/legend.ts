/** The customer segments with their colours and letters; a click brings the notes of one to the front. */

import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { type GridModel, notesOf, type SegmentModel } from '../../src/view/model';
import type { Board } from '../controllers/board';
import { called } from './parts';
import { stripes } from './stripes';

/** The row that explains the colours. Without colours it stays as an empty row, so that the layout does not jump. */
export function legend(board: Board, grid: GridModel, covered: boolean): TemplateResult {
  const { segments } = grid;
  if (!board.state.bySegment || segments.length === 0)
    return html`<section class="legend none" ?inert=${covered} aria-label=${l10n.t('Customer segments')}>
      ${segments.length === 0 ? l10n.t('Customer segments give notes their colours.') : l10n.t('Notes have the colours that were chosen for them.')}
    </section>`;
  return html`<section class="legend" ?inert=${covered} aria-label=${l10n.t('Customer segments')}>
    ${repeat(
      segments,
      (segment) => segment.key,
      (segment, index) => entry(board, segment, index),
    )}
    ${notesOf(grid).some(({ manySegments }) => manySegments) ? manyEntry() : nothing}
  </section>`;
}

/** What the neutral stripe means. Nothing to click: no segment is behind it. */
function manyEntry(): TemplateResult {
  return html`<span class="segment many">
    <span class="swatch" aria-hidden="true"></span>
    <span class="who">${l10n.t('More than eight segments')}</span>
  </span>`;
}

function entry(board: Board, { key, name, letter }: SegmentModel, index: number): TemplateResult {
  return html`<button
    class="segment"
    data-segment=${key}
    aria-pressed=${board.state.filter.segment === key ? 'true' : 'false'}
    title=${l10n.t('Show what is for {0}', called(name))}
    @click=${() => board.search.toggleSegment(key)}
  >
    <span class="swatch" aria-hidden="true" .style=${`background: ${stripes([index])}`}></span>
    <span class="letter" aria-hidden="true">${letter}</span>
    <span class="who" dir="auto">${called(name)}</span>
  </button>`;
}
