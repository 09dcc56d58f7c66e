/**
 * Two random scripts of operations on one random canvas, merged: no edit of either side is lost, there is no conflict where
 * they touch different things, no link dangles, and the comments of both survive. `BMC_RUNS` and `BMC_SEED` make it longer and different.
 */
import { expect } from 'chai';
import fc from 'fast-check';
import type { Canvas, Item } from '../../src/canvas/canvas';
import { parseCanvas } from '../../src/canvas/parse/parse';
import { type CanvasChange, type Comparison, compareCanvases } from '../../src/compare/compare';
import { mergeCanvases } from '../../src/compare/merge';
import { headerValue, itemValue } from '../../src/compare/values';
import { EditableCanvas } from '../../src/edit/editableCanvas';
import { randomCanvas } from './support/canvases';
import { Dice, tapes } from './support/dice';
import { bounded } from './support/runs';
import { told, tracked } from './support/scripts';

const RUNS = Number(process.env.BMC_RUNS ?? 1000);
const SEED = Number(process.env.BMC_SEED ?? 20_260_131);
const LABELS = { ours: 'ours', theirs: 'theirs' };

describe('merges of random canvases', () => {
  it('keep what both sides have done, and conflict only over the same thing', function () {
    this.timeout(RUNS * 1000);
    let [tried, pairs, conflicts] = [0, 0, 0];
    fc.assert(
      fc.property(tapes(4000), tapes(200), tapes(200), (text, one, other) => {
        if (pairs >= RUNS) return;
        tried++;
        const base = parseCanvas(randomCanvas(new Dice(text)));
        if (!base.writable || !isPlain(base)) return;
        const ours = tracked(base, new Dice(one), 'A');
        const theirs = tracked(base, new Dice(other), 'B');
        if (ours === undefined || theirs === undefined) return;
        pairs++;
        const apart = ours.touched.every((place) => !theirs.touched.includes(place));
        const merged = mergeCanvases(base.text, ours.after.text, theirs.after.text, LABELS);
        const story = `${JSON.stringify(ours.operations)}\n\n${JSON.stringify(theirs.operations)}\n--- base\n${base.text}\n--- merged\n${merged.text}`;
        if (merged.conflicts > 0) {
          conflicts++;
          expect(apart, story).to.equal(false);
          expect(merged.text.match(/^<<<<<<< ours\r?$/gm)?.length, story).to.equal(merged.conflicts);
          return;
        }
        const after = parseCanvas(merged.text);
        expect(after.writable, story).to.equal(true);
        expect(dangling(after), story).to.be.at.most(
          Math.max(dangling(base), dangling(ours.after), dangling(theirs.after)),
        );
        const known = comments(after);
        for (const side of [ours.after, theirs.after])
          for (const comment of comments(side))
            if (comments(ours.after).has(comment) && comments(theirs.after).has(comment))
              expect(known.has(comment), `${comment}\n${story}`).to.equal(true);
        if (!apart) return;
        const [left, right] = [compareCanvases(base, ours.after), compareCanvases(base, theirs.after)];
        for (const [mine, others] of [
          [left, right],
          [right, left],
        ] as const)
          for (const change of mine.changes)
            expect(holds(after, mine, others, change), `${told({ changes: [change] })}\n${story}`).to.equal(
              true,
            );
      }),
      { numRuns: RUNS * 2, seed: SEED, endOnFailure: true, ...bounded() },
    );
    expect(pairs).to.be.at.least(tried / 2);
    expect(conflicts / pairs).to.be.below(0.5);
  });
});

/**
 * Whether what one side has done is there in the merged canvas. A note may have been renamed by the other side, although
 * the side touches something else of it: a move into the block of a partner cuts their link.
 */
function holds(merged: Canvas, mine: Comparison, other: Comparison, change: CanvasChange): boolean {
  const side = mine.after;
  const named = (item: Item): Item | undefined => {
    const old = 'before' in change && item === change.before ? item : mine.matching.before.get(item);
    const theirs = old && other.matching.after.get(old);
    const name = theirs && old && theirs.name !== old.name ? theirs.name : item.name;
    return merged.items.find((candidate) => candidate.name === name);
  };
  switch (change.kind) {
    case 'added':
    case 'moved':
      return named(change.after)?.block === change.after.block;
    case 'removed':
      return named(change.before)?.block !== change.before.block;
    case 'renamed':
      return named(change.after) !== undefined && named(change.before) === undefined;
    case 'changed': {
      const item = named(change.after);
      return (
        item !== undefined && JSON.stringify(itemValue(item, change.field)) === JSON.stringify(change.to)
      );
    }
    case 'header':
      return (
        JSON.stringify(headerValue(merged, change.field)) === JSON.stringify(headerValue(side, change.field))
      );
    case 'linked':
    case 'unlinked': {
      const [a, b] = [named(change.a), named(change.b)];
      const areLinked = a !== undefined && b !== undefined && merged.links.linked(a, b);
      return areLinked === (change.kind === 'linked');
    }
    default:
      return true;
  }
}

function comments(canvas: Canvas): ReadonlySet<string> {
  return new Set(new EditableCanvas(canvas).comments.map(({ text }) => text));
}

function dangling(canvas: Canvas): number {
  return canvas.items.flatMap((item) =>
    item.links.filter(({ target }) => canvas.links.resolve(item, target).kind !== 'linked'),
  ).length;
}

/** No two notes of one name or id, so that who is who is certain. */
function isPlain(canvas: Canvas): boolean {
  const names = new Set(canvas.items.map(({ name }) => name));
  const ids = new Set(canvas.items.map(({ id }) => id));
  return names.size === canvas.items.length && ids.size === canvas.items.length && !names.has('');
}
