/** A drawing as boxes, texts and lines with absolute places, in CSS pixels. Every output format prints the same scene. */
import type { BlockKey } from '../canvas/blocks';
import type { Weight } from './measureText';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Side = 'left' | 'right';

/** A text in its box, with the lines into which it is wrapped there. */
export interface TextBlock {
  readonly text: string;
  /** No line leaves it. */
  readonly box: Rect;
  readonly size: number;
  readonly weight: Weight;
  readonly fill: string;
  /** Its own direction; its lines may be aligned at the other side. */
  readonly rightToLeft: boolean;
  readonly align: Side;
  readonly struck: boolean;
  readonly lines: readonly TextLine[];
}

export interface TextLine {
  readonly text: string;
  /** The end of the line at the side where the text is aligned. */
  readonly x: number;
  readonly baseline: number;
  /** Exact width; absent where it is only an upper bound. */
  readonly width?: number;
}

/** An outline on a square of 16 by 16, as an SVG path of absolute M, L, C and Z. */
export interface Icon {
  readonly path: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** A note as a card. */
export interface SceneCard {
  readonly key: string;
  readonly name: string;
  readonly rect: Rect;
  readonly radius: number;
  readonly fill: string;
  readonly stroke: string;
  /** The status as written; undefined if there is none. */
  readonly status: string | undefined;
  /** An assumption has a dashed outline. */
  readonly dashed: boolean;
  /** Coloured stripes at the side where reading starts. */
  readonly stripes: readonly { readonly rect: Rect; readonly fill: string }[];
  /** The sign of its status, before the muted line. */
  readonly marks: readonly Icon[];
  /** The name and, where there is one, the muted line below. */
  readonly texts: readonly TextBlock[];
}

export interface BlockBox {
  readonly key: BlockKey;
  readonly title: string;
  readonly rect: Rect;
  readonly icon: Icon;
  readonly texts: readonly TextBlock[];
  readonly cards: readonly SceneCard[];
}

/** A line for one link or several, as an SVG path of absolute M, L, C and Z. */
export interface Curve {
  readonly path: string;
  readonly stroke: string;
  /** How wide it is, as a multiple of the usual stroke of the scene. */
  readonly width: number;
}

/** A link as a line of its own that sticks to two notes. */
export interface Connection {
  /** The keys of the notes. */
  readonly from: string;
  readonly to: string;
  /** Where it turns, with both ends; none if no way is clear. */
  readonly corners: readonly { readonly x: number; readonly y: number }[];
  readonly stroke: string;
  readonly width: number;
}

/** A swatch of the legend. */
export interface Swatch {
  readonly rect: Rect;
  readonly fill: string;
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly paper: string;
  readonly line: string;
  readonly muted: string;
  readonly stroke: number;
  /** Everything outside the blocks: name, details, legend, sums, credit. */
  readonly texts: readonly TextBlock[];
  readonly swatches: readonly Swatch[];
  /** The links where they are drawn: as lines, or as connections for formats that know them. */
  readonly links: readonly Curve[];
  readonly connections: readonly Connection[];
  readonly blocks: readonly BlockBox[];
}

/** Every text of a scene, in the order in which it is drawn. */
export function sceneTexts({ texts, blocks }: Scene): readonly TextBlock[] {
  return [
    ...texts,
    ...blocks.flatMap((block) => [...block.texts, ...block.cards.flatMap(({ texts: own }) => own)]),
  ];
}
