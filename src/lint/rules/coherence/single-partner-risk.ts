import * as l10n from '@vscode/l10n';
import { blockOf, type Canvas, type Item } from '../../../canvas/canvas';
import { linkFix } from '../../fixes';
import { shortName } from '../../names';
import { always, type Fix, type Rule } from '../../rule';
import { likeliest } from '../../similarItems';
import { hasMotive, misfit, setFix, withoutMotive } from './kinds';

/** One partner holds everything that an offer rests on. */
export const singlePartnerRisk: Rule = {
  id: 'single-partner-risk',
  family: 'coherence',
  severity: always('hint'),
  summary: 'A partner who is there to bring what we lack alone supplies every resource of an offer.',
  why: 'Then the promise is the partner’s to keep. A second source, or a resource of our own, gives it back to us; if the risk is taken on purpose, the note is the place to say so.',
  example: {
    fails: `value_propositions:
  - name: Music without end
    links: [song-catalogue]
key_resources:
  - Song catalogue
key_partnerships:
  - name: Record label
    motivation: [acquisition]
    links: [song-catalogue]
`,
    repaired: `value_propositions:
  - name: Music without end
    links: [song-catalogue]
key_resources:
  - Song catalogue
key_partnerships:
  - name: Record label
    motivation: [acquisition]
    links: [song-catalogue]
  - name: Independent artists
    links: [song-catalogue]
`,
  },
  *check(canvas) {
    const { links } = canvas;
    for (const offer of blockOf(canvas, 'value_propositions').items) {
      const resources = links.partnersIn(offer, 'key_resources');
      const [partner, ...others] = links.partnersOfAll(resources, 'key_partnerships');
      const isAlone = partner !== undefined && others.length === 0;
      if (!isAlone || !hasMotive(partner, 'acquisition')) continue;
      if (!resources.every((resource) => links.linked(resource, partner))) continue;
      const message = l10n.t(
        'Everything that “{0}” rests on comes from “{1}”. What if they leave?',
        shortName(offer),
        shortName(partner),
      );
      yield misfit(offer, message, [partner], () => fixes(canvas, partner, resources));
    }
  },
};

function fixes(canvas: Canvas, partner: Item, resources: readonly Item[]): readonly Fix[] {
  const [resource] = resources;
  const second = resource
    ? likeliest(canvas, resource, ['key_partnerships']).filter((other) => other !== partner)
    : [];
  return [
    ...(resource ? second.slice(0, MOST_SECOND).map((other) => linkFix(canvas, other, resource)) : []),
    setFix(
      canvas,
      [partner],
      'motivation',
      withoutMotive(partner, 'acquisition'),
      l10n.t('Say that “{0}” is not there to bring what we lack', shortName(partner)),
    ),
  ];
}

const MOST_SECOND = 3;
