/** The form of the canvas's own fields: name, currency, period, authors, date. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { BLOCK_KEYS, type BlockKey } from '../../src/canvas/blocks';
import {
  type CanvasFieldFacts,
  COMMON_CURRENCIES,
  findTerm,
  titledBlock,
  titleKey,
} from '../../src/canvas/fields';
import { currencyName, HEADER_FORM_FIELDS, type HeaderFormKey } from '../../src/view/headerForm';
import { headerLabel } from '../../src/view/labels';
import type { GridModel } from '../../src/view/model';
import type { Board } from '../controllers/board';
import { CANVAS } from '../controllers/inspector';
import { icon } from '../render/parts';
import { termList } from './fields';
import { type FormSubject, hint, locale, slotListeners } from './formField';
import { onFormKey } from './leaveForm';

interface CanvasForm extends FormSubject {
  readonly fixed: boolean;
}

/** The form; read-only if the canvas is. */
export function canvasForm(board: Board, { readOnly }: GridModel): TemplateResult {
  const form: CanvasForm = { board, note: { key: CANVAS }, fixed: readOnly !== undefined };
  return html`<div
    class="inspector"
    @keydown=${{ handleEvent: (event: KeyboardEvent) => onFormKey(form, event), capture: true }}
  >
    ${readOnly === undefined ? nothing : html`<p class="fixed">${icon('lock')}<span dir="auto">${readOnly}</span></p>`}
    <div class="fields">${HEADER_FORM_FIELDS.map((field) => row(form, field))}</div>
    ${blockNames(form)}
    <p class="hint aside">${l10n.t('Select a note to see everything it says, and to change it.')}</p>
  </div>`;
}

function row(form: CanvasForm, field: CanvasFieldFacts): TemplateResult {
  const key = field.key as HeaderFormKey;
  return html`<div class="field of-${key}">
    <div class="label"><span title=${l10n.t(field.meaning)}>${headerLabel(key)}</span></div>
    ${field.terms ? choice(form, key, field.terms) : field.kind === 'texts' ? lines(form, key) : line(form, key)}
    ${hint(form, key, saying(form, key, field))}
  </div>`;
}

/** The titles of the blocks on this canvas; folded, because few canvases change them. */
function blockNames(form: CanvasForm): TemplateResult {
  const { inspector } = form.board;
  const open =
    inspector.isOpen('titles') || BLOCK_KEYS.some((block) => inspector.hasDraft(CANVAS, titleKey(block)));
  const inShort = BLOCK_KEYS.flatMap((block) => inspector.values(CANVAS, titleKey(block))).join(' · ');
  return html`<details
    class="folded"
    data-section="titles"
    .open=${live(open)}
    @toggle=${({ target }: Event) => inspector.unfold('titles', (target as HTMLDetailsElement).open)}
  >
    <summary>
      ${icon('chevron-right')}<span>${headerLabel('titles')}</span>
      ${open || inShort === '' ? nothing : html`<span class="short" dir="auto">${inShort}</span>`}
    </summary>
    ${open ? html`<div class="fields">${BLOCK_KEYS.map((block) => nameOf(form, block))}</div>` : nothing}
  </details>`;
}

function nameOf(form: CanvasForm, block: BlockKey): TemplateResult {
  const key = titleKey(block);
  return html`<div class="field">
    <div class="label"><span>${headerLabel(key)}</span></div>
    ${line(form, key)} ${hint(form, key)}
  </div>`;
}

function listeners(form: CanvasForm, key: HeaderFormKey, severalLines: boolean) {
  const commit = () => form.board.inspector.commit(CANVAS, key);
  return slotListeners(form, { slot: key, commit, lines: severalLines });
}

function line(form: CanvasForm, key: HeaderFormKey): TemplateResult {
  const { board, fixed } = form;
  const [value = ''] = board.inspector.values(CANVAS, key);
  const on = listeners(form, key, false);
  return html`<vscode-text-field
      data-slot=${key}
      dir="auto"
      placeholder=${placeholder(key)}
      ?disabled=${fixed}
      .value=${live(board.inspector.draft(CANVAS, key) ?? value)}
      @input=${on.input}
      @keydown=${on.keydown}
      @blur=${on.blur}
      >${headerLabel(key)}</vscode-text-field
    >${key === 'currency' && !fixed && value === '' ? offers(form) : nothing}`;
}

/** Each line is an entry. */
function lines(form: CanvasForm, key: HeaderFormKey): TemplateResult {
  const { board, fixed } = form;
  const on = listeners(form, key, true);
  return html`<vscode-text-area
    class="line"
    rows="1"
    dir="auto"
    data-slot=${key}
    placeholder=${l10n.t('One on each line')}
    ?disabled=${fixed}
    .value=${live(board.inspector.draft(CANVAS, key) ?? board.inspector.values(CANVAS, key).join('\n'))}
    @input=${on.input}
    @keydown=${on.keydown}
    @blur=${on.blur}
    >${headerLabel(key)}</vscode-text-area
  >`;
}

function choice(
  { board, fixed }: CanvasForm,
  key: HeaderFormKey,
  terms: NonNullable<CanvasFieldFacts['terms']>,
): TemplateResult {
  const values = () => board.inspector.values(CANVAS, key);
  const write = (chosen: readonly string[]) => board.inspector.writeHeading(key, chosen);
  return termList({ label: headerLabel(key), terms, fixed, slot: key, values, write });
}

function offers({ board }: CanvasForm): TemplateResult {
  return html`<div class="offers" role="group" aria-label=${l10n.t('Common currencies')}>
    ${COMMON_CURRENCIES.map(
      (code) => html`<button
        class="offer"
        title=${currencyName(code, locale()) ?? code}
        @mousedown=${(event: Event) => event.preventDefault()}
        @click=${() => {
          board.inspector.drop(CANVAS, 'currency');
          board.inspector.writeHeading('currency', [code]);
        }}
      >
        ${code}
      </button>`,
    )}
  </div>`;
}

function placeholder(key: HeaderFormKey): string {
  switch (key) {
    case 'name':
      return l10n.t('Untitled canvas');
    case 'description':
      return l10n.t('The pitch in one line');
    case 'date':
      return l10n.t('Such as {0}', today());
    default: {
      const block = titledBlock(key);
      return block === undefined ? '' : headerLabel(key);
    }
  }
}

/** The hint below a field: what its value means. */
function saying({ board }: CanvasForm, key: HeaderFormKey, { terms }: CanvasFieldFacts): string | undefined {
  const [value = ''] = board.inspector.values(CANVAS, key);
  if (key === 'currency') return currencyName(value, locale());
  // The label of a period needs no hint.
  const term = terms && key !== 'period' ? findTerm(terms, value) : undefined;
  return term && l10n.t(term.meaning);
}

/** Today in the user's time zone. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
