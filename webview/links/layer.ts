/** The curves over the sheet: the links of the selected note, the links it lacks, and the one that is being drawn. */
import * as l10n from '@vscode/l10n';
import { nothing, render, svg, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { LinkModel, NoteModel } from '../../src/view/model';
import type { Board } from '../board';
import type { Rect } from '../input/neighbours';
import type { Drag } from '../state';
import { type Curve, curveBetween, curvesFrom, curveTo, visiblePart } from './curves';

/** Draws the layer anew, from where the notes stand on the page now. */
export function drawLinks(board: Board, layer: SVGElement): void {
  const { drag } = board.state;
  render(drag?.kind === 'link' ? loose(drag) : ofSelected(board), layer as unknown as HTMLElement);
}

function ofSelected(board: Board): TemplateResult | typeof nothing {
  const { grid, selected, drag } = board.state;
  const note = board.store.note(selected);
  const from = note && partOf(note.key);
  if (!grid || !note || !from || drag) return nothing;
  const links = grid.links.flatMap((link) => {
    const partner =
      link.a === note.key
        ? board.store.note(link.b)
        : link.b === note.key
          ? board.store.note(link.a)
          : undefined;
    const to = partner && partOf(partner.key);
    return partner && to ? [{ link, partner, to }] : [];
  });
  const curves = curvesFrom(
    from,
    links.map(({ to }) => to),
    pageWidth(),
  );
  return svg`${repeat(
    links,
    ({ link: { a, b } }) => `${a} ${b}`,
    ({ link, partner }, index) => linkCurve(board, note, partner, link, curves[index]),
  )}${board.store.writable ? stubs(board, note, from) : nothing}`;
}

function linkCurve(
  board: Board,
  note: NoteModel,
  partner: NoteModel,
  link: LinkModel,
  curve: Curve | undefined,
): TemplateResult | typeof nothing {
  if (curve === undefined) return nothing;
  const { path, middle } = curve;
  const verb = (link.a === note.key ? link.forward : link.backward) ?? l10n.t('goes with');
  const open = ({ clientX: x, clientY: y }: MouseEvent) =>
    board.open({ kind: 'link', a: link.a, b: link.b, x, y });
  return svg`<g class="link" @click=${open}>
    <path class="hit" d=${path}><title>${l10n.t('{0} {1} {2}', note.name, verb, partner.name)}</title></path>
    <path class="line" d=${path} />
    <text x=${middle.x} y=${middle.y} text-anchor=${anchorAt(middle.x)} dominant-baseline="central">${verb}</text>
  </g>`;
}

/** Words in the middle of a curve, but never beyond the edge of the page. */
function anchorAt(x: number): 'start' | 'middle' | 'end' {
  if (x > pageWidth() - 80) return 'end';
  return x < 80 ? 'start' : 'middle';
}

/** Short dashed ends for links that are missing; a click offers what they may go to. */
function stubs(board: Board, note: NoteModel, from: Rect): TemplateResult {
  const height = from.bottom - from.top;
  return svg`${note.gaps.map((blocks, index) => {
    const y = from.top + (height * (index + 1)) / (note.gaps.length + 1);
    const leftwards = from.right + 26 > pageWidth();
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
  const { path } = to ? curveBetween(from, to, pageWidth()) : curveTo(from, drag, pageWidth());
  return svg`<g class="loose"><path class="line" d=${path} /></g>`;
}

function pageWidth(): number {
  return document.documentElement.clientWidth;
}

/** The part of a note's card that can be seen; undefined where the layout leaves its block out. */
function partOf(key: string): Rect | undefined {
  const card = document.querySelector(`[data-note="${CSS.escape(key)}"]`);
  const list = card?.closest('.notes');
  if (!card || !list) return undefined;
  return visiblePart(card.getBoundingClientRect(), list.getBoundingClientRect());
}
