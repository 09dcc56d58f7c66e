/** Ways to give items the links they lack. */
import * as l10n from '@vscode/l10n';
import { blockFacts } from '../../../canvas/blocks';
import { blockOf, type Canvas, type Item } from '../../../canvas/canvas';
import { refTo } from '../../../canvas/identity';
import { isFree, type Need } from '../../../canvas/needs';
import { linkFix } from '../../fixes';
import { shortName } from '../../names';
import type { Fix } from '../../rule';
import { likeliest, namedItems } from '../../similarItems';
import { suggestFix } from '../../suggest/fix';
import { isOfTrade, missingPayer } from '../../suggest/payers';

const MOST_LINKS = 7;

/** Where nothing is linked, these many ways to link everything to one thing, and to begin with single links. */
const MOST_HUBS = 3;
const MOST_STARTS = 5;

/** For one item: a link to each candidate, then what else helps, then a new item to be linked to. */
export function linkOneFixes(canvas: Canvas, item: Item, need: Need, others: readonly Fix[]): readonly Fix[] {
  const all = likeliest(canvas, item, need.anyOf);
  const isTrade = (candidate: Item): boolean => isPaid(item, need) && isOfTrade(canvas, item, candidate);
  const candidates = [...all.filter(isTrade), ...all.filter((candidate) => !isTrade(candidate))].slice(
    0,
    MOST_LINKS,
  );
  // A payer that is not on the canvas yet is likelier than a segment that is marked as paying nothing.
  const isUnlikely = (candidate: Item): boolean => item.block === 'revenue_streams' && isFree(candidate);
  const links = (some: readonly Item[]): readonly Fix[] =>
    some.map((candidate) => linkFix(canvas, item, candidate));
  const payer = isPaid(item, need) ? missingPayer(canvas, item) : undefined;
  if (payer) return [addFix(canvas, item, need, payer), ...links(candidates), ...others];
  return [
    ...links(candidates.filter((candidate) => !isUnlikely(candidate))),
    ...others,
    addFix(canvas, item, need),
    ...links(candidates.filter(isUnlikely)),
  ];
}

/** Whether it is the payer of a stream that is missing. */
function isPaid({ block }: Item, { anyOf }: Need): boolean {
  return block === 'revenue_streams' && anyOf.includes('customer_segments');
}

function addFix(canvas: Canvas, item: Item, { anyOf }: Need, called?: string): Fix {
  const key = anyOf.find((block) => blockOf(canvas, block).items.length > 0) ?? item.block;
  const one = l10n.t(blockFacts(key).one);
  const name = shortName(item);
  return {
    title: called
      ? l10n.t('Add “{0}” as a {1} and link it', called, one)
      : l10n.t('Add a {0} for “{1}” and link it', one, name),
    operations: [
      {
        kind: 'add-items',
        items: [
          { block: key, name: called ?? l10n.t('New {0} for {1}', one, name), links: [refTo(canvas, item)] },
        ],
      },
    ],
  };
}

/** For all items of a block: proposals to choose from, everything to one candidate where there are few, then the likeliest single links. */
export function linkAllFixes(canvas: Canvas, items: readonly Item[], { block, anyOf }: Need): readonly Fix[] {
  const target = anyOf.find((key) => blockOf(canvas, key).items.length > 0);
  if (target === undefined) return [];
  const candidates = namedItems(canvas, target);
  const hubs = candidates.length > MOST_HUBS ? [] : candidates;
  const starts = items.slice(0, MOST_STARTS).flatMap((item) =>
    likeliest(canvas, item, anyOf)
      .slice(0, 1)
      .map((best) => linkFix(canvas, item, best)),
  );
  const others = [target, ...anyOf.filter((key) => key !== target)];
  return [
    suggestFix({ block, others }),
    ...hubs.map((hub) => ({
      title: l10n.t(
        'Link the {0} {1} to “{2}”',
        items.length,
        l10n.t(blockFacts(block).many),
        shortName(hub),
      ),
      operations: items.flatMap((item) => linkFix(canvas, item, hub).operations),
    })),
    ...starts,
  ];
}
