/** The rows of the inspector, one per field: its label, the control for its kind, and a hint. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { ifDefined } from 'lit-html/directives/if-defined.js';
import { live } from 'lit-html/directives/live.js';
import type { Term } from '../../src/canvas/blocks';
import { findTerm, type ItemFieldFacts, type ItemFieldKey, termsFor } from '../../src/canvas/fields';
import { oneLine } from '../../src/canvas/text';
import { fieldLabel } from '../../src/view/labels';
import type { Slot } from '../controllers/inspector';
import { isPainting } from '../host/painting';
import { amountsToChoose } from './amounts';
import { type Form, hint, row, slotListeners } from './formField';
import { entryList, tagList } from './lists';
import { noteText } from './noteText';

/** The row of a field. */
export function fieldRow(form: Form, field: ItemFieldFacts): TemplateResult {
  switch (field.key) {
    case 'color':
      return row(field, swatches(form, field));
    case 'evidence':
      return row(field, entryList(form, field));
    case 'tags':
      return row(field, tagList(form, field));
    case 'note':
      return noteText(form, field);
    case 'pays':
      return html`<div class="field of-pays">${paysBox(form, field)}</div>`;
    default:
      return field.kind === 'term'
        ? choice(form, field)
        : field.kind === 'terms'
          ? row(field, boxes(form, field))
          : row(field, textField(form, field));
  }
}

function textField(form: Form, field: ItemFieldFacts): TemplateResult {
  const { board, note, details, fixed } = form;
  const { key } = field;
  const { inspector } = board;
  const [value = ''] = inspector.values(note.key, key);
  const draft = inspector.draft(note.key, key);
  const on = slotListeners(form, {
    slot: key,
    commit: () => inspector.commit(note.key, key),
    step: (direction) => inspector.step(note.key, key, direction),
  });
  const placeholder = key === 'id' ? details.values.id?.[0] : undefined;
  return html`<vscode-text-field
      data-slot=${key}
      dir=${key === 'id' || key === 'amount' ? 'ltr' : 'auto'}
      placeholder=${ifDefined(placeholder)}
      ?disabled=${fixed}
      .value=${live(draft ?? oneLine(value))}
      @input=${on.input}
      @keydown=${on.keydown}
      @field-undo=${on.undo}
      @blur=${on.blur}
      >${fieldLabel(key)} ${
        key === 'amount' && details.unit !== undefined
          ? html`<small slot="end" class="unit">${details.unit}</small>`
          : nothing
      }</vscode-text-field
    >${hint(form, key, sayingOf(form, key))}${key === 'amount' ? amountsToChoose(form) : nothing}`;
}

function sayingOf({ details, note, board }: Form, key: ItemFieldKey): string | TemplateResult | undefined {
  if (key === 'amount') {
    if (details.unit !== undefined) return details.amount;
    return html`${l10n.t('The canvas does not name its currency yet.')}
      <button @click=${() => board.inspector.openCanvas('currency', note.key)}>${l10n.t('Name it')}</button>`;
  }
  if (key !== 'id') return undefined;
  const count = board.state.grid?.links.filter(({ a, b }) => a === note.key || b === note.key).length ?? 0;
  if (!details.idWritten)
    return l10n.t('Made from the name. Write one to keep it whatever the name becomes.');
  return count === 0
    ? l10n.t('What links call this note.')
    : l10n.t('What links call this note. They follow when it changes.');
}

const NOT_SET = '';

/** The terms of a select list, and what happens with the chosen one. */
interface TermList {
  readonly label: string;
  readonly terms: readonly Term[];
  readonly fixed: boolean;
  /** The slot, if something focuses this control. */
  readonly slot?: Slot;
  /** The current value; at most one. */
  readonly values: () => readonly string[];
  readonly write: (values: readonly string[]) => void;
}

/** A select list of terms, with an empty entry. A value that is no term is listed while it is the current one. */
export function termList({ label, terms, fixed, slot, values, write }: TermList): TemplateResult {
  const [value = NOT_SET] = values();
  const known = findTerm(terms, value);
  const choose = ({ target }: Event) => {
    const chosen = (target as HTMLSelectElement).value;
    if (isPainting() || chosen === (values()[0] ?? NOT_SET)) return;
    write(chosen === NOT_SET ? [] : [chosen]);
  };
  // Above it, the list would be cut off where the form scrolls.
  return html`<vscode-dropdown
    position="below"
    aria-label=${label}
    data-slot=${ifDefined(slot)}
    ?disabled=${fixed}
    .value=${live(value)}
    @change=${choose}
  >
    <vscode-option value=${NOT_SET} ?selected=${value === NOT_SET}>${l10n.t('Not set')}</vscode-option>
    ${
      known === undefined && value !== NOT_SET
        ? html`<vscode-option value=${value} selected>${l10n.t('{0} (not known)', value)}</vscode-option>`
        : nothing
    }
    ${terms.map(
      (term) =>
        html`<vscode-option value=${term.value} title=${l10n.t(term.meaning)} ?selected=${term === known}
          >${l10n.t(term.label)}</vscode-option
        >`,
    )}
  </vscode-dropdown>`;
}

