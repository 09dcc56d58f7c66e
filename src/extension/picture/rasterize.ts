import type { Uri } from 'vscode';
import { fontFaces } from '../../draw/font/fontFaces';
import { printSvg } from '../../draw/printSvg';
import type { Scene } from '../../draw/scene';
import { NotExported, type Rasterize } from '../../transfer/export/tools';
import { inPicturePage } from './picturePanel';

/** Draws with the browser of VS Code, which has the fonts of the system. */
export function rasterizeIn(extension: Uri, signal?: AbortSignal): Rasterize {
  return async (scene, ratio) => {
    const task = { kind: 'draw' as const, ...(await pictureOf(scene, ratio)) };
    const png = await inPicturePage(extension, task, signal);
    if (!png) throw new NotExported('no picture');
    return png;
  };
}

/** A scene as SVG, with the size of its picture in pixels. */
export async function pictureOf(
  scene: Scene,
  ratio: number,
): Promise<{ readonly svg: string; readonly width: number; readonly height: number }> {
  return {
    svg: printSvg(scene, { fonts: await fontFaces(scene) }),
    width: Math.round(scene.width * ratio),
    height: Math.round(scene.height * ratio),
  };
}
