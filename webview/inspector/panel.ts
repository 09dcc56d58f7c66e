/** The inspector in the dock: the fields of the selected note, its links and its problems. */

import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { noteCount, problemCount } from '../../src/canvas/counts';
import type { GridModel, NoteModel } from '../../src/view/model';
import { noteForm } from '../../src/view/noteForm';
import type { Board } from '../controllers/board';
import type { Card } from '../popovers/popover';
import { problemList } from '../popovers/problems';
import { icon } from '../render/parts';
import { canvasForm } from './canvasForm';
import { connections } from './connections';
import { fieldRow } from './fields';
import type { Form } from './formField';
import { onFormKey } from './leaveForm';

/** The panel about the note that is looked at; without one, about the canvas itself. */
export function detailsPanel(board: Board, grid: GridModel): Card {
  const note = board.store.note(board.store.inspected);
  const { size } = board.state.picked;
  if (size > 0)
    return {
      title: l10n.t('{0} selected', noteCount(size)),
      content: html`<p class="none">${l10n.t('Select a note to see everything it says, and to change it.')}</p>`,
    };
  if (note === undefined) return { title: l10n.t('About this canvas'), content: canvasForm(board, grid) };
  return { title: l10n.t('Details of {0}', note.name), content: form(board, grid, note) };
}

function form(board: Board, grid: GridModel, note: NoteModel): TemplateResult {
  const { details } = board.inspector;
  if (details === undefined) return html``;
  const fixed = grid.readOnly ?? details.locked;
  const where: Form = { board, note, details, fixed: fixed !== undefined };
  const { problems } = note;
  const { fields, last } = noteForm(note.ref.block);
  // Controls of another note are other controls: nothing typed, opened or scrolled in one carries over to the next.
  return html`${keyed(
    note.key,
    html`<div
      class="inspector"
      @keydown=${{ handleEvent: (event: KeyboardEvent) => onFormKey(where, event), capture: true }}
    >
      ${fixed === undefined ? nothing : html`<p class="fixed">${icon('lock')}<span dir="auto">${fixed}</span></p>`}
      <div class="fields">${fields.map((field) => fieldRow(where, field))}</div>
      ${connections(where, grid)}
      ${
        problems.length === 0
          ? nothing
          : html`<section aria-label=${l10n.t('Problems')}>
              <h3>${problemCount(problems.length)}</h3>
              ${problemList(board, problems)}
            </section>`
      }
      <div class="fields last">${last.map((field) => fieldRow(where, field))}</div>
    </div>`,
  )}`;
}

/** Puts the focus into a field of the form; false where there is none yet. */
export function focusForm(slot: string): boolean {
  const field = document.querySelector<HTMLElement>(`.inspector [data-slot="${slot}"]`);
  field?.focus();
  return field !== null;
}
