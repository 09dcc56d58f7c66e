/** Clicks on the sheet: a click selects a note, a click on empty space clears the selection, a double click edits. */
import { BLOCK_KEYS } from '../../src/canvas/blocks';
import type { Board } from '../controllers/board';
import { popoverOf } from '../state/state';
import { isField } from './keyboard';
import { placeOf } from './places';

/** Elements that handle their clicks themselves: those around and over the sheet, and the controls on it. */
const ELSEWHERE =
  '.popover, .dock, .presentation, .guide-veil, .find-bar, .legend, .links, .notice, button, textarea, .title-row';

/** Listens to pointer and focus events. */
export function watchPointer(board: Board): void {
  document.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || target.closest(ELSEWHERE)) return;
    const note = target.closest<HTMLElement>('[data-note]')?.dataset.note;
    if (note !== undefined && (event.ctrlKey || event.metaKey)) board.selection.toggle(note);
    else if (note !== undefined && event.shiftKey) board.selection.extendTo(note);
    else board.select(note);
  });
  document.addEventListener('mousedown', (event) => {
    // With Shift the browser would extend the text selection.
    if (
      event.shiftKey &&
      event.target instanceof Element &&
      event.target.closest('[data-note]') &&
      !isField(event)
    )
      event.preventDefault();
  });
  document.addEventListener('dblclick', (event) => {
    const { target } = event;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!(target instanceof Element) || target.closest(ELSEWHERE)) return;
    const note = target.closest<HTMLElement>('[data-note]')?.dataset.note;
    if (note !== undefined) {
      event.preventDefault();
      board.nameEditor.startRenaming(note);
      return;
    }
    const name = target.closest<HTMLElement>('.block')?.dataset.block;
    const block = BLOCK_KEYS.find((key) => key === name);
    if (block) {
      // A double click would select a word of the head.
      getSelection()?.removeAllRanges();
      board.nameEditor.startAdding(block);
    }
  });
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (popoverOf(board.state) && target instanceof Element && !target.closest('.popover, [aria-haspopup]'))
        board.close();
    },
    { capture: true },
  );
  document.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      board.viewOptions.zoomBy(event.deltaY < 0 ? 1 : -1);
    },
    { passive: false },
  );
  document.addEventListener(
    'contextmenu',
    ({ target }) => {
      // Opening a context menu selects the note, so that it is visible which one it is about.
      const note = target instanceof Element ? target.closest<HTMLElement>('[data-note]') : null;
      const key = note?.dataset.note;
      if (key !== undefined && !board.store.selection.has(key)) board.select(key);
    },
    { capture: true },
  );
  document.addEventListener('focusin', ({ target }) => {
    const place = placeOf(target);
    if (place !== undefined) board.focusedOn(place);
  });
}
