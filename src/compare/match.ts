/**
 * Matches the notes of two versions of a canvas: by id, else by name, else by which explanation of both texts has the fewest
 * changes. Linear in practice: only what ids and names leave over is compared pair by pair, and of much of that only
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

/** The least score of two notes that are matched. */
const ENOUGH = 1;
/** The name of the one is a variant of the other's. */
const ALIKE = 0.6;
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
      gone: placesOf(this.before, { matched: this.later, later: (item) => this.later.get(item) ?? item }),
      come: placesOf(this.after, { matched: this.earlier, later: (item) => item }),
    };
    const likely: { readonly one: Item; readonly other: Item; readonly score: number }[] = [];
    for (const [one, other] of this.candidates(places)) {
      const score = this.score(one, other, places);
      if (score >= ENOUGH) likely.push({ one, other, score: score - 0.01 * apart(one, other, places) });
    }
    likely.sort((a, b) => b.score - a.score);
    for (const { one, other } of likely)
      if (!this.later.has(one) && !this.earlier.has(other)) this.join(one, other);
    this.sift();
  }

  private candidates(places: Places): Iterable<readonly [Item, Item]> {
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
    places: ReadonlyMap<Item, Place>,
    known: (partner: Item) => Item | undefined,
  ): Iterable<string> {
    const place = places.get(item);
    if (place) yield `place ${item.block} ${place.previous?.index} ${place.nth}`;
    for (const word of item.name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) yield `word ${word}`;
    for (const link of canvas.links.of(item)) {
      const partner = known(partnerIn(link, item));
      if (partner) yield `link ${item.block} ${partner.block} ${partner.id}`;
    }
  }

  /**
   * How many changes it saves to take two notes for one that has changed instead of for one that was removed and one that
   * was added, plus what speaks for one note: what they have in common, and names that are alike.
   */
  private score(one: Item, other: Item, places: Places): number {
    const removedAndAdded = 2;
    const fields = fieldsOf(this.meanings.before.get(one), this.meanings.after.get(other));
    const links = this.linksOf(one, other);
    const isMoved = !areInOnePlace(one, other, places);
    const hasNewId = one.id !== other.id && (one.idSpan !== undefined || other.idSpan !== undefined);
    const changes =
      Number(one.name !== other.name) + Number(isMoved) + Number(hasNewId) + fields.differing + links.cut;
    const name = likeNames(one.name, other.name);
    return (
      removedAndAdded +
      links.kept -
      changes +
      0.5 * fields.same +
      this.sharedComments(one, other) +
      (name >= ALIKE ? 3.5 * name : 0.9 * name)
    );
  }

  /** The part of the comments that two notes share. */
  private sharedComments(one: Item, other: Item): number {
    const [old, now] = [commentsAround(this.before.text, one), commentsAround(this.after.text, other)];
    const all = Math.max(old.length, now.length);
    return all === 0 ? 0 : old.filter((comment) => now.includes(comment)).length / all;
  }

  /** How many links of a note the other one has too, and how many it lacks. Partners without a match are ignored. */
  private linksOf(one: Item, other: Item): { readonly kept: number; readonly cut: number } {
    const now = new Set(this.after.links.of(other).map((link) => partnerIn(link, other)));
    const partners = this.before.links.of(one).flatMap((link) => this.later.get(partnerIn(link, one)) ?? []);
    const kept = partners.filter((partner) => now.has(partner)).length;
    return { kept, cut: partners.length - kept };
  }
}

/** Whether two notes stand beside the same matched one, or at the same end of their block. */
function areInOnePlace(one: Item, other: Item, places: Places): boolean {
  const [from, to] = [places.gone.get(one), places.come.get(other)];
  return (
    one.block === other.block &&
    from !== undefined &&
    to !== undefined &&
    (from.previous === to.previous || from.next === to.next)
  );
}

/** How far two notes are apart within their gap. */
function apart(one: Item, other: Item, places: Places): number {
  const [from, to] = [places.gone.get(one), places.come.get(other)];
  return Math.min(10, Math.abs((from?.nth ?? 0) - (to?.nth ?? 0)));
}

/** The comments of a note: of the line above it, if that is one, and of its own lines. */
function commentsAround(text: string, { span }: Item): readonly string[] {
  const start = lineStart(text, span.start);
  const above = text.slice(lineStart(text, Math.max(0, start - 1)), start).trim();
  const end = text.indexOf('\n', span.end);
  const rest = text.slice(span.end, end === -1 ? text.length : end);
  // Behind other notes of its line, a comment need not be about this one.
  const own =
    `${text.slice(span.start, span.end)}${/^[ \t]*#/.test(rest) ? rest : ''}`.match(/\s#.*$/gm) ?? [];
  return [...(above.startsWith('#') ? [above] : []), ...own.map((comment) => comment.trim())];
}

interface Places {
  readonly gone: ReadonlyMap<Item, Place>;
  readonly come: ReadonlyMap<Item, Place>;
}

/** Where an unmatched note stands in its block. */
interface Place {
  /** The nearest matched notes, in their later versions. */
  readonly previous: Item | undefined;
  readonly next: Item | undefined;
  /** Its number among the unmatched notes between them. */
  readonly nth: number;
}

/** The places of the notes without a partner. `known` gives the later version of one with a partner. */
function placesOf(
  canvas: Canvas,
  matching: { readonly matched: ReadonlyMap<Item, Item>; readonly later: (item: Item) => Item },
): ReadonlyMap<Item, Place> {
  const found = new Map<Item, Place>();
  for (const block of BLOCK_KEYS) {
    let previous: Item | undefined;
    let open: Item[] = [];
    const close = (next: Item | undefined): void => {
      open.forEach((item, nth) => {
        found.set(item, { previous, next, nth });
      });
      open = [];
    };
    for (const item of blockOf(canvas, block).items) {
      const other = matching.matched.get(item);
      if (other === undefined) open.push(item);
      // A note that has moved from or to another block does not divide this one.
      else if (other.block === block) {
        const later = matching.later(item);
        close(later);
        previous = later;
      }
    }
    close(undefined);
  }
  return found;
}

/** Written ids; undefined for one that several have. */
function uniqueIds(items: readonly Item[]): ReadonlyMap<string, Item | undefined> {
  const found = new Map<string, Item | undefined>();
  for (const item of items) if (item.idSpan) found.set(item.id, found.has(item.id) ? undefined : item);
  return found;
}

/** The similarity of two names: the fraction of their letter pairs that they share. A name with an addition is alike. */
function likeNames(one: string, other: string): number {
  const isLonger = hasWordsOf(one, other) || hasWordsOf(other, one);
  return Math.max(isLonger ? ALIKE : 0, likePairs(one, other));
}

function hasWordsOf(long: string, short: string): boolean {
  return short.length >= 4 && ` ${long.toLowerCase()} `.includes(` ${short.toLowerCase()} `);
}

function likePairs(one: string, other: string): number {
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

/** How many fields of two notes are the same, and how many differ. */
function fieldsOf(
  one: ReadonlyMap<string, string> | undefined,
  other: ReadonlyMap<string, string> | undefined,
): { readonly same: number; readonly differing: number } {
  const keys = [...new Set([...(one?.keys() ?? []), ...(other?.keys() ?? [])])];
  const same = keys.filter((key) => one?.get(key) === other?.get(key)).length;
  return { same, differing: keys.length - same };
}
