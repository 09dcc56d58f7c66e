/** From a keystroke in the YAML to the repainted grid and to the squiggle in the text, in a real workbench. */
import type { Frame, Page } from 'playwright-core';
import { endSession } from '../ui/support/session';
import { until } from '../ui/support/until';
import { Workbench } from '../ui/support/workbench';
import { build } from '../workbench/build';
import { generatedCanvas } from './canvases';
import { median, quantile } from './measure';
import { ms, table } from './table';

const FILE = 'bench.bmc.yaml';
const KEYS = 44;

/** A canvas of so many notes is to be painted so many milliseconds after the script of its page has started. */
const FIRST_PAINT = { items: 100, most: 300, rounds: 3 } as const;

/** Back on the tab of a grid of so many notes, it is to be painted so many milliseconds after the click. */
const TAB_SWITCH = { items: 200, most: 300, rounds: 5 } as const;

/** Typed at the end of a link, it breaks it. */
const LETTER = 'x';

/** The first keys run code that V8 has not optimized yet; this lasts for a word or two. */
const WARM_UP = 24;

/** Canvases by their items, and the bars of the design: 50 ms up to 300 lines, 150 ms up to 1,000. */
const SIZES: readonly { readonly items: number; readonly most?: number }[] = [
  { items: 30, most: 50 },
  { items: 60, most: 50 },
  { items: 200, most: 150 },
  { items: 300 },
  { items: 1000 },
];

interface Run {
  readonly items: number;
  readonly lines: number;
  readonly most: number | undefined;
  /** Milliseconds from each key to its effects; the first is the letter itself, which is VS Code's own doing. */
  readonly times: Readonly<Record<Effect, readonly number[]>>;
}

type Effect = 'letter' | 'grid' | 'squiggle';

/** Measures, prints, and says which bars are not met. */
export async function benchWorkbench(): Promise<readonly string[]> {
  build();
  const runs: Run[] = [];
  const paints: number[] = [];
  let switched: Switched = { times: [], heap: 0 };
  try {
    for (let round = 0; round < FIRST_PAINT.rounds; round++) paints.push(await firstPaint());
    switched = await switchTabs();
    for (const { items, most } of SIZES) runs.push(await typeInto(items, most));
  } finally {
    await endSession();
  }
  console.log(
    `\nFrom a key that breaks or mends a link to what shows it, VS Code ${Workbench.version}, ${KEYS - WARM_UP} keys each.\n`,
  );
  console.log(
    table(
      ['items', 'lines', 'letter', '90 %', 'grid', '90 %', 'squiggle', '90 %', 'bar'],
      runs.map(({ items, lines, most, times: { letter, grid, squiggle } }) => [
        String(items),
        String(lines),
        ...[letter, grid, squiggle].flatMap((times) => [ms(median(times)), ms(quantile(times, 0.9))]),
        most === undefined ? '' : ms(most),
      ]),
    ),
  );
  const paint = median(paints);
  console.log(
    `\nFrom the start of the grid’s script to its last large paint, ${FIRST_PAINT.items} notes: ${ms(paint)} of at most ${ms(FIRST_PAINT.most)}.`,
  );
  const back = median(switched.times);
  console.log(
    `From a click on the tab of a grid to its painted sheet, ${TAB_SWITCH.items} notes: ${ms(back)} of at most ${ms(TAB_SWITCH.most)}; a hidden grid keeps ${(switched.heap / 1e6).toFixed(1)} MB of JavaScript heap.`,
  );
  const slowTab =
    back > TAB_SWITCH.most ? [`back to the tab of a grid: ${ms(back)} of ${ms(TAB_SWITCH.most)}`] : [];
  const late =
    paint > FIRST_PAINT.most
      ? [`first paint of ${FIRST_PAINT.items} notes: ${ms(paint)} of ${ms(FIRST_PAINT.most)}`]
      : [];
  const slow = runs.flatMap(({ lines, times: { grid, squiggle }, most = Number.POSITIVE_INFINITY }) =>
    Object.entries({ grid, squiggle })
      .filter(([, times]) => median(times) > most)
      .map(([what, times]) => `keystroke to ${what} at ${lines} lines: ${ms(median(times))} of ${ms(most)}`),
  );
  return [...late, ...slowTab, ...slow];
}

