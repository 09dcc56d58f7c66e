import * as l10n from '@vscode/l10n';
import { type BlockKey, blockFacts } from '../../../canvas/blocks';
import { blockOf, type Canvas, type Item } from '../../../canvas/canvas';
import { type FlowState, flowStates } from '../../../canvas/flows';
import { linkFix, MOST_FIXES } from '../../fixes';
import { shortName } from '../../names';
import { type Finding, type Fix, HOLE, type Rule } from '../../rule';

type Broken = Extract<FlowState, { complete: false }>;

/**
 * A flow whose steps are all taken somewhere, yet never one after the other. Where a step is taken nowhere, the rules on
 * missing links and empty blocks say so about that step, and nothing is left to add.
 */
export const brokenFlow: Rule = {
  id: 'broken-flow',
  family: 'coherence',
  severity: HOLE,
  summary: 'A flow through the canvas, such as segment to offer to revenue, is not complete anywhere.',
  why: 'A business model works as a chain: segments define the offer and the offer earns money; resources feed activities and activities make the offer. Each chain has to hold from end to end at least once. When every step exists but always on different notes, nothing gets through.',
  example: {
    fails: `customer_segments:
  - name: Readers
    pays: false
  - Advertisers
value_propositions:
  - name: News of the town
    links: [readers, advertisers]
  - Space for advertisements
revenue_streams:
  - name: Advertising
    links: [advertisers, space-for-advertisements]
`,
    repaired: `customer_segments:
  - name: Readers
    pays: false
  - Advertisers
value_propositions:
  - name: News of the town
    links: [readers, advertisers]
  - name: Space for advertisements
    links: [advertisers]
revenue_streams:
  - name: Advertising
    links: [advertisers, space-for-advertisements]
`,
  },
  *check(canvas, facts) {
    if (!facts.anyLink) return;
    for (const state of flowStates(canvas)) {
      if (state.complete || state.stop.reason !== 'apart') continue;
      const before = state.reached.at(-2)?.block ?? state.stop.from;
      const meant = blockOf(canvas, state.stop.from).items.some((item) =>
        facts.references.mayJoin(item, [before, state.stop.to]),
      );
      if (!meant) yield finding(canvas, state, before);
    }
  },
};

function finding(canvas: Canvas, state: Broken, before: BlockKey): Finding {
  const { flow, reached, stop } = state;
  const last = reached.at(-1);
  const block = blockOf(canvas, stop.from);
  const one = (key: BlockKey): string => l10n.t(blockFacts(key).one);
  return {
    span: block.keySpan ?? last?.nameSpan ?? { start: 0, end: 0 },
    message: l10n.t(
      'No {0} is linked to both a {1} and a {2}, so the flow “{3}” is not complete anywhere. {4}',
      one(stop.from),
      one(before),
      one(stop.to),
      l10n.t(flow.title),
      l10n.t(flow.meaning),
    ),
    block: stop.from,
    related: [
      ...(last
        ? [{ span: last.nameSpan, message: l10n.t('It gets as far as “{0}”.', shortName(last)) }]
        : []),
      ...onward(canvas, stop.from, stop.to)
        .slice(0, 1)
        .map((item) => ({
          span: item.nameSpan,
          message: l10n.t('It would go on from “{0}”.', shortName(item)),
        })),
    ],
    fixes: () => bridges(canvas, state, before),
  };
}

/** The items of a block from which the flow would go on. */
function onward(canvas: Canvas, from: BlockKey, to: BlockKey): readonly Item[] {
  return blockOf(canvas, from).items.filter((item) => canvas.links.partnersIn(item, to).length > 0);
}

/** Links that complete the flow: from where it stops to what comes next, and from where it would go on to what came before. */
function bridges(canvas: Canvas, { stop }: Broken, before: BlockKey): readonly Fix[] {
  const { links } = canvas;
  const next = onward(canvas, stop.from, stop.to);
  const arrived = onward(canvas, stop.from, before);
  const few = MOST_FIXES / 2;
  const join = (froms: readonly Item[], tos: readonly Item[]): readonly Fix[] =>
    froms
      .slice(0, few)
      .flatMap((a) => tos.slice(0, few).map((b) => linkFix(canvas, a, b)))
      .slice(0, few);
  return [
    ...join(arrived, links.partnersOfAll(next, stop.to)),
    ...join(next, links.partnersOfAll(arrived, before)),
  ];
}
