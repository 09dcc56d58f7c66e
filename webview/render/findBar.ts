/** The find bar: filters by text, segment, tag, status and problems. */

import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { type Choice, choicesIn, type Filter } from '../../src/view/filter';
import type { GridModel, Severity } from '../../src/view/model';
import { tooltipOf } from '../actions';
import type { Board } from '../controllers/board';
import { attach, named } from './attach';
import { icon } from './parts';

/** The find bar, if it is open. `covered`: it is visible below something else, but not usable. */
export function findBar(board: Board, grid: GridModel, covered: boolean): TemplateResult | typeof nothing {
  const { findBarOpen, filter } = board.state;
  if (!findBarOpen) return nothing;
  const { active, matches } = board.search;
  const { segments, tags, statuses, severities } = choicesIn(grid);
  const type = ({ target }: Event) => {
    const { value } = target as HTMLInputElement;
    if (value !== board.state.filter.text) board.search.ask({ text: value });
  };
  return html`<search class="find-bar" ?inert=${covered} aria-label=${l10n.t('Find and filter')} @keydown=${(event: KeyboardEvent) => onKey(board, event)}>
    <vscode-text-field
      class="find-field"
      placeholder=${l10n.t('Find a note')}
      ${attach(named(l10n.t('Find a note')))}
      .value=${live(filter.text)}
      @input=${type}
    ></vscode-text-field>
    <div class="steps">
      ${step(board, -1, 'arrow-up', l10n.t('Previous match (Shift+Enter)'))}
      ${step(board, 1, 'arrow-down', l10n.t('Next match (Enter)'))}
      <span class="count ${matches.shown.length === 0 ? 'none-found' : ''}">${active ? board.search.words() : nothing}</span>
    </div>
    <div class="choices">
      ${choice(board, 'segment', l10n.t('Segment'), segments)}
      ${choice(board, 'tag', l10n.t('Tag'), tags)}
      ${choice(board, 'status', l10n.t('Status'), statuses)}
      ${choice(board, 'problems', l10n.t('Problems'), problemChoices(severities))}
    </div>
    <button
      class="tool close"
      title=${tooltipOf('step-back', l10n.t('Clear and close'))}
      aria-label=${l10n.t('Clear and close')}
      @click=${() => board.search.clear()}
    >
      ${icon('close')}
    </button>
  </search>`;
}

/** Focuses the field and selects its text. */
export function enterFind(): void {
  const field = document.querySelector<HTMLInputElement>('.find-field');
  field?.focus();
  field?.select?.();
}

function step(board: Board, direction: 1 | -1, arrow: string, title: string): TemplateResult {
  return html`<button
    class="tool"
    title=${title}
    aria-label=${title}
    ?disabled=${!board.search.active || board.search.matches.shown.length === 0}
    @click=${() => board.search.step(direction, false)}
  >
    ${icon(arrow)}
  </button>`;
}

type Chosen = Exclude<keyof Filter, 'text'>;

/** One criterion with its choices; nothing if the canvas has none. */
function choice(
  board: Board,
  key: Chosen,
  label: string,
  choices: readonly Choice[],
): TemplateResult | typeof nothing {
  if (choices.length === 0) return nothing;
  const value = board.state.filter[key] ?? '';
  const choose = ({ target }: Event) => {
    const chosen = (target as HTMLSelectElement).value;
    if (chosen !== (board.state.filter[key] ?? ''))
      board.search.ask({ [key]: chosen === '' ? undefined : chosen });
  };
  return html`<vscode-dropdown
    class="choice ${value === '' ? '' : 'chosen'}"
    data-choice=${key}
    aria-label=${label}
    title=${label}
    .value=${live(value)}
    @change=${choose}
  >
    <vscode-option value="" ?selected=${value === ''}>${l10n.t('{0}: all', label)}</vscode-option>
    ${choices.map((each) => html`<vscode-option value=${each.value} ?selected=${each.value === value}>${each.label}</vscode-option>`)}
  </vscode-dropdown>`;
}

function problemChoices(severities: readonly Severity[]): readonly Choice[] {
  const graver = severities.filter((severity) => severity !== 'hint');
  const single = severities.length > 1 || graver.length === 0 ? severities : [];
  return [
    ...(graver.length > 0 ? [{ value: 'any', label: l10n.t('With problems') }] : []),
    ...single.map((severity) => ({ value: severity, label: severityChoice(severity) })),
  ];
}

function severityChoice(severity: Severity): string {
  switch (severity) {
    case 'error':
      return l10n.t('With errors');
    case 'warning':
      return l10n.t('With warnings');
    case 'information':
      return l10n.t('With information');
    case 'hint':
      return l10n.t('With hints');
  }
}

function onKey(board: Board, event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const inField = (event.target as Element).matches('.find-field');
  if (event.key === 'Escape') board.search.clear();
  else if (event.key === 'Enter' && inField) board.search.step(event.shiftKey ? -1 : 1, false);
  else return;
  event.preventDefault();
  event.stopPropagation();
}
