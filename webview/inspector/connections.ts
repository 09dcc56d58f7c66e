/** The links of the note in the inspector: the sentence of each, a button to go there and one to remove it. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { GridModel, NoteModel } from '../../src/view/model';
import { icon } from '../render/parts';
import type { Form } from './formField';

interface Connection {
  readonly note: NoteModel;
  readonly verb: string;
  readonly code: string;
}

export function connections({ board, note, fixed }: Form, grid: GridModel): TemplateResult {
  const found = connectionsOf(grid, note.key);
  return html`<section class="connections" aria-label=${l10n.t('Links')}>
    <h3>${l10n.t('Links')}</h3>
    ${
      found.length === 0
        ? nothing
        : html`<ul>
            ${repeat(
              found,
              (connection) => connection.note.key,
              ({ note: other, verb, code }) => html`<li>
                <button class="go" title=${l10n.t('Go to {0}', other.name)} @click=${() => board.focus(other.key)}>
                  <span class="reads"><span class="verb">${verb}</span> <span dir="auto">${other.name}</span></span>
                  <span class="where">${code}</span>
                </button>
                ${
                  board.store.writable
                    ? html`<button
                        class="quiet"
                        title=${l10n.t('Remove the link')}
                        aria-label=${l10n.t('Remove the link to {0}', other.name)}
                        @click=${() => board.editQueue.unlink(note.key, other.key)}
                      >
                        ${icon('close')}
                      </button>`
                    : nothing
                }
              </li>`,
            )}
          </ul>`
    }
    <vscode-button
      appearance="secondary"
      ?disabled=${fixed && !board.store.writable}
      aria-haspopup="dialog"
      @click=${() => board.open({ kind: 'links', note: note.key, filter: '' })}
      >${l10n.t('Link…')}</vscode-button
    >
  </section>`;
}

/** What a note is linked to, in the order of the blocks. */
function connectionsOf(grid: GridModel, key: string): readonly Connection[] {
  const verbs = new Map(
    grid.links.flatMap(({ a, b, forward, backward }) =>
      a === key ? [[b, forward] as const] : b === key ? [[a, backward] as const] : [],
    ),
  );
  return grid.blocks.flatMap(({ notes, code }) =>
    notes.flatMap((note) => {
      const verb = verbs.get(note.key);
      return verb === undefined ? [] : [{ note, code, verb }];
    }),
  );
}
