import * as l10n from '@vscode/l10n';
import type { BlockKey } from '../../../canvas/blocks';
import { blockOf, type Canvas, type Item } from '../../../canvas/canvas';
import { linkFix, MOST_FIXES } from '../../fixes';
import { shortName } from '../../names';
import { always, type Facts, type Finding, type Rule } from '../../rule';

/**
 * A resource and an activity of a partner, at least one of which has nothing to do with any of the others that the
 * partner brings. Activities without any resource are left to the rules on missing links.
 */
function gapOf(canvas: Canvas, { references }: Facts, partner: Item): readonly (readonly [Item, Item])[] {
  const { links } = canvas;
  const resources = links.partnersIn(partner, 'key_resources');
  const activities = links
    .partnersIn(partner, 'key_activities')
    .filter((activity) => links.partnersIn(activity, 'key_resources').length > 0);
  if (activities.length === 0) return [];
  const alone = (item: Item, other: BlockKey): boolean =>
    !links.meetIn(partner, item, other) &&
    !references.mayJoin(item, [other]) &&
    !references.mayJoin(partner, [other]);
  const resource = resources.find((item) => alone(item, 'key_activities'));
  const activity = activities.find((item) => alone(item, 'key_resources'));
  if (resource === undefined)
    return activity === undefined ? [] : resources.map((other) => [other, activity]);
  const others = activities.filter((other) => other !== activity);
  return [...(activity ? [activity] : []), ...others].map((other) => [resource, other]);
}

/** What a partner supplies and what it carries out usually belong together. */
export const partnerGap: Rule = {
  id: 'partner-gap',
  family: 'coherence',
  severity: always('hint'),
  summary: 'A partner supplies a resource and carries out an activity, and nothing links the two.',
  why: 'A partner who brings both a resource and the work usually does the work with what it brings. If so, a link between the two shows how much hangs on this partner.',
  example: {
    fails: `key_resources:
  - Delivery vans
  - Route planner
key_activities:
  - name: Daily delivery
    links: [route-planner]
  - name: Market stalls
    links: [delivery-vans]
key_partnerships:
  - name: Courier
    links: [delivery-vans, daily-delivery]
`,
    repaired: `key_resources:
  - Delivery vans
  - Route planner
key_activities:
  - name: Daily delivery
    links: [route-planner, delivery-vans]
  - name: Market stalls
    links: [delivery-vans]
key_partnerships:
  - name: Courier
    links: [delivery-vans, daily-delivery]
`,
  },
  *check(canvas, facts) {
    for (const partner of blockOf(canvas, 'key_partnerships').items) {
      const gap = gapOf(canvas, facts, partner);
      const [likeliest] = gap;
      if (likeliest) yield finding(canvas, partner, likeliest, gap);
    }
  },
};

function finding(
  canvas: Canvas,
  partner: Item,
  [resource, activity]: readonly [Item, Item],
  closing: readonly (readonly [Item, Item])[],
): Finding {
  return {
    span: partner.nameSpan,
    message: l10n.t(
      '“{0}” supplies “{1}” and carries out “{2}”, but nothing says that the one is used for the other.',
      shortName(partner),
      shortName(resource),
      shortName(activity),
    ),
    item: partner,
    block: partner.block,
    related: [
      { span: resource.nameSpan, message: l10n.t('It supplies “{0}”.', shortName(resource)) },
      { span: activity.nameSpan, message: l10n.t('It carries out “{0}”.', shortName(activity)) },
    ],
    fixes: () => closing.slice(0, MOST_FIXES).map(([a, b]) => linkFix(canvas, a, b)),
  };
}
