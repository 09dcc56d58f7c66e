import * as l10n from '@vscode/l10n';
import { blockOf } from '../../../canvas/canvas';
import { shortName, shortNames } from '../../names';
import { always, type Rule } from '../../rule';
import { areAll, misfit, PERSONAL, setFix } from './kinds';

const DEDICATED: ReadonlySet<string> = new Set(['dedicated_personal_assistance']);

/** A mass market that is looked after in person only. */
export const costlyTouch: Rule = {
  id: 'costly-touch',
  family: 'coherence',
  severity: always('information'),
  summary: 'A mass market is looked after in person only.',
  why: 'Looking after a mass in person usually costs more than a mass pays. Self-service, automation or a community carries it; a person can be what the best customers get on top. Some models do it all the same, and then their price has to show it.',
  example: {
    fails: `customer_segments:
  - name: Everybody with a phone
    type: mass_market
customer_relationships:
  - name: Own account manager
    type: dedicated_personal_assistance
    links: [everybody-with-a-phone]
`,
    repaired: `customer_segments:
  - name: Everybody with a phone
    type: mass_market
customer_relationships:
  - name: Own account manager
    type: self_service
    links: [everybody-with-a-phone]
`,
  },
  *check(canvas) {
    for (const segment of blockOf(canvas, 'customer_segments').items) {
      if (segment.values.type !== 'mass_market') continue;
      const relationships = canvas.links.partnersIn(segment, 'customer_relationships');
      if (!areAll(relationships, PERSONAL)) continue;
      const message = l10n.t(
        '“{0}” is a mass market, yet it is looked after in person only ({1}). Does what it pays carry that?',
        shortName(segment),
        shortNames(relationships),
      );
      const finding = misfit(segment, message, relationships, () => [
        ...relationships.map((one) =>
          setFix(canvas, [one], 'type', 'self_service', l10n.t('Make “{0}” self-service', shortName(one))),
        ),
        setFix(canvas, [segment], 'type', 'niche_market', l10n.t('Call “{0}” a niche', shortName(segment))),
      ]);
      yield areAll(relationships, DEDICATED) ? finding : { ...finding, atMost: 'hint' };
    }
  },
};
