/** The menu “More”: the tools that have no room in the row above the sheet, or are not needed often. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Board } from '../controllers/board';
import { icon } from '../render/parts';
import { layoutTools, type Tool, toolGroups } from '../render/tools';
import type { Card } from './card';

export function moreCard(board: Board): Card {
  return {
    title: l10n.t('More tools'),
    content: html`<div class="menu-list" role="menu" aria-label=${l10n.t('More tools')} @keydown=${onKey}>
      ${group(board, layoutTools(board), l10n.t('Layout'))}
      ${toolGroups(board).map((tools) => group(board, tools))}
    </div>`,
  };
}

/** A group with a heading is a radio group. */
function group(board: Board, tools: readonly Tool[], heading?: string): TemplateResult | typeof nothing {
  if (tools.length === 0) return nothing;
  return html`<div class="menu-group ${heading === undefined ? '' : 'layouts'}" role="group" aria-label=${heading ?? nothing}>
    ${heading === undefined ? nothing : html`<p class="menu-heading" aria-hidden="true">${heading}</p>`}
    ${tools.map((tool) => entry(board, tool, heading !== undefined))}
  </div>`;
}

function entry(board: Board, tool: Tool, choice: boolean): TemplateResult {
  const role = tool.pressed === undefined ? 'menuitem' : choice ? 'menuitemradio' : 'menuitemcheckbox';
  const run = () => {
    if (!tool.again) board.close();
    tool.run();
  };
  return html`<button
    class="menu-entry"
    role=${role}
    tabindex="-1"
    data-tool=${tool.id}
    data-from=${tool.from ?? nothing}
    aria-checked=${tool.pressed === undefined ? nothing : tool.pressed ? 'true' : 'false'}
    @click=${run}
  >
    ${icon(tool.pressed ? 'check' : tool.icon)}
    <span class="label">${tool.label}</span>
    ${tool.key === undefined ? nothing : html`<kbd>${tool.key}</kbd>`}
  </button>`;
}

function onKey(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement;
  const entries = [...list.querySelectorAll<HTMLElement>('.menu-entry')].filter(
    (element) => element.offsetParent !== null,
  );
  const at = entries.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  entries.at(to % entries.length)?.focus();
}
