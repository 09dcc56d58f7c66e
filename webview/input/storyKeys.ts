/** The keys of the presentation, as every program that shows slides has them. */
import type { Board } from '../controllers/board';

const STEPS: Readonly<Record<string, (board: Board) => void>> = {
  ArrowRight: ({ presenting }) => presenting.next(),
  ArrowDown: ({ presenting }) => presenting.next(),
  PageDown: ({ presenting }) => presenting.next(),
  Enter: ({ presenting }) => presenting.next(),
  ArrowLeft: ({ presenting }) => presenting.back(),
  ArrowUp: ({ presenting }) => presenting.back(),
  PageUp: ({ presenting }) => presenting.back(),
  Backspace: ({ presenting }) => presenting.back(),
  Home: ({ presenting }) => presenting.show(0),
  End: ({ presenting }) => presenting.show(presenting.slides.length - 1),
};

/** Whether the key meant something to the presentation. Escape is everybody's and handled before. */
export function onStoryKey(board: Board, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const onButton = event.target instanceof Element && event.target.closest('button, summary, a') !== null;
  if (onButton && (event.key === 'Enter' || event.key === ' ')) return false;
  if (event.key === ' ') {
    if (event.shiftKey) board.presenting.back();
    else board.presenting.next();
    return true;
  }
  const step = STEPS[event.key];
  step?.(board);
  return step !== undefined;
}
