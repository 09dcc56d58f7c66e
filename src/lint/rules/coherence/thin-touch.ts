import * as l10n from '@vscode/l10n';
import { blockOf, type Item } from '../../../canvas/canvas';
import { shortName, shortNames } from '../../names';
import { always, type Rule } from '../../rule';
import { AUTOMATED, areAll, misfit, setFix } from './kinds';

/** A niche or premium segment that never meets a person. */
export const thinTouch: Rule = {
  id: 'thin-touch',
  family: 'coherence',
  severity: always('information'),
  summary: 'A niche or premium segment is looked after without any person.',
  why: 'Customers who are few and demanding, or who pay a premium, usually expect somebody to talk to. If they do not, say in the note why self-service is what they want.',
  example: {
    fails: `customer_segments:
  - name: Collectors of rare watches
    type: niche_market
customer_relationships:
  - name: Online account
    type: self_service
    links: [collectors-of-rare-watches]
`,
    repaired: `customer_segments:
  - name: Collectors of rare watches
    type: niche_market
customer_relationships:
  - name: Online account
    type: personal_assistance
    links: [collectors-of-rare-watches]
`,
  },
  *check(canvas) {
    for (const segment of blockOf(canvas, 'customer_segments').items) {
      if (!isDemanding(segment)) continue;
      const relationships = canvas.links.partnersIn(segment, 'customer_relationships');
      if (!areAll(relationships, AUTOMATED)) continue;
      const message = l10n.t(
        '“{0}” are few and demanding, yet no person looks after them ({1}). Would they not expect one?',
        shortName(segment),
        shortNames(relationships),
      );
      yield misfit(segment, message, relationships, () => [
        ...relationships.map((one) =>
          setFix(canvas, [one], 'type', 'personal_assistance', l10n.t('Make “{0}” personal', shortName(one))),
        ),
        ...(isPremium(segment)
          ? []
          : [
              setFix(
                canvas,
                [segment],
                'type',
                'segmented',
                l10n.t('Call “{0}” no niche', shortName(segment)),
              ),
            ]),
      ]);
    }
  },
};

function isDemanding(segment: Item): boolean {
  return segment.values.type === 'niche_market' || isPremium(segment);
}

function isPremium({ values }: Item): boolean {
  return values.tags?.some((tag) => /premium/i.test(String(tag))) === true;
}
