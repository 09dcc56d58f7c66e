/** How wide text is, without a browser: by the metrics of Inter where it has the character, else by a safe upper bound. */
import metrics from './fontMetrics.json';

export type Weight = keyof typeof metrics;

/** The font that the metrics describe, and what takes its place where it is not installed. */
export const FONT_FAMILY = 'Inter, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif';

/** Height of a line, and distance from its top to the baseline, as parts of the font size. */
export const LINE_HEIGHT = 1.3;
export const ASCENT = 0.98;

/** Digits of one width in the table, and how many of its units make an em. */
const DIGITS = 3;
const UNITS = 1000;

/** Upper bounds for characters that the font lacks, in em: ideographs and syllables, emoji, and everything else. */
const FULL = 1.02;
const EMOJI = 1.4;
const OTHER = 0.9;
const PICTOGRAPH = /\p{Extended_Pictographic}/u;
const FULL_WIDTH =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u;
/** Characters that add no width: combining marks, joiners, variation selectors, bidirectional controls. */
const ZERO_WIDTH = /\p{Mark}|[\u200b-\u200f\u202a-\u202e\u2060-\u2069]/u;

/** The width of a character, and whether the font has it. */
interface Measured {
  readonly width: number;
  readonly exact: boolean;
}

/** What was measured: texts have few different characters, and each is asked for many times while a size is chosen. */
const measured: Readonly<Record<Weight, Map<string, Measured>>> = { regular: new Map(), semibold: new Map() };

/** The width of a text in em; multiply by the font size. */
export function textWidth(text: string, weight: Weight): number {
  let width = 0;
  for (const character of text) width += measure(character, weight).width;
  return width;
}

/** Whether the font has every character, so that the width is exact apart from kerning. */
export function isMeasured(text: string, weight: Weight): boolean {
  for (const character of text) if (!measure(character, weight).exact) return false;
  return true;
}

function measure(character: string, weight: Weight): Measured {
  const known = measured[weight].get(character);
  if (known) return known;
  const width = tableWidth(character, weight);
  const found = { width: width ?? safeWidth(character), exact: width !== undefined };
  measured[weight].set(character, found);
  return found;
}

function safeWidth(character: string): number {
  if (ZERO_WIDTH.test(character)) return 0;
  if (PICTOGRAPH.test(character)) return EMOJI;
  return FULL_WIDTH.test(character) ? FULL : OTHER;
}

function tableWidth(character: string, weight: Weight): number | undefined {
  const codePoint = character.codePointAt(0) ?? 0;
  const range = metrics[weight].findLast(({ from }) => from <= codePoint);
  if (range === undefined) return undefined;
  const at = (codePoint - range.from) * DIGITS;
  if (at >= range.widths.length) return undefined;
  return Number.parseInt(range.widths.slice(at, at + DIGITS), 16) / UNITS;
}
