/** The row above the sheet: the title of the canvas, and the toolbar. */

import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { LAYOUT_IDS, LAYOUTS, type LayoutId } from '../../src/view/layouts';
import { type GridModel, SEVERITIES } from '../../src/view/model';
import type { Board } from '../controllers/board';
import { icon, severityCount, severityIcon } from './parts';
import { type Tool, toolGroups } from './tools';

/** Title, header line and toolbar. */
export function titleRow(board: Board, grid: GridModel, covered: boolean): TemplateResult {
  const { details } = grid.title;
  const called = grid.title.name ?? l10n.t('Untitled canvas');
  const about = board.store.writable
    ? l10n.t('Change the name of the canvas, its currency and the like')
    : l10n.t('Show what the canvas says of itself');
  return html`<header class="title-row" ?inert=${covered}>
    <div class="titles">
      <h1 dir="auto">
        <button class="about" title=${about} @click=${() => board.inspector.openCanvas()}>
          ${called}
        </button>
      </h1>
      ${subtitle(board, grid)}
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
    ${toolbar(board)}
  </header>`;
}

/** The pitch; on an empty canvas, how to begin. */
function subtitle(board: Board, grid: GridModel): TemplateResult | typeof nothing {
  const { description } = grid.title;
  const empty = grid.readOnly === undefined && grid.blocks.every((block) => block.notes.length === 0);
  if (empty) {
    return html`<p class="description">
        ${l10n.t('Click a question to answer it.')}
      </p>
      <button class="guide-me" @click=${() => board.guidedWalk.start()}>${icon('mortar-board')}${l10n.t('Guide me')}</button>
      <button class="guide-me" @click=${() => board.startFromTemplate()}>${l10n.t('Templates…')}</button>
      <button class="guide-me" @click=${() => board.runTask('import')}>${l10n.t('Import…')}</button>`;
  }
  return description
    ? html`<p class="description" dir="auto" title=${description}>${description}</p>`
    : nothing;
}

function toolbar(board: Board): TemplateResult {
  const { layout } = board.state;
  const changeLayout = ({ target }: Event) => {
    const { value } = target as HTMLSelectElement;
    const chosen = LAYOUT_IDS.find((id) => id === value);
    if (chosen && chosen !== board.state.layout) board.setLayout(chosen);
  };
  const groups = toolGroups(board)
    .map((tools) => tools.filter((tool) => tool.from !== undefined))
    .filter((tools) => tools.length > 0);
  return html`<div class="toolbar" role="toolbar" aria-label=${l10n.t('Canvas tools')}>
    ${summary(board)}
    ${groups.map(
      (tools) => html`<span class="tool-group">${repeat(tools, (tool) => tool.id, toolButton)}</span>`,
    )}
    <span class="layout tool-group"><span class="layout-label" aria-hidden="true">${l10n.t('Layout')}</span>
    <vscode-dropdown aria-label=${l10n.t('Layout')} title=${l10n.t('Layout')} @change=${changeLayout}>
      ${LAYOUT_IDS.map(
        (id) =>
          html`<vscode-option value=${id} ?selected=${id === layout}>${layoutTitle(id)}</vscode-option>`,
      )}
    </vscode-dropdown>
    </span>
    ${toolButton({
      id: 'more',
      icon: 'ellipsis',
      label: l10n.t('More tools'),
      opens: true,
      run: () => board.toggle({ kind: 'more' }),
    })}
  </div>`;
}

function toolButton(tool: Tool): TemplateResult {
  return html`<button
    class="tool ${tool.named ? 'named' : ''}"
    data-tool=${tool.id}
    data-from=${tool.from ?? nothing}
    title=${tool.key === undefined ? tool.label : l10n.t('{0} ({1})', tool.label, tool.key)}
    aria-label=${tool.label}
    aria-pressed=${tool.pressed === undefined ? nothing : tool.pressed ? 'true' : 'false'}
    aria-haspopup=${tool.opens ? 'dialog' : nothing}
    @click=${tool.run}
  >
    ${icon(tool.icon)}${tool.named ? html`<span class="words">${tool.label}</span>` : nothing}
  </button>`;
}

/** How many problems there are of each severity, as VS Code's status bar counts them. */
function summary(board: Board): TemplateResult | typeof nothing {
  const all = board.store.problemsAt({ kind: 'canvas' });
  const counts = SEVERITIES.flatMap((severity) => {
    const count = all.filter((problem) => problem.severity === severity).length;
    return count > 0 ? [{ severity, count }] : [];
  });
  if (counts.length === 0) return clear(board);
  // Hints are counted where there is nothing else; the list has them in any case.
  const graver = counts.filter(({ severity }) => severity !== 'hint');
  const shown = graver.length > 0 ? graver : counts;
  return html`<button
    class="summary"
    title=${l10n.t('Show all problems: {0}', shown.map(({ severity, count }) => severityCount(severity, count)).join(', '))}
    aria-haspopup="dialog"
    @click=${() => board.toggle({ kind: 'problems', place: { kind: 'canvas' } })}
  >
    <span class="words">${l10n.t('Problems')}</span>
    ${shown.map(({ severity, count }) => html`<span class="of-severity">${severityIcon(severity)}${count}</span>`)}
  </button>`;
}

/** Shows that there are no problems, if there are notes. */
function clear({ state: { grid } }: Board): TemplateResult | typeof nothing {
  const isEmpty = grid?.blocks.every(({ notes }) => notes.length === 0) ?? true;
  return isEmpty
    ? nothing
    : html`<span class="summary clear" role="status">${icon('pass')}${l10n.t('No problems')}</span>`;
}

function layoutTitle(id: LayoutId): string {
  return l10n.t(LAYOUTS[id].title);
}
