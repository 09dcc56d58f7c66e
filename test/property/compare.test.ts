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
import { type Comparison, compareCanvases } from '../../src/compare/compare';
import { takeOver } from '../../src/compare/revert';
import { formatCanvas } from '../../src/edit/format/format';
import { planEdit } from '../../src/edit/plan';
import { randomCanvas } from './support/canvases';
import { Dice, tapes } from './support/dice';
import { bounded } from './support/runs';
import { type Script, told, tracked } from './support/scripts';

const RUNS = Number(process.env.BMC_RUNS ?? 500);
const SEED = Number(process.env.BMC_SEED ?? 20_260_131);

describe('comparisons of random canvases', () => {
  it('name exactly what a script of operations has done', function () {
    this.timeout(RUNS * 1000);
    let [tried, scripts, exact] = [0, 0, 0];
    fc.assert(
      fc.property(tapes(4000), tapes(400), (text, choices) => {
        if (scripts >= RUNS) return;
        tried++;
        const before = parseCanvas(randomCanvas(new Dice(text)));
        if (!before.writable || !tellsApart(before)) return;
        const script = tracked(before, new Dice(choices));
        if (script === undefined) return;
        scripts++;
        const comparison = compareCanvases(before, script.after);
        const found = told(comparison);
        if (JSON.stringify(found) === JSON.stringify(script.expected)) {
          exact++;
          return;
        }
        const story = `${JSON.stringify(script.operations)}\n\nexpected ${JSON.stringify(script.expected)}\nfound    ${JSON.stringify(found)}\n--- before\n${before.text}\n--- after\n${script.after.text}`;
        expect(isAnotherScript(comparison, script), story).to.equal(true);
      }),
      { numRuns: RUNS * 2, seed: SEED, endOnFailure: true, ...bounded() },
    );
    expect(scripts).to.be.at.least(tried / 2);
    console.log(
      `      ${exact} of ${scripts} scripts named exactly, ${scripts - exact} by another script with the same texts`,
    );
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
    console.log(`      ${known} of ${renames} renames without an id known again`);
    expect(known / renames).to.be.at.least(0.98);
  });

  it('take no new note for a removed one in whose place it stands', function () {
    this.timeout(RUNS * 1000);
    let replaced = 0;
    fc.assert(
      fc.property(tapes(4000), tapes(200), (text, choices) => {
        const before = parseCanvas(randomCanvas(new Dice(text)));
        if (!before.writable || !tellsApart(before)) return;
        const dice = new Dice(choices);
        const item = dice.some(before.items, 30)[0];
        if (item === undefined) return;
        const ref = refTo(before, item);
        const name = `${dice.one(['Fresh', 'Bread by seven', 'Zz'])} ${dice.below(250)}`;
        // A note that is nothing but a name and gets another one is not to be told from a new one.
        const values = { note: `about ${name}` };
        const edited = planEdit(before, [
          { kind: 'remove-item', item: ref },
          { kind: 'add-items', items: [{ block: item.block, position: ref.position, name, values }] },
        ]);
        if (!edited.ok) return;
        replaced++;
        const kinds = told(compareCanvases(before, edited.canvas));
        expect(kinds, edited.canvas.text).to.include.members([
          `added ${item.block} ${name}`,
          `removed ${item.block} ${item.name}`,
        ]);
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true, ...bounded() },
    );
    expect(replaced).to.be.above(RUNS / 3);
  });
});

/**
 * Whether the changes found are a script themselves that makes the same text of the same text in no more steps: nothing can
 * tell the two apart. Only notes without an id can be meant: one that was given another name and another field may as well
 * have been removed, and one that is like it added.
 */
function isAnotherScript(comparison: Comparison, { after, expected }: Script): boolean {
  const { before, changes, matching } = comparison;
  if (changes.length > expected.length) return false;
  const isSaidById = before.items.some(
    (item) =>
      item.idSpan &&
      after.items.some(({ id, idSpan }) => idSpan && id === item.id) &&
      !matching.after.has(item),
  );
  if (isSaidById) return false;
  const edited = planEdit(before, takeOver(comparison, before)(changes) ?? []);
  if (!edited.ok) return false;
  const left = compareCanvases(edited.canvas, after).changes;
  // Links that lead nowhere are no operation: they are written as they were.
  return left.every((change) => change.kind === 'changed' && change.field === 'links');
}

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
