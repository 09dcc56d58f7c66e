/**
 * Matches the notes of two versions of a canvas: by id, else by name, else by similarity of name, fields, links
 * and place. Linear in practice: only what ids and names leave over is compared pair by pair, and of much of that only
 * what is in the same place or shares a word or a partner.
 */
import { BLOCK_KEYS } from '../canvas/blocks';
import { blockOf, type Canvas, type Item } from '../canvas/canvas';
import { addTo } from '../canvas/collect';
import { pairByKey } from '../canvas/identity';
import { lineStart } from '../canvas/lines';
import { partnerIn } from '../canvas/links';
import { type Meanings, meaningsOf } from './values';

/** The matched notes of two versions. */
export interface Matching {
  /** The later version of each note that is in both. */
  readonly after: ReadonlyMap<Item, Item>;
  /** The earlier version of each note that is in both. */
  readonly before: ReadonlyMap<Item, Item>;
}

/** Matches the notes of two versions of a canvas. */
export function matchItems(
  before: Canvas,
  after: Canvas,
  meanings: { readonly before: Meanings; readonly after: Meanings } = {
    before: meaningsOf(before),
    after: meaningsOf(after),
  },
): Matching {
  return new Matcher(before, after, meanings).match();
}

/** Like `IdentityKey`, with the values of the fields. */
type IdentityKey = (item: Item, fields: ReadonlyMap<string, string> | undefined) => string | undefined;

const wordsOf = (fields: ReadonlyMap<string, string> | undefined): string =>
  [...(fields ?? [])].map(([key, value]) => `${key}=${value}`).join('\n');

/** By which keys a note is recognised, the most reliable first. */
const IDENTITY_KEYS: readonly IdentityKey[] = [
  ({ block, id, name }, fields) => (name === '' ? undefined : `${block}\n${id}\n${name}\n${wordsOf(fields)}`),
  ({ block, id, name }) => (name === '' ? undefined : `${block}\n${id}\n${name}`),
  ({ block, name }) => (name === '' ? undefined : `${block}\n${name}`),
  ({ block, id }) => (id === '' ? undefined : `${block}\n${id}`),
  ({ id, name }) => (name === '' ? undefined : `${id}\n${name}`),
  ({ name }) => (name === '' ? undefined : name),
  ({ id }) => (id === '' ? undefined : id),
];

/** The least similarity of two notes that are matched. */
const ENOUGH = 0.5;
/** Above this number of pairs, only pairs with a common feature are compared. */
const MOST_PAIRS = 4000;

class Matcher {
  private readonly later = new Map<Item, Item>();
  private readonly earlier = new Map<Item, Item>();
  private gone: readonly Item[];
  private come: readonly Item[];

  constructor(
    private readonly before: Canvas,
    private readonly after: Canvas,
    private readonly meanings: { readonly before: Meanings; readonly after: Meanings },
  ) {
    this.gone = before.items;
    this.come = after.items;
  }

  match(): Matching {
    this.byWrittenId();
    for (const key of IDENTITY_KEYS) this.byKey(key);
    // The matches of one round improve the similarity of links and positions in the next.
    for (let round = 0; round < 2; round++) this.byLikeness();
    return { after: this.later, before: this.earlier };
  }

  private join(one: Item, other: Item): void {
    this.later.set(one, other);
    this.earlier.set(other, one);
  }

  /** Removes the matched notes from the lists. */
  private sift(): void {
    this.gone = this.gone.filter((item) => !this.later.has(item));
    this.come = this.come.filter((item) => !this.earlier.has(item));
  }

  private byWrittenId(): void {
    const [old, now] = [uniqueIds(this.gone), uniqueIds(this.come)];
    for (const [id, item] of old) {
      const other = item && now.get(id);
      if (item && other) this.join(item, other);
    }
    this.sift();
  }

  private byKey(key: IdentityKey): void {
    const rest = pairByKey(
      { before: this.gone, after: this.come },
      (item) => key(item, this.meanings.before.get(item)),
      (item) => key(item, this.meanings.after.get(item)),
      (one, other) => this.join(one, other),
    );
    this.gone = rest.before;
    this.come = rest.after;
  }

