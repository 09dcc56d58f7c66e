/*
 * What the UI tests use to be a person at VS Code's workbench. `npm run test:ui` bundles `test/ui/**\/*.test.ts` and
 * runs them with mocha (`suite` and `test`); one server and one browser serve the whole run.
 *
 *     suite('A canvas', () => {
 *       test('opens', async () => {
 *         const bench = await Workbench.open({ files: { 'shop.bmc.yaml': 'title: Shop\n' } });
 *         await bench.openFile('shop.bmc.yaml');
 *         await bench.text.shows('title: Shop');
 *         await bench.run('Open Canvas to the Side');
 *         await bench.grid.getByText('Shop').waitFor();
 *         await bench.save();
 *         assert.equal(bench.read('shop.bmc.yaml'), 'title: Shop\n');
 *       });
 *     });
 *
 * - `Workbench.open(…)`: a new window on a new temporary workspace (examples, test/ui/fixtures, `files`); closes the
 *   window before. About five seconds: share one window between the tests of a suite where that reads well.
 * - files: `openFile`, `openFromExplorer`, `save`, `read`, `write`, `untilFile`, `isDirty`, `tabs`
 * - commands: `run(title)`, `pick(label)`, `press(keys)`, `type(text)`, `undo`, `redo`
 * - `text` (the first TextEditor; `textOf(file)`): `shows`, `visibleLines`, `focus`, `goTo`, `cursor`, `cursorIsAt`,
 *   `click`, `hover`, `squiggles`, `completions`, `quickFix`
 * - `grid`: Playwright's frame locator into the canvas's webview (`gridNumber(n)` where several are open)
 * - notes on it: `note(name)`, `untilBlockHas(key, …names)`
 * - problems: `showProblems`, `problem(text)`, `problems`; `notification(text)`
 * - looks: `setSettings`, `setTheme`, `resize`, `screenshot(name)` into `test/ui/output/VERSION`
 * - `page`: Playwright's page, for everything else. `until(what, probe)` waits for anything.
 * A failed test leaves a picture, the consoles and the server's log in `test/ui/output/VERSION`. Scripts outside the
 * suite (benchmark, screenshots) may use all of it too and call `endSession` from `./session` when they are done.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { workbenchAddress } from '../../workbench/address';
import { inRoot, root, temporaryWorkspace } from '../../workbench/paths';
import type { Settings } from '../../workbench/server';
import {
  openWindow,
  screenshot,
  serverWithInstalledExtension,
  startedSession,
  version,
  writeUserSettings,
} from './session';
import { TextEditor } from './text';
import { until } from './until';

/** How a window opens. */
export interface Opening {
  /** Files of the workspace, by name, on top of copies of `examples/` and `test/ui/fixtures/`. */
  readonly files?: Readonly<Record<string, string>>;
  /** `false`: the workspace has only `files`. */
  readonly examples?: boolean;
  /** A file that is open from the start. */
  readonly file?: string;
  /** User settings. */
  readonly settings?: Settings;
  readonly size?: { readonly width: number; readonly height: number };
  /** The extension is installed, not under development: VS Code then restarts an extension host that crashes. */
  readonly installed?: boolean;
  /** The display language, such as `de`; VS Code's own texts stay English, because no language pack is installed. */
  readonly language?: string;
}

/** Each theme, with its name in the settings and the class by which the workbench shows that it has taken it on. */
const themes = {
  dark: { name: 'Default Dark Modern', mark: '.vs-dark' },
  light: { name: 'Default Light Modern', mark: '.vs' },
  'high contrast': { name: 'Default High Contrast', mark: '.hc-black' },
  'high contrast light': { name: 'Default High Contrast Light', mark: '.hc-light' },
} as const;
export type Theme = keyof typeof themes;
export const THEMES = Object.keys(themes) as readonly Theme[];

const startTimeout = 60_000;

/** Whether the storage of the workbench has this text. Runs in the page. */
const IS_KEPT = (text: string) => `(async () => {
  const answer = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  for (const { name } of await indexedDB.databases()) {
    const database = await answer(indexedDB.open(name));
    const stores = [...database.objectStoreNames];
    const values = stores.length === 0 ? [] : await Promise.all(
      stores.map((store) => answer(database.transaction(stores).objectStore(store).getAll())),
    );
    database.close();
    if (JSON.stringify(values).includes(${JSON.stringify(text)})) return true;
  }
  return false;
})()`;

