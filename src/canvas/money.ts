/**
 * The money side of a canvas: totals and shares of revenue and cost, the margin, what each segment brings. Knows which
 * sums are only partial, so that they are not shown as totals. Source: “Money” of the project's domain notes.
 */
import type { BlockKey } from './blocks';
import { blockOf, type Canvas, type Item } from './canvas';
import { TOWARDS_SEGMENT } from './chain';
import type { Header } from './fields';
import { currentLocale } from './locale';

/** An item with its amount and the part of the block's total that it makes up, 0 to 1. */
export interface Share {
  readonly item: Item;
  readonly amount: number;
  readonly share: number;
}

/** The sum and the shares of the amounts of one block. */
export interface Total {
  readonly block: BlockKey;
  /** The sum of all amounts that are given; 0 where none is. */
  readonly amount: number;
  /** Largest first; items of the same amount in the order of the file. */
  readonly shares: readonly Share[];
  /** Items that give no amount. */
  readonly without: readonly Item[];
  /** Items whose amount cannot be read as one. */
  readonly unreadable: readonly Item[];
  /** At least one amount is given, but not all that belong to the sum are known. */
  readonly partial: boolean;
  /** Every item of the block has an amount, and there is at least one. */
  readonly complete: boolean;
}

/** Above this part of the whole revenue, one stream carries the model alone. */
export const CONCENTRATED = 0.8;

/** The money of a whole canvas. */
export interface Money {
  readonly revenue: Total;
  readonly costs: Total;
  /** Revenue less costs; undefined unless both blocks have at least one amount. */
  readonly margin: Margin | undefined;
}

/** A difference of revenue and costs. */
export interface Margin {
  readonly amount: number;
  /** The part of the revenue that is left, 1 being all of it; undefined without revenue. */
  readonly ofRevenue: number | undefined;
  /** At least one of the two sums is partial. */
  readonly partial: boolean;
}

/** Adds up the amounts of a canvas. */
export function moneyOf(canvas: Canvas): Money {
  const revenue = totalOf(canvas, 'revenue_streams');
  const costs = totalOf(canvas, 'cost_structure');
  const known = revenue.shares.length > 0 && costs.shares.length > 0;
  return { revenue, costs, margin: known ? marginOf(revenue, costs) : undefined };
}

function marginOf(revenue: Total, costs: Total): Margin {
  const amount = withoutNoise(revenue.amount - costs.amount);
  return {
    amount,
    ofRevenue: revenue.amount > 0 ? amount / revenue.amount : undefined,
    partial: revenue.partial || costs.partial,
  };
}

/** Adds up the amounts of one block. */
export function totalOf(canvas: Canvas, block: BlockKey): Total {
  const given: { readonly item: Item; readonly amount: number }[] = [];
  const without: Item[] = [];
  const unreadable: Item[] = [];
  for (const item of countedIn(canvas, block)) {
    const { amount } = item.values;
    if (amount !== undefined) given.push({ item, amount });
    else if ((item.fields.get('amount')?.values.length ?? 0) > 0) unreadable.push(item);
    else without.push(item);
  }
  const sum = withoutNoise(given.reduce((total, { amount }) => total + amount, 0));
  const shares = given
    .map(({ item, amount }) => ({ item, amount, share: sum > 0 ? amount / sum : 0 }))
    .sort((a, b) => b.amount - a.amount);
  const missing = without.length + unreadable.length;
  const some = given.length > 0;
  return {
    block,
    amount: sum,
    shares,
    without,
    unreadable,
    partial: some && missing > 0,
    complete: some && missing === 0,
  };
}

/** Takes off what binary fractions add to a sum, so that 0.1 + 0.2 is not more than 0.3. */
function withoutNoise(sum: number): number {
  return Number(sum.toPrecision(14));
}

/** The items of a block that count: what was found to be wrong has no part in any sum. */
function countedIn(canvas: Canvas, block: BlockKey): readonly Item[] {
  return blockOf(canvas, block).items.filter(({ values }) => values.status !== 'invalidated');
}

/** By which key segments carry what they have in common: in equal parts, or in proportion to what each brings alone. */
export const SHARING_KEYS = ['equally', 'revenue'] as const;
export type SharingKey = (typeof SHARING_KEYS)[number];

/** What one segment brings and takes. The margins of all segments add up to that of the canvas. */
export interface SegmentMoney {
  readonly segment: Item;
  /** The streams that only this segment pays, and its share of those that several segments, or no particular one, pay. */
  readonly revenue: number;
  /** The costs that arise for it alone. */
  readonly costs: number;
  /** Its share of the costs that arise for several segments, or for no particular one. */
  readonly shared: number;
  readonly margin: number;
  /** Something that belongs to the segment has no amount. */
  readonly partial: boolean;
}

