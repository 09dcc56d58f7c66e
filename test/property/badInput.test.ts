/** Gestures and operations on files that are broken or odd (“What bad input gets”): nothing is written into what does not parse. */
import { expect } from 'chai';
import fc from 'fast-check';
import { parseCanvas } from '../../src/canvas/parse/parse';
import { planEdit } from '../../src/edit/plan';
import { operationsFor } from '../../src/view/gesture';
import { applied, inverse } from './support/check';
import { Dice, tapes } from './support/dice';
import { randomGesture } from './support/gestures';
import { randomOperation } from './support/operations';
import { parses } from './support/oracle';
import { bounded } from './support/runs';

const RUNS = Number(process.env.BMC_RUNS ?? 400);
const SEED = Number(process.env.BMC_SEED ?? 20_260_131);
const OPTIONS = { numRuns: RUNS / 4, seed: SEED, endOnFailure: true, ...bounded(0.1) };

const NOTES = 'channels:\n  - App\n  - {name: Shop, links: [guests]}\ncustomer_segments: [Guests]\n';

/** Twenty-five lines of which each holds nine times the one before. */
function bomb(line: (before: string) => string): string {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const lines = letters.slice(1).map((letter, before) => {
    const aliases = Array.from({ length: 9 }, () => `*${letters[before]}`);
    return `x-${letter}: &${letter} ${line(aliases.join(', '))}\n`;
  });
  return `x-a: &a {name: x}\n${lines.join('')}`;
}

/** Must never be written to. */
const BROKEN: Readonly<Record<string, string>> = {
  'a bracket that is never closed': `${NOTES}key_resources: [Brand\n`,
  'a quote that is never closed': `${NOTES}key_resources:\n  - "Brand\n`,
  'odd indentation': `${NOTES}key_resources:\n    - Brand\n  - Team\n`,
  'a tab for indentation': `${NOTES}key_resources:\n\t- Brand\n`,
  'an alias without its anchor': `${NOTES}key_resources:\n  - *nobody\n`,
  'a broken second document': `${NOTES}---\na: [\n`,
  'a newer version of the format': `bmc: 99\n${NOTES}`,
  'an alias bomb': `${bomb((before) => `{<<: [${before}]}`)}channels: [*z]\ncustomer_segments: [Guests]\n`,
  'far too much': `${NOTES}# ${'x'.repeat(1_000_001)}\n`,
};

/** Can be read, more or less; what is written parses and can be taken back. */
const ODD: Readonly<Record<string, string>> = {
  'a mapping where a list belongs': `${NOTES}key_resources:\n  brand: x\n  team: y\n`,
  'a text where a list belongs': `${NOTES}key_resources: Brand\n`,
  'numbers, nothing and lists as items': `${NOTES}key_resources:\n  - 12\n  -\n  - ~\n  - [a, b]\n  - Team\n`,
  'unknown keys': `${NOTES}key_resources:\n  - nmae: Brand\n    lniks: [app]\n  - Team\nchanels: [x]\n`,
  'keys and blocks given twice': `${NOTES}channels:\n  - name: Fair\n    name: Kiosk\n    links: guests\n`,
  'links to nobody, ids given twice': `${NOTES}key_resources:\n  - {id: app, name: Brand, links: [nobody, app]}\n  - {id: app, name: Team}\n`,
  'an alias bomb in data of one’s own': `${bomb((before) => `[${before}]`)}${NOTES}`,
  'a second document': `${NOTES}---\nmore: [x]\n`,
  'values of the wrong kind': `${NOTES}revenue_streams:\n  - {name: Fee, amount: many, links: {a: b}, tags: {c: d}}\n  - name: [x]\n`,
  'a list for a canvas': '- App\n- Shop\n',
  'a text for a canvas': 'just a text\n',
  nothing: '',
  'nothing but a comment': '# to come\n',
  'nothing but a mark': '---\n',
};

/** One edit of a very long text takes as long as hundreds of others, one of an alias bomb as dozens: a long run of the suite stays bounded. */
function runsOn(text: string): number {
  const most = text.length > 10_000 ? 5 : text.includes('&z') ? 25 : Number.POSITIVE_INFINITY;
  return Math.min(OPTIONS.numRuns, most);
}

describe('broken files', () => {
  for (const [title, text] of Object.entries(BROKEN)) {
    it(`with ${title} are not written to, whatever is asked`, function () {
      this.timeout(60_000 + RUNS * 100);
      const canvas = parseCanvas(text);
      expect(canvas.writable).to.equal(false);
      // What was asked of a picture from before it broke.
      const before = parseCanvas(NOTES);
      fc.assert(
        fc.property(tapes(100), (choices) => {
          for (const shown of [canvas, before]) {
            const dice = new Dice(choices);
            const [gesture, operation] = [randomGesture(shown, dice), randomOperation(shown, dice)];
            const asked = [
              ...(gesture ? operationsFor(canvas, gesture) : []),
              ...(operation ? [operation] : []),
            ];
            const result = planEdit(canvas, asked);
            expect(result.ok).to.equal(false);
            if (!result.ok) expect(result.reason).to.match(/\S/);
          }
        }),
        { ...OPTIONS, numRuns: runsOn(text) },
      );
    });
  }
});

describe('odd files', () => {
  for (const [title, text] of Object.entries(ODD)) {
    it(`with ${title} still parse after what is written, which can be taken back`, function () {
      this.timeout(60_000 + RUNS * 100);
      const canvas = parseCanvas(text);
      expect(canvas.writable).to.equal(true);
      let made = 0;
      fc.assert(
        fc.property(tapes(100), (choices) => {
          const dice = new Dice(choices);
          const [gesture, operation] = [randomGesture(canvas, dice), randomOperation(canvas, dice)];
          for (const asked of [gesture ? operationsFor(canvas, gesture) : [], operation ? [operation] : []]) {
            const result = planEdit(canvas, asked);
            if (!result.ok) {
              expect(result.reason).to.match(/\S/);
              continue;
            }
            if (result.edits.length > 0) made++;
            const after = applied(text, result.edits);
            expect(parses(after), after).to.equal(true);
            expect(parseCanvas(after).writable, after).to.equal(true);
            expect(applied(after, inverse(text, result.edits))).to.equal(text);
          }
        }),
        { ...OPTIONS, numRuns: runsOn(text) },
      );
      // A file that is no canvas at all is left to its writer.
      if (!/^(?:- |just)/.test(text)) expect(made).to.be.above(0);
    });
  }
});
