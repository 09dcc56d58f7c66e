import * as l10n from '@vscode/l10n';
import { blockOf, type Canvas, type Item } from '../../../canvas/canvas';
import { linkFix, MOST_FIXES } from '../../fixes';
import { shortName } from '../../names';
import { always, type Finding, type Rule } from '../../rule';
import { lonely } from './triangle';

function finding(canvas: Canvas, partner: Item, resource: Item, activity: Item): Finding {
  const { links } = canvas;
  const resources = links.partnersIn(partner, 'key_resources');
  const activities = links.partnersIn(partner, 'key_activities');
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
      { span: resource.nameSpan, message: l10n.t('“{0}” stands here.', shortName(resource)) },
      { span: activity.nameSpan, message: l10n.t('“{0}” stands here.', shortName(activity)) },
    ],
    fixes: () =>
      [
        [resource, activity] as const,
        ...activities.filter((other) => other !== activity).map((other) => [resource, other] as const),
        ...resources.filter((other) => other !== resource).map((other) => [other, activity] as const),
      ]
        .slice(0, MOST_FIXES)
        .map(([a, b]) => linkFix(canvas, a, b)),
  };
}

/** What a partner supplies and what it carries out usually belong together. */
export const partnerGap: Rule = {
  id: 'partner-gap',
  family: 'coherence',
  severity: always('hint'),
  summary: 'A partner supplies a resource and carries out an activity, and nothing links the two.',
  why: 'A partner who brings both a resource and the work usually does the work with what it brings. If so, a link between the two makes visible how much hangs on this partner.',
  example: {
    fails: `key_resources:
  - Delivery vans
key_activities:
  - Daily delivery
key_partnerships:
  - name: Courier
    links: [delivery-vans, daily-delivery]
`,
    repaired: `key_resources:
  - Delivery vans
key_activities:
  - name: Daily delivery
    links: [delivery-vans]
key_partnerships:
  - name: Courier
    links: [delivery-vans, daily-delivery]
`,
  },
  *check(canvas, facts) {
    if (!facts.anyLink) return;
    for (const partner of blockOf(canvas, 'key_partnerships').items) {
      const resources = canvas.links.partnersIn(partner, 'key_resources');
      const activities = canvas.links.partnersIn(partner, 'key_activities');
      const [resource] = lonely(canvas, partner, 'key_resources', 'key_activities');
      const [activity] = lonely(canvas, partner, 'key_activities', 'key_resources');
      const [firstResource] = resources;
      const [firstActivity] = activities;
      if ((resource ?? activity) && firstResource && firstActivity)
        yield finding(canvas, partner, resource ?? firstResource, activity ?? firstActivity);
    }
  },
};