export class Workbench {
  private settings: Settings = {};

  private constructor(
    private shown: Page,
    /** The workspace's folder. */
    readonly folder: string,
  ) {}

  get page(): Page {
    return this.shown;
  }

  /** The first text editor on the screen. */
  get text(): TextEditor {
    return new TextEditor(this.page);
  }

  /** The VS Code the suite runs on. */
  static readonly version = version;

  static async open(opening: Opening = {}): Promise<Workbench> {
    const { installed = false } = opening;
    const server = installed ? await serverWithInstalledExtension() : (await startedSession()).server;
    const sources = opening.examples === false ? [] : [inRoot('examples'), inRoot('test/ui/fixtures')];
    const folder = temporaryWorkspace(...sources);
    for (const [name, text] of Object.entries(opening.files ?? {}))
      writeFileSync(path.join(folder, name), text);
    writeUserSettings(server, opening.settings ?? {});
    mkdirSync(path.join(folder, '.vscode'));
    const window = await openWindow(opening.size ?? { width: 1400, height: 900 });
    const page = await window.newPage();
    const { language } = opening;
    if (language !== undefined)
      await page.addInitScript((locale) => {
        Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: locale });
      }, language);
    const file = opening.file === undefined ? undefined : path.join(folder, opening.file);
    const shown = { folder, ...(installed ? {} : { extension: root }), ...(file && { file }) };
    await page.goto(workbenchAddress(server, shown));
    const bench = new Workbench(page, folder);
    await page.locator('.explorer-folders-view').waitFor({ timeout: startTimeout });
    if (opening.file) await bench.tab(opening.file).waitFor({ timeout: startTimeout });
    return bench;
  }

  /** The text editor of one file, where several are on the screen. */
  textOf(name: string): TextEditor {
    return new TextEditor(this.page, path.basename(name));
  }

  /** Opens a file by name ("Go to File…"). */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('Control+p');
    await this.quickInput.fill(name);
    await this.pick(path.basename(name));
    await this.tab(name).waitFor();
  }

  /** Opens a file for good with a double click in the explorer. */
  async openFromExplorer(name: string): Promise<void> {
    await this.page.locator('.explorer-folders-view').getByRole('treeitem', { name }).first().dblclick();
    await this.tab(name).waitFor();
  }

  /** The tab or tabs of a file. */
  tab(name: string): Locator {
    return this.page.locator(`.tab[data-resource-name="${path.basename(name)}"]`).first();
  }

  /** The names on all tabs. */
  async tabs(): Promise<readonly string[]> {
    return this.page
      .locator('.tab')
      .evaluateAll((tabs) => tabs.map((tab) => String(tab.getAttribute('data-resource-name'))));
  }

  /** Whether the active tab has unsaved changes. */
  async isDirty(): Promise<boolean> {
    return (await this.page.locator('.tab.active.dirty').count()) > 0;
  }

  /** Runs a command by its title in the palette, such as "Problems: Focus on Problems View". */
  async run(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.quickInput.fill(`>${title}`);
    await this.pick(title);
  }

  /** Takes an entry of the open quick pick. */
  async pick(label: string): Promise<void> {
    const rows = this.page.locator('.quick-input-widget .monaco-list-row');
    await rows.filter({ hasText: label }).first().click();
  }

  /** The field of the open quick pick or question. */
  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget input:not([type=checkbox])').first();
  }

  /** Presses keys as Playwright names them: `Control+Shift+V`. */
  async press(keys: string): Promise<void> {
    for (const key of keys.split(' ')) await this.page.keyboard.press(key);
  }

  /** Types where the focus is. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async undo(): Promise<void> {
    await this.press('ControlOrMeta+z');
  }

  async redo(): Promise<void> {
    await this.press('ControlOrMeta+Shift+z');
  }

  /** Saves the active editor and waits until its tab says so. */
  async save(): Promise<void> {
    await this.press('ControlOrMeta+s');
    await until('the file is saved', async () => !(await this.isDirty()));
  }

  /** The file on disk. */
  read(name: string): string {
    return readFileSync(path.join(this.folder, name), 'utf8');
  }

  /** Changes the file on disk, as another program would. */
  write(name: string, text: string): void {
    writeFileSync(path.join(this.folder, name), text);
  }

  /** Waits until the file on disk is as wanted, and returns it. */
  async untilFile(name: string, wanted: (text: string) => boolean): Promise<string> {
    return until(
      () => `${name} is as wanted; it is:\n${this.read(name)}`,
      () => {
        const text = this.read(name);
        return wanted(text) && text;
      },
    );
  }

  /** The inside of the canvas's webview. */
  get grid(): FrameLocator {
    return this.gridNumber(0);
  }

  /** The inside of one of several webviews that are to be seen, in the order they were opened; hidden grids are kept. */
  gridNumber(index: number): FrameLocator {
    const outer = this.page.locator('iframe.webview.ready:visible').nth(index);
    return outer.contentFrame().frameLocator('iframe#active-frame');
  }

  /** The note with this name on the first grid. */
  note(name: string): Locator {
    return this.grid.locator('.note').filter({ has: this.page.getByText(name, { exact: true }) });
  }

  /** Waits until a block of the first grid has exactly these notes. */
  async untilBlockHas(key: string, ...wanted: readonly string[]): Promise<void> {
    const names = this.grid.locator(`[data-block=${key}] .name`);
    await until(
      () => `${key} has ${wanted.join(', ')}`,
      async () => (await names.allInnerTexts()).join('|') === wanted.join('|'),
    );
  }

  /** Opens the Problems panel and puts the focus there. */
  async showProblems(): Promise<void> {
    await this.run('Problems: Focus on Problems View');
    await this.page.locator('.markers-panel').waitFor();
  }

  /** A row of the Problems panel with this text; clicking it goes there. */
  problem(text: string): Locator {
    return this.page.locator('.markers-panel .monaco-list-row', { hasText: text }).first();
  }

  /** The rows of the Problems panel on the screen: files and problems. */
  async problems(): Promise<readonly string[]> {
    return this.page.locator('.markers-panel .monaco-list-row').allInnerTexts();
  }

  /** A message in the corner. */
  notification(text: string): Locator {
    return this.page.locator('.notification-toast', { hasText: text }).first();
  }

  /**
   * Changes settings while the window is open. They go into the workspace's settings file: the workbench does not
   * notice when another program changes the user's.
   */
  setSettings(settings: Settings): void {
    this.settings = { ...this.settings, ...settings };
    this.write('.vscode/settings.json', JSON.stringify(this.settings, null, 2));
  }

  /** Switches the colour theme and waits until it shows. */
  async setTheme(theme: Theme): Promise<void> {
    this.setSettings({ 'workbench.colorTheme': themes[theme].name });
    await this.page.locator(`.monaco-workbench${themes[theme].mark}`).waitFor();
  }

  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height });
  }

  /** Waits until VS Code has kept the state of the window with this text in it, which it does every few seconds. */
  async untilKept(text: string): Promise<void> {
    await until(`VS Code has kept “${text}”`, () => this.page.evaluate<boolean>(IS_KEPT(text)), 30_000);
  }

  /** Loads the window anew, as after "Reload Window". */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.page.locator('.explorer-folders-view').waitFor({ timeout: startTimeout });
  }

  /** Closes the window at once, as a crash or the button of the browser's tab does, and opens it again. */
  async closeAndOpen(): Promise<void> {
    const address = this.page.url();
    const context = this.page.context();
    await this.page.close();
    this.shown = await context.newPage();
    await this.page.goto(address);
    await this.page.locator('.explorer-folders-view').waitFor({ timeout: startTimeout });
  }

  /** Goes to another window, as with Alt+Tab. */
  async leaveWindow(): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
    const other = await this.page.context().newPage();
    await other.bringToFront();
    // The workbench asks whether it has the focus when it is told so; a browser without a screen does not.
    await this.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
  }

  /** Keeps a picture of the window as `test/ui/output/VERSION/NAME.png`. */
  async screenshot(name: string): Promise<void> {
    await screenshot(name);
  }
}
