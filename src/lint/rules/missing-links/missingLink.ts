/**
 * The one check behind every rule of this family that asks each item of a block for a link. Where no item has one, a
 * single finding on the block's key speaks for all; and for what one pair of blocks lacks, only one of the two speaks.
 */
import * as l10n from '@vscode/l10n';
import { type BlockKey, blockFacts } from '../../../canvas/blocks';
import { blockOf, type Canvas, type Item } from '../../../canvas/canvas';
import { isExempt, lacks, NEEDS, type Need, type NeedId } from '../../../canvas/needs';
import { relationBetween } from '../../../canvas/relations';
import { shortName } from '../../names';
import { type Facts, type Finding, type Fix, HOLE, type Rule } from '../../rule';
import { linkAllFixes, linkOneFixes } from './fixes';

/** What a rule of this family adds to the need it asks for. */
export interface MissingLink extends Pick<Rule, 'summary' | 'why' | 'example'> {
  readonly id: NeedId;
  /** What one item lacks. */
  readonly one: (name: string) => string;
  /** The same of all items of the block, two or more of them. */
  readonly all: (count: number) => string;
  /** Whether an item that lacks the link can do without it, so that it is only worth a look. */
  readonly isMinor?: (canvas: Canvas, item: Item) => boolean;
  /** Ways out other than a link. */
  readonly otherFixes?: (canvas: Canvas, item: Item) => readonly Fix[];
}

/** The rule that asks for a need. */
export function missingLink(asked: MissingLink): Rule {
  const { id, summary, why, example } = asked;
  const check: Rule['check'] = (canvas, facts) => find(canvas, facts, asked);
  return { id, family: 'missing-links', severity: HOLE, summary, why, example, check };
}

function* find(canvas: Canvas, facts: Facts, asked: MissingLink): Iterable<Finding> {
  const need: Need = NEEDS[asked.id];
  if (!facts.anyLink) return;
  const lacking = blockOf(canvas, need.block).items.filter((item) => lacks(canvas.links, item, need));
  if (lacking.length === 0 || !isAskable(canvas, need)) return;
  // What has no name is reported for that; a link that leads nowhere may well be the one that is missing.
  const open = lacking.filter((item) => item.name !== '' && !facts.references.mayJoin(item, need.anyOf));
  if (open.length === itemsAsking(canvas, need).length && isUnlinked(canvas, need)) {
    const speaker = speakerFor(canvas, facts, asked.id, open.length);
    if (speaker === 'other') return;
    if (speaker === 'block') {
      yield onBlock(canvas, asked, need, open);
      return;
    }
  }
  for (const item of open) yield onItem(canvas, asked, need, item);
}

/**
 * Whether the need makes sense here: every block that could meet it can be read, and there is an item in one that
 * usually does. An empty counterpart is reported as such, once.
 */
function isAskable(canvas: Canvas, { block, anyOf }: Need): boolean {
  const others = anyOf.map((key) => blockOf(canvas, key));
  const isUsual = (key: BlockKey): boolean => relationBetween(block, key)?.strength === 'required';
  return (
    others.every((other) => other.readable) &&
    others.some(({ key, items }) => items.length > 0 && isUsual(key))
  );
}

/** The items that have the need, met or not. */
function itemsAsking(canvas: Canvas, need: Need): readonly Item[] {
  return blockOf(canvas, need.block).items.filter((item) => !isExempt(canvas.links, item, need));
}

function isUnlinked(canvas: Canvas, { block, anyOf }: Need): boolean {
  return anyOf.every((other) => canvas.links.between(block, other) === 0);
}

/** The needs of other blocks that are unmet for the same reason when two blocks are not linked at all. */
const COUNTERPARTS = new Map(
  (Object.entries(NEEDS) as [NeedId, Need][]).map(([id, need]) => [
    id,
    (Object.entries(NEEDS) as [NeedId, Need][]).filter(
      ([, { block, anyOf }]) => need.anyOf.includes(block) && anyOf.length === 1 && anyOf[0] === need.block,
    ),
  ]),
);

/**
 * Who says that two blocks are not linked at all. A side with a single item is the one to name; else it is said on the
 * key of the block whose items do something to the other's, such as channels that reach segments.
 */
function speakerFor(canvas: Canvas, facts: Facts, id: NeedId, asking: number): 'item' | 'block' | 'other' {
  const { block, anyOf }: Need = NEEDS[id];
  const mutual = anyOf.length === 1;
  for (const [otherId, other] of COUNTERPARTS.get(id) ?? []) {
    if (facts.run.off.has(otherId) || !isAskable(canvas, other)) continue;
    const there = itemsAsking(canvas, other).length;
    if (there === 0 || (!mutual && asking === 1)) continue;
    if (!mutual) return 'other';
    if ((asking === 1) !== (there === 1)) return asking === 1 ? 'item' : 'other';
    return relationBetween(block, other.block)?.first === other.block ? 'other' : 'block';
  }
  return asking > 1 ? 'block' : 'item';
}

function onItem(canvas: Canvas, { one, otherFixes, isMinor }: MissingLink, need: Need, item: Item): Finding {
  return {
    span: item.nameSpan,
    message: one(shortName(item)),
    item,
    block: item.block,
    ...(isMinor?.(canvas, item) && { atMost: 'information' as const }),
    fixes: () => linkOneFixes(canvas, item, need, otherFixes?.(canvas, item) ?? []),
  };
}

function onBlock(canvas: Canvas, asked: MissingLink, need: Need, items: readonly Item[]): Finding {
  const { keySpan, items: allItems } = blockOf(canvas, need.block);
  const only = items.length === 1 ? items[0] : undefined;
  const related = need.anyOf.flatMap((key) => {
    const other = blockOf(canvas, key);
    if (other.keySpan === undefined || other.items.length === 0) return [];
    return [{ span: other.keySpan, message: l10n.t('The {0} are here.', l10n.t(blockFacts(key).many)) }];
  });
  return {
    span: keySpan ?? allItems[0]?.nameSpan ?? { start: 0, end: 0 },
    message: only ? asked.one(shortName(only)) : asked.all(items.length),
    related,
    block: need.block,
    fixes: () =>
      only
        ? linkOneFixes(canvas, only, need, asked.otherFixes?.(canvas, only) ?? [])
        : linkAllFixes(canvas, items, need),
  };
}
