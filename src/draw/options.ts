/** What a person chooses about a drawing. */
import type { LayoutId } from '../view/layouts';
import type { DrawingTheme } from './palette';

export const SIZES = ['a4', 'a3', 'a0', '16:9', 'auto'] as const;
/** `preview`: as wide as a Markdown document; not offered for exports. */
export type Size = (typeof SIZES)[number] | 'preview';
export const THEMES = ['light', 'dark'] as const satisfies readonly DrawingTheme[];
export const COLORINGS = ['segment', 'note', 'none'] as const;
export type Coloring = (typeof COLORINGS)[number];

export interface DrawingOptions {
  readonly layout: LayoutId;
  readonly size: Size;
  readonly theme: DrawingTheme;
  readonly color: Coloring;
  /** Whether links are drawn as curves. */
  readonly links: boolean;
}

export const DEFAULT_DRAWING: DrawingOptions = {
  layout: 'classic',
  size: 'auto',
  theme: 'light',
  color: 'segment',
  links: false,
};

/** Width and height in CSS pixels; paper in landscape. Without a height, the content has type of a fixed size and decides. */
type PageSize =
  | { readonly width: number; readonly height: number }
  | { readonly width: number; readonly height?: undefined; readonly type: number };

export const PAGE_SIZES: Readonly<Record<Size, PageSize>> = {
  a4: { width: 1123, height: 794 },
  a3: { width: 1587, height: 1123 },
  a0: { width: 4494, height: 3179 },
  '16:9': { width: 1600, height: 900 },
  auto: { width: 1600, type: 15 },
  preview: { width: 1000, type: 13 },
};

/** How many pixels of a PNG one pixel of a drawing becomes: paper is printed at 300 dots per inch, A0 at 192. */
export const PIXEL_RATIOS: Readonly<Record<Size, number>> = {
  a4: 3.125,
  a3: 3.125,
  a0: 2,
  '16:9': 2,
  auto: 2,
  preview: 2,
};

/** CSS pixels per inch. */
export const PIXELS_PER_INCH = 96;
