/**
 * `npm run look`: pictures of the grid in plain Chromium, without VS Code, so that a change of its looks can be judged within
 * seconds. They go into test/ui/output/look. Options: `--theme`, `--size`, `--canvas`, `--scene`, each a list with commas.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { generatedCanvas } from '../bench/canvases';
import { build } from '../workbench/build';
import { launchChromium } from '../workbench/chromium';
import { inRoot } from '../workbench/paths';
import { LookHost } from './host';
import { SCENES, type Scene } from './scenes';
import themes from './themes.json';

type ThemeId = keyof typeof themes;

/** The heights that go with the widths of the window people have. */
const SIZES: Readonly<Record<string, number>> = { 1600: 900, 1280: 760, 900: 700, 620: 800, 420: 800 };

const FEW = `bmc: 1
name: Lemonade at the corner
currency: EUR
period: month
customer_segments:
  - id: kids
    name: 🧒 Children on their way home
value_propositions:
  - id: cold
    name: 🍋 A cold drink for pocket money
    links: [kids]
channels:
  - id: stand
    name: The stand at the corner
    links: [kids, cold]
revenue_streams:
  - id: cups
    name: Cups
    amount: 120
    links: [kids, cold]
cost_structure:
  - name: Lemons and sugar
    amount: 40
`;

/** Twelve segments, and a note that belongs to all of them. */
function manySegments(): string {
  const segments = Array.from(
    { length: 12 },
    (_, index) => `  - { id: s${index}, name: Segment number ${index + 1} }`,
  );
  const offers = Array.from(
    { length: 12 },
    (_, index) =>
      `  - { name: Offer ${index + 1}, links: [s${index}${index % 3 === 0 ? `, s${(index + 5) % 12}` : ''}] }`,
  );
  const all = `  - { name: For all of them, links: [${segments.map((_, index) => `s${index}`).join(', ')}] }`;
  return [
    'bmc: 1',
    'name: Twelve segments',
    'customer_segments:',
    ...segments,
    'value_propositions:',
    ...offers,
    all,
    '',
  ].join('\n');
}

function canvasText(name: string): string {
  if (name === 'few') return FEW;
  if (name === 'segments') return manySegments();
  if (name === 'empty') return 'bmc: 1\n';
  if (/^\d+$/.test(name)) return generatedCanvas(Number(name));
  return readFileSync(name.includes('/') ? name : inRoot('examples', `${name}.bmc.yaml`), 'utf8');
}

function pageHtml(theme: ThemeId): string {
  const { kind, style } = themes[theme];
  const variables = style.join('; ');
  const file = (name: string) => `file://${inRoot('dist/webview', name)}`;
  return `<!DOCTYPE html><html lang="en" style="${variables.replaceAll('"', '&quot;')}"><head><meta charset="utf-8">
<style>html { scrollbar-color: var(--vscode-scrollbarSlider-background) transparent; } a { color: var(--vscode-textLink-foreground); }</style>
<link rel="stylesheet" href="${file('style.css')}"></head>
<body class="${kind}" data-vscode-theme-kind="${kind.split(' ')[0]}" data-document="file:///canvas.bmc.yaml">
<p id="loading">Opening the canvas…</p><div id="page"></div>
<svg id="links" class="links" aria-hidden="true"></svg>
<div id="announcements" class="unseen" role="status" aria-live="polite"></div>
<script src="${file('main.js')}" data-controls="${file('controls.js')}"></script></body></html>`;
}

async function look(
  browser: Browser,
  canvas: string,
  theme: ThemeId,
  width: number,
  scene: Scene,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: SIZES[width] ?? 800 } });
  page.on('pageerror', (error) =>
    console.error(`${canvas} ${theme} ${width} ${scene.name}: ${error.message}`),
  );
  const host = new LookHost(canvasText(canvas));
  await page.exposeFunction('toHost', async (message: unknown) => {
    for (const answer of host.receive(message))
      await page.evaluate(`dispatchEvent(new MessageEvent('message', { data: ${JSON.stringify(answer)} }))`);
  });
  const saved = {
    page: 'look',
    at: Date.now(),
    state: { layout: 'classic', bySegment: true, scroll: {}, ...scene.state },
  };
  await page.addInitScript(`window.acquireVsCodeApi = () => ({
    postMessage: (message) => void toHost(message),
    getState: () => (${JSON.stringify(saved)}),
    setState: () => undefined,
  });`);
  const address = `file://${inRoot('dist/webview/look.html')}`;
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: pageHtml(theme) }));
  await page.goto(address);
  await page.locator('.sheet').waitFor({ state: 'attached' });
  await page.evaluate('document.fonts.ready');
  await page.waitForFunction('customElements.get("vscode-button") !== undefined');
  await scene.act?.(page);
  await page.waitForTimeout(250);
  const name = [path.basename(canvas, '.bmc.yaml'), scene.name, theme, width].join('-');
  await page.screenshot({ path: inRoot('test/ui/output/look', `${name}.png`), animations: 'disabled' });
  await page.close();
}

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { theme: text, size: text, canvas: text, scene: text } });
  const list = (given: string | undefined, all: string) => (given ?? all).split(',');
  build(['webview']);
  mkdirSync(inRoot('test/ui/output/look'), { recursive: true });
  const browser = await launchChromium();
  try {
    for (const canvas of list(values.canvas, 'bakery'))
      for (const name of list(values.scene, 'rest'))
        for (const theme of list(values.theme, Object.keys(themes).join(',')))
          for (const size of list(values.size, '1600')) {
            const scene = SCENES.find((candidate) => candidate.name === name);
            if (scene === undefined || !(theme in themes))
              throw new Error(`no scene ${name} or theme ${theme}`);
            await look(browser, canvas, theme as ThemeId, Number(size), scene);
          }
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
