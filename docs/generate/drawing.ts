/** What the drawing needs to know of fonts and icons, taken from the packages that carry them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'opentype.js';
import svgpath from 'svgpath';
import { BLOCKS } from '../../src/canvas/blocks';
import { BLOCK_ICONS } from '../../src/view/blockIcons';
import { json } from './json';

export const FONT_METRICS_FILE = 'src/draw/fontMetrics.json';
export const ICON_PATHS_FILE = 'src/draw/iconPaths.json';

const WEIGHTS = { regular: 400, semibold: 600 } as const;
const SUBSETS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'];

/** Widths are whole thousandths of an em, written with three hexadecimal digits each. */
const UNITS = 1000;

export function drawingFiles(): ReadonlyMap<string, string> {
  return new Map([
    [FONT_METRICS_FILE, json(fontMetrics())],
    [ICON_PATHS_FILE, json(iconPaths())],
  ]);
}

interface WidthRange {
  readonly from: number;
  widths: string;
}

/** The advance width of every character of Inter, as ranges of code points without a hole. */
function fontMetrics(): Readonly<Record<string, readonly WidthRange[]>> {
  return Object.fromEntries(
    Object.entries(WEIGHTS).map(([weight, value]) => [weight, rangesOf(advancesOf(value))]),
  );
}

function advancesOf(weight: number): ReadonlyMap<number, number> {
  const advances = new Map<number, number>();
  for (const subset of SUBSETS) {
    const file = resolveFile(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`);
    const bytes = readFileSync(file);
    const font = parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
    for (const [codePoint, glyph] of Object.entries(font.tables.cmap.glyphIndexMap)) {
      const { advanceWidth } = font.glyphs.get(Number(glyph));
      if (!advances.has(Number(codePoint)))
        advances.set(Number(codePoint), Math.round(((advanceWidth ?? 0) * UNITS) / font.unitsPerEm));
    }
  }
  return advances;
}

function rangesOf(advances: ReadonlyMap<number, number>): readonly WidthRange[] {
  const ranges: WidthRange[] = [];
  let next = -1;
  for (const [codePoint, width] of [...advances].sort(([a], [b]) => a - b)) {
    if (codePoint !== next) ranges.push({ from: codePoint, widths: '' });
    const range = ranges.at(-1);
    if (range) range.widths += Math.min(width, 0xfff).toString(16).padStart(3, '0');
    next = codePoint + 1;
  }
  return ranges;
}

/** The icons of statuses; a note with another status has none. */
const STATUS_ICONS = { testing: 'color-mode', validated: 'check', invalidated: 'close' } as const;

/** The outline of each block's icon, and of each status, on a square of 16 by 16. */
function iconPaths(): Readonly<Record<string, string>> {
  const icons = { ...Object.fromEntries(BLOCKS.map(({ key }) => [key, BLOCK_ICONS[key]])), ...STATUS_ICONS };
  return Object.fromEntries(Object.entries(icons).map(([key, icon]) => [key, outlineOf(icon)]));
}

/** The outline of an icon as absolute moves, lines and cubic curves, which every output format has. */
function outlineOf(icon: string): string {
  const svg = readFileSync(resolveFile(`@vscode/codicons/src/icons/${icon}.svg`), 'utf8');
  const paths = [...svg.matchAll(/ d="([^"]+)"/g)].map(([, path]) => path);
  if (paths.length === 0) throw new Error(`the icon ${icon} has no outline`);
  const steps: string[] = [];
  svgpath(paths.join(''))
    .abs()
    .unshort()
    .unarc()
    .iterate(([command, ...values], _, x, y) => {
      const numbers = values.map(Number);
      const [a = 0, b = 0, c = 0, d = 0] = numbers;
      const third = (from: number, to: number): number => from + (2 / 3) * (to - from);
      const straight: Readonly<Record<string, readonly number[]>> = { H: [a, y], V: [x, a] };
      const line = straight[command];
      const curve = [third(x, a), third(y, b), third(c, a), third(d, b), c, d];
      const [name, points] = line ? ['L', line] : command === 'Q' ? ['C', curve] : [command, numbers];
      steps.push(`${name}${points.map((value) => Math.round(value * 1000) / 1000).join(' ')}`);
    });
  return steps.join('');
}

function resolveFile(name: string): string {
  return createRequire(`${process.cwd()}/package.json`).resolve(name);
}
