/** The curves over the sheet: the links of the selected note, the links it lacks, and the one that is being drawn. */

import * as l10n from '@vscode/l10n';
import { nothing, render, svg, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { linkCount } from '../../src/canvas/counts';
import { type Curve, curveBetween, curveTo, visiblePart } from '../../src/draw/links/curves';
import { LinkRoutes, type SheetGeometry, signatureOf } from '../../src/draw/links/linkRoutes';
import { linkVerb } from '../../src/language/sentences';
import { type GridModel, type LinkModel, type NoteModel, notesOf } from '../../src/view/model';
import { hopsOf, NEAR } from '../../src/view/trace';
import type { Board } from '../controllers/board';
import type { Rect } from '../input/nearestInDirection';
import { changedLinkCurve } from '../render/changed';
import { frontOf } from '../state/emphasis';
import type { Drag } from '../state/state';
import { isCovered } from '../state/state';

/** Draws the layer from the current positions of the notes on the page. */
export function drawLinks(board: Board, layer: SVGElement): void {
  const { drag } = board.state;
  const drawn = drag?.kind === 'link' ? loose(board, drag) : curves(board);
  render(drawn, layer as unknown as HTMLElement);
  // Without curves, the layout of the page is not needed, and reading it would be slow.
  if (drawn === nothing) return;
  const sheet = document.querySelector('.stage')?.getBoundingClientRect();
  // Curves must not cover what is around the sheet.
  layer.style.clipPath = sheet
    ? `inset(${sheet.top}px ${pageWidth() - sheet.right}px ${pageHeight() - sheet.bottom}px ${sheet.left}px)`
    : '';
}

/** The emphasis of a link: links of the selection, links one step farther, all others. */
type LinkEmphasis = 'loud' | 'quiet' | 'faint';

/** Measurements of the page before drawing: measuring after a change would force a layout. */
interface LayerContext {
  readonly grid: GridModel;
  readonly routes: LinkRoutes;
  readonly notes: ReadonlyMap<string, NoteModel>;
  /** How far to the right curves may go. */
  readonly right: number;
}

/** The routes for the last positions of the cards, cached: most paints do not move a card. */
let known: LinkRoutes | undefined;

function currentRoutes(): LinkRoutes {
  const places: SheetGeometry = {
    cards: partsOfNotes(),
    blocks: [...document.querySelectorAll('.sheet .block')].map((block) => block.getBoundingClientRect()),
    words: wordsOfHeads(),
    scale: scaleOfSheet(),
    right: sheetRight(),
  };
  if (known === undefined || known.signature !== signatureOf(places)) known = new LinkRoutes(places);
  return known;
}

function curves(board: Board): TemplateResult | typeof nothing {
  const { grid, selected, drag, allLinks, changes } = board.state;
  const covered = isCovered(board.state);
  const isChanged = changes !== undefined && changes.links.length > 0;
  if (!grid || drag || covered || (selected === undefined && !allLinks && !isChanged)) return nothing;
  const ways = currentRoutes();
  const notes = new Map(notesOf(grid).map((note) => [note.key, note]));
  const sheet: LayerContext = { grid, routes: ways, notes, right: ways.places.right };
  const note = board.store.note(selected);
  return svg`<defs>
    <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="6" markerHeight="6" orient="auto">
      <path d="M 0 0.5 L 7.5 4 L 0 7.5 z" fill="context-stroke" />
    </marker>
  </defs>${allLinks ? bundles(board, sheet) : nothing}${note ? chainLinks(board, sheet, note) : nothing}${
    note ? ofSelected(board, sheet, note) : nothing
  }${changedLinks(board, sheet)}`;
}

/** The links that were made and cut since the last commit; those of the selection are emphasised. */
function changedLinks(board: Board, { routes: ways }: LayerContext): readonly unknown[] {
  const { selected, changes } = board.state;
  return (changes?.links ?? []).map((link) => {
    // In the direction in which the link of a selected note is drawn, so that both have one route.
    const [from, to] = link.b === selected ? [link.b, link.a] : [link.a, link.b];
    const curve = ways.between(from, to);
    if (curve === undefined) return nothing;
    const emphasis = selected === undefined ? '' : from === selected ? 'current' : 'faint';
    const drawn = changedLinkCurve(link, curve, emphasis);
    if (!link.made) return drawn;
    const open = ({ clientX: x, clientY: y }: MouseEvent) =>
      board.open({ kind: 'link', a: link.a, b: link.b, x, y });
    return svg`<g @click=${open}>${drawn}</g>`;
  });
}

/** All links that are not those of the selection's chain, one bundle for each pair of blocks. */
function bundles(board: Board, { grid, routes: ways, notes }: LayerContext): readonly unknown[] {
  const { selected } = board.state;
  const front = frontOf(board.state);
  const pairs = new Map<string, { readonly from: Set<string>; readonly to: Set<string>; count: number }>();
  for (const { a, b } of grid.links) {
    const [from, to] = [notes.get(a)?.ref.block, notes.get(b)?.ref.block];
    if (from === undefined || to === undefined || !ways.places.cards.has(a) || !ways.places.cards.has(b))
      continue;
    // Links of filtered-out notes are not drawn; the links of the selection's chain are drawn one by one.
    if (front && (selected !== undefined ? front.has(a) && front.has(b) : !(front.has(a) && front.has(b))))
      continue;
    const [one, other, first, second] = from < to ? [from, to, a, b] : [to, from, b, a];
    const pair = pairs.get(`${one} ${other}`) ?? { from: new Set(), to: new Set(), count: 0 };
    pair.from.add(first);
    pair.to.add(second);
    pair.count += 1;
    pairs.set(`${one} ${other}`, pair);
  }
  return [...pairs].map(([name, { from, to, count }]) => {
    const bundle = ways.bundle(`${name}: ${[...from, '–', ...to].join(' ')}`, [...from], [...to]);
    if (bundle === undefined) return nothing;
    const [one = '', other = ''] = name
      .split(' ')
      .map((key) => grid.blocks.find((block) => block.key === key)?.title);
    const width = Math.min(5, 1 + Math.sqrt(count) * 0.7).toFixed(1);
    return svg`<g class="bundle ${selected === undefined ? 'quiet' : 'faint'}">
      <path class="hit" d=${bundle.trunk.path}><title>${l10n.t('{0} – {1}: {2}', one, other, linkCount(count))}</title></path>
      ${bundle.feeders.map(({ path }) => svg`<path class="line" d=${path} />`)}
      <path class="line trunk" .style=${`stroke-width: ${width}px`} d=${bundle.trunk.path} />
    </g>`;
  });
}

/** The links of the chain that are not the selection's own: one link farther, or all of them while all are drawn. */
function chainLinks(board: Board, sheet: LayerContext, note: NoteModel): readonly unknown[] {
  const { grid, routes: ways } = sheet;
  const hops = hopsOf(grid, note.key);
  const reach = board.state.allLinks ? NEAR + 1 : NEAR;
  const hop = (key: string) => hops.get(key) ?? Number.POSITIVE_INFINITY;
  const drawn = grid.links.filter(
    ({ a, b }) => a !== note.key && b !== note.key && Math.max(hop(a), hop(b)) <= reach && hop(a) !== hop(b),
  );
  return [
    repeat(
      drawn,
      ({ a, b }) => `${a} ${b}`,
      (link) => {
        const back = hop(link.b) < hop(link.a);
        const curve = back ? ways.between(link.b, link.a) : ways.between(link.a, link.b);
        return linkCurve(board, sheet, link, back, curve, 'quiet');
      },
    ),
  ];
}

function ofSelected(board: Board, sheet: LayerContext, note: NoteModel): TemplateResult | typeof nothing {
  const { grid, routes: ways, right } = sheet;
  const from = ways.places.cards.get(note.key);
  if (from === undefined) return nothing;
  const links = grid.links.filter(({ a, b }) => a === note.key || b === note.key);
  return svg`${repeat(
    links,
    ({ a, b }) => `${a} ${b}`,
    (link) => {
      const back = link.b === note.key;
      return linkCurve(board, sheet, link, back, ways.between(note.key, back ? link.a : link.b), 'loud');
    },
  )}${board.store.writable ? stubs(board, note, from, right) : nothing}`;
}

/** The curve of a link and, under the pointer, its sentence; `back`: read from its second note to its first. */
function linkCurve(
  board: Board,
  { grid, notes, right }: LayerContext,
  link: LinkModel,
  back: boolean,
  curve: Curve | undefined,
  strength: LinkEmphasis,
): TemplateResult | typeof nothing {
  if (curve === undefined) return nothing;
  const ends = (back ? [link.b, link.a] : [link.a, link.b]).map((key) => notes.get(key));
  const [from = '', to = ''] = ends.map((note) => note?.name);
  const { path, middle } = curve;
  const verb = back ? link.backward : link.forward;
  const open = ({ clientX: x, clientY: y }: MouseEvent) =>
    board.open({ kind: 'link', a: link.a, b: link.b, x, y });
  return svg`<g class="link ${strength}" .style=${colourOf(board, grid, ends)} @click=${open}>
    <path class="hit" d=${path}><title>${l10n.t('{0} {1} {2}', from, verb, to)}</title></path>
    <path class="line" d=${path} marker-end=${strength === 'loud' ? 'url(#arrow)' : nothing} />
    <text x=${middle.x} y=${middle.y} text-anchor=${anchorAt(middle.x, right)} dominant-baseline="central">${verb}</text>
  </g>`;
}

/** The colour of the one segment that both ends of a link belong to, while the sheet is coloured by segment. */
function colourOf(
  { state }: Board,
  { segments }: GridModel,
  [one, other]: readonly (NoteModel | undefined)[],
): string {
  const common = one?.segments.filter((segment) => other?.segments.includes(segment)) ?? [];
  const [only] = common;
  const color =
    only === undefined || common.length > 1 || !state.bySegment ? undefined : segments[only]?.color;
  return color === undefined ? '' : `--stroke: var(--segment-${color})`;
}

/** Words in the middle of a curve, but never beyond the edge of the sheet. */
function anchorAt(x: number, right: number): 'start' | 'middle' | 'end' {
  if (x > right - 80) return 'end';
  return x < 80 ? 'start' : 'middle';
}

/** The size of a loose end, so that none covers another. */
const STUB_HEIGHT = 19;

/** Short dashed ends for missing links; a click lists possible targets. */
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

function loose(board: Board, drag: Drag & { readonly kind: 'link' }): TemplateResult | typeof nothing {
  const card = partOf(drag.note);
  if (card === undefined) return nothing;
  // It starts at the side that the pointer is on.
  const from =
    drag.x < (card.left + card.right) / 2 ? { ...card, right: card.left } : { ...card, left: card.right };
  const over = drag.landing?.note;
  const to = over === undefined || over === drag.note ? undefined : partOf(over);
  const right = sheetRight();
  const { path } = to ? curveBetween(from, to, right) : curveTo(from, drag);
  const says = sayingOf(board, drag);
  const atRight = anchorAt(drag.x, right) === 'end';
  return svg`<g class="loose"><path class="line" d=${path} />${
    says === undefined
      ? nothing
      : svg`<text x=${drag.x + (atRight ? -14 : 16)} y=${drag.y - 16} text-anchor=${atRight ? 'end' : 'start'}>${says}</text>`
  }</g>`;
}

/** The sentence of the link if it were dropped at the pointer. */
function sayingOf({ store }: Board, { note, landing }: Drag): string | undefined {
  const own = store.note(note)?.ref.block;
  if (own === undefined || landing === undefined || landing.block === own) return undefined;
  const verb = linkVerb(own, landing.block);
  if (landing.note === undefined) return l10n.t('{0} a new note', verb);
  const isLinked = store.state.grid?.links.some(
    ({ a, b }) => (a === note && b === landing.note) || (b === note && a === landing.note),
  );
  return isLinked ? l10n.t('{0} (linked already)', verb) : verb;
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

/** How large the sheet is drawn in pixels of the screen. */
function scaleOfSheet(): number {
  const sheet = document.querySelector('.sheet');
  return (sheet && Number(getComputedStyle(sheet).zoom)) || 1;
}

/** Where the words and buttons in the heads of blocks are, with a little room around them that leaves the lane beside them free. */
function wordsOfHeads(): readonly Rect[] {
  const room = 1.5 * scaleOfSheet();
  return [...document.querySelectorAll('.sheet .head > :not(.space)')].map((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { left: left - room, right: right + room, top, bottom };
  });
}