  private byLikeness(): void {
    if (this.gone.length === 0 || this.come.length === 0) return;
    const places = {
      gone: gaps(this.before, this.later, (item) => this.later.get(item)),
      come: gaps(this.after, this.earlier, (item) => item),
    };
    const likely: { readonly one: Item; readonly other: Item; readonly likeness: number }[] = [];
    for (const [one, other] of this.candidates(places)) {
      const likeness = this.likeness(one, other, places);
      if (likeness >= ENOUGH) likely.push({ one, other, likeness });
    }
    likely.sort((a, b) => b.likeness - a.likeness);
    for (const { one, other } of likely)
      if (!this.later.has(one) && !this.earlier.has(other)) this.join(one, other);
    this.sift();
  }

  private candidates(places: GapPositions): Iterable<readonly [Item, Item]> {
    const { gone, come } = this;
    if (gone.length * come.length <= MOST_PAIRS)
      return gone.flatMap((one) => come.map((other) => [one, other] as const));
    const marks = new Map<string, Item[]>();
    for (const item of come)
      for (const mark of this.marks(this.after, item, places.come, (partner) => partner))
        addTo(marks, mark, item);
    const pairs = new Map<Item, Set<Item>>();
    for (const item of gone) {
      const found = new Set<Item>();
      for (const mark of this.marks(this.before, item, places.gone, (partner) => this.later.get(partner))) {
        const same = marks.get(mark) ?? [];
        // A feature that many notes have does not distinguish them.
        if (same.length <= 20) for (const other of same) found.add(other);
      }
      pairs.set(item, found);
    }
    return [...pairs].flatMap(([one, others]) => [...others].map((other) => [one, other] as const));
  }

  /** What two notes may have in common: place, words, partners. */
  private *marks(
    canvas: Canvas,
    item: Item,
    places: ReadonlyMap<Item, GapPosition>,
    known: (partner: Item) => Item | undefined,
  ): Iterable<string> {
    const place = places.get(item);
    if (place) yield `place ${item.block} ${place.gap} ${place.nth}`;
    for (const word of item.name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) yield `word ${word}`;
    for (const link of canvas.links.of(item)) {
      const partner = known(partnerIn(link, item));
      if (partner) yield `link ${item.block} ${partner.block} ${partner.id}`;
    }
  }

  /** The similarity of two notes. From about 0.5 on they are more likely one note than two. */
  private likeness(one: Item, other: Item, places: GapPositions): number {
    const name = likeNames(one.name, other.name);
    const content = contentOf(this.meanings.before.get(one), this.meanings.after.get(other));
    this.addLinks(content, one, other);
    const { agree, conflict, single } = content;
    const all = agree + conflict + single;
    const contentScore = all === 0 ? 0 : (agree * 0.55 - conflict * 0.35 - single * 0.05) / all;
    const source = this.likeSource(one, other);
    if (one.block !== other.block) return Math.max(name * 0.75, contentScore + name * 0.4 + source);
    const [from, to] = [places.gone.get(one), places.come.get(other)];
    const inPlace = from !== undefined && to !== undefined && from.gap === to.gap;
    const place = !inPlace ? 0 : from.of === to.of && from.nth === to.nth ? 0.56 : all === 0 ? 0.51 : 0.35;
    return Math.max(name * 0.85, contentScore + place + name * 0.3 + source);
  }

  /** Compares the comments of two notes, if there are any: a new note rarely has the comments of a removed one. */
  private likeSource(one: Item, other: Item): number {
    const [old, now] = [commentsAround(this.before.text, one), commentsAround(this.after.text, other)];
    const all = Math.max(old.length, now.length);
    const shared = old.filter((comment) => now.includes(comment)).length;
    return all === 0 ? 0 : shared === 0 ? -0.05 : (0.2 * shared) / all;
  }