function choice(form: Form, field: ItemFieldFacts): TemplateResult {
  const { board, note, fixed } = form;
  const { key } = field;
  const terms = termsFor(field, note.ref.block);
  const values = () => board.inspector.values(note.key, key);
  const write = (chosen: readonly string[]) => board.inspector.write(note.key, key, chosen);
  const term = findTerm(terms, values()[0] ?? NOT_SET);
  return row(
    field,
    html`${termList({ label: fieldLabel(key), terms, fixed, values, write })}${hint(form, key, term && l10n.t(term.meaning))}`,
  );
}

function boxes(form: Form, field: ItemFieldFacts): TemplateResult {
  const { board, note, fixed } = form;
  const { key } = field;
  const values = board.inspector.values(note.key, key);
  const terms = termsFor(field, note.ref.block);
  const unknown = values.filter((value) => findTerm(terms, value) === undefined);
  const all: readonly Pick<Term, 'value' | 'label' | 'meaning'>[] = [
    ...terms.map(({ value, label, meaning }) => ({
      value,
      label: l10n.t(label),
      meaning: l10n.t(meaning),
    })),
    ...unknown.map((value) => ({ value, label: l10n.t('{0} (not known)', value), meaning: value })),
  ];
  return html`<div class="boxes" role="group" aria-label=${fieldLabel(key)}>
      ${all.map(
        ({ value, label, meaning }) => html`<vscode-checkbox
          title=${meaning}
          ?disabled=${fixed}
          .checked=${live(values.includes(value))}
          @change=${({ target }: Event) => {
            if (!isPainting())
              board.inspector.toggleValue(note.key, key, value, (target as HTMLInputElement).checked);
          }}
          >${label}</vscode-checkbox
        >`,
      )}
    </div>
    ${hint(form, key)}`;
}

/** A segment counts as paying unless the file has `pays: false`. */
function paysBox(form: Form, field: ItemFieldFacts): TemplateResult {
  const { board, note, fixed } = form;
  const pays = board.inspector.values(note.key, 'pays')[0] !== 'false';
  return html`<vscode-checkbox
      title=${l10n.t(field.meaning)}
      ?disabled=${fixed}
      .checked=${live(pays)}
      @change=${({ target }: Event) => {
        const wanted = (target as HTMLInputElement).checked;
        if (!isPainting() && wanted !== pays)
          board.inspector.write(note.key, 'pays', wanted ? [] : ['false']);
      }}
      >${fieldLabel('pays')}</vscode-checkbox
    >${hint(form, 'pays')}`;
}

function swatches(form: Form, field: ItemFieldFacts): TemplateResult {
  const { board, note, fixed } = form;
  const [value = NOT_SET] = board.inspector.values(note.key, 'color');
  const colours = [
    { value: NOT_SET, label: l10n.t('None') },
    ...termsFor(field, note.ref.block).map((term) => ({ value: term.value, label: l10n.t(term.label) })),
  ];
  return html`<div class="swatches" role="group" aria-label=${fieldLabel('color')} @keydown=${alongSwatches}>
      ${colours.map(
        (colour) => html`<button
          class="swatch"
          tabindex=${colour.value === value ? 0 : -1}
          title=${colour.label}
          aria-label=${colour.label}
          aria-pressed=${colour.value === value ? 'true' : 'false'}
          ?disabled=${fixed}
          @click=${() => board.inspector.write(note.key, 'color', colour.value === NOT_SET ? [] : [colour.value])}
        >
          <span
            class=${colour.value === NOT_SET ? 'none' : 'paint'}
            .style=${colour.value === NOT_SET ? '' : `background: var(--note-${colour.value})`}
          ></span>
        </button>`,
      )}
      <span class="chosen" aria-hidden="true">${colours.find((colour) => colour.value === value)?.label ?? value}</span>
    </div>
    ${hint(form, 'color')}`;
}

/** Arrow keys move the focus between the colours; only a press changes the value. */
function alongSwatches(event: KeyboardEvent): void {
  const step = ({ ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 } as Record<string, number>)[
    event.key
  ];
  if (step === undefined || !(event.currentTarget instanceof HTMLElement)) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('.swatch')];
  const next = all.indexOf(document.activeElement as HTMLElement) + step;
  all[(next + all.length) % all.length]?.focus();
  event.preventDefault();
  event.stopPropagation();
}
