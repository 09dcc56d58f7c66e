/** The one row above the sheet: what the canvas is called, and the tools. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { LAYOUT_IDS, LAYOUTS, type LayoutId } from '../../src/view/layouts';
import type { GridModel } from '../../src/view/model';
import type { Board } from '../board';
import { icon, problemCount, severityIcon, worst } from './parts';

/** Title, header line and toolbar. */
export function titleRow(board: Board, grid: GridModel): TemplateResult {
  const { name, details } = grid.title;
  return html`<header class="title-row">
    <div class="titles">
      <h1 dir="auto">${name ?? l10n.t('Untitled canvas')}</h1>
      ${subtitle(grid)}
    </div>
    ${
      details.length > 0
        ? html`<dl class="details">
            ${details.map(
              ({ label, value }) => html`<div><dt>${label}</dt><dd dir="auto">${value}</dd></div>`,
            )}
          </dl>`
        : nothing
    }
    ${toolbar(board, grid)}
  </header>`;
}

/** The pitch; on an empty canvas, how to begin. */
function subtitle(grid: GridModel): TemplateResult | typeof nothing {
  const { description } = grid.title;
  const empty = grid.readOnly === undefined && grid.blocks.every((block) => block.notes.length === 0);
  if (empty) {
    return html`<p class="description">${l10n.t('Still empty. Click a question to answer it with a first note, or press N.')}</p>`;
  }
  return description
    ? html`<p class="description" dir="auto" title=${description}>${description}</p>`
    : nothing;
}

function toolbar(board: Board, grid: GridModel): TemplateResult {
  const { layout, bySegment } = board.state;
  const changeLayout = ({ target }: Event) => {
    const { value } = target as HTMLSelectElement;
    const chosen = LAYOUT_IDS.find((id) => id === value);
    if (chosen && chosen !== board.state.layout) board.setLayout(chosen);
  };
  return html`<div class="toolbar" role="toolbar" aria-label=${l10n.t('Canvas tools')}>
    ${summary(board)}
    <vscode-checkbox
      class="by-segment"
      ?checked=${bySegment}
      ?hidden=${grid.segments.length === 0}
      title=${l10n.t('Give each note the colour of the customer segment it is for')}
      @change=${({ target }: Event) => board.colourBySegment((target as HTMLInputElement).checked)}
      >${l10n.t('Colour by segment')}</vscode-checkbox
    >
    <vscode-dropdown class="layout" aria-label=${l10n.t('Layout')} title=${l10n.t('Layout')} @change=${changeLayout}>
      ${LAYOUT_IDS.map(
        (id) =>
          html`<vscode-option value=${id} ?selected=${id === layout}>${layoutTitle(id)}</vscode-option>`,
      )}
    </vscode-dropdown>
    <vscode-button
      appearance="icon"
      title=${l10n.t('Open the text beside')}
      aria-label=${l10n.t('Open the text beside')}
      @click=${() => board.openSource()}
      >${icon('go-to-file')}</vscode-button
    >
    <vscode-button
      appearance="icon"
      title=${l10n.t('Keyboard shortcuts (?)')}
      aria-label=${l10n.t('Keyboard shortcuts')}
      aria-haspopup="dialog"
      @click=${() => board.toggle({ kind: 'keys' })}
      >${icon('keyboard')}</vscode-button
    >
  </div>`;
}

function summary(board: Board): TemplateResult | typeof nothing {
  const problems = board.store.problemsAt({ kind: 'canvas' });
  const severity = worst(problems);
  if (severity === undefined) return nothing;
  return html`<button
    class="summary"
    title=${l10n.t('Show all problems')}
    aria-label=${problemCount(problems.length)}
    aria-haspopup="dialog"
    @click=${() => board.toggle({ kind: 'problems', place: { kind: 'canvas' } })}
  >
    ${severityIcon(severity)}${problems.length}
  </button>`;
}

function layoutTitle(id: LayoutId): string {
  return l10n.t(LAYOUTS[id].title);
}