  /** Counts the partners that two notes share and do not share. Partners that are not matched themselves are ignored. */
  private addLinks(content: Content, one: Item, other: Item): void {
    const now = new Set(this.after.links.of(other).map((link) => partnerIn(link, other)));
    let [shared, lost] = [0, 0];
    for (const link of this.before.links.of(one)) {
      const later = this.later.get(partnerIn(link, one));
      if (later === undefined) continue;
      if (now.delete(later)) shared++;
      else lost++;
    }
    const found = [...now].filter((partner) => this.earlier.has(partner)).length;
    content.agree += shared;
    content.conflict += Math.min(lost, found);
    content.single += Math.abs(lost - found);
  }
}

/** The comments of a note: of the line above it, if that is one, and of its own lines. */
function commentsAround(text: string, { span }: Item): readonly string[] {
  const start = lineStart(text, span.start);
  const above = text.slice(lineStart(text, Math.max(0, start - 1)), start).trim();
  const end = text.indexOf('\n', span.end);
  const own = text.slice(span.start, end === -1 ? text.length : end).match(/\s#.*$/gm) ?? [];
  return [...(above.startsWith('#') ? [above] : []), ...own.map((comment) => comment.trim())];
}

interface GapPositions {
  readonly gone: ReadonlyMap<Item, GapPosition>;
  readonly come: ReadonlyMap<Item, GapPosition>;
}

/** The position of an unmatched note among the matched ones. */
interface GapPosition {
  /** The note in front of it that is in both versions; empty for none. */
  readonly gap: string;
  /** Its number among the notes of this gap that are not in both. */
  readonly nth: number;
  /** How many they are. */
  readonly of: number;
}

/** The places of the notes without a partner. `now` gives the later version of one with a partner. */
function gaps(
  canvas: Canvas,
  known: ReadonlyMap<Item, Item>,
  now: (item: Item) => Item | undefined,
): ReadonlyMap<Item, GapPosition> {
  const found = new Map<Item, GapPosition>();
  for (const block of BLOCK_KEYS) {
    let gap: { readonly name: string; readonly items: Item[] } = { name: '', items: [] };
    const close = (): void => {
      gap.items.forEach((item, nth) => {
        found.set(item, { gap: gap.name, nth, of: gap.items.length });
      });
    };
    for (const item of blockOf(canvas, block).items) {
      if (!known.has(item)) {
        gap.items.push(item);
        continue;
      }
      const later = now(item);
      // A note that has moved from or to another block does not divide this one.
      if (later === undefined || later.block !== block || known.get(item)?.block !== block) continue;
      close();
      gap = { name: `${later.index} ${later.id}`, items: [] };
    }
    close();
  }
  return found;
}

/** Written ids; undefined for one that several have. */
function uniqueIds(items: readonly Item[]): ReadonlyMap<string, Item | undefined> {
  const found = new Map<string, Item | undefined>();
  for (const item of items) if (item.idSpan) found.set(item.id, found.has(item.id) ? undefined : item);
  return found;
}

/** The similarity of two names: the fraction of their letter pairs that they share. */
function likeNames(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  if (a.length + b.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const pair of a) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of b) {
    const left = counts.get(pair) ?? 0;
    if (left > 0) {
      shared++;
      counts.set(pair, left - 1);
    }
  }
  return (2 * shared) / (a.length + b.length);
}

function pairsOf(name: string): readonly string[] {
  const letters = [...name.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')];
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}

/** How many fields and links of two notes agree, contradict each other, and are on one side only. */
interface Content {
  agree: number;
  conflict: number;
  single: number;
}

function contentOf(
  one: ReadonlyMap<string, string> | undefined,
  other: ReadonlyMap<string, string> | undefined,
): Content {
  const content: Content = { agree: 0, conflict: 0, single: 0 };
  for (const key of new Set([...(one?.keys() ?? []), ...(other?.keys() ?? [])])) {
    const [old, now] = [one?.get(key), other?.get(key)];
    if (old === now) content.agree++;
    else if (old === undefined || now === undefined) content.single++;
    else content.conflict++;
  }
  return content;
}
