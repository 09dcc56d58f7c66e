/** Moving the focus, the selection and the selected notes by arrow keys. */
import type { BlockKey } from '../../src/canvas/blocks';
import type { Board } from '../controllers/board';
import { headOf } from '../state/state';
import type { Direction } from './nearestInDirection';

/** The neighbours of places on the screen; `places.ts` measures it. Places are keys of notes, and heads of blocks. */
export interface Surroundings {
  /** The next place: in the same block, else the nearest one of the next block. */
  nextPlace(from: string, direction: Direction): string | undefined;
  /** The next note of the same block. */
  nextNote(from: string, direction: Direction): string | undefined;
  nextBlock(from: BlockKey, direction: Direction): BlockKey | undefined;
}

/** An arrow key or another key that moves something. */
export interface Move {
  readonly key: string;
  /** The key is held down and repeats. */
  readonly repeat: boolean;
  readonly around: Surroundings;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowRight: 'right',
  ArrowDown: 'down',
  ArrowLeft: 'left',
};

/** Moves the focus with `focus` to the next place. */
export function moveFocus({ key, around }: Move, place: string, focus: (place: string) => void): void {
  const direction = ARROWS[key];
  const next = direction && around.nextPlace(place, direction);
  if (next !== undefined) focus(next);
}

/** Moves the focus to the first note of a block, or with the key End to the last one. */
export function focusEnd(board: Board, { key }: Move, block: BlockKey): void {
  board.focus(endOf(board, block, key) ?? headOf(block));
}

/** Extends the selection to the next note of the block. */
export function extendSelection(board: Board, { key, around }: Move, place: string): void {
  const direction = ARROWS[key];
  const next = direction && around.nextNote(place, direction);
  if (next !== undefined) board.selection.extendTo(next);
}

/** Extends the selection to the first note of a block, or with the key End to the last one. */
export function extendToEnd(board: Board, { key }: Move, block: BlockKey): void {
  const end = endOf(board, block, key);
  if (end !== undefined) board.selection.extendTo(end);
}

function endOf(board: Board, block: BlockKey, key: string): string | undefined {
  const notes = board.store.block(block)?.notes ?? [];
  return (key === 'End' ? notes.at(-1) : notes[0])?.key;
}

/**
 * Moves the selected notes: up and down those in the block of `note`; at the end of the block, and left and right, all of
 * them to the next block. A key that is held down stops at the end of the block.
 */
export function carrySelection(board: Board, { key, repeat, around }: Move, note: string): void {
  const direction = ARROWS[key];
  if (direction === undefined) return;
  const subjects = board.store.subjects(note);
  const next = (from: BlockKey) => around.nextBlock(from, direction);
  if (direction === 'left' || direction === 'right') {
    board.selectionEdits.carry(subjects, next);
    return;
  }
  const block = board.store.note(note)?.ref.block;
  const carried = subjects.filter((subject) => board.store.note(subject)?.ref.block === block);
  const notes = (block && board.store.block(block)?.notes) ?? [];
  const edge = (direction === 'up' ? notes[0] : notes.at(-1))?.key;
  if (edge !== undefined && carried.includes(edge) && !repeat)
    board.selectionEdits.carry(subjects, next, direction === 'down');
  else board.selectionEdits.shift(carried, direction === 'up' ? -1 : 1);
}
