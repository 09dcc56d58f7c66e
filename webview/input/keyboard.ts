/** Every key of the sheet. What is handled here does not reach VS Code; everything else does. */
import * as l10n from '@vscode/l10n';
import type { BlockKey } from '../../src/canvas/blocks';
import type { Board } from '../controllers/board';
import { headOf } from '../state/state';
import { isComposing, pressedKey } from './keys';
import { type Direction, nearest, type Rect } from './neighbours';
import { onStoryKey } from './storyKeys';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowRight: 'right',
  ArrowDown: 'down',
  ArrowLeft: 'left',
};

/** Listens to the keys of the page. */
export function watchKeys(board: Board): void {
  window.addEventListener('keydown', keepInField, { capture: true });
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || isComposing(event) || !onKey(board, event)) return;
    event.preventDefault();
    event.stopPropagation();
  });
}

/**
 * In a field, undo and redo are about what is typed there, and “select all” about the field; VS Code would undo the
 * document instead, or select only after the next key has been typed.
 */
function keepInField(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || !isField(event)) return;
  const key = pressedKey(event);
  if (!['z', 'y', 'a'].includes(key)) return;
  event.stopImmediatePropagation();
  if (key === 'a') return;
  event.preventDefault();
  const forth = key === 'y' || event.shiftKey;
  // A field whose text was written and shown as a number has changes that the browser knows nothing of.
  const asked = new CustomEvent('field-undo', { detail: forth ? 'forth' : 'back', cancelable: true });
  if (event.target?.dispatchEvent(asked) === false) return;
  // Deprecated, and the only way to undo one field.
  document.execCommand(forth ? 'redo' : 'undo');
}

/** Whether a key is typed into a field, one in a control's shadow included. */
export function isField(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** Whether a key is pressed in a list to choose from, where letters lead to its entries. */
function isList({ target }: Event): boolean {
  return target instanceof Element && target.closest('vscode-dropdown') !== null;
}

/** Whether the key meant something here. */
function onKey(board: Board, event: KeyboardEvent): boolean {
  if (event.key === 'Escape') return board.escape();
  if (board.presenting.on) return onStoryKey(board, event);
  if (board.state.guide) return false;
  if (onFindKey(board, event)) return true;
  if (isField(event)) return false;
  const place = placeOf(event.target);
  const command = event.ctrlKey || event.metaKey;
  if (pressedKey(event) === '?' && !command) {
    board.open({ kind: 'keys' });
    return true;
  }
  if (onSheetKey(board, event)) return true;
  // The browser would select the text of the whole page.
  if (place === undefined && isSelectAll(event)) {
    board.picking.everything();
    return true;
  }
  if (place === undefined) return false;
  const note = board.store.note(place);
  const block = note?.ref.block ?? board.store.blockNamed(place);
  if (block === undefined) return false;
  const arrow = ARROWS[event.key];
  if (arrow && event.altKey && !command) {
    if (note) carry(board, note.key, arrow, event.repeat);
    return true;
  }
  if (arrow && event.shiftKey && !command) return extend(board, place, block, arrow);
  if (arrow && command && !event.shiftKey) return go(board, place, arrow, (to) => board.goTo(to));
  if (command) return onCommandKey(board, event, note?.key, block);
  if (event.altKey) return false;
  if (arrow) return go(board, place, arrow);
  return onPlainKey(board, event, place, note?.key, block);
}

function isSelectAll(event: KeyboardEvent): boolean {
  const command = event.ctrlKey || event.metaKey;
  return command && !event.altKey && !event.shiftKey && pressedKey(event) === 'a';
}

/** Finding works from everywhere on the page, fields included. */
function onFindKey({ finding }: Board, event: KeyboardEvent): boolean {
  const command = event.ctrlKey || event.metaKey;
  if (command && !event.altKey && !event.shiftKey && pressedKey(event) === 'f') finding.open();
  else if (event.key === 'F3' && !command && !event.altKey)
    finding.step(event.shiftKey ? -1 : 1, !isField(event));
  else return false;
  return true;
}

/** Keys that mean the sheet as a whole. VS Code keeps those for zoom with Ctrl for itself. */
function onSheetKey(board: Board, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || isList(event)) return false;
  const { viewing } = board;
  switch (pressedKey(event)) {
    case 'f':
      board.finding.open();
      return true;
    case 'a':
      board.toggleAllLinks();
      return true;
    case 'm':
      if (board.state.grid?.money) board.open({ kind: 'money' });
      else board.say(l10n.t('No amounts yet.'));
      return true;
    case '+':
    case '=':
      viewing.zoomBy(1);
      return true;
    case '-':
      viewing.zoomBy(-1);
      return true;
    case '0':
      viewing.zoomTo(1);
      return true;
    case 'z':
      viewing.toggleFit();
      return true;
    default:
      return false;
  }
}

