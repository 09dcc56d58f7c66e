import * as l10n from '@vscode/l10n';
import { blockOf, type Canvas, type Item } from '../../../canvas/canvas';
import { refTo } from '../../../canvas/identity';
import { MOST_FIXES } from '../../fixes';
import { shortName } from '../../names';
import { always, type Finding, type Rule } from '../../rule';

const BLOCK = 'customer_relationships';

/** The two motives of growth; upselling is a third one that is not required. */
type Motive = 'acquisition' | 'retention';
const MOTIVES: readonly Motive[] = ['acquisition', 'retention'];

/** Relationships that win customers, and relationships that keep them. */
export const missingMotive: Rule = {
  id: 'missing-motive',
  family: 'completeness',
  severity: always('information'),
  summary: 'No customer relationship is there to win customers, or none to keep them.',
  why: 'A business grows by winning customers and by keeping the ones it has. If every relationship aims at one of the two, the other is left to chance. Only canvases that say something about motives are asked.',
  example: {
    fails: `customer_relationships:
  - name: Newsletter for members
    motivation: [retention]
`,
    repaired: `customer_relationships:
  - name: Newsletter for members
    motivation: [retention]
  - name: Free trial
    motivation: [acquisition]
`,
  },
  *check(canvas) {
    const relationships = blockOf(canvas, BLOCK).items;
    const used = new Set(relationships.flatMap(({ values }) => values.motivation ?? []));
    if (used.size === 0) return;
    for (const motive of MOTIVES) if (!used.has(motive)) yield finding(canvas, relationships, motive);
  },
};

function finding(canvas: Canvas, relationships: readonly Item[], motive: Motive): Finding {
  return {
    span: blockOf(canvas, BLOCK).keySpan ?? { start: 0, end: 0 },
    message:
      motive === 'acquisition'
        ? l10n.t('No customer relationship is there to win new customers (acquisition).')
        : l10n.t('No customer relationship is there to keep the customers you have (retention).'),
    block: BLOCK,
    fixes: () =>
      relationships.slice(0, MOST_FIXES).map((item) => ({
        title:
          motive === 'acquisition'
            ? l10n.t('Say that “{0}” wins new customers', shortName(item))
            : l10n.t('Say that “{0}” keeps customers', shortName(item)),
        operations: [
          {
            kind: 'set-field',
            item: refTo(canvas, item),
            key: 'motivation',
            value: [...(item.values.motivation ?? []), motive],
          },
        ],
      })),
  };
}
