import type { BlockKey } from '../canvas/blocks';

/** The codicon of each block, for the tree of canvases, the grid and exported pictures. */
export const BLOCK_ICONS: Readonly<Record<BlockKey, string>> = {
  customer_segments: 'organization',
  value_propositions: 'gift',
  channels: 'megaphone',
  customer_relationships: 'heart',
  revenue_streams: 'graph',
  key_resources: 'key',
  key_activities: 'tools',
  key_partnerships: 'link',
  cost_structure: 'credit-card',
};
