/** How densely the whole sheet is drawn: one size of type for all blocks, as large as the room allows. */
import type { BlockKey } from '../canvas/blocks';
import type { Layout } from './layouts';

/** A size of type, 1 being that of VS Code's own texts, and whether notes leave out what can be read elsewhere. */
export interface Density {
  readonly size: number;
  readonly tight: boolean;
}

/**
 * The sizes that a sheet is drawn at while notes say all they do, and while they leave something out; largest first. What
 * notes say is worth more than size: it goes only where even small type has no room for it, and then the type does not jump.
 */
const ROOMY = [1.5, 1.4, 1.3, 1.2, 1.15, 1.1, 1.05, 1, 0.96, 0.92] as const;
const CROWDED = [1, 0.92, 0.85] as const;

/** Nothing is drawn smaller than this, unless columns are too narrow for it. */
const SMALLEST = 0.85;

/** How wide a column has to be at size 1 for the sheet to grow, and before it shrinks, so that words are not parted. */
const ROOMY_COLUMN = 160;
export const NARROWEST_COLUMN = 140;

/** Below this width the blocks are in one column, unless the user has chosen to see the whole sheet. */
export const STACKED_BELOW = 450;

/**
 * The densities that a sheet of so many columns may take in so much room, in pixels, from the largest to the last resort,
 * which may scroll. Where columns are too narrow for the usual size, the sheet is drawn smaller as a whole.
 */
export function densitiesFor(width: number, columns: number): readonly Density[] {
  const widest = width / (columns * ROOMY_COLUMN);
  const usual = Math.min(1, width / (columns * NARROWEST_COLUMN));
  const drawn = (sizes: readonly number[]): readonly number[] =>
    sizes.filter((size) => size <= 1 || size <= widest).map((size) => (size <= 1 ? size * usual : size));
  const [roomy, crowded] = [drawn(ROOMY), drawn(CROWDED)];
  return [
    ...roomy.filter((size) => size >= Math.min(SMALLEST, usual)).map((size) => ({ size, tight: false })),
    ...crowded.map((size) => ({ size, tight: true })),
  ];
}

/**
 * The first density at which everything fits; undefined where none does. Among those that say as much, a smaller one needs
 * less room, so that few have to be tried.
 */
export function firstThatFits(
  densities: readonly Density[],
  fits: (density: Density) => boolean,
): Density | undefined {
  return (
    firstOf(
      densities.filter(({ tight }) => !tight),
      fits,
    ) ??
    firstOf(
      densities.filter(({ tight }) => tight),
      fits,
    )
  );
}

function firstOf(densities: readonly Density[], fits: (density: Density) => boolean): Density | undefined {
  let [low, high] = [0, densities.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const candidate = densities[middle];
    if (candidate && fits(candidate)) high = middle;
    else low = middle + 1;
  }
  return densities[low];
}

/** What the heads of all blocks show beside the title: everything, no code, no count either, or the title alone. */
export type Heads = 'full' | 'counted' | 'plain' | 'bare';

/** How much room each needs beside the title, in pixels at size 1; that of a badge is kept free, so that nothing jumps. */
const HEADS: readonly (readonly [Heads, number])[] = [
  ['full', 124],
  ['counted', 98],
  ['plain', 66],
];

/** One kind of heads for the whole sheet: the fullest that leaves every title on one line; `spare`: the least room beside one. */
export function headsFor(spare: number): Heads {
  return HEADS.find(([, needed]) => spare >= needed)?.[0] ?? 'bare';
}

/** How much larger heads are drawn on a sheet of a size: less than notes where there is room, see `styles/sheet.css`. */
export function headScale(size: number): number {
  return size * (0.8 / Math.max(1, size) + 0.2);
}

/** The part of the usual height that a row gives way to at most when others need more. */
const LEAST = 0.6;

/**
 * The heights of a layout's rows in so much room, given what each block needs: the usual ones, but that a crowded row takes
 * from rows with room to spare. Undefined where there is not enough room for all.
 */
export function rowHeights(
  layout: Layout,
  needOf: (block: BlockKey) => number,
  height: number,
): readonly number[] | undefined {
  const weights = rowWeights(layout);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const usual = weights.map((weight) => (weight / all) * height);
  const least = usual.map((row) => row * LEAST);
  const spans = new Map<BlockKey, number[]>();
  layout.rows.forEach((row, index) => {
    for (const block of new Set(row)) spans.set(block, [...(spans.get(block) ?? []), index]);
  });
  // Blocks of one row say what it needs. What is then missing for a block of several is spread over them, first over those
  // that have less than usual.
  const ordered = [...spans].sort(([, one], [, other]) => one.length - other.length);
  for (const [block, rows] of ordered) {
    const missing = needOf(block) - rows.reduce((sum, row) => sum + (least[row] ?? 0), 0);
    if (missing <= 0) continue;
    const gaps = rows.map((row) => Math.max(0, (usual[row] ?? 0) - (least[row] ?? 0)));
    const gap = gaps.reduce((sum, part) => sum + part, 0);
    const filled = Math.min(missing, gap);
    rows.forEach((row, index) => {
      const part = gap === 0 ? 0 : ((gaps[index] ?? 0) / gap) * filled;
      least[row] = (least[row] ?? 0) + part + (missing - filled) / rows.length;
    });
  }
  const lacking = least.map((need, row) => Math.max(0, need - (usual[row] ?? 0)));
  const spare = least.map((need, row) => Math.max(0, (usual[row] ?? 0) - need));
  const [lack, room] = [lacking, spare].map((parts) => parts.reduce((sum, part) => sum + part, 0));
  if (lack === undefined || room === undefined || lack > room + 1) return undefined;
  const share = room === 0 ? 0 : Math.min(1, lack / room);
  return usual.map((row, index) => row + (lacking[index] ?? 0) - (spare[index] ?? 0) * share);
}

/** Equal rows, but that one of wide blocks below narrow ones needs less height than those. */
export function rowWeights(layout: Layout): readonly number[] {
  const counts = layout.rows.map((row) => new Set(row).size);
  const most = Math.max(...counts);
  return counts.map((count) => (count < most / 2 ? 0.8 : 1));
}
