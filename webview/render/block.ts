/** One block: its head, its notes, or an invitation if it is empty. */

import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { classMap } from 'lit-html/directives/class-map.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { noteCount, problemCount } from '../../src/canvas/counts';
import { BLOCK_ICONS } from '../../src/view/blockIcons';
import { isAskedAbout } from '../../src/view/guidedWalk';
import type { BlockModel, GridModel } from '../../src/view/model';
import { tooltipOf } from '../actions';
import type { Board } from '../controllers/board';
import { dropBlock } from '../input/drag';
import type { Emphasis } from '../state/emphasis';
import { guideOf, headOf } from '../state/state';
import { problemsIn } from '../state/store';
import { attach } from './attach';
import { goneNotes } from './changes';
import { blockTotal } from './money';
import { nameField } from './nameField';
import { noteCard } from './note';
import { icon, menuContext, worst } from './parts';

/** A block of the sheet; in a wide one several notes fit side by side. */
export function blockSection(
  board: Board,
  grid: GridModel,
  block: BlockModel,
  emphasis: Emphasis,
  wide: boolean,
): TemplateResult {
  const { draft, drag } = board.state;
  const guide = guideOf(board.state);
  const adding = draft?.kind === 'add' && draft.block === block.key ? draft : undefined;
  const landing = drag?.landing?.block === block.key && drag.landing.note === undefined;
  const classes = {
    block: true,
    wide,
    empty: block.notes.length === 0,
    asked: guide !== undefined && grid.blocks[guide.at]?.key === block.key,
    landing,
  };
  return html`<section
    class=${classMap(classes)}
    data-block=${block.key}
    data-vscode-context=${menuContext('block', block.key)}
    role="group"
    aria-labelledby=${`head-${block.key}`}
    .style=${`grid-area: ${block.key}`}
    ${attach((element) => dropBlock(element, block.key))}
  >
    ${blockHead(board, block, emphasis)}
    <ul
      class="notes"
      @scroll=${({ target }: Event) => {
        board.store.scroll[block.key] = (target as HTMLElement).scrollTop;
      }}
    >
      ${goneNotes(board, block.key)}
      ${repeat(
        block.notes,
        (note) => note.key,
        (note) => [noteCard(board, grid, note, emphasis), goneNotes(board, block.key, note.key)],
      )}
      ${adding ? html`<li class="note editing new">${nameField(board, adding)}</li>` : nothing}
      ${block.notes.length === 0 && !adding ? html`<li class="invitation">${invitation(board, block)}</li>` : nothing}
    </ul>
  </section>`;
}

function blockHead(board: Board, block: BlockModel, emphasis: Emphasis): TemplateResult {
  const place = headOf(block.key);
  const count = block.notes.length;
  return html`<header
    class="head"
    data-place=${place}
    tabindex=${emphasis.tabStop === place ? 0 : -1}
    role="group"
    aria-label=${spoken(board, block)}
  >
    <span class="block-icon codicon codicon-${BLOCK_ICONS[block.key]}" aria-hidden="true"></span>
    <h2 id=${`head-${block.key}`} class="title">${block.heading}</h2>
    ${count > 0 ? html`<span class="count" aria-hidden="true">${count}</span>` : nothing}
    ${blockTotal(board, block.key)}
    ${badge(board, block)}
    <span class="space"></span>
    <button
      class="quiet question"
      tabindex="-1"
      data-opens="guidance"
      title=${tooltipOf('block-guidance')}
      aria-label=${l10n.t('What belongs in {0}?', block.title)}
      aria-haspopup="dialog"
      @click=${() => board.toggle({ kind: 'guidance', block: block.key })}
    >
      ${icon('question')}
    </button>
    <span class="corner">
      <abbr class="code" aria-hidden="true">${block.code}</abbr>
      ${
        board.store.writable
          ? html`<button
              class="quiet plus"
              tabindex="-1"
              title=${tooltipOf('add-note')}
              aria-label=${l10n.t('Add a note to {0}', block.title)}
              @click=${() => board.nameEditor.startAdding(block.key)}
            >
              ${icon('add')}
            </button>`
          : nothing
      }
    </span>
  </header>`;
}

function badge(board: Board, block: BlockModel): TemplateResult | typeof nothing {
  const { grid } = board.state;
  const guide = guideOf(board.state);
  // The walk asks about missing links itself when it reaches their block.
  if (grid && guide && !isAskedAbout(grid, guide.at, block.key)) return nothing;
  const problems = problemsIn(block).filter((problem) => problem.severity !== 'hint');
  const severity = worst(problems);
  if (severity === undefined) return nothing;
  const own = block.problems.map((problem) => problem.message);
  const words = [problemCount(problems.length), ...own].join('\n');
  return html`<button
    class="badge ${severity}"
    tabindex="-1"
    title=${words}
    aria-label=${words}
    aria-haspopup="dialog"
    @click=${() => board.toggle({ kind: 'problems', place: { kind: 'block', block: block.key } })}
  >
    <vscode-badge>${problems.length}</vscode-badge>
  </button>`;
}

function invitation(board: Board, block: BlockModel): TemplateResult {
  if (!block.readable) {
    return html`<p>${l10n.t('The text here is not a list, so it cannot be shown.')}</p>`;
  }
  return html`<button
    class="invite"
    tabindex="-1"
    ?disabled=${!board.store.writable}
    @click=${() => board.nameEditor.startAdding(block.key)}
  >
    ${block.question}
  </button>`;
}

function spoken(board: Board, block: BlockModel): string {
  const count = block.notes.length;
  const parts = [block.title];
  parts.push(count === 0 ? l10n.t('empty') : noteCount(count));
  if (count === 0) parts.push(block.question);
  const sum = board.state.grid?.money?.sums.find((candidate) => candidate.block === block.key);
  if (sum) parts.push(l10n.t('Total: {0}', sum.total));
  const problems = problemsIn(block).length;
  if (problems > 0) parts.push(problemCount(problems));
  parts.push(...block.problems.map((problem) => problem.message));
  return parts.join(', ');
}
