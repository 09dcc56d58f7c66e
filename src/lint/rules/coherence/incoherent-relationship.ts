import * as l10n from '@vscode/l10n';
import { blockOf, type Canvas, type Item } from '../../../canvas/canvas';
import { shortName, shortNames } from '../../names';
import { HOLE, type Rule } from '../../rule';
import { type Gap, gapFinding, lonely, type Triangle } from './triangle';

const TRIANGLE: Triangle = {
  corner: 'customer_relationships',
  left: 'channels',
  right: 'customer_segments',
};

function message(canvas: Canvas, relationship: Item, segment: Item): string {
  return l10n.t(
    '“{0}” is kept with “{1}”, but its channels do not reach them: {2}.',
    shortName(relationship),
    shortName(segment),
    shortNames(canvas.links.partnersIn(relationship, 'channels')),
  );
}

/** Whom a relationship is kept with must be within reach of the channels that carry it. */
export const incoherentRelationship: Rule = {
  id: 'incoherent-relationship',
  family: 'coherence',
  severity: HOLE,
  summary: 'A relationship is kept with people whom none of its channels reaches.',
  why: 'A relationship lives in the channels that carry it. If none of them reaches the group it is kept with, it cannot take place: either another channel carries it, or a link between channel and segment is missing.',
  example: {
    fails: `customer_segments:
  - Travellers
  - Hosts
channels:
  - name: Travel app
    links: [travellers]
  - name: Host evenings
    links: [hosts]
customer_relationships:
  - name: Help by chat
    links: [travellers, travel-app]
  - name: Advice on prices
    links: [hosts, travel-app]
`,
    repaired: `customer_segments:
  - Travellers
  - Hosts
channels:
  - name: Travel app
    links: [travellers]
  - name: Host evenings
    links: [hosts]
customer_relationships:
  - name: Help by chat
    links: [travellers, travel-app]
  - name: Advice on prices
    links: [hosts, host-evenings]
`,
  },
  *check(canvas, facts) {
    for (const corner of blockOf(canvas, TRIANGLE.corner).items) {
      // One direction only: a channel may reach segments that this relationship is not kept with.
      for (const right of lonely(canvas, facts, corner, TRIANGLE.right, TRIANGLE.left)) {
        const gap: Gap = { corner, left: undefined, right };
        yield gapFinding(canvas, TRIANGLE, gap, message(canvas, corner, right), (_item, channels) =>
          l10n.t('It is reached through {0}.', channels),
        );
      }
    }
  },
};
