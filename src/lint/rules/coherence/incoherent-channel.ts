import * as l10n from '@vscode/l10n';
import { shortName } from '../../names';
import { HOLE, type Rule } from '../../rule';
import { type Gap, gapFinding, gaps, servesInstead, type Triangle } from './triangle';

const TRIANGLE: Triangle = { corner: 'channels', left: 'value_propositions', right: 'customer_segments' };

function message({ corner, left, right }: Gap): string {
  const channel = shortName(corner);
  if (left && right) {
    return l10n.t(
      '“{0}” reaches “{1}” and delivers “{2}”, but “{2}” does not serve “{1}”.',
      channel,
      shortName(right),
      shortName(left),
    );
  }
  return left
    ? l10n.t('“{0}” delivers “{1}”, which serves nobody whom it reaches.', channel, shortName(left))
    : l10n.t('“{0}” reaches “{1}”, but delivers nothing that serves them.', channel, shortName(right));
}

/** The propositions that a channel delivers must serve the segments that it reaches. */
export const incoherentChannel: Rule = {
  id: 'incoherent-channel',
  family: 'coherence',
  severity: HOLE,
  summary: 'A channel delivers something that is of no value to the people it reaches.',
  why: 'A channel brings an offer to people. If it delivers a proposition that serves nobody it reaches, or reaches a group for which it delivers nothing, then the offer ends up with the wrong people or a link is missing.',
  example: {
    fails: `customer_segments:
  - Travellers
  - Hosts
value_propositions:
  - name: Homes to stay in
    links: [travellers]
  - name: Income from a spare room
    links: [hosts]
channels:
  - name: Website
    links: [travellers, hosts, homes-to-stay-in, income-from-a-spare-room]
  - name: Travel magazine
    links: [travellers, income-from-a-spare-room]
`,
    repaired: `customer_segments:
  - Travellers
  - Hosts
value_propositions:
  - name: Homes to stay in
    links: [travellers]
  - name: Income from a spare room
    links: [hosts]
channels:
  - name: Website
    links: [travellers, hosts, homes-to-stay-in, income-from-a-spare-room]
  - name: Travel magazine
    links: [travellers, homes-to-stay-in]
`,
  },
  *check(canvas, facts) {
    for (const gap of gaps(canvas, facts, TRIANGLE))
      yield gapFinding(canvas, TRIANGLE, gap, message(gap), servesInstead);
  },
};
