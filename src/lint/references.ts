/** Links that do not say what they mean: which they are, and what they were probably meant to be. */

import { distance } from 'fastest-levenshtein';
import { blockForKey } from '../canvas/blockNames';
import type { BlockKey } from '../canvas/blocks';
import type { Canvas, Item } from '../canvas/canvas';
import { addTo, addToSet } from '../canvas/collect';
import { canvasField, isOwnKey } from '../canvas/fields';
import { slug } from '../canvas/ids';
import type { LinkIndex, Resolution, WrittenLink } from '../canvas/links';
import { nearest } from '../canvas/nearest';
import { type Node, type Pair, yaml } from '../canvas/yaml';

/** A link as written that joins nothing, and why. */
export interface BrokenLink extends WrittenLink {
  /** Its position among the item's links. */
  readonly entry: number;
  readonly resolution: Exclude<Resolution, { readonly kind: 'linked' }>;
}

/** For how many broken links it is looked up what they mean; more than these are no typing mistakes. */
const MOST_GUESSED = 50;

/** The broken links of a canvas. */
export class References {
  readonly broken: readonly BrokenLink[];
  private words: ReadonlyMap<string, readonly Item[]> | undefined;
  private unread: ReadonlySet<string> | undefined;
  private likely: ReadonlyMap<BrokenLink, Item> | undefined;
  private guessed: ReadonlyMap<Item, ReadonlySet<Item>> | undefined;
  private vague: ReadonlySet<Item> | undefined;

  constructor(private readonly canvas: Canvas) {
    this.broken = brokenLinks(canvas.items, canvas.links);
  }

  /**
   * The items of other blocks that an unknown target may mean, most likely first: the one of that name, then those with
   * a similar id or name.
   */
  guess(from: Item, target: string, most: number): readonly Item[] {
    this.words ??= wordsOf(this.canvas.items);
    const { words } = this;
    const wanted = slug(target);
    const found = new Set(words.get(wanted));
    // Some of the nearest are in the same block, or the same item by another word.
    for (const word of nearest(wanted, words.keys(), 2 * most))
      for (const item of words.get(word) ?? []) found.add(item);
    return [...found].filter((item) => item.block !== from.block).slice(0, most);
  }

  /** Whether a target is in a part of the file that could not be read, so that its meaning is unknown. */
  isUnread(target: string): boolean {
    this.unread ??= unreadWords(this.canvas);
    return this.unread.has(slug(target));
  }

  /** The item that a link to an unknown target was almost certainly meant for: all but the same by id or by name. */
  meant(link: BrokenLink): Item | undefined {
    this.likely ??= this.lookUp();
    return this.likely.get(link);
  }

  private lookUp(): ReadonlyMap<BrokenLink, Item> {
    const found = new Map<BrokenLink, Item>();
    for (const link of this.broken.filter(isUnknown).slice(0, MOST_GUESSED)) {
      if (this.isUnread(link.ref.target)) continue;
      const [item] = this.guess(link.from, link.ref.target, 1);
      if (item && isClose(slug(link.ref.target), item)) found.set(link, item);
    }
    return found;
  }

  private meantBy(item: Item): ReadonlySet<Item> | undefined {
    this.guessed ??= this.guesses();
    return this.guessed.get(item);
  }

  /** Whether a broken link was probably meant to join an item with one of these blocks. */
  mayJoin(item: Item, blocks: readonly BlockKey[]): boolean {
    if (this.broken.length === 0) return false;
    if (this.isVague(item)) return true;
    for (const other of this.meantBy(item) ?? []) if (blocks.includes(other.block)) return true;
    return false;
  }

  /** Whether an item is linked to something that could not be read. */
  private isVague(item: Item): boolean {
    this.vague ??= new Set(
      this.broken.filter((link) => isUnknown(link) && this.isUnread(link.ref.target)).map(({ from }) => from),
    );
    return this.vague.has(item);
  }

  private guesses(): ReadonlyMap<Item, ReadonlySet<Item>> {
    const found = new Map<Item, Set<Item>>();
    for (const link of this.broken) {
      const { resolution } = link;
      const item = this.meant(link);
      for (const other of resolution.kind === 'ambiguous' ? resolution.candidates : item ? [item] : []) {
        addToSet(found, link.from, other);
        addToSet(found, other, link.from);
      }
    }
    return found;
  }
}

function isUnknown({ resolution }: BrokenLink): boolean {
  return resolution.kind === 'unknown';
}

function isClose(wanted: string, { id, name }: Item): boolean {
  return [id, slug(name)].some((word) => {
    const longest = Math.max(word.length, wanted.length);
    return word.length > 2 && (wanted.includes(word) || distance(wanted, word) <= Math.max(1, longest / 3));
  });
}

function brokenLinks(items: readonly Item[], index: LinkIndex): readonly BrokenLink[] {
  const broken: BrokenLink[] = [];
  if (countWritten(items) === countLeading(index)) return broken;
  for (const from of items) {
    from.links.forEach((ref, entry) => {
      const resolution = index.resolve(from, ref.target);
      if (resolution.kind !== 'linked') broken.push({ from, ref, entry, resolution });
    });
  }
  return broken;
}

function countWritten(items: readonly Item[]): number {
  let count = 0;
  for (const item of items) count += item.links.length;
  return count;
}

function countLeading({ links }: LinkIndex): number {
  let count = 0;
  for (const link of links) count += link.written.length;
  return count;
}

/** The ids and, where these differ, the slugs of names by which an item can be meant. */
function wordsOf(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const words = new Map<string, Item[]>();
  for (const item of items) {
    for (const word of new Set([item.id, slug(item.name)])) {
      if (word !== '') addTo(words, word, item);
    }
  }
  return words;
}

/** The slugs of all texts in blocks, entries and keys that could not be read as what they were meant to be. */
function unreadWords(canvas: Canvas): ReadonlySet<string> {
  const { isMap, isScalar, isSeq, visit } = yaml();
  const words = new Set<string>();
  const collect = (node: unknown): void => {
    if (node == null) return;
    visit(node as Node, { Scalar: (_key, scalar) => void words.add(slug(String(scalar.value))) });
  };
  const root = canvas.document.contents;
  for (const pair of isMap(root) ? (root.items as readonly Pair[]) : []) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    const block = blockForKey(key);
    if (block === undefined) {
      if (!isOwnKey(key) && canvasField(key) === undefined) collect(pair.value);
    } else if (!isSeq(pair.value)) collect(pair.value);
    else for (const entry of pair.value.items) if (isSeq(entry)) collect(entry);
  }
  for (const item of canvas.items) if (item.name === '') collect(item.node);
  return words;
}
