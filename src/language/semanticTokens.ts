/** Which words of the text are ids, and of which block the item is that they mean. */
import { BLOCK_KEYS, type BlockKey } from '../canvas/blocks';
import type { Canvas } from '../canvas/canvas';
import type { Span } from '../canvas/text';

/** The types of tokens, one per block; themes colour them by these names, which `package.json` declares. */
export const TOKEN_TYPES: Readonly<Record<BlockKey, string>> = {
  customer_segments: 'bmcCustomerSegment',
  value_propositions: 'bmcValueProposition',
  channels: 'bmcChannel',
  customer_relationships: 'bmcCustomerRelationship',
  revenue_streams: 'bmcRevenueStream',
  key_resources: 'bmcKeyResource',
  key_activities: 'bmcKeyActivity',
  key_partnerships: 'bmcKeyPartnership',
  cost_structure: 'bmcCostStructure',
};

/** The names of the types in the order of the blocks. */
export const TOKEN_LEGEND: readonly string[] = BLOCK_KEYS.map((key) => TOKEN_TYPES[key]);

/** An id on one line. */
export interface SemanticToken {
  readonly span: Span;
  /** The block of the item that the id means. */
  readonly block: BlockKey;
  /** Where the item gets its id, rather than a link to it. */
  readonly declares: boolean;
}

/** The ids and links of a canvas in the order of the text. Links that lead nowhere, or to several items, are left plain. */
export function semanticTokens(canvas: Canvas): readonly SemanticToken[] {
  const tokens: SemanticToken[] = [];
  for (const item of canvas.items) {
    if (item.shared) continue;
    if (item.idSpan) tokens.push({ span: item.idSpan, block: item.block, declares: true });
    // Links that come from an alias are written elsewhere, and are found there.
    if (item.fields.get('links')?.shared) continue;
    for (const { target, span } of item.links) {
      const resolution = canvas.links.resolve(item, target);
      if (resolution.kind === 'linked') tokens.push({ span, block: resolution.to.block, declares: false });
    }
  }
  const { text } = canvas;
  return tokens
    .filter(({ span }) => span.end > span.start && !text.slice(span.start, span.end).includes('\n'))
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span }, index, all) => index === 0 || (all[index - 1]?.span.end ?? 0) <= span.start);
}
