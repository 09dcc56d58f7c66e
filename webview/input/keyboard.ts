/** Finds the action for each key pressed on the page. What is handled here does not reach VS Code; everything else does. */
import { type ActionScope, actionForKey, perform, scopesOf, targetAt } from '../actions';
import type { Board } from '../controllers/board';
import { isCovered } from '../state/state';
import { bindingsOf } from './keyBinding';
import { AROUND, placeOf } from './places';
import { onPresentationKey } from './presentationKeys';
import { pressedKey } from './pressedKey';

/** Listens to the keys of the page. */
export function watchKeys(board: Board): void {
  window.addEventListener('keydown', keepInField, { capture: true });
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || !onKey(board, event)) return;
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
  // Deprecated, but the only way to undo in a single field.
  document.execCommand(forth ? 'redo' : 'undo');
}

/** Whether a key is typed into a field, one in a control's shadow included. */
export function isField(event: Event): boolean {
  return isFieldElement(event.composedPath()[0]);
}

export function isFieldElement(target: unknown): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** Whether a key is pressed in a list to choose from, where letters lead to its entries. */
function isList({ target }: Event): boolean {
  return target instanceof Element && target.closest('vscode-dropdown, select') !== null;
}

/** Handles a key; false if it has no meaning where it was pressed. */
function onKey(board: Board, event: KeyboardEvent): boolean {
  const { key, shiftKey, repeat } = event;
  const place = isField(event) ? undefined : placeOf(event.target);
  const target = {
    ...targetAt(board, place),
    press: { key, shiftKey, repeat, inField: isField(event), around: AROUND },
  };
  const scopes = isCovered(board.state)
    ? COVERED
    : scopesOf(target).filter((scope) => isActive(scope, event));
  const action = isButtonPress(event) ? undefined : actionForKey(bindingsOf(event), scopes);
  if (action) return perform(board, action, target);
  return board.presentation.on && onPresentationKey(board, event);
}

const COVERED: readonly ActionScope[] = ['always'];

function isActive(scope: ActionScope, event: KeyboardEvent): boolean {
  if (scope === 'always' || scope === 'page') return true;
  return !isField(event) && (event.ctrlKey || event.metaKey || !isList(event));
}

/** Whether the key presses the button that has the focus. */
function isButtonPress({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const presses = (key === 'Enter' || key === ' ') && !ctrlKey && !metaKey && !altKey;
  return presses && target instanceof Element && target.closest('button') !== null;
}
