/** Entry point of the page: connects to the extension, paints the state, and listens to user input. */
import { render } from 'lit-html';
import { runCommand } from './actions';
import { Board } from './controllers/board';
import { connect, type Host } from './host/connection';
import { whilePainting } from './host/painting';
import { markFound } from './host/searchHighlight';
import { fitter } from './host/sheetFit';
import { followTheme, useFontSize } from './host/theme';
import { watchClipboard } from './input/clipboard';
import { keepComposingKeys } from './input/composition';
import { watchDrags } from './input/drag';
import { watchFileDrops } from './input/fileDrop';
import { watchKeys } from './input/keyboard';
import { watchLeavingKeys } from './input/leavingKeys';
import { watchMarquee } from './input/marquee';
import { elementOf, placeOf } from './input/places';
import { watchPointer } from './input/pointer';
import { focusForm } from './inspector/panel';
import { drawLinks } from './links/layer';
import { enterFind } from './render/findBar';
import { page } from './render/page';
import { emphasisOf } from './state/emphasis';

/** The URL of the second bundle, and the nonce that allows it. */
const { nonce, dataset } = document.currentScript as HTMLScriptElement;

/** The rate at which the time without a message from the extension is counted, in milliseconds. */
const TICK = 1000;

function main(): void {
  const root = required<HTMLElement>('page');
  const layer = required<SVGElement & HTMLElement>('links');
  const host = connect();
  let due = false;
  let painted = false;

  const repaint = () => {
    if (due) return;
    due = true;
    queueMicrotask(() => {
      due = false;
      paint();
    });
  };
  const board = new Board(host, repaint, runCommand);

  const fits = fitter(root, (fitted) => board.store.update({ fitted }));

  // Controls that are defined later, fonts and banners give the sheet another place or size.
  const moved = new ResizeObserver(() => {
    fits(board.state);
    drawLinks(board, layer);
  });

  function paint(): void {
    const before = document.activeElement;
    const place = placeOf(before);
    whilePainting(() => render(page(board), root));
    if (board.state.grid === undefined) return;
    if (!painted) {
      painted = true;
      arrive();
    }
    fits(board.state);
    followEffect(before, place);
    drawLinks(board, layer);
    markFound(board);
    if (document.hasFocus()) board.clipboard.prepare();
  }

  /** Applies the effect of the paint. The focus also returns to a place whose element was replaced or moved. */
  function followEffect(before: Element | null, place: string | undefined): void {
    const { focus, reveal, find, form } = board.store.takeEffect();
    if (form) {
      // The field is there once the extension has responded.
      if (!focusForm(form)) board.store.addEffect({ form });
      return;
    }
    const lost = place !== undefined && before !== document.activeElement ? place : undefined;
    const wanted = focus ?? lost;
    // If the user is in another editor, the focus stays there and is restored here on their return.
    if (wanted !== undefined && board.state.draft === undefined && document.hasFocus())
      elementOf(wanted)?.focus({ preventScroll: true });
    if (find) enterFind();
    if (reveal !== undefined) elementOf(reveal)?.scrollIntoView({ block: 'nearest' });
  }

  /** After the first paint: restores scroll positions and loads the controls. */
  function arrive(): void {
    document.getElementById('loading')?.remove();
    for (const section of document.querySelectorAll<HTMLElement>('.block')) {
      const top = board.store.scroll[section.dataset.block ?? ''];
      if (top) section.querySelector('.notes')?.scrollTo({ top });
    }
    window.scrollTo({ top: board.store.scroll.page ?? 0 });
    const { stageTop = 0, stageLeft = 0 } = board.store.scroll;
    stage()?.scrollTo({ top: stageTop, left: stageLeft });
    const place = stage();
    if (place) moved.observe(place);
    if (document.hasFocus()) enterSheet();
    requestAnimationFrame(() => setTimeout(whenLoaded, 0, loadControls));
  }

  /** Focuses the sheet when the user enters the view by keyboard. */
  function enterSheet(): void {
    const { tabStop } = emphasisOf(board.state);
    const nowhere = document.activeElement === document.body && board.state.draft === undefined;
    if (nowhere && tabStop !== undefined) elementOf(tabStop)?.focus({ preventScroll: true });
  }

  followTheme();
  reportErrors(host);
  host.listen((message) => {
    if (message.type === 'font') useFontSize(message.size);
    else board.receive(message);
  });
  board.inspector.locale = document.documentElement.lang || 'en';
  keepComposingKeys(window);
  watchLeavingKeys(board);
  watchKeys(board);
  watchPointer(board);
  watchMarquee(board);
  watchDrags(board);
  watchFileDrops(board);
  watchClipboard(board);
  keepScroll(board, () => drawLinks(board, layer));
  window.addEventListener('focus', () => setTimeout(enterSheet));
  window.addEventListener('blur', () => board.uncommittedText.leave());
  window.addEventListener('resize', () => {
    fits(board.state);
    // Blocks may have moved, so the selected note is scrolled into view again.
    const { selected } = board.state;
    if (selected !== undefined) elementOf(selected)?.scrollIntoView({ block: 'nearest' });
    drawLinks(board, layer);
  });
  board.start();
  setInterval(() => {
    board.tick();
    showThatNothingComes(board.state.unresponsive);
  }, TICK);
}

/** Before the first snapshot there is no sheet for a notice, so the text in its place shows it. */
function showThatNothingComes(unresponsive: boolean): void {
  const loading = document.getElementById('loading');
  if (loading === null) return;
  loading.dataset.waiting ??= loading.textContent ?? '';
  loading.textContent = (unresponsive ? loading.dataset.unresponsive : loading.dataset.waiting) ?? '';
}

/** Sends uncaught errors of the page to the extension, which logs them. */
function reportErrors(host: Host): void {
  const report = (what: string, error: unknown) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    host.send({ type: 'report', text: `${what}: ${text}` });
  };
  window.addEventListener('error', ({ error, message }) => report('Uncaught error', error ?? message));
  window.addEventListener('unhandledrejection', ({ reason }) => report('Unhandled rejection', reason));
}

function required<T extends Element>(id: string): T {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no #${id}`);
  return element as unknown as T;
}

/** The element that scrolls if the sheet is larger than the window. */
function stage(): Element | null {
  return document.querySelector('.stage');
}

/** Redraws curves while something scrolls, and saves scroll positions, debounced. */
function keepScroll(board: Board, redraw: () => void): void {
  let due: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener(
    'scroll',
    () => {
      board.store.scroll.page = window.scrollY;
      board.store.scroll.stageTop = stage()?.scrollTop ?? 0;
      board.store.scroll.stageLeft = stage()?.scrollLeft ?? 0;
      if (board.state.selected !== undefined || board.state.allLinks) requestAnimationFrame(redraw);
      clearTimeout(due);
      due = setTimeout(() => board.store.save(), 200);
    },
    { capture: true, passive: true },
  );
}

/** Runs after the load event: earlier, the toolkit would set inline styles, which the content security policy forbids. */
function whenLoaded(then: () => void): void {
  if (document.readyState === 'complete') then();
  else window.addEventListener('load', () => setTimeout(then));
}

/** Loads the toolkit of controls after the first paint: it is large and not needed to see the canvas. */
function loadControls(): void {
  const { controls } = dataset;
  if (controls === undefined) return;
  const script = document.createElement('script');
  script.nonce = nonce;
  script.src = controls;
  document.body.append(script);
}

main();
