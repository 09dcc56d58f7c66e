/**
 * Whatever a language model answers to a random canvas: only links come out of it that can be written, each between two notes of
 * blocks that relate and once, and writing them all brings no error.
 */
import { expect } from 'chai';
import fc from 'fast-check';
import { parseCanvas } from '../../src/canvas/parse/parse';
import { relationBetween } from '../../src/canvas/relations';
import { planEdit } from '../../src/edit/plan';
import { linkQuestion, readLinkAnswer } from '../../src/language/modelLinks';
import { lint } from '../../src/lint/lint';
import { linkOperations } from '../../src/lint/suggest/suggest';
import { randomCanvas } from './support/canvases';
import { Dice, tapes } from './support/dice';

const RUNS = Number(process.env.BMC_RUNS ?? 300);
const SEED = Number(process.env.BMC_SEED ?? 20_261_129);

/** What a note is called, mostly as the question does. */
const called = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom('CS1', 'CS2', 'VP1', 'vp2', 'CH1', 'CR1', 'R1', 'KR1', 'KA1', 'KP1', 'C1'),
  },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', 'toString', 'CS99', 'R$1') },
);
const link = fc.record({ from: called, to: called, reason: fc.string({ unit: 'grapheme' }) });
const answer = fc.oneof(
  { weight: 6, arbitrary: fc.array(link, { maxLength: 12 }).map((links) => JSON.stringify(links)) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.oneof(link, fc.jsonValue()), { maxLength: 8 })
      .map((all) => `Here: ${JSON.stringify(all)}.`),
  },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.string() },
);

describe('the answer of a language model', () => {
  it('leads to links that can be written, and to no error', () => {
    let links = 0;
    fc.assert(
      fc.property(tapes(400), answer, (tape, text) => {
        const canvas = parseCanvas(randomCanvas(new Dice(tape)));
        if (!canvas.writable) return;
        const read = readLinkAnswer(canvas, linkQuestion(canvas), text);
        if (!read.ok) return;
        const pairs = read.links.map(({ from, to }) =>
          [from, to]
            .map((one) => `${one.block} ${one.position}`)
            .sort()
            .join(),
        );
        expect(new Set(pairs).size).to.equal(pairs.length);
        for (const { from, to, reason, likelihood } of read.links) {
          expect(relationBetween(from.block, to.block)?.first).to.equal(from.block);
          expect(reason)
            .to.match(/\S/)
            .and.not.to.match(/[\n\u202e]|\$\(/);
          expect(likelihood).to.equal('possible');
        }
        if (read.links.length === 0) return;
        const planned = planEdit(canvas, linkOperations(canvas, read.links));
        if (!planned.ok) throw new Error(`${planned.reason}\n${canvas.text}\n${text}`);
        links += read.links.length;
        const errors = (of: typeof canvas) => lint(of).filter(({ severity }) => severity === 'error').length;
        expect(errors(planned.canvas), canvas.text).to.be.at.most(errors(canvas));
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(links).to.be.above(20);
  });
});