/**
 * The margin of each segment, in the order of the file. A stream belongs to the segments that pay it; a cost to those
 * that its drivers work for, from resource and activity through the proposition, or through channel and relationship.
 * Empty unless some amount belongs to a segment.
 */
export function segmentMoney(canvas: Canvas, key: SharingKey = 'equally'): readonly SegmentMoney[] {
  const segments = countedIn(canvas, 'customer_segments');
  const servedBy = segmentsServed(canvas);
  const entries = [
    ...countedIn(canvas, 'revenue_streams').map((item) =>
      entryOf(item, 'revenue', new Set(canvas.links.partnersIn(item, 'customer_segments')), segments),
    ),
    ...countedIn(canvas, 'cost_structure').map((item) => entryOf(item, 'costs', servedBy(item), segments)),
  ];
  if (!entries.some(({ amount, named }) => amount !== undefined && named)) return [];
  const sums = new Map(
    segments.map((segment) => [segment, { revenue: 0, costs: 0, shared: 0, partial: false }]),
  );
  const alone = new Map<Item, number>();
  for (const { kind, amount = 0, owners } of entries) {
    const [owner] = owners;
    if (kind === 'revenue' && owner && owners.length === 1)
      alone.set(owner, (alone.get(owner) ?? 0) + amount);
  }
  for (const { kind, amount, owners, named } of entries) {
    const parts = partsOf(owners, key === 'revenue' ? alone : undefined);
    owners.forEach((owner, index) => {
      const sum = sums.get(owner);
      if (sum === undefined) return;
      if (amount === undefined) {
        if (named) sum.partial = true;
        return;
      }
      const column = kind === 'revenue' ? 'revenue' : owners.length === 1 && named ? 'costs' : 'shared';
      sum[column] += amount * (parts[index] ?? 0);
    });
  }
  return [...sums].map(([segment, { revenue, costs, shared, partial }]) => ({
    segment,
    revenue: withoutNoise(revenue),
    costs: withoutNoise(costs),
    shared: withoutNoise(shared),
    margin: withoutNoise(revenue - costs - shared),
    partial,
  }));
}

/** An amount, or a lack of one, and the segments it is for: all of them where the links name none. */
interface Entry {
  readonly kind: 'revenue' | 'costs';
  readonly amount: number | undefined;
  readonly owners: readonly Item[];
  readonly named: boolean;
}

function entryOf(
  { values }: Item,
  kind: Entry['kind'],
  found: ReadonlySet<Item>,
  segments: readonly Item[],
): Entry {
  const owners = segments.filter((segment) => found.has(segment));
  const named = owners.length > 0;
  return { kind, amount: values.amount, owners: named ? owners : segments, named };
}

/** The part of each owner, all of them being 1: by weight where there is any, else equal. */
function partsOf(owners: readonly Item[], weights: ReadonlyMap<Item, number> | undefined): readonly number[] {
  const own = owners.map((owner) => weights?.get(owner) ?? 0);
  const all = own.reduce((sum, weight) => sum + weight, 0);
  return own.map((weight) => (all > 0 ? weight / all : 1 / owners.length));
}

/** The segments that an item serves in the end. Each item is visited once, however many paths lead through it. */
function segmentsServed(canvas: Canvas): (item: Item) => ReadonlySet<Item> {
  const known = new Map<Item, ReadonlySet<Item>>();
  const served = (item: Item): ReadonlySet<Item> => {
    const earlier = known.get(item);
    if (earlier) return earlier;
    const found = new Set<Item>();
    known.set(item, found);
    if (item.block === 'customer_segments') found.add(item);
    for (const next of canvas.links.partnersInAny(item, TOWARDS_SEGMENT[item.block]))
      for (const segment of served(next)) found.add(segment);
    return found;
  };
  return served;
}

/** Formats an amount: in the canvas's currency if it has one, in whole units if nothing is lost. */
export function formatAmount(amount: number, header: Header): string {
  const digits = Number.isInteger(amount) ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {};
  const { currency } = header;
  const isCurrency = currency !== undefined && /^[A-Z]{3}$/.test(currency);
  const style = isCurrency ? ({ style: 'currency', currency } as const) : {};
  return new Intl.NumberFormat(currentLocale(), { ...style, ...digits }).format(amount);
}

/** Formats a share, 0 to 1, as “83%”. */
export function formatShare(share: number): string {
  return new Intl.NumberFormat(currentLocale(), { style: 'percent', maximumFractionDigits: 0 }).format(share);
}
