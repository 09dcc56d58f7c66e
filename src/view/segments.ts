/** Which customer segments each note belongs to, for colouring the grid by them. */
import type { BlockKey } from '../canvas/blocks';
import { blockOf, type Canvas, type Item } from '../canvas/canvas';
import { partnerIn } from '../canvas/links';

/** How far a block is from the customer. */
const TIERS: Readonly<Record<BlockKey, number>> = {
  customer_segments: 0,
  value_propositions: 1,
  channels: 2,
  customer_relationships: 2,
  revenue_streams: 2,
  key_resources: 3,
  key_activities: 3,
  key_partnerships: 4,
  cost_structure: 4,
};

/** How many colours there are for segments; from the ninth on they come round again. */
export const SEGMENT_COLORS = 8;

/** The most segments of one note that are shown as colours; a note with more of them has one neutral mark. */
const MOST_SHOWN = SEGMENT_COLORS;

/** The letter of a segment, for users who cannot distinguish the colours. */
export function segmentLetter(index: number): string {
  return String.fromCharCode(65 + (index % 26));
}

/**
 * The segments of each item as positions in their block: those it is linked to, else those that its partners nearest
 * to the customer belong to. A note of more segments than can be shown has one more than that. Linear in the number of links.
 */
export function segmentsOf(canvas: Canvas): ReadonlyMap<Item, readonly number[]> {
  const found = new Map<Item, readonly number[]>();
  blockOf(canvas, 'customer_segments').items.forEach((segment, index) => {
    found.set(segment, [index]);
  });
  const others = canvas.items
    .filter((item) => item.block !== 'customer_segments')
    .sort((a, b) => TIERS[a.block] - TIERS[b.block]);
  for (const item of others) found.set(item, inherited(canvas, item, found));
  return found;
}

function inherited(
  canvas: Canvas,
  item: Item,
  found: ReadonlyMap<Item, readonly number[]>,
): readonly number[] {
  const nearer = canvas.links
    .of(item)
    .map((link) => partnerIn(link, item))
    .filter((partner) => TIERS[partner.block] < TIERS[item.block]);
  const nearest = nearer.reduce(
    (least, { block }) => Math.min(least, TIERS[block]),
    Number.POSITIVE_INFINITY,
  );
  const segments = new Set<number>();
  for (const partner of nearer) {
    if (TIERS[partner.block] !== nearest) continue;
    for (const segment of found.get(partner) ?? []) {
      segments.add(segment);
      // One more than the limit is enough to know that it is exceeded, and keeps the cost linear.
      if (segments.size > MOST_SHOWN) return [...segments];
    }
  }
  return [...segments].sort((a, b) => a - b);
}

/** Whether a note belongs to more segments than there are colours. */
export function isForMany(segments: readonly number[]): boolean {
  return segments.length > MOST_SHOWN;
}
