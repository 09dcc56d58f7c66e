/** The longer text of a note: Markdown source, and rendered. */
import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { ItemFieldFacts } from '../../src/canvas/fields';
import { fieldLabel } from '../../src/view/labels';
import { type Form, hint, row, slotListeners } from './formField';
import { markdown } from './markdown';

export function noteText(form: Form, field: ItemFieldFacts): TemplateResult {
  const { board, note, fixed } = form;
  const { inspector } = board;
  const text = inspector.draft(note.key, 'note') ?? inspector.values(note.key, 'note')[0] ?? '';
  const { reading } = board.state.inspector;
  return row(field, reading ? read(form, text) : write(form, text, fixed), switcher(form, reading));
}

function write(form: Form, text: string, fixed: boolean): TemplateResult {
  const { board, note } = form;
  const on = slotListeners(form, {
    slot: 'note',
    commit: () => board.inspector.commit(note.key, 'note'),
    lines: true,
  });
  return html`<vscode-text-area
      class="note-text"
      dir="auto"
      rows="3"
      data-slot=${'note'}
      placeholder=${l10n.t('The detail behind the note, in Markdown')}
      ?disabled=${fixed}
      .value=${live(text)}
      @input=${on.input}
      @keydown=${on.keydown}
      @blur=${on.blur}
    >${fieldLabel('note')}</vscode-text-area
    >${hint(form, 'note')}`;
}

function read({ board }: Form, text: string): TemplateResult {
  return text.trim() === ''
    ? html`<p class="hint">${l10n.t('Nothing is written here yet.')}</p>`
    : html`<div class="markdown" dir="auto">${markdown(board, text)}</div>`;
}

function switcher({ board }: Form, reading: boolean): TemplateResult {
  const button = (words: string, shows: boolean) => html`<button
    aria-pressed=${reading === shows ? 'true' : 'false'}
    @click=${() => board.inspector.read(shows)}
  >
    ${words}
  </button>`;
  return html`<span class="switch" role="group" aria-label=${l10n.t('Note: write or preview')}
    >${button(l10n.t('Write'), false)}${button(l10n.t('Preview'), true)}</span
  >`;
}