/** Opens the grid of a canvas and asks the page when it painted what is largest, and when its script had come. */
async function firstPaint(): Promise<number> {
  const text = generatedCanvas(FIRST_PAINT.items);
  const bench = await Workbench.open({ examples: false, files: { [FILE]: text }, file: FILE });
  await bench.text.shows(text.split('\n')[0] ?? '');
  await extensionStarted(bench);
  await bench.text.focus();
  await bench.press('Control+Shift+v');
  await bench.grid.locator('.note').first().waitFor({ timeout: 60_000 });
  return (await gridFrame(bench)).evaluate<number>(`new Promise((resolve) => {
    const script = performance.getEntriesByType('resource').find(({ name }) => name.includes('main.js'));
    new PerformanceObserver((list) => {
      const painted = list.getEntries().at(-1);
      if (painted && script) resolve(painted.startTime - script.responseEnd);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  })`);
}

interface Switched {
  /** Milliseconds from each click to the painted sheet. */
  readonly times: readonly number[];
  /** What the page of the grid takes of the heap, in bytes. */
  readonly heap: number;
}

/** Opens a grid, goes to another tab, and comes back with a click. */
async function switchTabs(): Promise<Switched> {
  const text = generatedCanvas(TAB_SWITCH.items);
  const files = { [FILE]: text, 'other.txt': 'Something else\n' };
  const bench = await Workbench.open({ examples: false, files, file: FILE });
  await bench.text.shows(text.split('\n')[0] ?? '');
  await extensionStarted(bench);
  const before = await heapOf(bench.page);
  await bench.text.focus();
  await bench.press('Control+Shift+v');
  await bench.grid.locator('.note').first().waitFor({ timeout: 60_000 });
  const heap = (await heapOf(bench.page)) - before;
  await bench.openFile('other.txt');
  const times: number[] = [];
  for (let round = 0; round < TAB_SWITCH.rounds; round++) {
    await bench.tab('other.txt').click();
    await until(
      'the grid is hidden',
      async () => !(await bench.page.locator('iframe.webview.ready').isVisible()),
    );
    await bench.page.evaluate(`window.bmcShown = new Promise((resolve) => {
      addEventListener('mousedown', () => {
        const start = ${NOW};
        const look = () => {
          const frame = document.querySelector('iframe.webview.ready');
          const isThere = frame && frame.getBoundingClientRect().width > 0 && getComputedStyle(frame).visibility === 'visible';
          if (isThere) requestAnimationFrame(() => setTimeout(() => resolve(start)));
          else requestAnimationFrame(look);
        };
        look();
      }, { capture: true, once: true });
    }); 0;`);
    await bench.page.locator(`.tab[data-resource-name="${FILE}"]`).last().click();
    const start = await bench.page.evaluate<number>('window.bmcShown');
    await bench.grid.locator('.note').first().waitFor({ timeout: 60_000 });
    times.push((await (await gridFrame(bench)).evaluate<number>(NOW)) - start);
  }
  return { times, heap };
}

