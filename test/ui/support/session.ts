import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchChromium } from '../../workbench/chromium';
import { installVSCode, isVersion, type Version, versions } from '../../workbench/install';
import { environment } from '../../workbench/options';
import { inRoot, root } from '../../workbench/paths';
import { quietSettings, type Server, type Settings, startServer } from '../../workbench/server';

/** The VS Code the suite runs on. */
export const version: Version = (() => {
  const named = process.env[environment.version] ?? versions[0];
  if (!isVersion(named)) throw new Error(`${environment.version} is one of ${versions.join(', ')}`);
  return named;
})();

/** Where screenshots go. */
const outputFolder = inRoot('test/ui/output', version);

/** What tests want on top of the quiet workbench: nothing that waits or moves for show. */
const testSettings: Settings = {
  ...quietSettings,
  'editor.hover.delay': 100,
  'workbench.reduceMotion': 'on',
  'window.commandCenter': false,
  'files.exclude': { '**/.vscode': true },
};

/** One server and one browser, started on first use and shared by the whole run. */
export interface Session {
  readonly server: Server;
  readonly browser: Browser;
}

let session: Promise<Session> | undefined;
let installed: Promise<Server> | undefined;

/** A second server, which has the extension installed instead of under development; started on first use. */
export function serverWithInstalledExtension(): Promise<Server> {
  installed ??= startServer(installVSCode(version), { settings: testSettings, extension: root });
  return installed;
}

export function startedSession(): Promise<Session> {
  session ??= startSession();
  return session;
}

async function startSession(): Promise<Session> {
  const server = await startServer(installVSCode(version), { settings: testSettings });
  try {
    return { server, browser: await launchChromium() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Makes these the user settings, on top of those every test has, for windows that open from now on. */
export function writeUserSettings({ settingsFile }: Server, settings: Settings): void {
  writeFileSync(settingsFile, JSON.stringify({ ...testSettings, ...settings }, null, 2));
}

/** A window of the run's browser with no memory of earlier ones; the window before is closed. */
export async function openWindow(size: {
  readonly width: number;
  readonly height: number;
}): Promise<BrowserContext> {
  await closeWindow();
  const { browser } = await startedSession();
  current = await browser.newContext({
    viewport: size,
    permissions: ['clipboard-read', 'clipboard-write'],
    locale: 'en-US',
  });
  said = [];
  current.on('console', (message) => {
    const line = message.text();
    if (!harmless.test(line)) said.push(`${message.type()}: ${line}`);
  });
  current.on('weberror', (event) => said.push(`uncaught: ${event.error()}`));
  return current;
}

/** What the workbench writes here in any case, most of it about packages that npm has not compiled. */
const harmless =
  /bindings file|watchdog|vsda|serviceWorker|Service Worker|INFO|status of 404|same-origin|sandbox|fetching the script/;

/** The one window that is open at a time, and what its pages have written to their consoles. */
let current: BrowserContext | undefined;
let said: string[] = [];

async function closeWindow(): Promise<void> {
  await current?.close();
  current = undefined;
}

/** Saves a picture of the window, as `NAME.png`, and returns its path. */
export async function screenshot(name: string): Promise<string> {
  const page = current?.pages()[0];
  if (!page) throw new Error('no window is open');
  const file = path.join(outputFolder, `${fileName(name)}.png`);
  await page.screenshot({ path: file });
  return file;
}

const fileName = (title: string) => title.replace(/[^\p{L}\p{N}-]+/gu, '-').slice(0, 120);

/** The evidence of a failed test: a screenshot, the consoles, and the server's log. */
export async function keepEvidence(title: string): Promise<void> {
  if (!current) return;
  const picture = await screenshot(`failed ${title}`);
  const { server } = await startedSession();
  const log = picture.replace(/png$/, 'log');
  mkdirSync(path.dirname(log), { recursive: true });
  writeFileSync(log, ['# The window', ...said, '', '# The server', server.log()].join('\n'));
  console.log(`      see ${path.relative('', picture)} and ${path.basename(log)}`);
}

/** Closes the window and ends what the session started. Whoever uses the workbench outside the suite calls it. */
export async function endSession(): Promise<void> {
  await closeWindow();
  const started = await session;
  const other = await installed;
  session = undefined;
  installed = undefined;
  await started?.browser.close();
  await Promise.all([started?.server.stop(), other?.stop()]);
}
