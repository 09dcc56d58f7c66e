/**
 * Copy, cut and paste by key and from the Edit menu. The page's own events carry whole notes besides their names. In
 * browsers, and on the desktop on Windows and Linux, they come with the keys, once these are kept from VS Code. From the
 * menu, and on a Mac, where it takes the keys, VS Code has the page execute the command: on the desktop copy and cut come
 * as events, but paste does not where nothing can be typed; in a browser none does. What does not come, the extension does
 * with the text alone.
 */

import { CLIP_TYPE } from '../../src/view/clipboardData';
import type { Board } from '../controllers/board';
import type { Copied } from '../controllers/clipboard';
import { isCovered } from '../state/state';
import { isField, isFieldElement } from './keyboard';
import { pressedKey } from './pressedKey';

const ACTIONS = ['copy', 'cut', 'paste'] as const;
type ClipboardAction = (typeof ACTIONS)[number];
/** Letters with Ctrl or Cmd, and the older keys of Windows and Linux. */
const DEEDS: Readonly<Record<string, ClipboardAction>> = {
  'command c': 'copy',
  'command x': 'cut',
  'command v': 'paste',
  'command insert': 'copy',
  'shift delete': 'cut',
  'shift insert': 'paste',
};

/** How long to wait for the event after its key, in milliseconds. */
const PATIENCE = 300;

/** Listens to the clipboard's events, and to their keys. */
export function watchClipboard(board: Board): void {
  let expected:
    | { readonly action: ClipboardAction; readonly timer: ReturnType<typeof setTimeout> }
    | undefined;
  /** An action that was done because its event was late; the event must not repeat it. */
  let late: { readonly action: ClipboardAction; readonly at: number } | undefined;

  const heard = (action: ClipboardAction): boolean => {
    if (expected?.action === action) clearTimeout(expected.timer);
    expected = undefined;
    return late?.action !== action || Date.now() - late.at > 1000;
  };

  document.addEventListener(
    'keydown',
    (event) => {
      const action = actionOf(event);
      if (action === undefined || event.repeat || !isOurs(board, event, action)) return;
      // VS Code would take the key for itself and hand on what the browser does not do outside of fields.
      event.stopPropagation();
      const timer = setTimeout(() => {
        expected = undefined;
        late = { action, at: Date.now() };
        withoutEvent(board, action);
      }, PATIENCE);
      expected = { action, timer };
    },
    { capture: true },
  );

  for (const action of ['copy', 'cut'] as const) {
    // Without a selection of text the browser asks whether there is something to copy at all.
    document.addEventListener(`before${action}`, (event) => {
      if (isOurs(board, event, action)) event.preventDefault();
    });
    document.addEventListener(action, (event) => {
      if (!isOurs(board, event, action)) return;
      event.preventDefault();
      if (heard(action)) carry(event, board.clipboard[action](board.clipboard.subjects(), false));
    });
  }

  let events = 0;
  for (const action of ACTIONS) document.addEventListener(action, () => events++, { capture: true });
  const execute = document.execCommand.bind(document);
  document.execCommand = (command, ...rest) => {
    const before = events;
    const done = execute(command, ...rest);
    const action = ACTIONS.find((name) => name === command.toLowerCase());
    return done || action === undefined || events > before ? done : fromMenu(board, action);
  };

  document.addEventListener('paste', (event) => {
    if (!isOurs(board, event, 'paste')) return;
    event.preventDefault();
    const { clipboardData } = event;
    if (!heard('paste') || clipboardData === null) return;
    const clip = clipboardData.getData(CLIP_TYPE);
    const text = clipboardData.getData('text/plain');
    const html = clipboardData.getData('text/html');
    const isLong = text.includes('\n') || html !== '';
    if (clip === '' && isLong && board.clipboard.isEmptySheet()) board.clipboard.pasteOnEmpty(text, html);
    else board.clipboard.paste(text, clip === '' ? undefined : clip);
  });
}

function actionOf(event: KeyboardEvent): ClipboardAction | undefined {
  const { ctrlKey, metaKey, altKey, shiftKey } = event;
  const command = ctrlKey || metaKey;
  if (altKey || command === shiftKey) return undefined;
  return DEEDS[`${command ? 'command' : 'shift'} ${pressedKey(event).toLowerCase()}`];
}

function carry({ clipboardData }: ClipboardEvent, copied: Copied | undefined): void {
  if (copied === undefined) return;
  clipboardData?.setData('text/plain', copied.text);
  if (copied.clip !== undefined) clipboardData?.setData(CLIP_TYPE, copied.clip);
}

function withoutEvent(board: Board, action: ClipboardAction): void {
  if (action === 'paste') board.clipboard.pasteFromSystem();
  else board.clipboard[action](board.clipboard.subjects(), true);
}

/** Does what the menu asks, to the notes or, pasting, to the field that has the focus; false where neither can be. */
function fromMenu(board: Board, action: ClipboardAction): boolean {
  if (isFieldElement(focusedElement())) {
    if (action !== 'paste') return false;
    board.clipboard.readFromSystem((text) => document.execCommand('insertText', false, text));
    return true;
  }
  if (!isAboutNotes(board, action)) return false;
  withoutEvent(board, action);
  return true;
}

/** The element with the focus, in the shadow of a control too. */
function focusedElement(): Element | null {
  let { activeElement: element } = document;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Whether the event is about notes, not about selected text or text in a field or a popover. */
function isOurs(board: Board, event: Event, action: ClipboardAction): boolean {
  return !isField(event) && isAboutNotes(board, action);
}

function isAboutNotes(board: Board, action: ClipboardAction): boolean {
  const { grid, draft } = board.state;
  if (grid === undefined || draft !== undefined || isCovered(board.state)) return false;
  const { activeElement } = document;
  if (activeElement?.closest('.popover, .dock, .find-bar, .legend, .notice, .title-row')) return false;
  if (action === 'paste') return true;
  return getSelection()?.isCollapsed !== false && board.clipboard.subjects().length > 0;
}
