/**
 * Random canvases in every YAML style, formatted: nothing but white space changes, the file says what it said, every
 * comment stays, formatting again changes nothing, and nearly every file can be formatted.
 */
import { expect } from 'chai';
import fc from 'fast-check';
import * as yamlPlugin from 'prettier/plugins/yaml';
import { format } from 'prettier/standalone';
import { parseCanvas } from '../../src/canvas/parse/parse';
import { formatCanvas } from '../../src/edit/format/format';
import { applied } from '../unit/support/edits';
import { randomCanvas } from './support/canvases';
import { Dice, tapes } from './support/dice';
import { differences, seen } from './support/oracle';
import { bounded } from './support/runs';

const RUNS = Number(process.env.BMC_RUNS ?? 800);
const SEED = Number(process.env.BMC_SEED ?? 20_260_131);
/** Prettier is slow: longer runs of the suite do not format more than this with it. */
const MOST_RUNS = 800;

describe('formatting random canvases', () => {
  it('changes white space and nothing else, once and for all', function () {
    this.timeout(RUNS * 1000);
    let [tried, refused] = [0, 0];
    fc.assert(
      fc.property(tapes(4000), (tape) => {
        tried++;
        const text = randomCanvas(new Dice(tape));
        const result = formatCanvas(parseCanvas(text));
        if (!result.ok) {
          if (process.env.BMC_SHOW) console.log(text, result.reason, '\n=====');
          refused++;
          return;
        }
        const formatted = applied(text, result.edits);
        const told = `--- before\n${text}\n--- after\n${formatted}`;
        expect(result.canvas.text).to.equal(formatted);
        expect(formatted.replace(/\s/g, ''), told).to.equal(text.replace(/\s/g, ''));
        expect(differences(seen(text), seen(formatted), 'same'), told).to.deep.equal([]);
        const endings = new Set(text.match(/\r?\n/g) ?? ['\n']);
        for (const ending of formatted.match(/\r?\n/g) ?? []) expect([...endings], told).to.include(ending);
        const again = formatCanvas(result.canvas);
        expect(again.ok, told).to.equal(true);
        const twice = again.ok ? applied(formatted, again.edits) : '';
        expect(twice, told).to.equal(formatted);
      }),
      { numRuns: RUNS, seed: SEED, ...bounded() },
    );
    expect(refused / tried).to.be.below(0.02);
  });
});

describe('formatting what prettier has formatted', () => {
  it('changes nothing', async function () {
    const runs = Math.min(RUNS, MOST_RUNS) / 4;
    this.timeout(runs * 2000);
    let compared = 0;
    for (const tape of fc.sample(tapes(4000), { numRuns: runs, seed: SEED })) {
      const text = await pretty(randomCanvas(new Dice(tape)));
      // Prettier cannot read some of these canvases, and needs a second run for others.
      if (text === undefined || (await pretty(text)) !== text) continue;
      // Below an empty entry with a comment, ours keeps one blank line where prettier keeps two.
      if (/^\s*-\s+#/m.test(text)) continue;
      const result = formatCanvas(parseCanvas(text));
      if (!result.ok) continue;
      compared++;
      expect(applied(text, result.edits).trimEnd()).to.equal(text.trimEnd());
    }
    expect(compared).to.be.above(runs * 0.8);
  });
});

async function pretty(text: string): Promise<string | undefined> {
  try {
    return await format(text, { parser: 'yaml', plugins: [yamlPlugin] });
  } catch {
    return undefined;
  }
}
