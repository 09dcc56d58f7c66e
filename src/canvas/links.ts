/** Which items are linked to which: every `links` entry resolved once per canvas, and asked in constant time. */
import { BLOCK_KEYS, type BlockKey } from './blocks';
import type { Item, LinkRef } from './canvas';
import { type Relation, relationBetween } from './relations';
import { otherSlugs } from './text';

/** One place where a link is written. */
export interface WrittenLink {
  readonly from: Item;
  readonly ref: LinkRef;
}

/** Two items in different blocks that are linked, wherever and how often that is written. */
export interface Link {
  readonly a: Item;
  readonly b: Item;
  /** What the link means; undefined where the pair of blocks is unusual. */
  readonly relation: Relation | undefined;
  readonly written: readonly WrittenLink[];
}

/** How one written link resolves. */
export type Resolution =
  | { readonly kind: 'linked'; readonly to: Item }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Item[] }
  | { readonly kind: 'self' }
  | { readonly kind: 'same-block'; readonly to: Item };

const NONE: readonly Item[] = [];

/** The links of a canvas. */
export class LinkIndex {
  readonly links: readonly Link[];
  private readonly byId = new Map<string, Item[]>();
  private readonly bySlug = new Map<string, Item[]>();
  private readonly byItem = new Map<Item, Link[]>();
  private readonly partners = new Map<Item, Map<BlockKey, Item[]>>();
  private readonly counts = new Map<string, number>();
  private readonly joined = new Map<Item, Map<Item, { link: Link; written: WrittenLink[] }>>();

  constructor(items: readonly Item[]) {
    for (const item of items) {
      if (item.id !== '') push(this.byId, item.id, item);
      if (item.idSpan === undefined)
        for (const other of otherSlugs(item.name)) push(this.bySlug, other, item);
    }
    const { joined } = this;
    const links: Link[] = [];
    for (const from of items) {
      for (const ref of from.links) {
        const resolution = this.resolve(from, ref.target);
        if (resolution.kind !== 'linked') continue;
        const to = resolution.to;
        const known = joined.get(from)?.get(to) ?? joined.get(to)?.get(from);
        if (known) {
          known.written.push({ from, ref });
          continue;
        }
        const written = [{ from, ref }];
        const link: Link = { a: from, b: to, relation: relationBetween(from.block, to.block), written };
        const ofFrom = joined.get(from) ?? new Map();
        joined.set(from, ofFrom.set(to, { link, written }));
        links.push(link);
        this.connect(link);
      }
    }
    this.links = links;
  }

  private connect(link: Link): void {
    const { a, b } = link;
    push(this.byItem, a, link);
    push(this.byItem, b, link);
    this.pair(a, b);
    this.pair(b, a);
    const key = pairKey(a.block, b.block);
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  private pair(item: Item, partner: Item): void {
    const blocks = this.partners.get(item) ?? new Map<BlockKey, Item[]>();
    this.partners.set(item, blocks);
    push(blocks, partner.block, partner);
  }

  /** The items that answer to an id. */
  withId(id: string): readonly Item[] {
    return this.byId.get(id) ?? this.bySlug.get(id) ?? NONE;
  }

  /** Every id that a link may use. */
  get ids(): Iterable<string> {
    return this.byId.keys();
  }

  /** What a link written on `from` means. */
  resolve(from: Item, target: string): Resolution {
    const candidates = this.withId(target);
    const [to] = candidates;
    if (to === undefined) return { kind: 'unknown' };
    if (candidates.length > 1) return { kind: 'ambiguous', candidates };
    if (to === from) return { kind: 'self' };
    return to.block === from.block ? { kind: 'same-block', to } : { kind: 'linked', to };
  }

  /** All links of an item, written at either end. */
  of(item: Item): readonly Link[] {
    return this.byItem.get(item) ?? [];
  }

  /** The items of a block that an item is linked to. */
  partnersIn(item: Item, block: BlockKey): readonly Item[] {
    return this.partners.get(item)?.get(block) ?? NONE;
  }

  /** The items of any of these blocks that an item is linked to. */
  partnersInAny(item: Item, blocks: readonly BlockKey[]): readonly Item[] {
    return blocks.flatMap((block) => this.partnersIn(item, block));
  }

  /** Whether two items are linked, written at either end. */
  linked(a: Item, b: Item): boolean {
    return this.joined.get(a)?.has(b) === true || this.joined.get(b)?.has(a) === true;
  }

  /** Whether two items are linked to the same item of a block. Looks through the shorter of their two lists. */
  meetIn(a: Item, b: Item, block: BlockKey): boolean {
    const ofA = this.partnersIn(a, block);
    const ofB = this.partnersIn(b, block);
    return ofA.length <= ofB.length
      ? ofA.some((partner) => this.linked(partner, b))
      : ofB.some((partner) => this.linked(partner, a));
  }

  /** How many links join two blocks. */
  between(a: BlockKey, b: BlockKey): number {
    return this.counts.get(pairKey(a, b)) ?? 0;
  }
}

/** The other item of a link. */
export function partnerIn(link: Link, item: Item): Item {
  return link.a === item ? link.b : link.a;
}

const order = new Map(BLOCK_KEYS.map((key, index) => [key, index]));

function pairKey(a: BlockKey, b: BlockKey): string {
  return (order.get(a) ?? 0) < (order.get(b) ?? 0) ? `${a} ${b}` : `${b} ${a}`;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
