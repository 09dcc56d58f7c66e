/** What all fields of the inspector share: the row, the hint below the control, and how typing becomes an edit. */

import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { ItemFieldFacts } from '../../src/canvas/fields';
import type { NoteDetails } from '../../src/view/details';
import { fieldLabel } from '../../src/view/labels';
import type { NoteModel } from '../../src/view/model';
import type { Board } from '../controllers/board';
import type { Slot } from '../controllers/inspector';
import { isPainting } from '../host/painting';
import { pressedKey } from '../input/pressedKey';
import { icon } from '../render/parts';

/** The subject of a form: a note, or the canvas itself under a key of its own. */
export interface FormSubject {
  readonly board: Board;
  readonly note: { readonly key: string };
}

/** The form that a row belongs to. */
export interface Form extends FormSubject {
  readonly note: NoteModel;
  readonly details: NoteDetails;
  /** Nothing can be changed. */
  readonly fixed: boolean;
}

/** A row with the name of the field above its control. */
export function row(
  { key, meaning }: ItemFieldFacts,
  control: TemplateResult,
  beside: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<div class="field of-${key}">
    <div class="label"><span title=${l10n.t(meaning)}>${fieldLabel(key)}</span>${beside}</div>
    ${control}
  </div>`;
}

/** The hint below a control: why the typed text was refused, else that it is not written yet, else what the value means. */
export function hint(
  { board, note }: FormSubject,
  slot: Slot,
  otherwise?: string | TemplateResult,
): TemplateResult | typeof nothing {
  const refusal = board.inspector.refusal(note.key, slot);
  if (refusal !== undefined)
    return html`<p class="hint refused" role="alert">${icon('error')}<span dir="auto">${refusal}</span></p>`;
  if (board.inspector.draft(note.key, slot) !== undefined && !isFocused(slot))
    return html`<p class="hint">${l10n.t('Not written yet. Enter writes it, Escape drops it.')}</p>`;
  return otherwise === undefined ? nothing : html`<p class="hint" dir="auto"><span>${otherwise}</span></p>`;
}

function isFocused(slot: Slot): boolean {
  const { activeElement } = document;
  return document.hasFocus() && activeElement instanceof HTMLElement && activeElement.dataset.slot === slot;
}

/** How a text control commits to its slot. */
export interface SlotControl {
  readonly slot: Slot;
  readonly commit: () => void;
  /** Undoes or redoes a change of this field; false if there is none. */
  readonly step?: (direction: 'back' | 'forth') => boolean;
  /** Line breaks are text; Ctrl+Enter writes. */
  readonly lines?: boolean;
  /** Something beside the field depends on what is typed. */
  readonly repaints?: boolean;
}

/** The listeners of a text control. */
export function slotListeners(
  { board, note }: FormSubject,
  { slot, commit, step, lines, repaints }: SlotControl,
) {
  const { inspector } = board;
  return {
    input: ({ target }: Event) => {
      const field = target as HTMLInputElement;
      inspector.typed(note.key, slot, field.value);
      if (repaints) board.store.update({});
    },
    keydown: (event: KeyboardEvent) => {
      const command = event.ctrlKey || event.metaKey;
      if (command && pressedKey(event) === 's' && inspector.draft(note.key, slot) !== undefined) {
        // VS Code would save what was there before.
        commit();
        board.save();
        event.preventDefault();
        event.stopPropagation();
      } else if (event.key === 'Enter' && (!lines || command)) {
        commit();
        event.preventDefault();
        event.stopPropagation();
      } else if (event.key === 'Escape' && inspector.draft(note.key, slot) !== undefined) {
        inspector.drop(note.key, slot);
        event.preventDefault();
        event.stopPropagation();
      }
    },
    /** Ctrl+Z and the like, which `keyboard.ts` hands on. */
    undo: (event: CustomEvent<'back' | 'forth'>) => {
      if (step?.(event.detail)) event.preventDefault();
    },
    /** Moving the focus within the page commits the text; leaving the view does not. */
    blur: () => {
      if (isPainting()) return;
      setTimeout(() => {
        if (document.hasFocus()) commit();
        else board.store.update({});
      });
    },
  };
}

/** The user's locale, for numbers. */
export function locale(): string {
  return document.documentElement.lang || 'en';
}
