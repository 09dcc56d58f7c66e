/** The places of the sheet on the screen: notes by key, heads of blocks as `#block_key`. */
import type { BlockKey } from '../../src/canvas/blocks';
import { headOf } from '../state/state';
import type { Surroundings } from './navigation';
import { type Direction, nearest, type Rect } from './nearestInDirection';

/** The place that an element belongs to. */
export function placeOf(element: EventTarget | null): string | undefined {
  return element instanceof Element ? element.closest<HTMLElement>('[data-place]')?.dataset.place : undefined;
}

/** The element of a place. */
export function elementOf(place: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`);
}

/** The current neighbours of places on the screen. */
export const AROUND: Surroundings = { nextPlace, nextNote, nextBlock };

function nextPlace(place: string, direction: Direction): string | undefined {
  const here = elementOf(place);
  const section = here?.closest<HTMLElement>('.block');
  if (!here || !section) return undefined;
  const from = rectOf(here);
  const own = nearest(
    from,
    placesIn(section).filter((candidate) => candidate.place !== place),
    direction,
  );
  if (own) return own.place;
  const next = nearest(
    { ...rectOf(section), ...levelPart(from, rectOf(section), direction) },
    blocksBut(section),
    direction,
  );
  if (next === undefined) return undefined;
  const places = placesIn(next.section);
  const head = headOf(next.block);
  if (direction === 'down') return head;
  if (direction === 'up') return places.at(-1)?.place ?? head;
  const [closest] = places
    .filter((candidate) => !candidate.place.startsWith('#') || places.length === 1)
    .sort((a, b) => distance(a.rect, from) - distance(b.rect, from));
  return closest?.place ?? head;
}

function nextNote(place: string, direction: Direction): string | undefined {
  const here = elementOf(place);
  const section = here?.closest<HTMLElement>('.block');
  if (!here || !section) return undefined;
  const notes = placesIn(section).filter(
    (candidate) => candidate.place !== place && !candidate.place.startsWith('#'),
  );
  return nearest(rectOf(here), notes, direction)?.place;
}

function nextBlock(block: BlockKey, direction: Direction): BlockKey | undefined {
  const section = document.querySelector<HTMLElement>(`.block[data-block="${block}"]`);
  return section ? nearest(rectOf(section), blocksBut(section), direction)?.block : undefined;
}

/** The part of a block that is level with a place: it decides which of several neighbouring blocks is straight ahead. */
function levelPart(from: Rect, block: Rect, direction: Direction): Partial<Rect> {
  if (direction === 'up' || direction === 'down') return { left: from.left, right: from.right };
  const top = Math.min(Math.max(from.top, block.top), block.bottom - 1);
  return { top, bottom: Math.max(top + 1, Math.min(from.bottom, block.bottom)) };
}

interface PlaceRect {
  readonly place: string;
  readonly rect: Rect;
}

function placesIn(section: HTMLElement): readonly PlaceRect[] {
  return [...section.querySelectorAll<HTMLElement>('[data-place]')].map((element) => ({
    place: element.dataset.place ?? '',
    rect: rectOf(element),
  }));
}

function blocksBut(
  but: HTMLElement,
): readonly { readonly block: BlockKey; readonly section: HTMLElement; readonly rect: Rect }[] {
  return [...document.querySelectorAll<HTMLElement>('.block')]
    .filter((section) => section !== but)
    .map((section) => ({ block: section.dataset.block as BlockKey, section, rect: rectOf(section) }));
}

function rectOf(element: Element): Rect {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { left, right, top, bottom };
}

function distance(one: Rect, other: Rect): number {
  return Math.abs(one.top + one.bottom - other.top - other.bottom);
}