/** The JavaScript heap of a page and the frames in its process, without garbage. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** Opens a canvas beside its grid, and types at the end of its first link: one letter that breaks it, and back again. */
async function typeInto(items: number, most: number | undefined): Promise<Run> {
  const text = generatedCanvas(items);
  const lines = text.split('\n');
  const bench = await Workbench.open({ examples: false, files: { [FILE]: text }, file: FILE });
  await bench.text.shows(lines[0] ?? '');
  await extensionStarted(bench);
  await bench.text.focus();
  await bench.press('Control+k v');
  await bench.grid.locator('.note').first().waitFor({ timeout: 60_000 });
  const line = lines.findIndex((each) => each.includes('links: ['));
  await bench.text.goTo({ line: line + 1, column: (lines[line] ?? '').indexOf(']') + 1 });
  const grid = await gridFrame(bench);
  const times: Record<Effect, number[]> = { letter: [], grid: [], squiggle: [] };
  for (let key = 0; key < KEYS; key++) {
    const breaks = key % 2 === 0;
    const watches = {
      letter: watch(
        bench.page,
        `document.querySelector('.view-lines').textContent.includes('${LETTER}]')`,
        breaks,
      ),
      grid: watch(grid, "document.querySelector('.dot.error') !== null", breaks),
      squiggle: watch(bench.page, "document.querySelector('.squiggly-error') !== null", breaks),
    };
    await Promise.all(Object.values(watches).map(({ ready }) => ready));
    const pressed = await pressAndTime(bench, breaks ? LETTER : 'Backspace');
    for (const effect of ['letter', 'grid', 'squiggle'] as const)
      times[effect].push((await watches[effect].seen) - pressed);
    await bench.page.waitForTimeout(300);
  }
  for (const effect of Object.values(times)) effect.splice(0, WARM_UP);
  return { items, lines: lines.length - 1, most, times };
}

/** Waits for the entry in the status bar: the keys that open a grid are there by then. */
async function extensionStarted(bench: Workbench): Promise<void> {
  await bench.page.locator('.statusbar-item', { hasText: 'BMC' }).waitFor({ timeout: 60_000 });
}

async function gridFrame(bench: Workbench): Promise<Frame> {
  const body = await bench.grid.locator('body').elementHandle();
  const frame = await body?.ownerFrame();
  if (!frame) throw new Error('the grid has no page');
  return frame;
}

/** The time of day in milliseconds with fractions, the same in every page of a browser. */
const NOW = '(performance.timeOrigin + performance.now())';

interface Watch {
  /** The page is looking. */
  readonly ready: Promise<unknown>;
  /** When the picture was painted in which something has come or gone. */
  readonly seen: Promise<number>;
}

let watched = 0;

/**
 * Has a page know whether it is between an animation frame's callbacks and the end of that frame's painting: what changes
 * there is painted in this very frame, what changes elsewhere in the next one.
 */
const KNOW_FRAMES = `if (window.bmcFrame === undefined) {
  window.bmcFrame = Promise.resolve();
  const plain = window.requestAnimationFrame.bind(window);
  const { port1, port2 } = new MessageChannel();
  let ended;
  port1.onmessage = () => { ended?.(); ended = undefined; };
  window.bmcAfterPaint = (then) => {
    if (ended) window.bmcFrame.then(then);
    else plain(() => setTimeout(then));
  };
  window.requestAnimationFrame = (callback) => plain((time) => {
    if (!ended) {
      window.bmcFrame = new Promise((resolve) => { ended = resolve; });
      port2.postMessage(0);
    }
    callback(time);
  });
}`;

/** Observes every change of a page until a condition, a script in the page, becomes true or false. */
function watch(page: Page | Frame, condition: string, comes: boolean): Watch {
  const name = `bmcSeen${watched++}`;
  const ready = page.evaluate(`{
    ${KNOW_FRAMES}
    window.${name} = new Promise((resolve) => {
      const look = () => {
        if ((${condition}) !== ${comes}) return;
        observer.disconnect();
        bmcAfterPaint(() => resolve(${NOW}));
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    0;
  }`);
  return { ready, seen: ready.then(() => page.evaluate<number>(`window.${name}`)) };
}

async function pressAndTime(bench: Workbench, key: string): Promise<number> {
  await bench.page.evaluate(`{
    window.bmcPressed = undefined;
    addEventListener('keydown', () => { window.bmcPressed = ${NOW}; }, { capture: true, once: true });
    0;
  }`);
  await bench.press(key);
  return until('the key arrives', () => bench.page.evaluate<number | undefined>('window.bmcPressed'));
}
