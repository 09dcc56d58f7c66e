/** The field in which a name is typed, in place of the name itself. */

import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Board } from '../controllers/board';
import { isPainting } from '../host/painting';
import { pressedKey } from '../input/pressedKey';
import type { NameDraft } from '../state/state';
import { attach } from './attach';

/** The field of the open draft. */
export function nameField(board: Board, draft: NameDraft): TemplateResult {
  const keep = ({ target }: Event) => {
    const { value, selectionStart, selectionEnd } = target as HTMLTextAreaElement;
    board.nameEditor.typed(value, selectionStart, selectionEnd);
  };
  return html`<textarea
    class="name-field"
    rows="1"
    spellcheck="true"
    dir="auto"
    aria-label=${draft.kind === 'rename' ? l10n.t('Name of the note') : l10n.t('Name of the new note')}
    placeholder=${draft.kind === 'add' ? l10n.t('New note') : ''}
    .value=${live(draft.text)}
    @input=${keep}
    @select=${keep}
    @keydown=${(event: KeyboardEvent) => onKey(board, event)}
    @blur=${() => onBlur(board)}
    @pointerdown=${(event: Event) => event.stopPropagation()}
    @dblclick=${(event: Event) => event.stopPropagation()}
    ${attach((element) => takeFocus(element as HTMLTextAreaElement, board))}
  ></textarea>`;
}

function takeFocus(field: HTMLTextAreaElement, board: Board): () => void {
  const focus = () => {
    const { draft } = board.state;
    if (document.activeElement !== field) field.focus({ preventScroll: true });
    if (draft) field.setSelectionRange(draft.start, draft.end);
    (field.closest('.note') ?? field).scrollIntoView({ block: 'nearest' });
  };
  const return_ = () => {
    // Clicking elsewhere on the page focuses the window first; then the click decides.
    if (document.activeElement === document.body) focus();
  };
  // The element is not on the page yet while it is rendered.
  queueMicrotask(() => {
    if (field.isConnected) focus();
  });
  window.addEventListener('focus', return_);
  return () => window.removeEventListener('focus', return_);
}

function onKey(board: Board, event: KeyboardEvent): void {
  const command = event.ctrlKey || event.metaKey;
  if (event.key === 'Enter') {
    event.preventDefault();
    board.nameEditor.commit({ byKey: true });
  } else if (event.key === 'Escape') {
    board.nameEditor.cancel();
  } else if (command && !event.altKey && !event.shiftKey && pressedKey(event) === 's') {
    // VS Code would save the file without the name.
    event.preventDefault();
    board.nameEditor.commit({ byKey: true });
    board.save();
  } else if (command || /^(Tab|F\d+)$/.test(event.key)) {
    return;
  }
  // What is typed is text; none of it is a shortcut of the grid.
  event.stopPropagation();
}

/** Clicking elsewhere on the sheet writes the name; leaving the view keeps it as a draft. */
function onBlur(board: Board): void {
  if (isPainting()) return;
  const left = subjectOf(board);
  // Only afterwards the page knows whether it has lost the focus as a whole.
  setTimeout(() => {
    const field = document.activeElement instanceof HTMLTextAreaElement;
    if (document.hasFocus() && !field && subjectOf(board) === left) board.nameEditor.commit({ byKey: false });
  });
}

/** What is being named. */
function subjectOf({ state: { draft } }: Board): string | undefined {
  return draft?.kind === 'rename' ? draft.note : draft?.block;
}
