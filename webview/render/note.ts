/** One note: a card with a stripe of colour, a name and, if there are details, a muted line. */

import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { classMap } from 'lit-html/directives/class-map.js';
import { linkCount, problemCount } from '../../src/canvas/counts';
import { lacksOnlyLater } from '../../src/view/guidedWalk';
import { LAYOUTS } from '../../src/view/layouts';
import { sideOfTargets } from '../../src/view/linkTargets';
import type { GridModel, NoteModel, ShareModel } from '../../src/view/model';
import type { Board } from '../controllers/board';
import { draggableNote, linkHandle } from '../input/drag';
import type { Emphasis } from '../state/emphasis';
import { guideOf } from '../state/state';
import { attach } from './attach';
import { changeMark } from './changes';
import { bar, ofTotal, shareOf } from './money';
import { nameField } from './nameField';
import { called, icon, menuContext, openMenu, worst } from './parts';
import { stripes } from './stripes';

/** A note of a block. */
export function noteCard(board: Board, grid: GridModel, note: NoteModel, emphasis: Emphasis): TemplateResult {
  const { state } = board;
  const { key } = note;
  const draft = state.draft?.kind === 'rename' && state.draft.note === key ? state.draft : undefined;
  const name = state.optimistic.get(key) ?? note.name;
  const share = shareOf(grid, key);
  const edge = state.drag?.landing?.note === key ? state.drag.landing.edge : undefined;
  const classes = {
    note: true,
    [`status-${note.status?.value ?? 'none'}`]: true,
    selected: state.selected === key || state.picked.has(key),
    lit: state.lit === key,
    found: state.found === key,
    back: emphasis.stepsBack(key),
    second: emphasis.isSecond(key),
    target: emphasis.pull(key) !== 'none',
    best: emphasis.pull(key) === 'most',
    dragged: state.drag?.kind === 'note' && board.store.subjects(state.drag.note).includes(key),
    editing: draft !== undefined,
    [`drop-${edge ?? 'none'}`]: true,
  };
  return html`<li
    class=${classMap(classes)}
    data-note=${key}
    data-place=${key}
    data-vscode-context=${menuContext('note', key, { bmcSeveral: state.picked.has(key) })}
    tabindex=${emphasis.tabStop === key ? 0 : -1}
    aria-label=${spoken(note, name, emphasis.links(key), state.picked.has(key), state.changes?.notes[key]?.word)}
    aria-current=${state.selected === key ? 'true' : nothing}
    title=${draft ? nothing : tooltip(grid, note, name)}
    .style=${tint(board, grid, note)}
    ${attach((element) => draggableNote(board, element))}
  >
    ${stripe(board, grid, note)}
    ${draft ? nameField(board, draft) : html`<span class="name" dir="auto" data-letters=${letters(board, grid, note)}>${called(name)}</span>`}
    ${changeMark(board, key)} ${factsLine(note, share)} ${share === undefined ? nothing : bar(share.part)} ${problemDot(board, note)}
    <button
      class="menu"
      tabindex="-1"
      aria-label=${l10n.t('Menu of {0}', name)}
      @click=${openMenu}
      @dblclick=${(event: Event) => event.stopPropagation()}
    >
      ${icon('ellipsis')}
    </button>
    <span
      class="handle"
      aria-hidden="true"
      title=${l10n.t('Drag to another note to link the two')}
      ${attach((element) => linkHandle(board, element, key))}
    ></span>
    ${linkChip(board, grid, note)}
  </li>`;
}

/**
 * On the selected note, beside its handle: a click lists what it may be linked to, a drag draws the link. It stays while it is
 * dragged, or the browser would end the drag.
 */
function linkChip(board: Board, grid: GridModel, note: NoteModel): TemplateResult | typeof nothing {
  const { key } = note;
  const { state, store } = board;
  const { drag } = state;
  const isOn = state.selected === key && state.picked.size === 0 && state.draft === undefined;
  if (!store.writable || !(isOn || (drag?.kind === 'link' && drag.note === key))) return nothing;
  const side = sideOfTargets(grid, LAYOUTS[state.layout], note);
  return html`<button
    class="link-chip at-${side}"
    tabindex="-1"
    title=${l10n.t('Click for a list, or drag to another note')}
    @click=${(event: Event) => {
      event.stopPropagation();
      board.open({ kind: 'links', note: key, filter: '' });
    }}
    @dblclick=${(event: Event) => event.stopPropagation()}
    ${attach((element) => linkHandle(board, element, key))}
  >
    ${icon('link')}${l10n.t('Link')}
  </button>`;
}

/** The one colour that a note has, as the ground of its card. */
export function tint(board: Board, grid: GridModel, note: NoteModel): string {
  const own = note.color ? [`var(--note-${note.color})`] : [];
  const bySegment = note.segments.flatMap((index) => grid.segments[index]?.color ?? []);
  const colors = isBySegment(board, grid) ? bySegment.map((color) => `var(--segment-${color})`) : own;
  return colors.length === 1 && !note.manySegments ? `--tint: ${colors[0]}` : '';
}

