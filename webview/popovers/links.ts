/** The links of a note: what it is linked to, and what it may be linked to, most sensible first. */

import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { type LinkTarget, targetsOf } from '../../src/view/linkTargets';
import type { Board } from '../controllers/board';
import { attach, named } from '../render/attach';
import { icon } from '../render/parts';
import type { Popover } from '../state/state';
import type { Card } from './card';

type Open = Popover & { readonly kind: 'links' };

export function linksCard(board: Board, open: Open): Card | undefined {
  const { grid } = board.state;
  const note = board.store.note(open.note);
  if (grid === undefined || note === undefined) return undefined;
  const words = open.filter.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const place = new Map(open.order?.map((key, index) => [key, index]));
  const targets = targetsOf(grid, note, open.only)
    .filter((target) => {
      const text = `${target.note.name} ${target.block.title} ${target.block.code}`.toLocaleLowerCase();
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => (place.get(a.note.key) ?? place.size) - (place.get(b.note.key) ?? place.size));
  return {
    title: l10n.t('Links of {0}', note.name),
    content: html`
      <vscode-text-field
        data-first
        class="filter"
        placeholder=${l10n.t('Type to find a note')}
        ${attach(named(l10n.t('Find a note')))}
        .value=${open.filter}
        @input=${({ target }: Event) => board.filterTargets((target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => fromField(event, () => toggle(board, open, targets[0]))}
      ></vscode-text-field>
      ${
        targets.some(({ strength, linked }) => strength === 'missing' && !linked)
          ? html`<p class="gaps"><span class="gap"></span>${l10n.t('closes a gap; one is enough')}</p>`
          : nothing
      }
      <ul
        class="targets"
        role="listbox"
        aria-multiselectable="true"
        aria-label=${l10n.t('Notes of other blocks')}
        @keydown=${(event: KeyboardEvent) => inList(event)}
      >
        ${repeat(
          targets,
          (target) => target.note.key,
          (target) => row(board, open, target),
        )}
      </ul>
      ${targets.length === 0 ? html`<p class="none">${l10n.t('No note of another block matches.')}</p>` : nothing}
    `,
  };
}

function row(board: Board, open: Open, target: LinkTarget): TemplateResult {
  const { note, block, verb, linked, strength } = target;
  return html`<li
    role="option"
    tabindex="-1"
    data-target=${note.key}
    class=${strength}
    aria-selected=${linked ? 'true' : 'false'}
    @click=${() => toggle(board, open, target)}
  >
    <span class="check">${linked ? icon('check') : nothing}</span>
    <span class="reads"><span class="verb">${verb}</span> <span class="what" dir="auto">${note.name}</span></span>
    <span class="where"
      >${strength === 'missing' && !linked ? html`<span class="gap" title=${l10n.t('Closes a gap')}></span>` : nothing}${block.title}</span
    >
  </li>`;
}

function toggle(board: Board, open: Open, target: LinkTarget | undefined): void {
  if (target && board.store.writable) board.editQueue.toggleLink(open.note, target.note.key);
}

function fromField(event: KeyboardEvent, choose: () => void): void {
  if (event.key === 'ArrowDown') options(event)[0]?.focus();
  else if (event.key === 'Enter') choose();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function inList(event: KeyboardEvent): void {
  const all = options(event);
  const index = all.indexOf(document.activeElement as HTMLElement);
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
  if (step !== undefined) {
    if (index + step < 0) card(event)?.querySelector<HTMLElement>('[data-first]')?.focus();
    else all[index + step]?.focus();
  } else if (event.key === 'Enter' || event.key === ' ') all[index]?.click();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function card({ currentTarget }: Event): Element | null {
  return currentTarget instanceof Element ? currentTarget.closest('.popover') : null;
}

function options(event: Event): readonly HTMLElement[] {
  return [...(card(event)?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])];
}
