/** The curves over the sheet: the links of the selected note, the links it lacks, and the one that is being drawn. */
import * as l10n from '@vscode/l10n';
import { nothing, render, svg, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { type GridModel, type LinkModel, type NoteModel, notesOf } from '../../src/view/model';
import { chainOf } from '../../src/view/trace';
import type { Board } from '../controllers/board';
import type { Rect } from '../input/neighbours';
import { frontOf } from '../state/emphasis';
import type { Drag } from '../state/state';
import { betweenCards, type Curve, curveBetween, curvesFrom, curveTo, stacksOf, visiblePart } from './curves';

/** Draws the layer anew, from where the notes stand on the page now. */
export function drawLinks(board: Board, layer: SVGElement): void {
  const { drag } = board.state;
  const drawn = drag?.kind === 'link' ? loose(drag) : curves(board);
  render(drawn, layer as unknown as HTMLElement);
  // Without curves, nobody need lay out the page to know where the sheet is.
  if (drawn === nothing) return;
  const sheet = document.querySelector('.stage')?.getBoundingClientRect();
  // Nothing is drawn over what stands around the sheet.
  layer.style.clipPath = sheet
    ? `inset(${sheet.top}px ${pageWidth() - sheet.right}px ${pageHeight() - sheet.bottom}px ${sheet.left}px)`
    : '';
}

/** How much a link is to be seen: the selection's own, those of its chain, all others. */
type Strength = 'loud' | 'quiet' | 'faint';

/** What is known of the page before anything is drawn: each look at it after a change would lay it out anew. */
interface Sheet {
  readonly grid: GridModel;
  /** The part of each note's card that can be seen. */
  readonly parts: ReadonlyMap<string, Rect>;
  /** What curves run behind: the cards, and the words in the heads of blocks. */
  readonly obstacles: readonly Rect[];
  readonly names: ReadonlyMap<string, string>;
  /** How far to the right curves may go. */
  readonly right: number;
}

function curves(board: Board): TemplateResult | typeof nothing {
  const { grid, selected, drag, allLinks, presenting, guide } = board.state;
  const covered = presenting !== undefined || guide !== undefined;
  if (!grid || drag || covered || (selected === undefined && !allLinks)) return nothing;
  const names = new Map(notesOf(grid).map((note) => [note.key, note.name]));
  const parts = partsOfNotes();
  const sheet: Sheet = {
    grid,
    parts,
    obstacles: [...stacksOf([...parts.values()]), ...wordsOfHeads()],
    names,
    right: sheetRight(),
  };
  const note = board.store.note(selected);
  return svg`${behind(board, sheet)}${note ? ofSelected(board, sheet, note) : nothing}`;
}

/** The links that are not the selection's own: those of its chain, and all others where somebody wants to see them. */
function behind(board: Board, sheet: Sheet): readonly unknown[] {
  const { grid, parts, right } = sheet;
  const { selected, allLinks, filter } = board.state;
  const front = frontOf(grid, selected, filter);
  // Without all links, only those of the selection's chain are there.
  const chain = allLinks || selected === undefined ? undefined : chainOf(grid, selected);
  const drawn = grid.links.flatMap((link) => {
    const { a, b } = link;
    const [from, to] = [parts.get(a), parts.get(b)];
    if (!from || !to || a === selected || b === selected) return [];
    const strength = front === undefined || (front.has(a) && front.has(b)) ? 'quiet' : 'faint';
    // A link between two notes that are both scrolled away says nothing.
    const away = from.top === from.bottom && to.top === to.bottom;
    if (away || (chain && !(chain.has(a) && chain.has(b)))) return [];
    return [{ link, strength, curve: curveBetween(from, to, right) }];
  });
  return (['faint', 'quiet'] as const).map((wanted) =>
    repeat(
      drawn.filter(({ strength }) => strength === wanted),
      ({ link: { a, b } }) => `${a} ${b}`,
      ({ link, curve }) => linkCurve(board, sheet, link, false, curve, wanted),
    ),
  );
}

function ofSelected(board: Board, sheet: Sheet, note: NoteModel): TemplateResult | typeof nothing {
  const { grid, parts, right } = sheet;
  const from = parts.get(note.key);
  if (from === undefined) return nothing;
  const links = grid.links.flatMap((link) => {
    const partner = link.a === note.key ? link.b : link.b === note.key ? link.a : undefined;
    const to = partner === undefined ? undefined : parts.get(partner);
    return to ? [{ link, to }] : [];
  });
  const paths = curvesFrom(
    from,
    links.map(({ to }) => to),
    right,
  );
  return svg`${repeat(
    links,
    ({ link: { a, b } }) => `${a} ${b}`,
    ({ link }, index) => linkCurve(board, sheet, link, link.b === note.key, paths[index], 'loud'),
  )}${board.store.writable ? stubs(board, note, from, right) : nothing}`;
}

/**
 * The curve of a link and, under the pointer, what it says; `back`: read from its second note to its first. It runs behind
 * cards, so that it neither crosses out their names nor takes their clicks; only a shade of it can be seen there.
 */
function linkCurve(
  board: Board,
  { names, obstacles, right }: Sheet,
  link: LinkModel,
  back: boolean,
  curve: Curve | undefined,
  strength: Strength,
): TemplateResult | typeof nothing {
  if (curve === undefined) return nothing;
  const [from = '', to = ''] = (back ? [link.b, link.a] : [link.a, link.b]).map((key) => names.get(key));
  const { path, middle } = curve;
  const seen = betweenCards(curve, obstacles);
  const verb = back ? link.backward : link.forward;
  const open = ({ clientX: x, clientY: y }: MouseEvent) =>
    board.open({ kind: 'link', a: link.a, b: link.b, x, y });
  return svg`<g class="link ${strength}" @click=${open}>
    <path class="hit" d=${seen}><title>${l10n.t('{0} {1} {2}', from, verb, to)}</title></path>
    <path class="line whole" d=${path} />
    <path class="line" d=${seen} />
    <text x=${middle.x} y=${middle.y} text-anchor=${anchorAt(middle.x, right)} dominant-baseline="central">${verb}</text>
  </g>`;
}

/** Words in the middle of a curve, but never beyond the edge of the sheet. */
function anchorAt(x: number, right: number): 'start' | 'middle' | 'end' {
  if (x > right - 80) return 'end';
  return x < 80 ? 'start' : 'middle';
}

/** How much room a loose end takes, so that none covers another. */
const STUB_HEIGHT = 19;

/** Short dashed ends for links that are missing; a click offers what they may go to. */
function stubs(board: Board, note: NoteModel, from: Rect, right: number): TemplateResult {
  const height = from.bottom - from.top;
  return svg`${note.gaps.map((blocks, index) => {
    const apart = Math.max(STUB_HEIGHT, height / (note.gaps.length + 1));
    const y = (from.top + from.bottom) / 2 + (index - (note.gaps.length - 1) / 2) * apart;
    const leftwards = from.right + 26 > right;
    const [start, end] = leftwards ? [from.left, from.left - 16] : [from.right, from.right + 16];
    const titles = blocks.flatMap((key) => board.store.block(key)?.title ?? []).join(', ');
    const open = () => board.open({ kind: 'links', note: note.key, filter: '', only: blocks });
    return svg`<g class="stub" @click=${open}>
      <title>${l10n.t('No link to {0} yet. Click to add one.', titles)}</title>
      <path class="dashes" d=${`M ${start} ${y} H ${end}`} />
      <circle cx=${end} cy=${y} r="8" />
      <path class="plus" d=${`M ${end - 4} ${y} h 8 M ${end} ${y - 4} v 8`} />
    </g>`;
  })}`;
}

function loose(drag: Drag & { readonly kind: 'link' }): TemplateResult | typeof nothing {
  const card = partOf(drag.note);
  if (card === undefined) return nothing;
  // It starts where the handle is.
  const from = { ...card, left: card.right };
  const over = drag.landing?.note;
  const to = over === undefined || over === drag.note ? undefined : partOf(over);
  const { path } = to ? curveBetween(from, to, sheetRight()) : curveTo(from, drag);
  return svg`<g class="loose"><path class="line" d=${path} /></g>`;
}

function pageWidth(): number {
  return document.documentElement.clientWidth;
}

function pageHeight(): number {
  return document.documentElement.clientHeight;
}

function sheetRight(): number {
  const stage = document.querySelector('.stage');
  return stage ? stage.getBoundingClientRect().left + stage.clientWidth : pageWidth();
}

/** The part of a note's card that can be seen; undefined where the layout leaves its block out. */
function partOf(key: string): Rect | undefined {
  const card = document.querySelector(`[data-note="${CSS.escape(key)}"]`);
  const list = card?.closest('.notes');
  if (!card || !list) return undefined;
  return visiblePart(card.getBoundingClientRect(), list.getBoundingClientRect());
}

/** The same of every note on the sheet. */
function partsOfNotes(): ReadonlyMap<string, Rect> {
  const parts = new Map<string, Rect>();
  for (const list of document.querySelectorAll('.sheet .notes')) {
    const window = list.getBoundingClientRect();
    for (const card of list.querySelectorAll<HTMLElement>('[data-note]'))
      parts.set(card.dataset.note ?? '', visiblePart(card.getBoundingClientRect(), window));
  }
  return parts;
}

/** Where the words and buttons in the heads of blocks are, with a little room around them. */
function wordsOfHeads(): readonly Rect[] {
  return [...document.querySelectorAll('.sheet .head > :not(.space)')].map((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { left: left - 3, right: right + 3, top, bottom };
  });
}
