/** What some formats need from the place where they are made: a browser in the editor, a library on the command line. */
import type { Scene } from '../../draw/scene';

/** Why a format cannot be made here, in words for the person. */
export class NotExported extends Error {}

/** Draws a scene as a PNG with `ratio` pixels for each of its own. Throws `NotExported` where nothing can. */
export type Rasterize = (scene: Scene, ratio: number) => Promise<Uint8Array>;

export interface ExportTools {
  /** Undefined where nothing can draw pixels. */
  readonly rasterize?: Rasterize;
}
