import { expect } from 'chai';
import fc from 'fast-check';
import { parseCanvas } from '../../src/canvas/parse/parse';
import { drawCanvas } from '../../src/draw/drawCanvas';
import { type DrawingOptions, SIZES } from '../../src/draw/options';
import type { SceneCard } from '../../src/draw/scene';
import { buildGrid } from '../../src/view/grid';
import { LAYOUT_IDS, LAYOUTS, type LayoutId } from '../../src/view/layouts';
import type { GridModel } from '../../src/view/model';
import { canvasText, drawing, faultsOf } from './support/drawings';
import { bounded } from './support/runs';

const RUNS = Number(process.env.BMC_RUNS ?? 300);
const SEED = Number(process.env.BMC_SEED ?? 20_261_128);

/**
 * Each canvas is drawn in every layout, in sizes that take turns; in every size too where `BMC_RUNS` asks for a long run. Links take
 * long to route, so it has them in one of these drawings only.
 */
const isLong = process.env.BMC_RUNS !== undefined;

function drawingsOf(options: DrawingOptions): readonly DrawingOptions[] {
  const first = SIZES.findIndex((size) => size === options.size);
  return LAYOUT_IDS.flatMap((layout, index) => {
    const turn = SIZES[(first + index) % SIZES.length] ?? options.size;
    return (isLong ? SIZES : [turn]).map((size) => ({
      ...options,
      layout,
      size,
      links: options.links && layout === options.layout && size === turn,
    }));
  });
}

describe('a drawing', () => {
  it('shows every note, with every text inside its box and nothing on top of something else', function () {
    this.timeout(RUNS * 3000);
    fc.assert(
      fc.property(canvasText, drawing, (source, options) => {
        const grid = buildGrid(parseCanvas(source));
        for (const one of drawingsOf(options)) {
          const scene = drawCanvas(grid, one);
          const where = JSON.stringify(one);
          expect(namesIn(scene.blocks.flatMap(({ cards }) => cards)), where).to.deep.equal(
            namesFor(grid, one.layout),
          );
          expect(faultsOf(scene), where).to.deep.equal([]);
        }
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true, ...bounded() },
    );
  });
});

/** What the cards say in the lines of their names, by key, without the white space at which lines end. */
function namesIn(cards: readonly SceneCard[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    cards.map(({ key, texts: [name] }) => [key, bare(name?.lines.map(({ text }) => text).join('') ?? '')]),
  );
}

function namesFor({ blocks }: GridModel, layout: LayoutId): Readonly<Record<string, string>> {
  const shown = blocks.filter(({ key }) => LAYOUTS[layout].rows.some((row) => row.includes(key)));
  return Object.fromEntries(shown.flatMap(({ notes }) => notes.map(({ key, name }) => [key, bare(name)])));
}

function bare(value: string): string {
  return value.replace(/\s/g, '');
}
