/** The problems of a note, a block or the whole canvas, each with its quick fixes. */

import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { problemCount } from '../../src/canvas/counts';
import { oneLine, shortened } from '../../src/canvas/text';
import { type ProblemModel, SEVERITIES, type Severity } from '../../src/view/model';
import {
  groupedByBlock,
  groupedByKind,
  groupedByWeight,
  type ProblemGroup,
} from '../../src/view/problemGroups';
import type { Board } from '../controllers/board';
import { icon, severityIcon } from '../render/parts';
import type { ProblemScope, ProblemView } from '../state/state';
import type { Card } from './card';

export function problemsCard(board: Board, place: ProblemScope): Card {
  const all = board.store.problemsAt(place);
  // A note has few problems, so hints are listed too.
  const problems = place.kind === 'note' ? all : lookedAt(board, all);
  const notes = place.kind === 'note' ? new Map<ProblemModel, string>() : notesOf(board);
  return {
    title: cardTitle(board, place, problems.length),
    content: html`${place.kind === 'note' ? nothing : filters(board, place, all)}
    ${groupsAt(board, place, problems).map(({ title, problems: some }) => [
      title === '' ? nothing : html`<h3>${title} <span class="count">${some.length}</span></h3>`,
      problemList(board, some, notes),
    ])}`,
  };
}

/** The problems with the chosen severities; all problems if none would be left. */
function lookedAt(board: Board, all: readonly ProblemModel[]): readonly ProblemModel[] {
  const { without } = board.state.problemView;
  const some = all.filter(({ severity }) => !without.includes(severity));
  return some.length > 0 ? some : all;
}

function groupsAt(
  board: Board,
  place: ProblemScope,
  problems: readonly ProblemModel[],
): readonly ProblemGroup[] {
  const { grid, problemView } = board.state;
  if (grid === undefined || place.kind === 'note' || problems.length < 2) return [{ title: '', problems }];
  if (problemView.by === 'kind') return groupedByKind(problems);
  const isByBlock = problemView.by === 'block' && place.kind === 'canvas';
  return isByBlock ? groupedByBlock(grid, problems) : groupedByWeight(problems);
}

/** The filter by severity, the grouping, and a button that filters the notes on the sheet. */
function filters(board: Board, place: ProblemScope, all: readonly ProblemModel[]): TemplateResult {
  const shown = new Set(lookedAt(board, all).map(({ severity }) => severity));
  const there = SEVERITIES.filter((severity) => all.some((problem) => problem.severity === severity));
  return html`<div class="problem-filters">
    ${
      there.length > 1
        ? html`<span class="severities" role="group" aria-label=${l10n.t('Shown')}>
            ${there.map((severity) => severityToggle(board, severity, shown, all))}
          </span>`
        : nothing
    }
    ${all.length > 1 ? orders(board, place) : nothing}
    ${
      place.kind === 'canvas' && notesOf(board).size > 0
        ? html`<button
            class="chip"
            title=${l10n.t('Bring the notes with problems to the front')}
            @click=${() => board.showNotesWithProblems()}
          >
            ${icon('filter')}${l10n.t('On the grid')}
          </button>`
        : nothing
    }
  </div>`;
}

/** The groupings of the problems. */
const orderings = (): readonly {
  readonly by: ProblemView['by'];
  readonly label: string;
  readonly title: string;
}[] => [
  {
    by: 'weight',
    label: l10n.t('By weight'),
    title: l10n.t('Who pays, who is served and who is reached first'),
  },
  { by: 'block', label: l10n.t('By block'), title: l10n.t('Put problems of the same block together') },
  { by: 'kind', label: l10n.t('By kind'), title: l10n.t('Put problems of the same kind together') },
];

/** The buttons of the groupings; the problems of one block are not grouped by block. */
function orders(board: Board, place: ProblemScope): TemplateResult {
  const there = orderings().filter(({ by }) => place.kind === 'canvas' || by !== 'block');
  const wanted = there.find(({ by }) => by === board.state.problemView.by)?.by ?? 'weight';
  return html`<span class="orders" role="group" aria-label=${l10n.t('Order')}>
    ${there.map(
      ({ by, label, title }) => html`<button
        class="chip"
        aria-pressed=${by === wanted ? 'true' : 'false'}
        title=${title}
        @click=${() => board.viewProblems({ by })}
      >
        ${label}
      </button>`,
    )}
  </span>`;
}

function severityToggle(
  board: Board,
  severity: Severity,
  shown: ReadonlySet<Severity>,
  all: readonly ProblemModel[],
): TemplateResult {
  const count = all.filter((problem) => problem.severity === severity).length;
  const pressed = shown.has(severity);
  const others = SEVERITIES.filter((other) => other !== severity && !shown.has(other));
  return html`<button
    class="chip"
    aria-pressed=${pressed ? 'true' : 'false'}
    title=${pressed ? l10n.t('Leave these out') : l10n.t('Show these too')}
    @click=${() => board.viewProblems({ without: pressed ? [...others, severity] : others })}
  >
    ${severityIcon(severity)}${count}
  </button>`;
}

/** Problems with their fixes, as far as these are known; a click goes to the note where one is named, else to the text. */
export function problemList(
  board: Board,
  problems: readonly ProblemModel[],
  notes: ReadonlyMap<ProblemModel, string> = new Map(),
): TemplateResult {
  return html`<ul class="problems">
    ${problems.map((problem) => entry(board, problem, notes.get(problem)))}
  </ul>`;
}

function cardTitle(board: Board, place: ProblemScope, count: number): string {
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
          ${ownerOf(board, problem, note)}${problem.message}
        </button></span
      >
    </div>
    ${fixes.length > 0 && board.store.writable ? fixList(board, problem, fixes) : nothing}
  </li>`;
}

/** The name of the note in front of a message that does not say it, where problems of several notes are listed. */
function ownerOf({ store }: Board, { message }: ProblemModel, note: string | undefined) {
  const name = oneLine(store.note(note)?.name ?? '');
  if (name === '' || message.includes(shortened(name, SAID).replace(/…$/, ''))) return nothing;
  return html`<span class="owner">${shortened(name, SAID)}</span> `;
}

/** Messages cut longer names than this. */
const SAID = 40;

/** The best fix as a button; the others unfold. */
function fixList(
  board: Board,
  problem: ProblemModel,
  [best = '', ...others]: readonly string[],
): TemplateResult {
  const button = (title: string, index: number) =>
    html`<button @click=${() => board.quickFixes.apply(problem.id, index)}>${icon('lightbulb')}<span dir="auto">${title}</span></button>`;
  return html`<div class="fixes">
    ${button(best, 0)}
    ${
      others.length === 0
        ? nothing
        : html`<details>
            <summary>${l10n.t('Other ways ({0})', others.length)}</summary>
            <ul>
              ${others.map((title, index) => html`<li>${button(title, index + 1)}</li>`)}
            </ul>
          </details>`
    }
  </div>`;
}

function show(board: Board, problem: ProblemModel, note: string | undefined): void {
  if (note === undefined) board.openProblem(problem.id);
  board.close();
  if (note !== undefined) board.focus(note);
}
