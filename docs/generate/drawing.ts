/** What the drawing needs to know of fonts and icons, taken from the packages that carry them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'opentype.js';
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

/** The outline of each block's icon on a square of 16 by 16. */
function iconPaths(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    BLOCKS.map(({ key }) => {
      const svg = readFileSync(resolveFile(`@vscode/codicons/src/icons/${BLOCK_ICONS[key]}.svg`), 'utf8');
      const paths = [...svg.matchAll(/ d="([^"]+)"/g)].map(([, path]) => path);
      if (paths.length === 0) throw new Error(`the icon ${BLOCK_ICONS[key]} has no outline`);
      return [key, paths.join('')];
    }),
  );
}

function resolveFile(name: string): string {
  return createRequire(`${process.cwd()}/package.json`).resolve(name);
}
