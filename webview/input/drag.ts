/** Dragging: notes to another position, and the handle of a note to the note that is to be linked. */

import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview';
import { attachClosestEdge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { BLOCK_KEYS, type BlockKey } from '../../src/canvas/blocks';
import { noteCount } from '../../src/canvas/counts';
import type { Board } from '../controllers/board';
import type { Drag, Landing } from '../state/state';

/** Makes a note draggable, and a drop target. */
export function draggableNote(board: Board, element: HTMLElement): () => void {
  const key = (): string => element.dataset.note ?? '';
  return combine(
    draggable({
      element,
      canDrag: () => board.store.writable && board.state.draft === undefined,
      getInitialData: () => ({ kind: 'note', note: key() }),
      onGenerateDragPreview: ({ nativeSetDragImage }) => showHowMany(board, key(), nativeSetDragImage),
    }),
    dropTargetForElements({
      element,
      getData: ({ input }) => {
        return attachClosestEdge(
          { note: key() },
          { element, input, allowedEdges: besideEachOther(element) ? ['left', 'right'] : ['top', 'bottom'] },
        );
      },
    }),
  );
}

/** Whether the notes of a block are in several columns. */
function besideEachOther(note: HTMLElement): boolean {
  const list = note.closest('.notes');
  return list !== null && getComputedStyle(list).display === 'grid';
}

/** Several dragged notes are drawn as one card with their number. */
function showHowMany(
  board: Board,
  note: string,
  nativeSetDragImage: Parameters<typeof setCustomNativeDragPreview>[0]['nativeSetDragImage'],
): void {
  const notes = board.store.subjects(note);
  if (notes.length < 2) return;
  setCustomNativeDragPreview({
    nativeSetDragImage,
    render: ({ container }) => {
      const card = document.createElement('div');
      card.className = 'drag-preview';
      card.textContent = noteCount(notes.length);
      container.append(card);
    },
  });
}

/** The handle at a note's edge, from which a link is drawn. */
export function linkHandle(board: Board, element: HTMLElement, note: string): () => void {
  return draggable({
    element,
    canDrag: () => board.store.writable,
    getInitialData: () => ({ kind: 'link', note }),
  });
}

/** Makes a block a drop target. */
export function dropBlock(element: HTMLElement, block: BlockKey): () => void {
  return dropTargetForElements({ element, getData: () => ({ block }) });
}

type Data = Readonly<Record<string | symbol, unknown>>;
interface Location {
  readonly current: {
    readonly dropTargets: readonly { readonly data: Data }[];
    readonly input: { readonly clientX: number; readonly clientY: number };
  };
}

/** Handles every drag on the page, and the gesture it ends with. */
export function watchDrags(board: Board): () => void {
  return monitorForElements({
    onDragStart: ({ source, location }) => {
      if (!board.state.picked.has(String(source.data.note))) board.select(undefined);
      board.setDrag(dragOf(source.data, location));
    },
    onDrag: ({ source, location }) => {
      const drag = dragOf(source.data, location);
      if (drag && differs(drag, board.state.drag)) board.setDrag(drag);
    },
    onDrop: ({ source, location }) => {
      const drag = dragOf(source.data, location);
      board.setDrag(undefined);
      if (drag?.landing) land(board, drag, drag.landing);
    },
  });
}

function dragOf(data: Data, location: Location): Drag | undefined {
  const { note, kind } = data;
  if (typeof note !== 'string') return undefined;
  const landing = landingOf(location, kind === 'note');
  if (kind === 'note') return { kind, note, landing };
  const { clientX: x, clientY: y } = location.current.input;
  return kind === 'link' ? { kind, note, landing, x, y } : undefined;
}

function landingOf(location: Location, withEdge: boolean): Landing | undefined {
  const targets = location.current.dropTargets.map((target) => target.data);
  const block = BLOCK_KEYS.find((key) => targets.some((data) => data.block === key));
  if (block === undefined) return undefined;
  const over = targets.find((data) => typeof data.note === 'string');
  if (over === undefined) return { block };
  const edge = withEdge ? (extractClosestEdge(over) ?? undefined) : undefined;
  return { block, note: String(over.note), edge };
}

function differs(one: Drag, other: Drag | undefined): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}

function land(board: Board, drag: Drag, landing: Landing): void {
  if (drag.kind === 'note') {
    const notes = board.store.subjects(drag.note);
    board.selectionEdits.move(notes, landing.block, inFrontOf(board, landing));
    if (notes.length === 1) board.select(drag.note);
    return;
  }
  if (landing.note === undefined) {
    const own = board.store.note(drag.note)?.ref.block === landing.block;
    if (!own) board.nameEditor.startAdding(landing.block, [drag.note]);
  } else if (landing.note !== drag.note) {
    board.editQueue.link(drag.note, landing.note);
    board.select(drag.note);
  }
}

/** The note in front of which something lands; undefined at the end of the block. */
function inFrontOf(board: Board, { block, note, edge }: Landing): string | undefined {
  if (note === undefined || edge === 'top' || edge === 'left') return note;
  const notes = board.store.block(block)?.notes ?? [];
  return notes[notes.findIndex((candidate) => candidate.key === note) + 1]?.key;
}
