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
 * Texts that the browser draws beyond the card, the block or the page that they belong to, or on top of another, by more than the
 * share of their size that glyphs may stand out of their line.
 */
const FAULTS = `(() => {
  const svg = document.querySelector('svg');
  const page = svg.viewBox.baseVal;
  const texts = [...svg.querySelectorAll('text')].map((text) => {
    const { x, y, width, height } = text.getBBox();
    const slack = 0.35 * Number(text.getAttribute('font-size'));
    return { text, left: x, right: x + width, top: y + slack, bottom: y + height - slack, slack };
  });
  const outside = texts.flatMap(({ text, left, right, top, bottom, slack }) => {
    const { x, y, width, height } = text.closest('[data-note]')?.querySelector('rect')?.getBBox() ?? page;
    const inside = left >= x - slack && top >= y && right <= x + width + slack && bottom <= y + height;
    return inside ? [] : [text.textContent + ' ' + JSON.stringify([left, right, top, bottom, { x, y, width, height }])];
  });
  const overlaps = texts.flatMap((one, index) => texts.slice(index + 1).flatMap((other) =>
    one.left + one.slack < other.right && other.left + other.slack < one.right && one.top < other.bottom && other.top < one.bottom
      ? [one.text.textContent + ' on ' + other.text.textContent]
      : []));
  return [...outside, ...overlaps];
})()`;

suite('Drawings in a real browser', () => {
  test('keep every text inside its card and clear of the others', async () => {
    const window = await openWindow({ width: 1200, height: 800 });
    const page = await window.newPage();
    const samples = fc.sample(fc.tuple(canvasText, drawing), { numRuns: SAMPLES, seed: SEED });
    for (const [text, options] of samples) {
      const scene = drawCanvas(buildGrid(parseCanvas(text)), options);
      await page.setContent(printSvg(scene, { fonts: await fontFaces(scene) }));
      await page.evaluate('document.fonts.ready');
      assert.deepEqual(await page.evaluate<readonly string[]>(FAULTS), []);
      assert.isAtLeast(await page.locator('svg text').count(), scene.blocks.length);
    }
  });
});
