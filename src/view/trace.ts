/** Which notes belong to the chain of another: the links followed outwards from it, never back the way they came. */
import type { BlockKey } from '../canvas/blocks';
import type { GridModel } from './model';

/** How far a block is from the customer. A chain leads towards the customer or away from it, one tier after the other. */
export const TIERS: Readonly<Record<BlockKey, number>> = {
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

/** The keys of the notes in the chain of a note, itself included: its partners, what they rest on and whom they serve. */
export function chainOf(grid: GridModel, key: string): ReadonlySet<string> {
  const tiers = new Map<string, number>();
  for (const block of grid.blocks) for (const note of block.notes) tiers.set(note.key, TIERS[block.key]);
  const partners = new Map<string, string[]>();
  for (const { a, b } of grid.links) {
    partners.set(a, [...(partners.get(a) ?? []), b]);
    partners.set(b, [...(partners.get(b) ?? []), a]);
  }
  const chain = new Set([key, ...(partners.get(key) ?? [])]);
  for (const direction of [1, -1]) {
    const walked = new Set([key]);
    const open = [key];
    for (let from = open.pop(); from !== undefined; from = open.pop()) {
      for (const to of partners.get(from) ?? []) {
        const onwards = ((tiers.get(to) ?? 0) - (tiers.get(from) ?? 0)) * direction > 0;
        if (!onwards || walked.has(to)) continue;
        walked.add(to);
        chain.add(to);
        open.push(to);
      }
    }
  }
  return chain;
}
