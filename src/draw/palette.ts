/** The colours of drawings. Segments: eight colours for any colour vision, after Okabe and Ito. */
import type { COLORS } from '../canvas/fields';

type FixedTheme = 'light' | 'dark';
/** `variables`: the colours are CSS variables, for documents that change between light and dark. */
export type DrawingTheme = FixedTheme | 'variables';
type NoteColor = (typeof COLORS)[number]['value'];

export interface Palette {
  readonly paper: string;
  readonly line: string;
  readonly card: string;
  readonly cardLine: string;
  readonly text: string;
  readonly muted: string;
  readonly link: string;
  readonly segments: readonly string[];
  readonly notes: Readonly<Record<NoteColor, string>>;
}

const FIXED: Readonly<Record<FixedTheme, Palette>> = {
  light: {
    paper: '#ffffff',
    line: '#c9ced6',
    card: '#f6f7f9',
    cardLine: '#dfe3e8',
    text: '#16191d',
    muted: '#5c6570',
    link: '#8a94a0',
    segments: ['#0072b2', '#c77700', '#008a65', '#b04a8b', '#c84e00', '#2b8cc4', '#877a00', '#4d4d4d'],
    notes: {
      red: '#d13438',
      orange: '#d18616',
      yellow: '#b89500',
      green: '#388a34',
      blue: '#1a66c9',
      purple: '#652d90',
      gray: '#888888',
    },
  },
  dark: {
    paper: '#1b1d21',
    line: '#41464f',
    card: '#26292f',
    cardLine: '#3a3f48',
    text: '#f0f2f5',
    muted: '#a7b0bb',
    link: '#7b8592',
    segments: ['#3f9bdc', '#e69f00', '#1fb58b', '#d68bb6', '#e8703a', '#7cc7ef', '#e8dc4a', '#b8b8b8'],
    notes: {
      red: '#f14c4c',
      orange: '#e6a03c',
      yellow: '#e2c541',
      green: '#73c26b',
      blue: '#5aa7f5',
      purple: '#b98ae0',
      gray: '#a0a0a0',
    },
  },
};

/** Each colour of a palette by the name of its CSS variable. */
export function paletteVariables(theme: FixedTheme): ReadonlyMap<string, string> {
  const { segments, notes, ...plain } = FIXED[theme];
  return new Map([
    ...Object.entries(plain).map(([name, color]) => [variable(name), color] as const),
    ...segments.map((color, index) => [variable(`segment-${index}`), color] as const),
    ...Object.entries(notes).map(([name, color]) => [variable(`note-${name}`), color] as const),
  ]);
}

function variable(name: string): string {
  return `--bmc-${name.toLowerCase()}`;
}

/** The light palette as CSS variables; its own colours take their place where they are not defined. */
function variablePalette(): Palette {
  const { segments, notes, ...plain } = FIXED.light;
  const use = (name: string, color: string): string => `var(${variable(name)},${color})`;
  const named = <Names extends string>(colors: Readonly<Record<Names, string>>, prefix: string) =>
    Object.fromEntries(
      Object.entries<string>(colors).map(([name, color]) => [name, use(`${prefix}${name}`, color)]),
    ) as Record<Names, string>;
  return {
    ...named(plain, ''),
    segments: segments.map((color, index) => use(`segment-${index}`, color)),
    notes: named(notes, 'note-'),
  };
}

export const PALETTES: Readonly<Record<DrawingTheme, Palette>> = { ...FIXED, variables: variablePalette() };