/** The colours of a note's segments while the sheet is coloured by segment, else the note's own. */
export function stripe(board: Board, grid: GridModel, note: NoteModel): TemplateResult {
  if (!isBySegment(board, grid))
    return html`<span class="stripe" .style=${note.color ? `background: var(--note-${note.color})` : ''}></span>`;
  if (note.manySegments) return html`<span class="stripe many"></span>`;
  return html`<span class="stripe" .style=${note.segments.length > 0 ? `background: ${stripes(note.segments)}` : ''}></span>`;
}

function isBySegment({ state }: Board, { segments }: GridModel): boolean {
  return state.bySegment && segments.length > 0;
}

/** The letters of the segments, shown in high contrast and where segments share a colour. */
function letters(board: Board, grid: GridModel, note: NoteModel): string | typeof nothing {
  const found = note.segments.flatMap((index) => grid.segments[index]?.letter ?? []);
  return board.state.bySegment && found.length > 0 ? found.join('') : nothing;
}

/** The second line. An amount comes first, so that amounts of one block are below each other; its total says of what period. */
function factsLine(note: NoteModel, share: ShareModel | undefined): TemplateResult | typeof nothing {
  const { status, type, facts, detailed } = note;
  const marked = status && status.value !== 'assumption';
  if (!marked && type === undefined && facts.length === 0 && !detailed) return nothing;
  const known = (share ? [share.short] : facts).map(
    (fact) => html`<span class="fact kept ${share ? 'amount' : ''}" dir="auto">${fact}</span>`,
  );
  const kind = [
    marked ? html`<span class="fact kept status">${statusMark(status.value)}${status.label}</span>` : nothing,
    type === undefined ? nothing : html`<span class="fact">${type}</span>`,
  ];
  return html`<span class="facts"
    >${share ? [known, kind] : [kind, known]}${
      detailed
        ? html`<span class="fact" title=${l10n.t('Has a longer text')}>${icon('note')}</span>`
        : nothing
    }${share ? html`<span class="fact share" title=${ofTotal(share)}>${share.percent}</span>` : nothing}</span
  >`;
}

/** The sign of a status. */
export function statusMark(status: string): TemplateResult {
  if (status === 'validated') return icon('check');
  if (status === 'invalidated') return icon('close');
  return html`<span class="half" aria-hidden="true"></span>`;
}

function problemDot(board: Board, note: NoteModel): TemplateResult | typeof nothing {
  const severity = worst(note.problems);
  // Hints are about style. They are listed on request and do not mark the note.
  if (severity === undefined || severity === 'hint') return nothing;
  const { grid } = board.state;
  const guide = guideOf(board.state);
  if (grid && guide && lacksOnlyLater(grid, guide.at, note)) return nothing;
  const messages = note.problems.map((problem) => problem.message).join('\n');
  return html`<button
    class="dot ${severity}"
    tabindex="-1"
    title=${messages}
    aria-label=${`${problemCount(note.problems.length)}: ${messages}`}
    aria-haspopup="dialog"
    @click=${(event: Event) => {
      event.stopPropagation();
      if (!board.store.selection.has(note.key)) board.select(note.key);
      board.toggle({ kind: 'problems', place: { kind: 'note', note: note.key } });
    }}
    @dblclick=${(event: Event) => event.stopPropagation()}
  ></button>`;
}

/** The accessible name of the note. */
function spoken(note: NoteModel, name: string, links: number, picked: boolean, change?: string): string {
  const parts = [called(name)];
  if (picked) parts.push(l10n.t('selected'));
  if (change !== undefined) parts.push(change);
  if (note.status) parts.push(note.status.label);
  if (note.type) parts.push(note.type);
  parts.push(...note.facts);
  parts.push(linkCount(links));
  if (note.problems.length > 0) {
    const messages = note.problems.map((problem) => problem.message).join(' ');
    parts.push(`${problemCount(note.problems.length)}: ${messages}`);
  }
  return parts.join(', ');
}

function tooltip(grid: GridModel, note: NoteModel, name: string): string {
  const segments = note.segments.flatMap((index) => grid.segments[index]?.name ?? []);
  const lines = [name];
  if (note.status) lines.push(note.status.label);
  if (note.type) lines.push(note.type);
  lines.push(...note.facts, ...note.tags.map((tag) => `#${tag}`));
  if (note.manySegments) lines.push(l10n.t('For more than eight customer segments'));
  else if (note.ref.block !== 'customer_segments' && segments.length > 0)
    lines.push(l10n.t('For {0}', segments.join(', ')));
  lines.push(...note.problems.map((problem) => `• ${problem.message}`));
  return lines.join('\n');
}
