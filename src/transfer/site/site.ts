/** A static site of canvases: a gallery, and for each canvas its interactive page and its picture. No network, no script in the gallery. */
import * as l10n from '@vscode/l10n';
import { BLOCKS } from '../../canvas/blocks';
import { blockOf, type Canvas } from '../../canvas/canvas';
import { errorCount, noteCount, warningCount } from '../../canvas/counts';
import { currentLocale } from '../../canvas/locale';
import type { DrawingOptions } from '../../draw/options';
import { paletteVariables } from '../../draw/palette';
import { escapeXml } from '../../draw/printSvg';
import { completeness } from '../../language/statusText';
import type { Diagnostic } from '../../lint/diagnostic';
import { buildGrid } from '../../view/grid';
import { toHtml } from '../export/html';
import { toSvg } from '../export/svg';

/** A canvas of the site. */
export interface SiteEntry {
  /** Its place in the site without an ending, with slashes: `shops/bakery`. */
  readonly path: string;
  readonly canvas: Canvas;
  readonly diagnostics: readonly Diagnostic[];
}

/** The page that all others lead back to. */
export const INDEX = 'index.html';

/** The page and the picture of a canvas, by their paths in the site. */
export async function pagesOf(
  { path, canvas }: SiteEntry,
  title: string,
  drawing: DrawingOptions,
): Promise<ReadonlyMap<string, string>> {
  const up = '../'.repeat(path.split('/').length - 1);
  return new Map([
    [`${path}.html`, await toHtml(canvas, drawing, { back: { address: `${up}${INDEX}`, label: title } })],
    [`${path}.svg`, await toSvg(canvas, drawing)],
  ]);
}

/** The gallery: each canvas with its picture, how complete it is, its problems and its margin. */
export function galleryOf(entries: readonly SiteEntry[], title: string): string {
  const count = entries.length === 1 ? l10n.t('1 canvas') : l10n.t('{0} canvases', String(entries.length));
  return `<!doctype html>
<html lang="${escapeXml(currentLocale())}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:">
<meta name="color-scheme" content="light dark">
<title>${escapeXml(title)}</title>
<style>
:root { ${variables('light')} --accent: #0b5cad; }
@media (prefers-color-scheme: dark) { :root { ${variables('dark')} --accent: #6cb2f5; } }
${STYLE}
</style>
</head>
<body>
<header><h1>${escapeXml(title)}</h1><p>${escapeXml(count)}</p></header>
<main>
<ul class="canvases">
${entries.map(cardOf).join('\n')}
</ul>
</main>
<footer><p>${escapeXml(l10n.t('Drawn by Business Model Canvas for VS Code'))}</p></footer>
</body>
</html>
`;
}

function variables(theme: 'light' | 'dark'): string {
  return [...paletteVariables(theme)]
    .filter(([name]) => !/-(segment|note)-/.test(name))
    .map(([name, color]) => `${name}: ${color};`)
    .join(' ');
}

const STYLE = `* { box-sizing: border-box; }
body { max-width: 90rem; margin: 0 auto; padding: 2rem; background: var(--bmc-paper); color: var(--bmc-text); font: 16px/1.5 system-ui, sans-serif; }
h1 { margin: 0; font-size: 1.75rem; }
header p, footer p { margin: 0; color: var(--bmc-muted); }
footer { margin-top: 2rem; font-size: 0.8rem; }
.canvases { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr)); gap: 1.5rem; padding: 0; margin: 1.5rem 0; list-style: none; }
.canvas { position: relative; display: flex; flex-direction: column; border: 1px solid var(--bmc-line); border-radius: 8px; overflow: hidden; background: var(--bmc-card); break-inside: avoid; }
.canvas:hover { border-color: var(--accent); }
.canvas:focus-within { outline: 2px solid var(--accent); outline-offset: 2px; }
.picture { aspect-ratio: 8 / 5; overflow: hidden; border-bottom: 1px solid var(--bmc-line); background: #fff; }
.picture img { display: block; width: 100%; height: 100%; object-fit: contain; object-position: top; }
.words { padding: 1rem; }
h2 { margin: 0; font-size: 1.1rem; }
h2 a { color: inherit; text-decoration: none; outline: none; }
h2 a::after { content: ''; position: absolute; inset: 0; }
.words p { margin: 0.25rem 0 0; color: var(--bmc-muted); }
dl { display: grid; grid-template-columns: auto 1fr; gap: 0.15rem 0.75rem; margin: 0.75rem 0 0; font-size: 0.9rem; }
dt { color: var(--bmc-muted); }
dd { margin: 0; }
.blocks { display: inline-grid; grid-template-columns: repeat(9, 0.7rem); gap: 2px; margin-right: 0.5rem; vertical-align: middle; }
.blocks span { height: 0.7rem; border: 1px solid var(--bmc-muted); border-radius: 2px; }
.blocks .filled { background: var(--bmc-muted); }
@media print { body { padding: 0; } .canvases { grid-template-columns: 1fr 1fr; } }`;

function cardOf({ path, canvas, diagnostics }: SiteEntry): string {
  const grid = buildGrid(canvas);
  const name = grid.title.name ?? path;
  const address = path.split('/').map(encodeURIComponent).join('/');
  const squares = BLOCKS.map(
    ({ key }) => `<span${blockOf(canvas, key).items.length > 0 ? ' class="filled"' : ''}></span>`,
  ).join('');
  const facts: readonly (readonly [string, string])[] = [
    [
      l10n.t('Complete'),
      `<span class="blocks" aria-hidden="true">${squares}</span>${escapeXml(completeness(canvas))}`,
    ],
    [l10n.t('Notes'), escapeXml(noteCount(canvas.items.length))],
    [l10n.t('Problems'), escapeXml(problemsOf(diagnostics))],
    ...(grid.money?.margin ? [[l10n.t('Margin'), escapeXml(grid.money.margin.amount)] as const] : []),
  ];
  const { description } = grid.title;
  return `<li class="canvas">
<div class="picture"><img src="${escapeXml(address)}.svg" alt="" loading="lazy"></div>
<div class="words">
<h2><a href="${escapeXml(address)}.html">${escapeXml(name)}</a></h2>${description ? `\n<p>${escapeXml(description)}</p>` : ''}
<dl>${facts.map(([label, value]) => `<dt>${escapeXml(label)}</dt><dd>${value}</dd>`).join('')}</dl>
</div>
</li>`;
}

function problemsOf(diagnostics: readonly Diagnostic[]): string {
  const of = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const [errors, warnings] = [of('error'), of('warning')];
  const said = [
    ...(errors > 0 ? [errorCount(errors)] : []),
    ...(warnings > 0 ? [warningCount(warnings)] : []),
  ];
  return said.length === 0 ? l10n.t('No problems') : said.join(', ');
}
