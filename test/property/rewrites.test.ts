/**
 * Random canvases in every YAML style, written in other ways: blocks sorted, names with and without keys, ids written
 * out, links sorted. The file says what it said, and no comment is lost.
 */
import { expect } from 'chai';
import fc from 'fast-check';
import type { Canvas, Item } from '../../src/canvas/canvas';
import { refTo } from '../../src/canvas/identity';
import { parseCanvas } from '../../src/canvas/parse/parse';
import type { EditResult } from '../../src/edit/result';
import {
  canSortLinks,
  collapseItem,
  expandItem,
  hasImplicitId,
  isBareName,
  sortLinks,
  writeAllIds,
} from '../../src/edit/rewrites';
import { areBlocksSorted, sortBlocks } from '../../src/edit/sortBlocks';
import { applied } from '../unit/support/edits';
import { randomCanvas } from './support/canvases';
import { Dice, tapes } from './support/dice';
import { differences, seen } from './support/oracle';
import { bounded } from './support/runs';

const RUNS = Number(process.env.BMC_RUNS ?? 400);
const SEED = Number(process.env.BMC_SEED ?? 20_260_131);

const commentsIn = (text: string): readonly string[] => (text.match(/# [a-z]+ \d+/g) ?? []).sort();

interface Rewrite {
  readonly title: string;
  readonly ids: 'same' | 'open';
  readonly mostRefused: number;
  readonly run: (canvas: Canvas) => EditResult | undefined;
  readonly done: (canvas: Canvas) => boolean;
}

const ofFirst =
  (
    fits: (canvas: Canvas, item: Item) => boolean,
    rewrite: (canvas: Canvas, ref: ReturnType<typeof refTo>) => EditResult,
  ) =>
  (canvas: Canvas): EditResult | undefined => {
    const item = canvas.items.find((each) => fits(canvas, each));
    return item && rewrite(canvas, refTo(canvas, item));
  };

const REWRITES: readonly Rewrite[] = [
  { title: 'sorted blocks', ids: 'same', mostRefused: 0.1, run: sortBlocks, done: areBlocksSorted },
  {
    title: 'full items',
    ids: 'same',
    mostRefused: 0.05,
    run: ofFirst((_, item) => item.plain && !item.shared, expandItem),
    done: () => true,
  },
  {
    title: 'plain lines',
    ids: 'same',
    mostRefused: 0.1,
    run: ofFirst((_, item) => isBareName(item), collapseItem),
    done: () => true,
  },
  {
    title: 'ids written out',
    ids: 'open',
    mostRefused: 0.05,
    run: writeAllIds,
    done: (canvas) => !canvas.items.some((item) => hasImplicitId(canvas, item)),
  },
  {
    title: 'sorted links',
    ids: 'same',
    mostRefused: 0.35,
    run: ofFirst(canSortLinks, sortLinks),
    done: () => true,
  },
];

describe('random canvases written in other ways', () => {
  for (const { title, ids, mostRefused, run, done } of REWRITES) {
    it(title, function () {
      this.timeout(RUNS * 1000);
      let tried = 0;
      let asked = 0;
      let refused = 0;
      fc.assert(
        fc.property(tapes(4000), (tape) => {
          tried++;
          const canvas = parseCanvas(randomCanvas(new Dice(tape)));
          const result = canvas.writable ? run(canvas) : undefined;
          if (result === undefined) return;
          asked++;
          if (!result.ok) {
            if (process.env.BMC_SHOW) console.log(result.reason, canvas.text, '\n====');
            refused++;
            return;
          }
          const after = applied(canvas.text, result.edits);
          const told = `--- before\n${canvas.text}\n--- after\n${after}`;
          expect(differences(seen(canvas.text), seen(after), ids), told).to.deep.equal([]);
          expect(commentsIn(after), told).to.deep.equal(commentsIn(canvas.text));
          expect(done(result.canvas), told).to.equal(true);
        }),
        { numRuns: RUNS, seed: SEED, ...bounded(0.5) },
      );
      expect(asked).to.be.above(tried / 10);
      expect(refused / asked).to.be.below(mostRefused);
    });
  }
});
