/** The inspector in the dock: the fields of the selected note, its links and its problems. */

import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { live } from 'lit-html/directives/live.js';
import { noteCount, problemCount } from '../../src/canvas/counts';
import { fieldLabel } from '../../src/view/labels';
import type { GridModel, NoteModel } from '../../src/view/model';
import { type FoldedSection, noteForm, valuesInShort } from '../../src/view/noteForm';
import type { Board } from '../controllers/board';
import type { Card } from '../popovers/card';
import { problemList } from '../popovers/problems';
import { changedValues } from '../render/changes';
import { icon } from '../render/parts';
import { canvasForm } from './canvasForm';
import { connections } from './connections';
import { fieldRow } from './fields';
import type { Form } from './formField';
import { onFormKey } from './leaveForm';

/** The panel about the inspected note; without one, about the canvas itself. */
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
  const { main, folded } = noteForm(note.ref.block);
  // Controls of another note are other controls: nothing typed, opened or scrolled in one carries over to the next.
  return html`${keyed(
    note.key,
    html`<div
      class="inspector"
      @keydown=${{ handleEvent: (event: KeyboardEvent) => onFormKey(where, event), capture: true }}
    >
      ${fixed === undefined ? nothing : html`<p class="fixed">${icon('lock')}<span dir="auto">${fixed}</span></p>`}
      ${changedValues(board, note.key)}
      <div class="fields">${main.map((field) => fieldRow(where, field))}</div>
      ${connections(where, grid)}
      ${
        problems.length === 0
          ? nothing
          : html`<section aria-label=${l10n.t('Problems')}>
              <h3>${problemCount(problems.length)}</h3>
              ${problemList(board, problems)}
            </section>`
      }
      ${folded.map((section) => foldedSection(where, section))}
    </div>`,
  )}`;
}

/** Fields that few notes need. If folded, their values are shown in short. The folding is the same for all notes. */
function foldedSection(form: Form, { id, fields }: FoldedSection): TemplateResult {
  const { board, note } = form;
  const { inspector } = board;
  // Uncommitted text must stay visible.
  const open = inspector.isOpen(id) || fields.some(({ key }) => inspector.hasDraft(note.key, key));
  const labels = fields.map(({ key }) => fieldLabel(key)).join(', ');
  const inShort = fields
    .map((field) => valuesInShort(field, note.ref.block, inspector.values(note.key, field.key)))
    .filter(Boolean)
    .join(' · ');
  return html`<details
    class="folded"
    data-section=${id}
    .open=${live(open)}
    @toggle=${({ target }: Event) => inspector.unfold(id, (target as HTMLDetailsElement).open)}
  >
    <summary>
      ${icon('chevron-right')}<span>${labels}</span>
      ${open || inShort === '' ? nothing : html`<span class="short" dir="auto">${inShort}</span>`}
    </summary>
    ${open ? html`<div class="fields">${fields.map((field) => fieldRow(form, field))}</div>` : nothing}
  </details>`;
}

/** Puts the focus into a field of the form; false where there is none yet. */
export function focusForm(slot: string): boolean {
  const field = document.querySelector<HTMLElement>(`.inspector [data-slot="${slot}"]`);
  field?.focus();
  return field !== null;
}