/** Keys with Ctrl or Cmd. Those for the clipboard are the browser's, which tells us; see `clipboard.ts`. */
function onCommandKey(
  board: Board,
  event: KeyboardEvent,
  note: string | undefined,
  block: BlockKey,
): boolean {
  if (event.altKey || event.shiftKey) return false;
  switch (pressedKey(event)) {
    case '.':
      board.showProblems(note, block);
      return true;
    case 'a':
      board.picking.all(block);
      return true;
    case 'd':
      board.several.duplicate(board.store.subjects(note));
      return true;
    case ' ':
      if (note !== undefined) board.picking.toggle(note);
      return true;
    default:
      return false;
  }
}

function onPlainKey(
  board: Board,
  event: KeyboardEvent,
  place: string,
  note: string | undefined,
  block: BlockKey,
): boolean {
  switch (pressedKey(event)) {
    case 'Home':
    case 'End':
      if (event.shiftKey) return extendToEnd(board, block, event.key === 'Home');
      return toEnd(board, block, event.key === 'Home');
    case 'n':
    case 'Insert':
      board.typing.startAdding(block);
      return true;
    case 'g':
      board.open({ kind: 'guidance', block });
      return true;
    case 'p':
      board.showProblems(note, block);
      return true;
    case 'Enter':
      // A button in the head does what it says.
      if ((event.target as Element).closest('button')) return false;
      if (note === undefined) board.typing.startAdding(block);
      else board.typing.startRenaming(note);
      return true;
  }
  if (note === undefined) return false;
  switch (pressedKey(event)) {
    case 'F2':
      board.typing.startRenaming(note);
      return true;
    case 'Delete':
    case 'Backspace':
      board.several.remove(board.store.subjects(note));
      return true;
    case ' ':
      board.select(board.state.selected === place ? undefined : place);
      return true;
    case 'd':
      board.several.duplicate(board.store.subjects(note));
      return true;
    case 'e':
      board.inspect(note);
      return true;
    case 'l':
      board.open({ kind: 'links', note, filter: '' });
      return true;
    case 't':
      board.openSource(note);
      return true;
    default:
      return false;
  }
}

/** Carries what is selected along: up and down those of the block, at its end and left and right all of it to the next block. */
function carry(board: Board, note: string, direction: Direction, held: boolean): void {
  const subjects = board.store.subjects(note);
  if (direction === 'left' || direction === 'right') {
    board.several.carry(subjects, (from) => nextBlock(from, direction));
    return;
  }
  const block = board.store.note(note)?.ref.block;
  const carried = subjects.filter((key) => board.store.note(key)?.ref.block === block);
  const notes = (block && board.store.block(block)?.notes) ?? [];
  const edge = (direction === 'up' ? notes[0] : notes.at(-1))?.key;
  // A key that is held down stops at the end of the block.
  if (edge !== undefined && carried.includes(edge) && !held)
    board.several.carry(subjects, (from) => nextBlock(from, direction), direction === 'down');
  else board.several.shift(carried, direction === 'up' ? -1 : 1);
}

