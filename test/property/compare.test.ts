/**
 * Random scripts of operations on random canvases in every YAML style: the comparison names exactly what the script has
 * done. `BMC_RUNS` and `BMC_SEED` make it longer and different.
 */
import { expect } from 'chai';
import fc from 'fast-check';
import { BLOCK_KEYS } from '../../src/canvas/blocks';
import { blockOf, type Canvas, type Item } from '../../src/canvas/canvas';
import { refTo } from '../../src/canvas/identity';
import type { Operation } from '../../src/canvas/operation';
import { parseCanvas } from '../../src/canvas/parse/parse';
import { compareCanvases } from '../../src/compare/compare';
import { formatCanvas } from '../../src/edit/format/format';
import { planEdit } from '../../src/edit/plan';
import { randomCanvas } from './support/canvases';
import { Dice, tapes } from './support/dice';
import { bounded } from './support/runs';
import { told, tracked } from './support/scripts';

const RUNS = Number(process.env.BMC_RUNS ?? 500);
const SEED = Number(process.env.BMC_SEED ?? 20_260_131);

describe('comparisons of random canvases', () => {
  it('name exactly what a script of operations has done', function () {
    this.timeout(RUNS * 1000);
    let [tried, scripts, exact] = [0, 0, 0];
    const examples: string[] = [];
    fc.assert(
      fc.property(tapes(4000), tapes(400), (text, choices) => {
        if (scripts >= RUNS) return;
        tried++;
        const before = parseCanvas(randomCanvas(new Dice(text)));
        if (!before.writable || !tellsApart(before)) return;
        const script = tracked(before, new Dice(choices));
        if (script === undefined) return;
        scripts++;
        const changes = told(compareCanvases(before, script.after));
        if (JSON.stringify(changes) === JSON.stringify(script.expected)) exact++;
        else
          examples.push(
            `${JSON.stringify(script.operations)}\n\nexpected ${JSON.stringify(script.expected)}\nfound    ${JSON.stringify(changes)}\n--- before\n${before.text}\n--- after\n${script.after.text}`,
          );
      }),
      { numRuns: RUNS * 2, seed: SEED, ...bounded() },
    );
    expect(scripts).to.be.at.least(tried / 2);
    expect(
      exact / scripts,
      `${exact} of ${scripts}\n${examples.slice(0, 3).join('\n=====\n')}`,
    ).to.be.at.least(0.98);
  });

  it('find nothing in a canvas that was only formatted', function () {
    this.timeout(RUNS * 1000);
    fc.assert(
      fc.property(tapes(4000), (text) => {
        const before = parseCanvas(randomCanvas(new Dice(text)));
        const formatted = formatCanvas(before);
        if (!formatted.ok) return;
        expect(compareCanvases(before, formatted.canvas).changes).to.deep.equal([]);
      }),
      { numRuns: RUNS, seed: SEED, ...bounded() },
    );
  });

  it('know a note again that has got another name and has no id', function () {
    this.timeout(RUNS * 1000);
    let [tried, renames, known] = [0, 0, 0];
    fc.assert(
      fc.property(tapes(4000), tapes(200), (text, choices) => {
        tried++;
        const before = parseCanvas(randomCanvas(new Dice(text)));
        if (!before.writable || !tellsApart(before)) return;
        const dice = new Dice(choices);
        const items = dice
          .some(
            before.items.filter(({ idSpan }) => !idSpan),
            30,
          )
          .slice(0, 4);
        const operations = items.map(
          (item): Operation => ({
            kind: 'rename-item',
            item: refTo(before, item),
            name: `${dice.one(['Renamed', 'Quite another', 'Zz'])} ${dice.below(250)}`,
          }),
        );
        const edited = planEdit(before, operations);
        if (!edited.ok) return;
        const { matching } = compareCanvases(before, edited.canvas);
        for (const item of items) {
          renames++;
          if (matching.after.get(item) === samePlace(before, edited.canvas, item)) known++;
        }
      }),
      { numRuns: RUNS, seed: SEED, ...bounded() },
    );
    expect(renames).to.be.above(tried / 2);
    expect(known / renames).to.be.at.least(0.98);
  });
});

function samePlace(before: Canvas, after: Canvas, item: Item): Item | undefined {
  return blockOf(after, item.block).items[blockOf(before, item.block).items.indexOf(item)];
}

/** Whether no two notes have one name or one id: who is who is then certain before anything changes. */
function tellsApart(canvas: Canvas): boolean {
  const names = new Set(canvas.items.map(({ name }) => name));
  const ids = new Set(canvas.items.map(({ id }) => id));
  const blocks = BLOCK_KEYS.flatMap((key) => blockOf(canvas, key).items);
  return names.size === canvas.items.length && ids.size === blocks.length && !names.has('');
}
