import * as l10n from '@vscode/l10n';
import { blockOf } from '../../../canvas/canvas';
import { shortName, shortNames } from '../../names';
import { always, type Rule } from '../../rule';
import { areAll, misfit, setFix } from './kinds';

const NICHE: ReadonlySet<string> = new Set(['niche_market']);

/** A cost that falls with volume in a model that has none. */
export const scaleWithoutMass: Rule = {
  id: 'scale-without-mass',
  family: 'coherence',
  severity: always('hint'),
  summary: 'A cost rests on economies of scale, and all segments are niches.',
  why: 'Scale pays where there is volume. If all segments are niches, either several of them add up to it, which the note should say, or the cost will not fall as hoped.',
  example: {
    fails: `customer_segments:
  - name: Lute players
    type: niche_market
cost_structure:
  - name: Making strings
    characteristics: [economies_of_scale]
`,
    repaired: `customer_segments:
  - name: Lute players
    type: niche_market
  - name: Guitar players
    type: mass_market
cost_structure:
  - name: Making strings
    characteristics: [economies_of_scale]
`,
  },
  *check(canvas) {
    const segments = blockOf(canvas, 'customer_segments').items;
    if (!areAll(segments, NICHE)) return;
    for (const cost of blockOf(canvas, 'cost_structure').items) {
      const characteristics = cost.values.characteristics ?? [];
      if (!characteristics.includes('economies_of_scale')) continue;
      const message = l10n.t(
        '“{0}” counts on economies of scale, but all segments are niches: {1}. Where does the volume come from?',
        shortName(cost),
        shortNames(segments),
      );
      yield misfit(cost, message, segments, () => [
        setFix(
          canvas,
          [cost],
          'characteristics',
          characteristics.filter((one) => one !== 'economies_of_scale'),
          l10n.t('Say that “{0}” does not fall with volume', shortName(cost)),
        ),
        ...segments
          .slice(0, MOST_SEGMENTS)
          .map((one) =>
            setFix(canvas, [one], 'type', 'mass_market', l10n.t('Call “{0}” a mass market', shortName(one))),
          ),
      ]);
    }
  },
};

const MOST_SEGMENTS = 5;
