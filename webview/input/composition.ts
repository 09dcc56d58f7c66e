/**
 * Keys of an input method (IME), such as the Enter that accepts a word or the arrow that goes to the next proposal. They reach
 * the field only: no listener of the page and none of VS Code hears of them, so no field and no shortcut has to ask.
 */

/** The `keyCode` of every key that an input method handles itself. */
const COMPOSING_KEY = 229;

/**
 * Whether a key belongs to an input method. Safari and some input methods send it after `compositionend`, when `isComposing` is
 * false already; only the deprecated `keyCode` tells it then.
 */
export function isComposing(event: { readonly isComposing: boolean; readonly keyCode: number }): boolean {
  return event.isComposing || event.keyCode === COMPOSING_KEY;
}

/** Keeps such keys from all listeners that are added later. To be called on the window before any other listens. */
export function keepComposingKeys(page: Pick<EventTarget, 'addEventListener'>): void {
  for (const type of ['keydown', 'keyup'])
    page.addEventListener(
      type,
      (event) => {
        if (isComposing(event as Event & Parameters<typeof isComposing>[0])) event.stopImmediatePropagation();
      },
      { capture: true },
    );
}
