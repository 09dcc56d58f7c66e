/** Marquee selection: a rectangle drawn with the mouse over empty sheet selects the notes that it touches. */
import type { Board } from '../controllers/board';

/** A pointer that moves less than this is a click. */
const SLACK = 5;

/** Elements on which no marquee starts: they are clicked, dragged or typed into. */
const OCCUPIED = '.note:not(.editing), button, input, textarea, vscode-text-field, .editing, .count, .badge';

interface Band {
  readonly x: number;
  readonly y: number;
  /** The previous selection, which is kept while Ctrl or Shift is held. */
  readonly before: ReadonlySet<string>;
  readonly kept: ReadonlySet<string>;
  element: HTMLElement | undefined;
}

/** Listens to the mouse on the sheet. */
export function watchMarquee(board: Board): void {
  let band: Band | undefined;

  const end = (): void => {
    band?.element?.remove();
    band = undefined;
  };

  document.addEventListener('pointerdown', (event) => {
    const { target, clientX: x, clientY: y } = event;
    if (event.button !== 0 || event.pointerType === 'touch' || event.altKey) return;
    if (!(target instanceof Element) || !target.closest('.sheet') || target.closest(OCCUPIED)) return;
    if (onScrollbar(target, event)) return;
    const before = board.store.selection;
    const adds = event.ctrlKey || event.metaKey || event.shiftKey;
    band = { x, y, before, kept: adds ? before : new Set(), element: undefined };
  });

  document.addEventListener('pointermove', (event) => {
    if (band === undefined) return;
    // The button was released outside of the page.
    if ((event.buttons & 1) === 0) {
      end();
      return;
    }
    const { clientX, clientY } = event;
    if (band.element === undefined) {
      if (Math.hypot(clientX - band.x, clientY - band.y) < SLACK) return;
      band.element = document.body.appendChild(document.createElement('div'));
      band.element.className = 'lasso';
      getSelection()?.removeAllRanges();
    }
    const box = new DOMRect(
      Math.min(band.x, clientX),
      Math.min(band.y, clientY),
      Math.abs(clientX - band.x),
      Math.abs(clientY - band.y),
    );
    const { style } = band.element;
    style.translate = `${box.x}px ${box.y}px`;
    style.width = `${box.width}px`;
    style.height = `${box.height}px`;
    board.selection.touch(new Set([...band.kept, ...notesTouched(box)]));
  });

  document.addEventListener('pointerup', () => {
    if (band?.element !== undefined) {
      withoutClick();
      board.selection.settle();
    }
    end();
  });

  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || band?.element === undefined) return;
      board.selection.touch(band.before);
      end();
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
  window.addEventListener('blur', end);
}

/** Ignores the click event that follows, which would clear the new selection. */
function withoutClick(): void {
  const stop = (event: Event) => event.stopPropagation();
  window.addEventListener('click', stop, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', stop, { capture: true }));
}

/** The notes whose visible part overlaps the marquee. */
function notesTouched(band: DOMRect): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>('.sheet .notes')].flatMap((list) => {
    const window = list.getBoundingClientRect();
    return [...list.querySelectorAll<HTMLElement>('[data-note]')].flatMap((note) => {
      const { left, right, top, bottom } = note.getBoundingClientRect();
      const seen = { top: Math.max(top, window.top), bottom: Math.min(bottom, window.bottom) };
      const touched =
        left < band.right && right > band.left && seen.top < band.bottom && seen.bottom > band.top;
      return touched && note.dataset.note !== undefined ? [note.dataset.note] : [];
    });
  });
}

function onScrollbar(target: Element, { clientX, clientY }: MouseEvent): boolean {
  for (let element: Element | null = target; element !== null; element = element.parentElement) {
    const { left, top } = element.getBoundingClientRect();
    const right = left + element.clientLeft + element.clientWidth;
    const bottom = top + element.clientTop + element.clientHeight;
    const scrolls = element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth;
    if (scrolls && element.clientWidth > 0 && (clientX > right || clientY > bottom)) return true;
  }
  return false;
}