/** Selects up to the next note of the block in a direction. */
function extend(board: Board, place: string, block: BlockKey, direction: Direction): boolean {
  const section = elementOf(place)?.closest<HTMLElement>('.block');
  const from = elementOf(place)?.getBoundingClientRect();
  if (!section || !from) return false;
  const next = nearest(
    from,
    placesIn(section).filter((candidate) => candidate.place !== place && !candidate.place.startsWith('#')),
    direction,
  );
  if (next && board.store.note(next.place)?.ref.block === block) board.picking.extendTo(next.place);
  return true;
}

function extendToEnd(board: Board, block: BlockKey, first: boolean): boolean {
  const notes = board.store.block(block)?.notes ?? [];
  const end = first ? notes[0] : notes.at(-1);
  if (end) board.picking.extendTo(end.key);
  return true;
}

/** Moves focus: to the neighbour in the block, else to the next block, its nearest place. */
function go(
  board: Board,
  place: string,
  direction: Direction,
  focus: (place: string) => void = (to) => board.focus(to),
): boolean {
  const here = elementOf(place);
  const section = here?.closest<HTMLElement>('.block');
  if (!here || !section) return false;
  const from = here.getBoundingClientRect();
  const own = nearest(
    from,
    placesIn(section).filter((candidate) => candidate.place !== place),
    direction,
  );
  if (own) {
    focus(own.place);
    return true;
  }
  const next = nearest(
    { ...rectOf(section), ...middle(from, section, direction) },
    blocks(section),
    direction,
  );
  if (next === undefined) return true;
  const places = placesIn(next.section);
  const last = places.at(-1);
  if (direction === 'down') focus(headOf(next.block));
  else if (direction === 'up' && last) focus(last.place);
  else {
    const closest = places
      .filter((candidate) => !candidate.place.startsWith('#') || places.length === 1)
      .sort((a, b) => distance(a.rect, from) - distance(b.rect, from))[0];
    focus(closest?.place ?? headOf(next.block));
  }
  return true;
}

/** Seen from a place, its block is as wide as it is, and the place decides which of several neighbours is ahead. */
function middle(from: Rect, section: HTMLElement, direction: Direction): Partial<Rect> {
  const whole = rectOf(section);
  if (direction === 'up' || direction === 'down') return { left: from.left, right: from.right };
  const top = Math.min(Math.max(from.top, whole.top), whole.bottom - 1);
  return { top, bottom: Math.max(top + 1, Math.min(from.bottom, whole.bottom)) };
}

function toEnd(board: Board, block: BlockKey, first: boolean): boolean {
  const notes = board.store.block(block)?.notes ?? [];
  board.focus((first ? notes[0] : notes.at(-1))?.key ?? headOf(block));
  return true;
}

interface Place {
  readonly place: string;
  readonly rect: Rect;
}

function placesIn(section: HTMLElement): readonly Place[] {
  return [...section.querySelectorAll<HTMLElement>('[data-place]')].map((element) => ({
    place: element.dataset.place ?? '',
    rect: rectOf(element),
  }));
}

function blocks(
  but: HTMLElement,
): readonly { readonly block: BlockKey; readonly section: HTMLElement; readonly rect: Rect }[] {
  return [...document.querySelectorAll<HTMLElement>('.block')]
    .filter((section) => section !== but)
    .map((section) => ({ block: section.dataset.block as BlockKey, section, rect: rectOf(section) }));
}

function nextBlock(block: BlockKey, direction: Direction): BlockKey | undefined {
  const section = document.querySelector<HTMLElement>(`.block[data-block="${block}"]`);
  return section ? nearest(rectOf(section), blocks(section), direction)?.block : undefined;
}

function rectOf(element: Element): Rect {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { left, right, top, bottom };
}

function distance(one: Rect, other: Rect): number {
  return Math.abs(one.top + one.bottom - other.top - other.bottom);
}

/** The place of the sheet that an element belongs to: a note, or the head of a block. */
export function placeOf(element: EventTarget | null): string | undefined {
  return element instanceof Element ? element.closest<HTMLElement>('[data-place]')?.dataset.place : undefined;
}

/** The element of a place. */
export function elementOf(place: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`);
}
