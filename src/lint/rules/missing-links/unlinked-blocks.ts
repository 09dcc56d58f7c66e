import * as l10n from '@vscode/l10n';
import { BLOCK_KEYS, type BlockKey, blockFacts } from '../../../canvas/blocks';
import { blockOf, type Canvas } from '../../../canvas/canvas';
import { RELATIONS, type Relation } from '../../../canvas/relations';
import { linkFix } from '../../fixes';
import { type Fix, type Rule, WARNING_IN_STRICT } from '../../rule';
import { likeliest } from '../../similarItems';
import { suggestFix } from '../../suggest/fix';

const MOST = 8;

const EXPECTED = RELATIONS.filter(({ strength }) => strength === 'expected');

/** Two blocks that shape each other have nothing to do with each other. Raised once per pair, never per item. */
export const unlinkedBlocks: Rule = {
  id: 'unlinked-blocks',
  family: 'missing-links',
  severity: WARNING_IN_STRICT,
  summary: 'Two blocks that usually shape each other are not linked at all.',
  why: 'Some choices hang together without depending on each other note by note: which channel delivers what, how people pay where they buy, whether the revenue carries the costs. If nothing links two such blocks, that thought has not been written down, or not been had yet.',
  example: {
    fails: `customer_segments:
  - name: Travellers
    links: [travel-app, easy-booking]
value_propositions:
  - Easy booking
channels:
  - Travel app
`,
    repaired: `customer_segments:
  - name: Travellers
    links: [travel-app, easy-booking]
value_propositions:
  - Easy booking
channels:
  - name: Travel app
    links: [easy-booking]
`,
  },
  *check(canvas, facts) {
    if (!facts.anyLink) return;
    for (const relation of EXPECTED) {
      const [a, b] = inStoryOrder(relation);
      const [first, second] = [blockOf(canvas, a), blockOf(canvas, b)];
      if (first.items.length === 0 || second.items.length === 0 || canvas.links.between(a, b) > 0) continue;
      if (first.items.some((item) => facts.references.mayJoin(item, [b]))) continue;
      yield {
        span: first.keySpan ?? first.items[0]?.nameSpan ?? { start: 0, end: 0 },
        message: l10n.t(
          'Nothing links {0} and {1} yet. {2}',
          l10n.t(blockFacts(a).many),
          l10n.t(blockFacts(b).many),
          l10n.t(relation.why),
        ),
        related: second.keySpan
          ? [{ span: second.keySpan, message: l10n.t('The {0} are here.', l10n.t(blockFacts(b).many)) }]
          : [],
        block: a,
        fixes: () => [suggestFix({ block: a, others: [b] }), ...pairs(canvas, a, b)],
      };
    }
  },
};

function inStoryOrder({ first, second }: Relation): readonly [BlockKey, BlockKey] {
  return BLOCK_KEYS.indexOf(first) < BLOCK_KEYS.indexOf(second) ? [first, second] : [second, first];
}

/** The likeliest partner of each item, then the next ones. */
function pairs(canvas: Canvas, a: BlockKey, b: BlockKey): readonly Fix[] {
  const { items } = blockOf(canvas, a);
  const ranked = items.slice(0, MOST).map((item) => ({ item, partners: likeliest(canvas, item, [b]) }));
  const rounds = blockOf(canvas, b).items.map((_, round) =>
    ranked.flatMap(({ item, partners }) => {
      const partner = partners[round];
      return partner ? [linkFix(canvas, item, partner)] : [];
    }),
  );
  return rounds.flat().slice(0, MOST);
}
