/** Draws pictures as pixels in Node, with resvg compiled to WebAssembly: no browser, the same on every platform. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as l10n from '@vscode/l10n';
import { fontPartsFor } from '../draw/font/inter';
import { writeTtf } from '../draw/font/woff';
import { isMeasured } from '../draw/measureText';
import { printSvg } from '../draw/printSvg';
import { type Scene, sceneTexts } from '../draw/scene';
import { NotExported } from '../transfer/export/tools';
import { systemFonts } from './systemFonts';

type Resvg = typeof import('@resvg/resvg-wasm');

let started: Promise<Resvg> | undefined;

/** The library, which is a package beside this program: it is too large to be part of it. */
function resvg(): Promise<Resvg> {
  started ??= start();
  return started;
}

async function start(): Promise<Resvg> {
  try {
    const library = await import('@resvg/resvg-wasm');
    const wasm = createRequire(__filename).resolve('@resvg/resvg-wasm/index_bg.wasm');
    await library.initWasm(await readFile(wasm));
    return library;
  } catch {
    throw new NotExported(
      l10n.t('PNG needs the package {0}: npm install {0}. Or export an SVG.', '@resvg/resvg-wasm'),
    );
  }
}

/** See `Rasterize`. Characters that Inter lacks are drawn with fonts of the system, where it has some. */
export async function rasterize(scene: Scene, ratio: number): Promise<Uint8Array> {
  const { Resvg } = await resvg();
  const fonts: Uint8Array[] = [];
  let complete = true;
  for (const weight of ['regular', 'semibold'] as const) {
    const text = sceneTexts(scene)
      .filter((each) => each.weight === weight)
      .map((each) => each.text)
      .join('');
    complete &&= isMeasured(text.replace(/\s/g, ''), weight);
    for (const { glyphs } of await fontPartsFor(text, weight)) fonts.push(writeTtf(glyphs.whole()));
  }
  if (!complete) fonts.push(...(await systemFonts()));
  const picture = new Resvg(printSvg(scene, { plain: true }), {
    fitTo: { mode: 'zoom', value: ratio },
    font: { fontBuffers: fonts, defaultFontFamily: 'Inter', sansSerifFamily: 'Inter' },
  }).render();
  try {
    return picture.asPng();
  } finally {
    picture.free();
  }
}
