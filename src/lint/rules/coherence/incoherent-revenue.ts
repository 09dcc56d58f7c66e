import * as l10n from '@vscode/l10n';
import { shortName } from '../../names';
import { HOLE, type Rule } from '../../rule';
import { type Gap, gapFinding, gaps, servesInstead, type Triangle } from './triangle';

const TRIANGLE: Triangle = {
  corner: 'revenue_streams',
  left: 'value_propositions',
  right: 'customer_segments',
};

function message({ corner, left, right }: Gap): string {
  const stream = shortName(corner);
  if (left && right) {
    return l10n.t(
      '“{0}” is paid by “{1}” and earned with “{2}”, but “{2}” does not serve “{1}”.',
      stream,
      shortName(right),
      shortName(left),
    );
  }
  return left
    ? l10n.t('“{0}” is earned with “{1}”, which serves nobody who pays it.', stream, shortName(left))
    : l10n.t('“{0}” is paid by “{1}”, who get nothing of what it is earned with.', stream, shortName(right));
}

/** Who pays a stream and what it is earned with must belong together. */
export const incoherentRevenue: Rule = {
  id: 'incoherent-revenue',
  family: 'coherence',
  severity: HOLE,
  summary: 'A revenue stream is paid by one group and earned with something made for another.',
  why: 'People pay for what is of value to them. If a stream is earned with a proposition that serves none of those who pay, or if a group pays without being served by what is sold, then either a link is missing or the story about the money does not hold.',
  example: {
    fails: `customer_segments:
  - Travellers
  - Hosts
value_propositions:
  - name: Homes to stay in
    links: [travellers]
  - name: Income from a spare room
    links: [hosts]
revenue_streams:
  - name: Booking fee
    links: [travellers, homes-to-stay-in]
  - name: Host fee
    links: [hosts, income-from-a-spare-room]
  - name: Paid promotion
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
revenue_streams:
  - name: Booking fee
    links: [travellers, homes-to-stay-in]
  - name: Host fee
    links: [hosts, income-from-a-spare-room]
  - name: Paid promotion
    links: [hosts, income-from-a-spare-room]
`,
  },
  *check(canvas, facts) {
    for (const gap of gaps(canvas, facts, TRIANGLE))
      yield gapFinding(canvas, TRIANGLE, gap, message(gap), servesInstead);
  },
};
