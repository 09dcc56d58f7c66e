import * as l10n from '@vscode/l10n';
import type { Canvas } from '../../../canvas/canvas';
import type { Span } from '../../../canvas/text';
import { always, type Rule } from '../../rule';
import { suggestFix } from '../../suggest/fix';

/** A canvas of items without any link. Reported instead of all other rules on missing links. */
export const noLinks: Rule = {
  id: 'no-links',
  family: 'missing-links',
  severity: always('information'),
  summary: 'Nothing on the canvas is linked.',
  why: 'Nine lists are a good start, but the model is in how they work together: who pays for what, through which channel, with which resources. Links say it, and only then can anybody see where something is missing.',
  example: {
    fails: `customer_segments:
  - Travellers
channels:
  - Travel app
`,
    repaired: `customer_segments:
  - Travellers
channels:
  - name: Travel app
    links: [travellers]
`,
  },
  *check(canvas, facts) {
    // Links that lead nowhere are reported as such; they show that links are known about.
    if (facts.anyLink || facts.references.broken.length > 0) return;
    const filled = [...canvas.blocks.values()].filter((block) => block.items.length > 0);
    if (filled.length < 2) return;
    yield {
      span: firstKey(canvas),
      message: l10n.t(
        'Nothing is linked yet. Add “links” to the items to say who is served, reached and paying, and what for.',
      ),
      fixes: () => [suggestFix()],
    };
  },
};

function firstKey(canvas: Canvas): Span {
  const keys = [...canvas.blocks.values()].flatMap(({ keySpan, items }) =>
    keySpan && items.length > 0 ? [keySpan] : [],
  );
  return keys.sort((a, b) => a.start - b.start)[0] ?? { start: 0, end: 0 };
}
