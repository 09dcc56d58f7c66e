/**
 * Keys that VS Code may act on while a field has uncommitted text, such as those that close the tab. VS Code would act before
 * the text is written. So the key is held back until it is written, and then dispatched again.
 */
import type { Board } from '../controllers/board';
import { mayLeave } from './pressedKey';

/** The longest time in milliseconds that a key is held back. */
const PATIENCE = 4000;
/** The polling interval for whether the text has been written, in milliseconds. */
const STEP = 15;

/** Holds such keys back while there is text to be written. */
export function watchLeavingKeys(board: Board): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || !board.uncommittedText.hasText || !mayLeave(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      board.uncommittedText.commit();
      const end = performance.now() + PATIENCE;
      const sendOn = () => {
        if (board.editQueue.busy && performance.now() < end) setTimeout(sendOn, STEP);
        else window.dispatchEvent(copyOf(event));
      };
      sendOn();
    },
    { capture: true },
  );
}

/** Only the listener of VS Code is on the window; the page itself has no use for these keys. */
function copyOf(event: KeyboardEvent): KeyboardEvent {
  const { key, code, keyCode, ctrlKey, metaKey, shiftKey, altKey } = event;
  const init = { key, code, keyCode, ctrlKey, metaKey, shiftKey, altKey, cancelable: true };
  return new KeyboardEvent('keydown', init);
}
