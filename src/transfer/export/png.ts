import type { Canvas } from '../../canvas/canvas';
import { drawCanvas } from '../../draw/drawCanvas';
import { type DrawingOptions, PIXEL_RATIOS, PIXELS_PER_INCH } from '../../draw/options';
import { buildGrid } from '../../view/grid';
import { pngWithSource } from '../pngSource';
import type { Rasterize } from './tools';

/** A canvas as pixels that can be opened again: with its text, and with the size at which it is printed. */
export async function toPng(
  canvas: Canvas,
  options: DrawingOptions,
  rasterize: Rasterize,
): Promise<Uint8Array> {
  const ratio = PIXEL_RATIOS[options.size];
  const png = await rasterize(drawCanvas(buildGrid(canvas), options), ratio);
  return pngWithSource(png, canvas.source, ratio * PIXELS_PER_INCH);
}
