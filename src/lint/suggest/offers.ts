/** The offers of Suggest Links besides single links: one channel for all segments, a side that pays nothing, a missing payer. */
import type { BlockKey } from '../../canvas/blocks';
import type { Canvas, Item } from '../../canvas/canvas';
import { type ItemRef, refTo } from '../../canvas/identity';
import { isFree } from '../../canvas/needs';
import type { Operation } from '../../canvas/operation';
import { namedItems } from '../similarItems';
import { payerName } from './payers';
import { readerOf } from './reading';
import type { Suggestion, SuggestScope } from './suggest';

/** A channel or a relationship that no words tell for whom it is, and so may be for every segment. */
export interface Broad {
  readonly item: ItemRef;
  readonly segments: readonly ItemRef[];
}

/** A note that answers what the links leave open. */
export type Missing =
  /** A segment whose words say that it pays nothing. */
  | { readonly kind: 'free-side'; readonly segment: ItemRef }
  /** Revenue from outside, and the segment that would pay it, named in the language of the canvas. */
  | { readonly kind: 'payer'; readonly stream: ItemRef; readonly name: string };

export interface Offers {
  readonly broad: readonly Broad[];
  /** Free sides first: where they are marked, less is missing. */
  readonly missing: readonly Missing[];
}

/** The offers that go with these suggestions; on demand only those of a scope. */
export function offersFor(canvas: Canvas, suggestions: readonly Suggestion[], scope?: SuggestScope): Offers {
  const linked = new Set(
    suggestions.flatMap(({ from, to }) => [keyOf(from, to.block), keyOf(to, from.block)]),
  );
  const isAsked = (a: BlockKey, b: BlockKey): boolean =>
    !scope ||
    (scope.block === a && scope.others.includes(b)) ||
    (scope.block === b && scope.others.includes(a));
  return {
    broad: BROAD.filter((block) => isAsked(block, 'customer_segments')).flatMap((block) =>
      broadIn(canvas, block, linked),
    ),
    missing: isAsked('revenue_streams', 'customer_segments') ? missingIn(canvas, linked) : [],
  };
}

const BROAD = ['channels', 'customer_relationships'] as const;

/** Only if the two blocks are not linked at all; otherwise a missing link is a gap. */
function broadIn(canvas: Canvas, block: BlockKey, linked: ReadonlySet<string>): readonly Broad[] {
  const segments = namedItems(canvas, 'customer_segments').map((segment) => refTo(canvas, segment));
  if (segments.length < 2 || canvas.links.between(block, 'customer_segments') > 0) return [];
  return namedItems(canvas, block)
    .map((item) => refTo(canvas, item))
    .filter((item) => !linked.has(keyOf(item, 'customer_segments')))
    .map((item) => ({ item, segments }));
}

function missingIn(canvas: Canvas, linked: ReadonlySet<string>): readonly Missing[] {
  const reader = readerOf(canvas);
  const isUnlinked = (item: Item, block: BlockKey): boolean =>
    canvas.links.partnersIn(item, block).length === 0 && !linked.has(keyOf(refTo(canvas, item), block));
  const segments = namedItems(canvas, 'customer_segments');
  const streams = namedItems(canvas, 'revenue_streams');
  const free =
    segments.length > 1 && streams.length > 0
      ? segments.filter(
          (segment) => !isFree(segment) && isUnlinked(segment, 'revenue_streams') && reader.saysFree(segment),
        )
      : [];
  const payers = streams.flatMap((stream): readonly Missing[] => {
    const name = payerName(reader, stream);
    return name && isUnlinked(stream, 'customer_segments')
      ? [{ kind: 'payer', stream: refTo(canvas, stream), name }]
      : [];
  });
  return [
    ...free.map((segment): Missing => ({ kind: 'free-side', segment: refTo(canvas, segment) })),
    ...payers,
  ];
}

/** The operations that write what is missing. */
export function missingOperations(missing: readonly Missing[]): readonly Operation[] {
  return missing.map((one) =>
    one.kind === 'free-side'
      ? { kind: 'set-field', item: one.segment, key: 'pays', value: false }
      : { kind: 'add-items', items: [{ block: 'customer_segments', name: one.name, links: [one.stream] }] },
  );
}

/** The single links of a broad offer. */
export function linksOf({ item, segments }: Broad, reason: string): readonly Suggestion[] {
  return segments.map((segment) => ({
    from: item,
    to: segment,
    reason,
    likelihood: 'guess',
    evidence: 'everybody',
  }));
}

function keyOf({ block, position }: ItemRef, other: BlockKey): string {
  return `${block} ${position} ${other}`;
}
