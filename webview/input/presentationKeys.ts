/** The keys of the presentation, the usual ones of slide programs. */
import type { Board } from '../controllers/board';

const STEPS: Readonly<Record<string, (board: Board) => void>> = {
  ArrowRight: ({ presentation }) => presentation.next(),
  ArrowDown: ({ presentation }) => presentation.next(),
  PageDown: ({ presentation }) => presentation.next(),
  Enter: ({ presentation }) => presentation.next(),
  ArrowLeft: ({ presentation }) => presentation.back(),
  ArrowUp: ({ presentation }) => presentation.back(),
  PageUp: ({ presentation }) => presentation.back(),
  Backspace: ({ presentation }) => presentation.back(),
  Home: ({ presentation }) => presentation.show(0),
  End: ({ presentation }) => presentation.show(presentation.slides.length - 1),
};

/** Handles a key during the presentation; false if it has no meaning there. Escape is handled before. */
export function onPresentationKey(board: Board, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const onButton = event.target instanceof Element && event.target.closest('button, summary, a') !== null;
  if (onButton && (event.key === 'Enter' || event.key === ' ')) return false;
  if (event.key === ' ') {
    if (event.shiftKey) board.presentation.back();
    else board.presentation.next();
    return true;
  }
  const step = STEPS[event.key];
  step?.(board);
  return step !== undefined;
}
