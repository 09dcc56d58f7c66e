import { assert } from 'chai';
import fc from 'fast-check';
import { parseCanvas } from '../../src/canvas/parse/parse';
import { drawCanvas } from '../../src/draw/drawCanvas';
import { fontFaces } from '../../src/draw/font/fontFaces';
import { printSvg } from '../../src/draw/printSvg';
import { buildGrid } from '../../src/view/grid';
import { canvasText, drawing } from '../property/support/drawings';
import { openWindow } from './support/session';

const SAMPLES = 12;
const SEED = 20_261_129;

/**
 * Texts that the browser draws beyond the card, the block or the page that they belong to, by more than the share of their
 * size that glyphs may stand out of their line.
 */
const OUTSIDE = `(() => {
  const svg = document.querySelector('svg');
  const page = svg.viewBox.baseVal;
  return [...svg.querySelectorAll('text')].flatMap((text) => {
    const card = text.closest('[data-note]')?.querySelector('rect')?.getBBox();
    const { x, y, width, height } = card ?? page;
    const drawn = text.getBBox();
    const slack = 0.35 * Number(text.getAttribute('font-size'));
    const inside = drawn.x >= x - slack && drawn.y >= y - slack &&
      drawn.x + drawn.width <= x + width + slack && drawn.y + drawn.height <= y + height + slack;
    return inside ? [] : [text.textContent + ' ' + JSON.stringify([drawn, { x, y, width, height }])];
  });
})()`;

suite('Drawings in a real browser', () => {
  test('keep every text inside its card', async () => {
    const window = await openWindow({ width: 1200, height: 800 });
    const page = await window.newPage();
    const samples = fc.sample(fc.tuple(canvasText, drawing), { numRuns: SAMPLES, seed: SEED });
    for (const [text, options] of samples) {
      const scene = drawCanvas(buildGrid(parseCanvas(text)), options);
      await page.setContent(printSvg(scene, { fonts: await fontFaces(scene) }));
      await page.evaluate('document.fonts.ready');
      assert.deepEqual(await page.evaluate<readonly string[]>(OUTSIDE), []);
    }
  });
});
