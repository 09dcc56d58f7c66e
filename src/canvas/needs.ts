/**
 * What an item needs: the links that every item of its block must have, and when it is exempt. The linter, completion, hovers,
 * the guided walk and Suggest Links all use this table. Source: "each … needs" in the project's notes on relations.
 */
import type { BlockKey } from './blocks';
import type { Item } from './canvas';

/** What every item of a block needs: a link to at least one item of one of these blocks. */
export interface Need {
  readonly block: BlockKey;
  readonly anyOf: readonly BlockKey[];
  /** `segment-does-not-pay`: a segment marked `pays: false`, or a proposition that serves such a segment, is exempt. */
  readonly exempt?: 'segment-does-not-pay';
}

/** The required links seen from the item that lacks them ("each … needs" of the relations). */
export const NEEDS = {
  'segment-without-value': { block: 'customer_segments', anyOf: ['value_propositions'] },
  'segment-without-channel': { block: 'customer_segments', anyOf: ['channels'] },
  'segment-without-relationship': { block: 'customer_segments', anyOf: ['customer_relationships'] },
  'segment-without-revenue': {
    block: 'customer_segments',
    anyOf: ['revenue_streams'],
    exempt: 'segment-does-not-pay',
  },
  'value-without-segment': { block: 'value_propositions', anyOf: ['customer_segments'] },
  'value-without-revenue': {
    block: 'value_propositions',
    anyOf: ['revenue_streams'],
    exempt: 'segment-does-not-pay',
  },
  'value-without-resource': { block: 'value_propositions', anyOf: ['key_resources'] },
  'value-without-activity': { block: 'value_propositions', anyOf: ['key_activities'] },
  'channel-without-segment': { block: 'channels', anyOf: ['customer_segments'] },
  'relationship-without-segment': { block: 'customer_relationships', anyOf: ['customer_segments'] },
  'revenue-without-segment': { block: 'revenue_streams', anyOf: ['customer_segments'] },
  'revenue-without-value': { block: 'revenue_streams', anyOf: ['value_propositions'] },
  'resource-without-use': {
    block: 'key_resources',
    anyOf: ['value_propositions', 'key_activities', 'channels', 'customer_relationships', 'revenue_streams'],
  },
  'activity-without-resource': { block: 'key_activities', anyOf: ['key_resources'] },
  'activity-without-use': {
    block: 'key_activities',
    anyOf: ['value_propositions', 'channels', 'customer_relationships', 'revenue_streams'],
  },
  'partner-without-contribution': { block: 'key_partnerships', anyOf: ['key_resources', 'key_activities'] },
  'cost-without-driver': {
    block: 'cost_structure',
    anyOf: ['key_resources', 'key_activities', 'key_partnerships', 'channels', 'customer_relationships'],
  },
} as const satisfies Readonly<Record<string, Need>>;

/** A need's name, which is also the id of the lint rule that asks for it. */
export type NeedId = keyof typeof NEEDS;

/** The needs of the items of a block, each with its id. */
export function needsOf(block: BlockKey): readonly (readonly [NeedId, Need])[] {
  return (Object.entries(NEEDS) as [NeedId, Need][]).filter(([, need]) => need.block === block);
}

/** Who is linked to whom: the links of a canvas, or those with proposed links added. */
export interface Neighbours {
  partnersIn(item: Item, block: BlockKey): readonly Item[];
}

/** Whether an item has a need that no link meets. Asked for every item, so the links, which decide quickly, come first. */
export function lacks(links: Neighbours, item: Item, need: Need): boolean {
  return !isMet(links, item, need) && !isExempt(links, item, need);
}

/** Whether one link more, to some item of a block, would meet a need that an item still has. */
export function lacksLinkTo(links: Neighbours, item: Item, block: BlockKey): boolean {
  return needsOf(item.block).some(([, need]) => need.anyOf.includes(block) && lacks(links, item, need));
}

function isMet(links: Neighbours, item: Item, { anyOf }: Need): boolean {
  for (const block of anyOf)
    if (links.partnersIn(item, block).some((partner) => counts(item, partner))) return true;
  return false;
}

/** What has turned out wrong pays for nothing: an invalidated stream or segment does not count where money is concerned. */
function counts(item: Item, partner: Item): boolean {
  const isPayment = item.block === 'revenue_streams' || partner.block === 'revenue_streams';
  const other = item.block === 'revenue_streams' ? partner.block : item.block;
  return !(isPayment && other === 'customer_segments' && partner.values.status === 'invalidated');
}

/** A segment that does not pay needs no revenue, nor does what is offered to it. */
export function isExempt(links: Neighbours, item: Item, { exempt }: Need): boolean {
  if (exempt === undefined) return false;
  return isFree(item) || links.partnersIn(item, 'customer_segments').some(isFree);
}

/** Whether a segment is marked as one that does not pay; a segment without the mark pays. */
export function isFree({ values }: Item): boolean {
  return values.pays === false;
}
