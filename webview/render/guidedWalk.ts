/** The guided walk: one card per block, over the sheet that fills up behind it. */

import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { live } from 'lit-html/directives/live.js';
import { noteCount } from '../../src/canvas/counts';
import { areLinked, linkQuestions } from '../../src/view/guidedWalk';
import { centreOf, LAYOUTS } from '../../src/view/layouts';
import type { BlockModel, GridModel, Guidance, NoteModel } from '../../src/view/model';
import { tooltipOf } from '../actions';
import type { Board } from '../controllers/board';
import { isField } from '../input/keyboard';
import { amountsToChoose } from '../inspector/amounts';
import { hint, slotListeners } from '../inspector/formField';
import { type GuideState, guideOf } from '../state/state';
import { attach, named } from './attach';
import { icon } from './parts';

/** The card of the current block of the walk. */
export function guide(board: Board, grid: GridModel): TemplateResult | typeof nothing {
  const state = guideOf(board.state);
  if (state === undefined) return nothing;
  const block = grid.blocks[state.at];
  return html`<div class="guide-veil ${placeBeside(board, block)}">
    <div class="guide" role="dialog" aria-modal="true" aria-labelledby="guide-title" @keydown=${typeOn}>
      ${keyed(state.at, block ? step(board, grid, state, block) : summary(board, grid))} ${footer(board, grid, state)}
    </div>
  </div>`;
}

/** The side of the sheet on which the card hides nothing of its block; in the middle at the end. */
function placeBeside({ state }: Board, block: BlockModel | undefined): string {
  if (block === undefined) return 'at-end';
  return centreOf(LAYOUTS[state.layout], block.key).x > 0.55 ? 'at-left' : 'at-right';
}

function step(board: Board, grid: GridModel, state: GuideState, block: BlockModel): TemplateResult {
  const help = board.state.guidance.find(({ key }) => key === block.key);
  return html`<div class="guide-content" ${attach(arrive)}>
    ${top(board, l10n.t('Step {0} of {1}', state.at + 1, grid.blocks.length), block.title)}
    <p class="meaning">${help?.meaning}</p>
    <p class="question">${block.question}</p>
    ${kinds(board, state, help)}
    <form
      class="entry"
      @submit=${(event: Event) => event.preventDefault()}
    >
      <vscode-text-field
        data-first
        placeholder=${l10n.t('Write a note and press Enter')}
        ${attach(named(l10n.t('New note for {0}', block.title)))}
        .value=${live(state.text)}
        @input=${({ target }: Event) => board.guidedWalk.typed((target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          board.guidedWalk.add();
        }}
      ></vscode-text-field>
      <vscode-button type="button" appearance="secondary" ?disabled=${state.text.trim() === ''} @click=${() => board.guidedWalk.add()}
        >${l10n.t('Add')}</vscode-button
      >
    </form>
    ${
      block.notes.length > 0
        ? html`<ul class="written" aria-label=${l10n.t('Notes of {0}', block.title)}>
            ${block.notes.map((note) => written(board, grid, note, state.note === note.key))}
          </ul>`
        : nothing
    }
  </div>`;
}

function top(board: Board, above: string, title: string): TemplateResult {
  return html`<div class="top">
    <div>
      <p class="above">${above}</p>
      <h2 id="guide-title">${title}</h2>
    </div>
    <vscode-button
      appearance="icon"
      title=${tooltipOf('step-back', l10n.t('Close'))}
      aria-label=${l10n.t('Close')}
      @click=${() => board.guidedWalk.end()}
      >${icon('close')}</vscode-button
    >
  </div>`;
}

/** The words of the block's first vocabulary with what they mean; a click makes the note that is being typed one of these. */
function kinds(board: Board, state: GuideState, help: Guidance | undefined): TemplateResult | typeof nothing {
  const words = help?.words[0];
  if (words === undefined) return nothing;
  const { sorts = [] } = state;
  const question = board.guidedWalk.takesSeveral
    ? l10n.t('What is it like? Choose all that fit, or leave it open.')
    : l10n.t('What kind is it? Choose one, or leave it open.');
  return html`<div class="kinds" role="group" aria-label=${question}>
    <h3>${question}</h3>
    <ul class="scrolls">
      ${words.terms.map(
        ({ value, label, meaning }) => html`<li>
          <button
            class="kind"
            aria-pressed=${sorts.includes(value) ? 'true' : 'false'}
            @mousedown=${(event: Event) => event.preventDefault()}
            @click=${() => board.guidedWalk.choose(value)}
          >
            ${icon(sorts.includes(value) ? 'check' : 'blank')}<span><strong>${label}</strong> ${meaning}</span>
          </button>
        </li>`,
      )}
    </ul>
  </div>`;
}

/** A note that is in the file. Unfolded, as is the one written last, it can be renamed and is asked about. */
function written(board: Board, grid: GridModel, note: NoteModel, open: boolean): TemplateResult {
  return html`<li class=${open ? 'open' : ''}>
    <button aria-expanded=${open ? 'true' : 'false'} @click=${() => board.guidedWalk.pick(note.key)}>
      ${icon(open ? 'chevron-down' : 'chevron-right')}<span dir="auto">${note.name}</span>
      ${note.kinds.length === 0 ? nothing : html`<span class="of-kind">${note.kinds.join(', ')}</span>`}
    </button>
    <button
      class="quiet drop"
      title=${l10n.t('Remove')}
      aria-label=${l10n.t('Remove {0}', note.name)}
      @click=${({ currentTarget }: Event) => {
        board.guidedWalk.remove(note.key);
        // The button is removed with its note, so the focus moves to the field.
        if (currentTarget instanceof Element) fieldBeside(currentTarget)?.focus();
      }}
    >
      ${icon('close')}
    </button>
    ${open ? about(board, grid, note) : nothing}
  </li>`;
}

