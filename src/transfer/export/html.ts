/** A canvas as one HTML file without network access: the drawing, details on hover and focus, a trace on click. */
import type { Canvas } from '../../canvas/canvas';
import { currentLocale } from '../../canvas/locale';
import { drawCanvas } from '../../draw/drawCanvas';
import { type DrawingOptions, PAGE_SIZES } from '../../draw/options';
import { PALETTES } from '../../draw/palette';
import { escapeXml, printSvg } from '../../draw/printSvg';
import { buildGrid } from '../../view/grid';
import { fieldLabel } from '../../view/labels';
import { type GridModel, notesOf } from '../../view/model';
import { chainOf } from '../../view/trace';

interface PageOptions {
  /** The browser shows its print dialog when it opens the page. */
  readonly print?: boolean;
  /** A link above the drawing, such as to a list of canvases. */
  readonly back?: { readonly address: string; readonly label: string };
}

export async function toHtml(
  canvas: Canvas,
  options: DrawingOptions,
  { print = false, back }: PageOptions = {},
): Promise<string> {
  const { fontFaces } = await import('../../draw/font/fontFaces');
  const grid = buildGrid(canvas);
  const scene = drawCanvas(grid, options);
  const { paper, text, card, line, muted } = PALETTES[options.theme];
  const { width, height } = PAGE_SIZES[options.size];
  const page = height === undefined ? '' : `@page { size: ${width}px ${height}px; margin: 0; }`;
  return `<!doctype html>
<html lang="${escapeXml(currentLocale())}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; script-src 'unsafe-inline'">
<title>${escapeXml(scene.title)}</title>
<style>
${page}
body { margin: 0; background: ${paper}; color: ${text}; }
nav { padding: 0.5rem 2%; font: 14px/1.4 system-ui, sans-serif; }
nav a { color: inherit; }
svg { display: block; width: 100%; height: auto; max-height: 100vh; }
nav + svg { max-height: calc(100vh - 2.5rem); }
[data-note] { cursor: pointer; transition: opacity 120ms ease-out; }
[data-note]:focus { outline: none; }
[data-note]:focus > rect:first-of-type { stroke: ${text}; stroke-width: 2; }
svg.tracing [data-note]:not(.traced) { opacity: 0.35; }
#details { position: fixed; max-width: 22rem; padding: 0.6rem 0.8rem; border: 1px solid ${line}; border-radius: 6px;
  background: ${card}; font: 14px/1.4 system-ui, sans-serif; white-space: pre-line; pointer-events: none; }
#details[hidden] { display: none; }
#details small { color: ${muted}; }
@media (prefers-reduced-motion: reduce) { [data-note] { transition: none; } }
@media print { nav, #details { display: none; } svg.tracing [data-note] { opacity: 1 !important; } }
</style>
</head>
<body>${back ? `\n<nav><a href="${escapeXml(back.address)}">← ${escapeXml(back.label)}</a></nav>` : ''}
${printSvg(scene, { source: canvas.source, fonts: await fontFaces(scene) })}
<div id="details" role="tooltip" hidden></div>
<script type="application/json" id="notes">${scriptJson(notesData(canvas, grid))}</script>
<script>
${BEHAVIOUR}${print ? "\naddEventListener('load', () => window.print());" : ''}
</script>
</body>
</html>
`;
}

interface NoteData {
  readonly name: string;
  readonly details: readonly string[];
  /** Keys of the notes in its chain. */
  readonly chain: readonly string[];
}

function notesData(canvas: Canvas, grid: GridModel): Readonly<Record<string, NoteData>> {
  const names = new Map(notesOf(grid).map(({ key, name }) => [key, name]));
  return Object.fromEntries(
    grid.blocks.flatMap((block) =>
      block.notes.map((note) => {
        const values = canvas.blocks.get(block.key)?.items[note.ref.position]?.values ?? {};
        const facts = [note.type, note.status?.label, ...note.facts].filter((fact) => fact !== undefined);
        const details = [
          ...(facts.length === 0 ? [] : [facts.join(' · ')]),
          ...(values.note === undefined ? [] : [values.note]),
          ...(values.evidence ?? []).map((entry) => `${fieldLabel('evidence')}: ${entry}`),
          ...grid.links.flatMap(({ a, b, forward, backward }) => {
            if (a === note.key) return [`${forward} ${names.get(b) ?? ''}`];
            return b === note.key ? [`${backward} ${names.get(a) ?? ''}`] : [];
          }),
        ];
        return [note.key, { name: note.name, details, chain: [...chainOf(grid, note.key)] }];
      }),
    ),
  );
}

/** JSON that no HTML parser takes for the end of its script element. */
function scriptJson(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Runs in the exported page; texts are set as text, never as HTML. */
const BEHAVIOUR = `const notes = JSON.parse(document.getElementById('notes').textContent);
const box = document.getElementById('details');
const svg = document.querySelector('svg');
const groups = [...document.querySelectorAll('[data-note]')];
function show(group) {
  const { name, details } = notes[group.dataset.note];
  if (details.length === 0) { hide(); return; }
  const strong = document.createElement('strong');
  strong.textContent = name;
  const rest = document.createElement('div');
  rest.textContent = details.join('\\n');
  box.replaceChildren(strong, rest);
  box.hidden = false;
  const at = group.getBoundingClientRect();
  const right = at.right + 8 + box.offsetWidth < innerWidth;
  box.style.left = (right ? at.right + 8 : Math.max(0, at.left - box.offsetWidth - 8)) + 'px';
  box.style.top = Math.max(0, Math.min(at.top, innerHeight - box.offsetHeight - 8)) + 'px';
}
function hide() { box.hidden = true; }
function trace(group) {
  const chain = new Set(group && !group.classList.contains('origin') ? notes[group.dataset.note].chain : []);
  svg.classList.toggle('tracing', chain.size > 0);
  for (const other of groups) {
    other.classList.toggle('traced', chain.has(other.dataset.note));
    other.classList.toggle('origin', chain.size > 0 && other === group);
  }
}
for (const group of groups) {
  group.tabIndex = 0;
  group.setAttribute('role', 'button');
  group.addEventListener('pointerenter', () => show(group));
  group.addEventListener('pointerleave', hide);
  group.addEventListener('focus', () => show(group));
  group.addEventListener('blur', hide);
  group.addEventListener('click', (event) => { event.stopPropagation(); trace(group); });
  group.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); trace(group); }
  });
}
document.addEventListener('click', () => trace(undefined));
document.addEventListener('keydown', (event) => { if (event.key === 'Escape') { hide(); trace(undefined); } });`;
