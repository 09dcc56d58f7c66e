/** Lists of free texts in the inspector: tags as chips, evidence line by line. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { ItemFieldFacts } from '../../src/canvas/fields';
import { oneLine } from '../../src/canvas/text';
import { fieldLabel } from '../../src/view/labels';
import { icon } from '../render/parts';
import { type Form, hint, slotListeners } from './formField';
import { isAddress, openTarget } from './markdown';

/** How many tags of other notes are offered at once. */
const MOST_OFFERED = 6;

/** Tags: those it has, a field for another one, and those that other notes have. */
export function tagList(form: Form, { key }: ItemFieldFacts): TemplateResult {
  const { board, note, details, fixed } = form;
  const { inspector } = board;
  const tags = inspector.values(note.key, 'tags');
  const draft = inspector.draft(note.key, 'tags/new') ?? '';
  const commit = () => inspector.commit(note.key, 'tags/new');
  const on = slotListeners(form, { slot: 'tags/new', commit, repaints: true });
  const begun = draft.trim().toLocaleLowerCase();
  const offered = details.tags
    .filter((tag) => !tags.includes(tag) && tag.toLocaleLowerCase().includes(begun))
    .slice(0, MOST_OFFERED);
  return html`${
    tags.length === 0
      ? nothing
      : html`<ul class="chips" aria-label=${fieldLabel(key)}>
          ${tags.map(
            (tag, index) => html`<li class="chip">
              <span dir="auto">${tag}</span>
              ${
                fixed
                  ? nothing
                  : html`<button
                      title=${l10n.t('Remove')}
                      aria-label=${l10n.t('Remove the tag {0}', tag)}
                      @click=${() => inspector.write(note.key, 'tags', tags.toSpliced(index, 1))}
                    >
                      ${icon('close')}
                    </button>`
              }
            </li>`,
          )}
        </ul>`
  }
  <vscode-text-field
    dir="auto"
    data-slot="tags/new"
    placeholder=${l10n.t('Add a tag')}
    ?disabled=${fixed}
    .value=${live(draft)}
    @input=${on.input}
    @keydown=${on.keydown}
    @blur=${on.blur}
  >${l10n.t('Add a tag')}</vscode-text-field>
  ${
    offered.length === 0 || fixed
      ? nothing
      : html`<div class="offers" role="group" aria-label=${l10n.t('Tags of other notes')}>
          ${offered.map(
            (tag) => html`<button
              class="offer"
              title=${l10n.t('Add the tag {0}', tag)}
              aria-label=${l10n.t('Add the tag {0}', tag)}
              @mousedown=${(event: Event) => event.preventDefault()}
              @click=${() => {
                inspector.drop(note.key, 'tags/new');
                inspector.toggleValue(note.key, 'tags', tag, true);
              }}
            >
              ${icon('add')}<span dir="auto">${tag}</span>
            </button>`,
          )}
        </div>`
  }
  ${hint(form, 'tags/new')}`;
}

/** Evidence: a field for each piece, and one for the next. */
export function entryList(form: Form, { key }: ItemFieldFacts): TemplateResult {
  const { board, note, fixed } = form;
  const entries = board.inspector.values(note.key, 'evidence');
  return html`<div class="entries" role="group" aria-label=${fieldLabel(key)}>
    ${entries.map((entry, index) => entryField(form, entry, index))}
    ${fixed && entries.length > 0 ? nothing : entryField(form, '', 'new')}
  </div>`;
}

function entryField(form: Form, entry: string, position: number | 'new'): TemplateResult {
  const { board, note, fixed } = form;
  const { inspector } = board;
  const slot = `evidence/${position}` as const;
  const draft = inspector.draft(note.key, slot);
  const on = slotListeners(form, {
    slot,
    commit: () => inspector.commit(note.key, slot),
  });
  const words = position === 'new' ? l10n.t('Add evidence') : l10n.t('Evidence {0}', position + 1);
  return html`<div class="entry">
      <vscode-text-area
        class="line"
        rows="1"
        dir="auto"
        data-slot=${slot}
        placeholder=${position === 'new' ? l10n.t('A link, a number, an interview') : ''}
        ?disabled=${fixed}
        .value=${live(draft ?? oneLine(entry))}
        @input=${on.input}
        @keydown=${on.keydown}
        @blur=${on.blur}
      >${words}</vscode-text-area>
      ${
        isAddress(entry)
          ? html`<button
              class="quiet"
              title=${l10n.t('Open {0}', entry)}
              aria-label=${l10n.t('Open {0}', entry)}
              @click=${() => openTarget(board, entry)}
            >
              ${icon('link-external')}
            </button>`
          : nothing
      }
      ${
        position === 'new' || fixed
          ? nothing
          : html`<button
              class="quiet"
              title=${l10n.t('Remove')}
              aria-label=${l10n.t('Remove evidence {0}', position + 1)}
              @click=${() => {
                inspector.drop(note.key, slot);
                const now = inspector.values(note.key, 'evidence');
                inspector.write(note.key, 'evidence', now.toSpliced(position, 1));
              }}
            >
              ${icon('close')}
            </button>`
      }
    </div>
    ${hint(form, slot)}`;
}
