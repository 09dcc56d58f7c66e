/** The problems of a note, a block or the whole canvas, each with its quick fixes. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { ProblemModel } from '../../src/view/model';
import type { Board } from '../board';
import { icon, problemCount, severityIcon } from '../render/parts';
import type { ProblemPlace } from '../state';
import type { Card } from './popover';

export function problemsCard(board: Board, place: ProblemPlace): Card {
  const problems = board.store.problemsAt(place);
  const notes = place.kind === 'note' ? new Map<ProblemModel, string>() : notesOf(board);
  return {
    title: cardTitle(board, place, problems.length),
    content: html`<ul class="problems">
      ${problems.map((problem) => entry(board, problem, notes.get(problem)))}
    </ul>`,
  };
}

function cardTitle(board: Board, place: ProblemPlace, count: number): string {
  const owner =
    place.kind === 'note'
      ? board.store.note(place.note)?.name
      : place.kind === 'block'
        ? board.store.block(place.block)?.title
        : undefined;
  return owner ? l10n.t('{0}: {1}', owner, problemCount(count)) : problemCount(count);
}

/** The note that each problem concerns. */
function notesOf(board: Board): ReadonlyMap<ProblemModel, string> {
  const notes = new Map<ProblemModel, string>();
  for (const block of board.state.grid?.blocks ?? [])
    for (const note of block.notes) for (const problem of note.problems) notes.set(problem, note.key);
  return notes;
}

function entry(board: Board, problem: ProblemModel, note: string | undefined): TemplateResult {
  const fixes = board.state.fixes.get(problem.id)?.titles ?? [];
  return html`<li>
    <div class="problem">
      ${severityIcon(problem.severity)}
      <span>
        <button
          class="show"
          dir="auto"
          title=${note === undefined ? l10n.t('Show in the text') : l10n.t('Show the note')}
          @click=${() => show(board, problem, note)}
        >
          ${problem.message}
        </button></span
      >
    </div>
    ${
      fixes.length > 0 && board.store.writable
        ? html`<ul class="fixes">
            ${fixes.map(
              (title, index) =>
                html`<li>
                  <button @click=${() => board.repairs.apply(problem.id, index)}>${icon('lightbulb')}<span dir="auto">${title}</span></button>
                </li>`,
            )}
          </ul>`
        : nothing
    }
  </li>`;
}

function show(board: Board, problem: ProblemModel, note: string | undefined): void {
  if (note === undefined) board.openProblem(problem.id);
  board.close();
  if (note !== undefined) board.focus(note);
}
