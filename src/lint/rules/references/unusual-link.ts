import * as l10n from '@vscode/l10n';
import { blockFacts } from '../../../canvas/blocks';
import type { Link } from '../../../canvas/links';
import { usualRoute } from '../../../canvas/relations';
import { unlinkFix } from '../../fixes';
import { shortName } from '../../names';
import { always, type Rule } from '../../rule';

function message({ a, b }: Link): string {
  const middle = usualRoute(a.block, b.block).map((key) => l10n.t(blockFacts(key).many));
  return l10n.t(
    '“{0}” and “{1}” are usually linked through {2}, not directly.',
    shortName(a),
    shortName(b),
    middle.join(', '),
  );
}

/** A link between two blocks that have no relation of their own. */
export const unusualLink: Rule = {
  id: 'unusual-link',
  family: 'references',
  severity: always('hint'),
  summary: 'A link joins two blocks that usually have nothing to do with each other directly.',
  why: 'Partners and costs, say, meet customers only through what the business does and has. A direct link is allowed and drawn, but no check makes use of it; the step in between often tells more.',
  example: {
    fails: `customer_segments:
  - Travellers
key_resources:
  - name: Booking platform
    links: [travellers]
`,
    repaired: `customer_segments:
  - Travellers
value_propositions:
  - name: Easy booking
    links: [travellers]
key_resources:
  - name: Booking platform
    links: [easy-booking]
`,
  },
  *check(canvas) {
    for (const link of canvas.links.links) {
      const [written] = link.written;
      if (link.relation || written === undefined) continue;
      const { from, ref } = written;
      yield {
        span: ref.span,
        message: message(link),
        item: from,
        block: from.block,
        fixes: () => [unlinkFix(canvas, link.a, link.b)],
      };
    }
  },
};
