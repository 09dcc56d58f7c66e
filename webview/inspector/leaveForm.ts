/** Keys that leave a form of the inspector. */

import type { Slot } from '../controllers/inspector';
import { popoverOf } from '../state/state';
import type { FormSubject } from './formField';

/** Escape goes back to the sheet, unless it closes what is open or drops what was typed. */
export function onFormKey({ board, note }: FormSubject, event: KeyboardEvent): void {
  if (event.key !== 'Escape' || popoverOf(board.state)) return;
  const { target } = event;
  if (!(target instanceof HTMLElement) || target.hasAttribute('open')) return;
  const typed = board.inspector.draft(note.key, target.dataset.slot as Slot);
  if (typed !== undefined) return;
  event.preventDefault();
  event.stopPropagation();
  board.inspector.leave();
}
