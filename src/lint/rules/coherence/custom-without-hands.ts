import * as l10n from '@vscode/l10n';
import { blockOf } from '../../../canvas/canvas';
import { shortName } from '../../names';
import { always, type Rule } from '../../rule';
import { AUTOMATED, areAll, misfit, setFix } from './kinds';

const PLATFORM: ReadonlySet<string> = new Set(['platform']);

/** An offer that is adapted to each customer, without an activity that does it. */
export const customWithoutHands: Rule = {
  id: 'custom-without-hands',
  family: 'coherence',
  severity: always('hint'),
  summary: 'An offer is made to measure, but no activity and no relationship adapts anything.',
  why: 'Adapting to each customer takes somebody or something that adapts: a person who listens, or an activity that solves one problem at a time. A platform with self-service alone gives everybody the same, unless it is the platform that adapts; then say so in the note.',
  example: {
    fails: `customer_segments:
  - Homeowners
value_propositions:
  - name: Kitchens made to measure
    characteristics: [customization]
    links: [homeowners, running-the-web-shop]
customer_relationships:
  - name: Order form
    type: self_service
    links: [homeowners]
key_activities:
  - name: Running the web shop
    type: platform
`,
    repaired: `customer_segments:
  - Homeowners
value_propositions:
  - name: Kitchens made to measure
    characteristics: [customization]
    links: [homeowners, running-the-web-shop]
customer_relationships:
  - name: Order form
    type: co_creation
    links: [homeowners]
key_activities:
  - name: Running the web shop
    type: platform
`,
  },
  *check(canvas) {
    const { links } = canvas;
    for (const offer of blockOf(canvas, 'value_propositions').items) {
      const characteristics = offer.values.characteristics ?? [];
      if (!characteristics.includes('customization')) continue;
      const activities = links.partnersIn(offer, 'key_activities');
      const segments = links.partnersIn(offer, 'customer_segments');
      const relationships = links.partnersOfAll(segments, 'customer_relationships');
      if (!areAll(activities, PLATFORM) || !areAll(relationships, AUTOMATED)) continue;
      const message = l10n.t(
        '“{0}” is made to measure, but only platforms produce it and only automated relationships accompany it. Who or what adapts it?',
        shortName(offer),
      );
      yield misfit(offer, message, [...activities, ...relationships], () => [
        ...activities.map((one) =>
          setFix(
            canvas,
            [one],
            'type',
            'problem_solving',
            l10n.t('Say that “{0}” solves problems', shortName(one)),
          ),
        ),
        ...relationships.map((one) =>
          setFix(
            canvas,
            [one],
            'type',
            'co_creation',
            l10n.t('Say that customers take part in “{0}”', shortName(one)),
          ),
        ),
        setFix(
          canvas,
          [offer],
          'characteristics',
          characteristics.filter((one) => one !== 'customization'),
          l10n.t('Say that “{0}” is the same for all', shortName(offer)),
        ),
      ]);
    }
  },
};
