/** Which items are linked to which: every `links` entry resolved once per canvas, and asked in constant time. */
import { BLOCK_KEYS, type BlockKey } from './blocks';
import { otherSlugs } from './ids';
import type { Item, LinkRef } from './item';
import { type Relation, relationBetween } from './relations';

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
  /** The item's number in this index. */
  readonly number: number;
  readonly links: Link[];
  /** By block, in the order of `BLOCK_KEYS`. */
  readonly partners: (Item[] | undefined)[];
}

/**
 * The links of a canvas. Built for every version of a text, so it keeps few and small objects: what all items have in
 * common is in one map each, not in a map per item.
 */
export class LinkIndex {
  readonly links: readonly Link[];
  private readonly byId = new Map<string, Item | Item[]>();
  private readonly bySlug = new Map<string, Item | Item[]>();
  private readonly ends = new Map<Item, Ends>();
  /** Where each link is written, by the numbers of its two items. */
  private readonly written = new Map<number, WrittenLink[]>();
  /** How many links go from each block to each other. */
  private readonly counts: readonly Int32Array[] = BLOCK_KEYS.map(() => new Int32Array(BLOCK_KEYS.length));

  constructor(items: readonly Item[]) {
    for (const item of items) {
      if (item.id !== '') add(this.byId, item.id, item);
      if (item.idSpan === undefined) for (const other of otherSlugs(item.name)) add(this.bySlug, other, item);
      this.ends.set(item, { number: this.ends.size, links: [], partners: [] });
    }
    const links: Link[] = [];
    for (const from of items) {
      for (const ref of from.links) {
        const to = this.lookUp(ref.target);
        if (to === undefined || isSeveral(to) || to.block === from.block) continue;
        const link = this.join(from, to, { from, ref });
        if (link) links.push(link);
      }
    }
    this.links = links;
  }

  /** A new link of two items; nothing where they are linked already, which is then noted. */
  private join(a: Item, b: Item, place: WrittenLink): Link | undefined {
    const [ofA, ofB] = [this.ends.get(a), this.ends.get(b)];
    if (ofA === undefined || ofB === undefined) return undefined;
    const pair = this.pairOf(ofA, ofB);
    const known = this.written.get(pair);
    if (known) {
      known.push(place);
      return undefined;
    }
    const written = [place];
    this.written.set(pair, written);
    const link: Link = { a, b, relation: relationBetween(a.block, b.block), written };
    this.attach(link, ofA, b);
    this.attach(link, ofB, a);
    const [from, to] = [ORDER[a.block], ORDER[b.block]];
    for (const [one, other] of [[from, to] as const, [to, from] as const]) {
      const counts = this.counts[one];
      if (counts) counts[other] = (counts[other] ?? 0) + 1;
    }
    return link;
  }

  private attach(link: Link, ends: Ends, partner: Item): void {
    ends.links.push(link);
    const block = ORDER[partner.block];
    const known = ends.partners[block];
    if (known) known.push(partner);
    else ends.partners[block] = [partner];
  }

  private pairOf(a: Ends, b: Ends): number {
    return Math.min(a.number, b.number) * this.ends.size + Math.max(a.number, b.number);
  }

  private lookUp(id: string): Item | readonly Item[] | undefined {
    return this.byId.get(id) ?? this.bySlug.get(id) ?? this.byId.get(id.normalize('NFC'));
  }

  /** The items that answer to an id. */
  withId(id: string): readonly Item[] {
    const found = this.lookUp(id);
    return found === undefined ? NONE : isSeveral(found) ? found : [found];
  }

  /** Every id that a link may use. */
  get ids(): Iterable<string> {
    return this.byId.keys();
  }

  /** What a link written on `from` means. */
  resolve(from: Item, target: string): Resolution {
    const to = this.lookUp(target);
    if (to === undefined) return { kind: 'unknown' };
    if (isSeveral(to)) return { kind: 'ambiguous', candidates: to };
    if (to === from) return { kind: 'self' };
    return to.block === from.block ? { kind: 'same-block', to } : { kind: 'linked', to };
  }

  /** All links of an item, written at either end. */
  of(item: Item): readonly Link[] {
    return this.ends.get(item)?.links ?? NO_LINKS;
  }

  /** The items of a block that an item is linked to. */
  partnersIn(item: Item, block: BlockKey): readonly Item[] {
    return this.ends.get(item)?.partners[ORDER[block]] ?? NONE;
  }

  /** The items of any of these blocks that an item is linked to. */
  partnersInAny(item: Item, blocks: readonly BlockKey[]): readonly Item[] {
    return blocks.flatMap((block) => this.partnersIn(item, block));
  }

  /** The items of a block that any of these items is linked to, each once. */
  partnersOfAll(items: readonly Item[], block: BlockKey): readonly Item[] {
    return [...new Set(items.flatMap((item) => this.partnersIn(item, block)))];
  }

  /** Whether two items are linked, written at either end. */
  linked(a: Item, b: Item): boolean {
    const [ofA, ofB] = [this.ends.get(a), this.ends.get(b)];
    return ofA !== undefined && ofB !== undefined && this.written.has(this.pairOf(ofA, ofB));
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
    return this.counts[ORDER[a]]?.[ORDER[b]] ?? 0;
  }
}

/** The other item of a link. */
export function partnerIn(link: Link, item: Item): Item {
  return link.a === item ? link.b : link.a;
}

const ORDER = Object.fromEntries(BLOCK_KEYS.map((key, index) => [key, index])) as Readonly<
  Record<BlockKey, number>
>;

function isSeveral<T extends Item | readonly Item[]>(found: T): found is Exclude<T, Item> {
  return Array.isArray(found);
}

function add(items: Map<string, Item | Item[]>, id: string, item: Item): void {
  const known = items.get(id);
  if (known === undefined) items.set(id, item);
  else if (isSeveral(known)) known.push(item);
  else items.set(id, [known, item]);
}
