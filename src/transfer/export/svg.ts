import type { Canvas } from '../../canvas/canvas';
import { drawCanvas } from '../../draw/drawCanvas';
import type { DrawingOptions } from '../../draw/options';
import { printSvg } from '../../draw/printSvg';
import { buildGrid } from '../../view/grid';

/** A canvas as SVG that embeds its font and its source text, so that it looks the same everywhere and can be opened again. */
export async function toSvg(canvas: Canvas, options: DrawingOptions): Promise<string> {
  const { fontFaces } = await import('../../draw/font/fontFaces');
  const scene = drawCanvas(buildGrid(canvas), options);
  return printSvg(scene, { source: canvas.source, fonts: await fontFaces(scene) });
}
