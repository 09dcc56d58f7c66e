import * as l10n from '@vscode/l10n';
import type { Canvas, Item } from '../../../canvas/canvas';
import { refTo } from '../../../canvas/identity';
import { partnerIn } from '../../../canvas/links';
import { shortName } from '../../names';
import { always, type Fix, type Rule } from '../../rule';
import { ideasIn } from './splitIdeas';

/** A note that is a list. */
export const severalIdeas: Rule = {
  id: 'several-ideas',
  family: 'wording',
  severity: always('hint'),
  summary: 'The name of a note is a list of several ideas.',
  why: 'One note, one idea: only then can each be linked, tested, moved or thrown away by itself. A list inside a name hides which of its points the links are about.',
  example: {
    fails: `key_activities:
  - "• Running the platform • Winning hosts • Customer support"
`,
    repaired: `key_activities:
  - Running the platform
  - Winning hosts
  - Customer support
`,
  },
  *check(canvas) {
    for (const item of canvas.items) {
      const ideas = ideasIn(item.name);
      if (ideas.length < 2) continue;
      yield {
        span: item.nameSpan,
        message: l10n.t('“{0}” holds {1} ideas. Give each a note of its own.', shortName(item), ideas.length),
        item,
        block: item.block,
        fixes: () => [split(canvas, item, ideas)],
      };
    }
  },
};

/** One note for each idea, all with the links of the one they come from. */
function split(canvas: Canvas, item: Item, [first = item.name, ...others]: readonly string[]): Fix {
  const ref = refTo(canvas, item);
  const links = canvas.links.of(item).map((link) => refTo(canvas, partnerIn(link, item)));
  return {
    title: l10n.t('Make it {0} notes', others.length + 1),
    operations: [
      ...others.map((name, index) => ({
        kind: 'add-items' as const,
        items: [{ block: item.block, name, position: ref.position + 1 + index, links }],
      })),
      { kind: 'rename-item', item: ref, name: first },
    ],
  };
}
