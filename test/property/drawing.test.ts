import { expect } from 'chai';
import fc from 'fast-check';
import { parseCanvas } from '../../src/canvas/parse/parse';
import { drawCanvas } from '../../src/draw/drawCanvas';
import { textWidth } from '../../src/draw/measureText';
import type { Rect, Scene, SceneCard, TextBlock } from '../../src/draw/scene';
import { buildGrid } from '../../src/view/grid';
import { LAYOUTS } from '../../src/view/layouts';
import { canvasText, drawing } from './support/drawings';
import { bounded } from './support/runs';

const RUNS = Number(process.env.BMC_RUNS ?? 300);
const SEED = Number(process.env.BMC_SEED ?? 20_261_128);

/** Rounding of sums of many heights. */
const SLACK = 0.01;

describe('a drawing', () => {
  it('shows every note, with every text inside its box and nothing on top of something else', function () {
    this.timeout(RUNS * 1000);
    fc.assert(
      fc.property(canvasText, drawing, (source, options) => {
        const grid = buildGrid(parseCanvas(source));
        const scene = drawCanvas(grid, options);
        const shown = grid.blocks.filter(({ key }) =>
          LAYOUTS[options.layout].rows.some((row) => row.includes(key)),
        );
        expect(scene.blocks.flatMap(({ cards }) => cards.map(({ key }) => key))).to.have.members(
          shown.flatMap(({ notes }) => notes.map(({ key }) => key)),
        );
        const names = new Map(
          shown.flatMap(({ notes }) => notes.map(({ key, name }) => [key, name] as const)),
        );
        for (const { cards } of scene.blocks)
          for (const card of cards) expect(letterSum(card)).to.include(bare(names.get(card.key) ?? ''));
        expectInside(scene);
        expectApart(scene);
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true, ...bounded() },
    );
  });
});

/** What a card says, without the white space at which lines end. */
function letterSum({ texts }: SceneCard): string {
  return bare(texts.flatMap(({ lines }) => lines.map(({ text: line }) => line)).join(''));
}

function bare(value: string): string {
  return value.replace(/\s/g, '');
}

function expectInside(scene: Scene): void {
  const page = { x: 0, y: 0, width: scene.width, height: scene.height };
  for (const block of scene.texts) {
    expectLinesInside(block);
    expectWithin(block.box, page);
  }
  for (const block of scene.blocks) {
    expectWithin(block.rect, page);
    for (const part of block.texts) {
      expectLinesInside(part);
      expectWithin(part.box, block.rect);
    }
    for (const card of block.cards) {
      expectWithin(card.rect, block.rect);
      for (const part of card.texts) {
        expectLinesInside(part);
        expectWithin(part.box, card.rect);
      }
    }
  }
}

function expectLinesInside({ lines, weight, box, size }: TextBlock): void {
  for (const { text: line, baseline } of lines) {
    // A single character that is wider than its box has nowhere to go.
    if ([...line].length > 1) expect(textWidth(line, weight) * size, line).to.be.at.most(box.width + SLACK);
    expect(baseline - 0.8 * size).to.be.at.least(box.y - SLACK);
    expect(baseline + 0.25 * size).to.be.at.most(box.y + box.height + SLACK);
  }
}

function expectWithin(inner: Rect, outer: Rect): void {
  expect(inner.x).to.be.at.least(outer.x - SLACK);
  expect(inner.y).to.be.at.least(outer.y - SLACK);
  expect(inner.x + inner.width).to.be.at.most(outer.x + outer.width + SLACK);
  expect(inner.y + inner.height).to.be.at.most(outer.y + outer.height + SLACK);
}

function expectApart({ blocks }: Scene): void {
  expectDisjoint(blocks.map(({ rect }) => rect));
  for (const { cards, texts } of blocks)
    expectDisjoint([
      ...cards.map(({ rect }) => rect),
      ...texts.slice(0, 1).map(({ box }) => ({ ...box, height: 0 })),
    ]);
}

function expectDisjoint(rects: readonly Rect[]): void {
  rects.forEach((one, index) => {
    for (const other of rects.slice(index + 1)) {
      const apart =
        one.x + one.width <= other.x + SLACK ||
        other.x + other.width <= one.x + SLACK ||
        one.y + one.height <= other.y + SLACK ||
        other.y + other.height <= one.y + SLACK;
      expect(apart, `${JSON.stringify(one)} overlaps ${JSON.stringify(other)}`).to.equal(true);
    }
  });
}
