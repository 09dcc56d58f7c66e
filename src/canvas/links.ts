/** Which items are linked to which: every `links` entry resolved once per canvas, and asked in constant time. */
import type { BlockKey } from './blocks';
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
const NO_LINKS: readonly Link[] = [];

/** What one item is linked to. */
interface Ends {
  readonly links: Link[];
  readonly partners: Map<BlockKey, Item[]>;
  /** Every partner, with the places where the link to it is written. */
  readonly written: Map<Item, WrittenLink[]>;
}

/** The links of a canvas. */
export class LinkIndex {
  readonly links: readonly Link[];
  private readonly byId = new Map<string, Item[]>();
  private readonly bySlug = new Map<string, Item[]>();
  private readonly ends = new Map<Item, Ends>();
  /** How many links go from each block to each other, counted in both directions. */
  private readonly counts = new Map<string, number>();

  constructor(items: readonly Item[]) {
    for (const item of items) {
      if (item.id !== '') push(this.byId, item.id, item);
      if (item.idSpan === undefined)
        for (const other of otherSlugs(item.name)) push(this.bySlug, other, item);
    }
    const links: Link[] = [];
    for (const from of items) {
      for (const ref of from.links) {
        const resolution = this.resolve(from, ref.target);
        if (resolution.kind !== 'linked') continue;
        const { to } = resolution;
        const known = this.ends.get(from)?.written.get(to);
        if (known) known.push({ from, ref });
        else links.push(this.connect(from, to, [{ from, ref }]));
      }
    }
    this.links = links;
  }

  private connect(a: Item, b: Item, written: WrittenLink[]): Link {
    const relation = relationBetween(a.block, b.block);
    const link: Link = { a, b, relation, written };
    this.attach(link, a, b, written);
    this.attach(link, b, a, written);
    return link;
  }

  private attach(link: Link, item: Item, partner: Item, written: WrittenLink[]): void {
    let ends = this.ends.get(item);
    if (ends === undefined) {
      ends = { links: [], partners: new Map(), written: new Map() };
      this.ends.set(item, ends);
    }
    ends.links.push(link);
    push(ends.partners, partner.block, partner);
    ends.written.set(partner, written);
    const pair = pairKey(item.block, partner.block);
    this.counts.set(pair, (this.counts.get(pair) ?? 0) + 1);
  }

  /** The items that answer to an id. */
  withId(id: string): readonly Item[] {
    return this.byId.get(id) ?? this.bySlug.get(id) ?? this.byId.get(id.normalize('NFC')) ?? NONE;
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
    return this.ends.get(item)?.links ?? NO_LINKS;
  }

  /** The items of a block that an item is linked to. */
  partnersIn(item: Item, block: BlockKey): readonly Item[] {
    return this.ends.get(item)?.partners.get(block) ?? NONE;
  }

  /** The items of any of these blocks that an item is linked to. */
  partnersInAny(item: Item, blocks: readonly BlockKey[]): readonly Item[] {
    return blocks.flatMap((block) => this.partnersIn(item, block));
  }

  /** Whether two items are linked, written at either end. */
  linked(a: Item, b: Item): boolean {
    return this.ends.get(a)?.written.has(b) === true;
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

function pairKey(from: BlockKey, to: BlockKey): string {
  return `${from} ${to}`;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
