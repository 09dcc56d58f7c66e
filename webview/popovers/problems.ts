/** The problems of a note, a block or the whole canvas, each with its quick fixes. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { ProblemModel } from '../../src/view/model';
import type { Board } from '../board';
import { icon, problemCount, severityIcon } from '../render/parts';
import type { ProblemPlace } from '../state';
import type { Card } from './popover';

interface Owner {
  readonly name: string;
  readonly note?: string;
}

export function problemsCard(board: Board, place: ProblemPlace): Card {
  const problems = board.store.problemsAt(place);
  const owners = place.kind === 'note' ? new Map<ProblemModel, Owner>() : ownersOf(board);
  return {
    title: cardTitle(board, place, problems.length),
    content: html`<ul class="problems">
      ${problems.map((problem) => entry(board, problem, owners.get(problem)))}
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

/** Whom each problem concerns. */
function ownersOf(board: Board): ReadonlyMap<ProblemModel, Owner> {
  const owners = new Map<ProblemModel, Owner>();
  for (const block of board.state.grid?.blocks ?? []) {
    for (const problem of block.problems) owners.set(problem, { name: block.title });
    for (const note of block.notes)
      for (const problem of note.problems) owners.set(problem, { name: note.name, note: note.key });
  }
  return owners;
}

function entry(board: Board, problem: ProblemModel, owner: Owner | undefined): TemplateResult {
  const fixes = board.state.fixes.get(problem.id)?.titles ?? [];
  const note = owner?.note;
  return html`<li>
    <div class="problem">
      ${severityIcon(problem.severity)}
      <span>
        ${
          note === undefined
            ? nothing
            : html`<button class="owner" @click=${() => show(board, note)} title=${l10n.t('Show the note')}>${owner?.name}</button> `
        }<span dir="auto">${problem.message}</span></span
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

function show(board: Board, note: string): void {
  board.close();
  board.focus(note);
}