function about(board: Board, grid: GridModel, note: NoteModel): TemplateResult {
  const hasAmount = note.ref.block === 'revenue_streams' || note.ref.block === 'cost_structure';
  return html`<div class="own">
      ${ownField(board, note, 'name', l10n.t('Name'))}
      ${hasAmount ? ownField(board, note, 'amount', l10n.t('How much?')) : nothing}
    </div>
    ${linkQuestions(grid, note.ref.block).map(
      ({ question, choices }) => html`<fieldset>
        <legend>${question}</legend>
        <div class="scrolls">${choices.map(
          (choice) =>
            html`<vscode-checkbox
              .checked=${live(areLinked(grid, note.key, choice.key))}
              @change=${({ target }: Event) => board.guidedWalk.link(note.key, choice.key, (target as HTMLInputElement).checked)}
              ><span dir="auto">${choice.name}</span></vscode-checkbox
            >`,
        )}</div>
      </fieldset>`,
    )}`;
}

/** A field of a written note, as in the form beside the sheet. */
function ownField(board: Board, note: NoteModel, slot: 'name' | 'amount', label: string): TemplateResult {
  const { inspector } = board;
  const subject = { board, note: { key: note.key } };
  const on = slotListeners(subject, { slot, commit: () => inspector.commit(note.key, slot) });
  const [value = ''] = inspector.values(note.key, slot);
  return html`<div class="own-field of-${slot}">
    <div class="label">${label}</div>
    <vscode-text-field
      data-slot=${slot}
      dir="auto"
      ?disabled=${!board.store.writable || note.shared}
      .value=${live(inspector.draft(note.key, slot) ?? value)}
      @input=${on.input}
      @keydown=${on.keydown}
      @blur=${on.blur}
      >${label}</vscode-text-field
    >
    ${inspector.refusal(note.key, slot) === undefined ? nothing : hint(subject, slot)}
    ${slot === 'amount' ? amountsToChoose(subject) : nothing}
  </div>`;
}

/** The summary after the last block, with what to do next. */
function summary(board: Board, grid: GridModel): TemplateResult {
  const filled = grid.blocks.filter(({ notes }) => notes.length > 0).length;
  const notes = grid.blocks.reduce((sum, block) => sum + block.notes.length, 0);
  const gaps = grid.blocks.flatMap((block) => block.notes).filter((note) => note.gaps.length > 0).length;
  return html`<div class="guide-content" ${attach(arrive)}>
    ${top(board, l10n.t('Done'), notes === 0 ? l10n.t('Nothing written yet') : l10n.t('There is your business model'))}
    <p class="meaning">
      ${l10n.t('{0} in {1} of {2} blocks.', noteCount(notes), filled, grid.blocks.length)}
      ${
        gaps === 0
          ? nothing
          : gaps === 1
            ? l10n.t('One note still lacks a link; the dot at its corner says which.')
            : l10n.t('{0} notes still lack links; the dots at their corners say which.', gaps)
      }
    </p>
    <div class="ways">
      <vscode-button data-first @click=${() => board.guidedWalk.end()}>${l10n.t('To the canvas')}</vscode-button>
      <vscode-button appearance="secondary" @click=${() => board.presentation.start()}>${l10n.t('Present')}</vscode-button>
    </div>
  </div>`;
}

function footer(board: Board, grid: GridModel, { at }: GuideState): TemplateResult {
  const block = grid.blocks[at];
  const { guidedWalk } = board;
  const onwards = block?.notes.length === 0 && guideOf(board.state)?.text.trim() === '';
  return html`<footer>
    <vscode-button appearance="secondary" ?disabled=${at === 0} @click=${() => guidedWalk.goTo(at - 1)}>${l10n.t('Back')}</vscode-button>
    <ol class="dots">
      ${grid.blocks.map(
        ({ title, notes }, index) =>
          html`<li>
            <button
              class=${notes.length > 0 ? 'filled' : ''}
              title=${title}
              aria-label=${title}
              aria-current=${index === at ? 'step' : nothing}
              @click=${() => guidedWalk.goTo(index)}
            ></button>
          </li>`,
      )}
    </ol>
    ${
      block
        ? html`<vscode-button appearance=${onwards ? 'secondary' : 'primary'} @click=${() => guidedWalk.goTo(at + 1)}
            >${onwards ? l10n.t('Skip') : l10n.t('Next')}</vscode-button
          >`
        : html`<span class="space"></span>`
    }
  </footer>`;
}

/** Text typed while a checkbox or a button has the focus goes to the field of the note. */
function typeOn(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey } = event;
  const isCharacter = [...key].length === 1 && key !== ' ';
  const writes = isCharacter && !ctrlKey && !metaKey && !altKey;
  if (writes && !isField(event) && event.currentTarget instanceof Element)
    fieldBeside(event.currentTarget)?.focus();
}

function fieldBeside(element: Element): HTMLElement | null | undefined {
  return element.closest('.guide')?.querySelector<HTMLElement>('.entry [data-first]');
}

/** Focuses the field once the custom element is defined: the controls are loaded after the first paint. */
function arrive(element: HTMLElement): undefined {
  const enter = () => {
    if (!element.contains(document.activeElement))
      element.querySelector<HTMLElement>('[data-first]')?.focus({ preventScroll: true });
  };
  queueMicrotask(enter);
  void customElements.whenDefined('vscode-text-field').then(enter);
  return undefined;
}
