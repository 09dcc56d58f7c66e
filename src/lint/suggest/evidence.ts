/** How much two notes have in common by what they say, and what to tell people about it. */
import * as l10n from '@vscode/l10n';
import type { BlockKey } from '../../canvas/blocks';
import type { Canvas, Item } from '../../canvas/canvas';
import type { Relation } from '../../canvas/relations';
import { CONCEPT_RULES, type ConceptRule } from './concepts';
import { type Concept, PAYERS } from './lexicon/lexicon';
import { type Reader, type Reading, readerOf, type Token } from './reading';

/** What speaks for a link. */
export interface LinkEvidence {
  readonly a: Item;
  readonly b: Item;
  /** About 1 for a word that occurs nowhere else. */
  readonly score: number;
  readonly kind: EvidenceKind;
  readonly reason: string;
  /** All that one of the two is called is shared. */
  readonly whole?: boolean;
}

/** Kinds of evidence; the measurement counts each of them apart. `model`: a language model says so. */
export type EvidenceKind = 'same name' | 'for' | 'words' | 'subject' | 'only' | 'everybody' | 'model';

/** From here on what two notes share counts. */
export const TELLING = 0.5;
/** And from here on it is likely. */
export const LIKELY = 0.85;

const GENERIC = 0.3;
/** A word that occurs in every note of a block does not distinguish them. */
const EVERYWHERE = 0.3;
/** A word of the trade, such as “coffee” for a coffee roaster. */
const TRADE = 0.5;
const TRADE_SHARE = 0.17;
const TRADE_LEAST = 5;
/** What a segment is described by, rather than called. */
const DESCRIBING = 0.7;
/** A note that names whom it is for is unlikely to be for others whom it mentions. */
const FOR_OTHERS = 0.5;
const SAME_NAME = 2;
const CONTAINED = 1.25;
/** A word in more pairs of notes than these has no weight, and would cost time. */
const MOST_PAIRS = 36;

/** What shared words are worth where a pair of blocks often has words in common that mean two things. */
const WORTH: Readonly<Partial<Record<`${BlockKey} ${BlockKey}`, number>>> = {
  'cost_structure revenue_streams': 0.4,
  'key_resources revenue_streams': 0.3,
  'key_activities revenue_streams': 0.3,
  'key_resources customer_relationships': 0.4,
  'key_activities customer_relationships': 0.4,
  'cost_structure customer_relationships': 0.5,
  'key_resources channels': 0.65,
  'key_activities channels': 0.65,
  'cost_structure channels': 0.5,
  'channels value_propositions': 0.8,
  'channels revenue_streams': 0.6,
  'key_partnerships cost_structure': 0.8,
};

/** Where a word that names a segment says who it is about, but not what: resources and costs for drivers are many things. */
const AUDIENCE = 0.6;
const ABOUT_WHAT: ReadonlySet<BlockKey> = new Set(['key_resources', 'key_partnerships', 'cost_structure']);

/** What the notes of one canvas say. Each note is read once, and its words are looked up by block. */
export class Evidence {
  readonly reader: Reader;
  private readonly readings = new Map<Item, Reading>();
  private readonly words = new Map<BlockKey, Map<string, Item[]>>();
  private readonly subjects = new Map<BlockKey, Map<Concept, Item[]>>();
  private readonly counts = new Map<string, number>();
  private readonly sizes = new Map<BlockKey, number>();
  private readonly total: number;

  constructor(canvas: Canvas, items: readonly Item[]) {
    this.reader = readerOf(canvas);
    this.total = items.length;
    for (const item of items) this.add(item);
  }

  private add(item: Item): void {
    const reading = this.reader.read(item);
    this.readings.set(item, reading);
    this.sizes.set(item.block, (this.sizes.get(item.block) ?? 0) + 1);
    for (const key of reading.tokens.keys()) {
      this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
      addUnder(this.words, item.block, key, item);
    }
    for (const concept of reading.concepts.keys()) addUnder(this.subjects, item.block, concept, item);
  }

  /** What a note is about. */
  conceptsOf(item: Item): ReadonlyMap<Concept, string> {
    return this.read(item).concepts;
  }

  /** Everything that speaks for links between the blocks of a relation. Grows with the text, not with its square. */
  findings({ first, second, strength }: Relation): readonly LinkEvidence[] {
    const found = new Map<Item, Map<Item, LinkEvidence>>();
    const there = this.words.get(second);
    for (const [key, as] of this.words.get(first) ?? []) {
      const bs = there?.get(key) ?? [];
      if (as.length * bs.length > MOST_PAIRS) continue;
      for (const a of as) for (const b of bs) if (!found.get(a)?.has(b)) put(found, this.byWords(a, b));
    }
    for (const rule of CONCEPT_RULES) this.bySubject(found, first, second, rule);
    const all = [...found.values()]
      .flatMap((row) => [...row.values()])
      .filter(({ a, b }) => this.mayPay(a, b));
    return strength === 'possible' ? all.map(unsure) : all;
  }

  private bySubject(
    found: Map<Item, Map<Item, LinkEvidence>>,
    first: BlockKey,
    second: BlockKey,
    rule: ConceptRule,
  ): void {
    const { a: one, b: other } = rule;
    const isTurned = one[0] === second && other[0] === first;
    if (!isTurned && (one[0] !== first || other[0] !== second)) return;
    const [[, ofA], [, ofB]] = isTurned ? [other, one] : [one, other];
    const as = this.subjects.get(first)?.get(ofA) ?? [];
    const bs = this.subjects.get(second)?.get(ofB) ?? [];
    const most = Math.max(as.length, bs.length);
    if (most > SEVERAL) return;
    for (const a of as)
      for (const b of bs) {
        const known = found.get(a)?.get(b);
        const [leading, led] = isTurned ? [b, a] : [a, b];
        if (rule.unless && this.conceptsOf(led).has(rule.unless)) continue;
        if (rule.bare && !this.reader.isBare(this.read(led), one[1], other[1])) continue;
        const score = this.isSure(rule, Math.max(as.length, bs.length), leading) ? LIKELY + 0.01 : TELLING;
        if (known && known.score >= score) continue;
        const words = [this.conceptsOf(a).get(ofA) ?? a.name, this.conceptsOf(b).get(ofB) ?? b.name] as const;
        put(found, { a, b, score, kind: 'subject', reason: together(words[0], words[1]) });
      }
  }

  /**
   * A subject is certain if it occurs in few notes and the leading note has no other words, or if there is only one note
   * that it could mean.
   */
  private isSure({ a, b, vague }: ConceptRule, most: number, leading: Item): boolean {
    if (vague) return false;
    const isBare = this.reader.isBare(this.read(leading), a[1]);
    return (isBare && most <= FEW) || (most === 1 && b[0] === 'customer_segments');
  }

  /** Revenue from outside, such as advertising, is paid only by segments of that trade. */
  private mayPay(a: Item, b: Item): boolean {
    if (a.block !== 'revenue_streams' || b.block !== 'customer_segments') return true;
    const stream = this.conceptsOf(a);
    const segment = this.conceptsOf(b);
    const outside = Object.entries(PAYERS).filter(([kind]) => stream.has(kind as Concept));
    return outside.length === 0 || outside.some(([, payer]) => segment.has(payer));
  }

  private byWords(a: Item, b: Item): LinkEvidence {
    const [here, there] = [this.read(a), this.read(b)];
    const shared = [...here.tokens.values()].flatMap((token) => {
      const other = there.tokens.get(token.key);
      return other ? [{ token, other, worth: this.worthOf(a, b, token, other) }] : [];
    });
    shared.sort((x, y) => y.worth - x.worth);
    const [best] = shared;
    if (!best) return { a, b, score: 0, kind: 'words', reason: '' };
    const reason = together(best.token.text, best.other.text);
    if (isSame(here, there))
      return { a, b, score: SAME_NAME, kind: 'same name', reason: l10n.t('both are called “{0}”', a.name) };
    const target = this.targetIn(
      a,
      b,
      shared.map(({ token }) => token.key),
    );
    const sum = shared.reduce((total, { worth }) => total + worth, 0);
    const isContained = [here, there].some((reading) =>
      this.isContained(
        reading,
        shared.map(({ token }) => token),
      ),
    );
    const isForOthers = b.block === 'customer_segments' && here.saysFor && !target;
    const score =
      sum *
      (isContained ? CONTAINED : 1) *
      (isForOthers ? FOR_OTHERS : 1) *
      (WORTH[`${a.block} ${b.block}`] ?? 1);
    if (target && (target.worth >= LIKELY || target.worth >= score)) {
      const says = here.saysFor ? l10n.t('says that it is for “{0}”', target.word) : reason;
      return { a, b, score: Math.max(score, target.worth), kind: 'for', reason: says };
    }
    return { a, b, score, kind: 'words', reason, whole: isContained };
  }

  /** The word by which a note says that it is for a segment. */
  private targetIn(a: Item, b: Item, keys: readonly string[]): { word: string; worth: number } | undefined {
    const segment = [a, b].find(({ block }) => block === 'customer_segments');
    if (!segment) return undefined;
    const other = this.read(segment === a ? b : a);
    const { heads } = this.read(segment);
    const key = keys.find((one) => other.targets.has(one) && heads.has(one));
    if (key === undefined) return undefined;
    const rivals = (this.words.get('customer_segments')?.get(key) ?? []).filter((one) =>
      this.read(one).heads.has(key),
    );
    return { word: other.tokens.get(key)?.text ?? key, worth: 1 / Math.sqrt(rivals.length) };
  }

  /** Whether all that a name says, beside words of any business, is shared. */
  private isContained(reading: Reading, shared: readonly Token[]): boolean {
    const telling = reading.nameKeys.filter((key) => reading.tokens.get(key)?.generic === false);
    return telling.length > 0 && telling.every((key) => shared.some((token) => token.key === key));
  }

  private worthOf(a: Item, b: Item, here: Token, there: Token): number {
    const count = ({ block }: Item): number => this.words.get(block)?.get(here.key)?.length ?? 1;
    const isEverywhere = [a, b].some((item) => {
      const size = this.sizes.get(item.block) ?? 1;
      return size > 1 && count(item) === size;
    });
    const total = this.counts.get(here.key) ?? 1;
    const isTrade = total >= TRADE_LEAST && total > TRADE_SHARE * this.total;
    const describes = [a, b].some(
      (item) => item.block === 'customer_segments' && !this.read(item).heads.has(here.key),
    );
    const isAudience =
      ABOUT_WHAT.has(a.block) &&
      this.words
        .get('customer_segments')
        ?.get(here.key)
        ?.some((one) => this.read(one).heads.has(here.key)) === true;
    return (
      (here.weight *
        there.weight *
        (here.generic ? GENERIC : 1) *
        (isEverywhere ? EVERYWHERE : 1) *
        ((isTrade ? TRADE : 1) * (describes ? DESCRIBING : 1) * (isAudience ? AUDIENCE : 1))) /
      Math.sqrt(count(a) * count(b))
    );
  }

  private read(item: Item): Reading {
    const reading = this.readings.get(item);
    if (reading === undefined) throw new RangeError(`not read: ${item.name}`);
    return reading;
  }
}

/** A subject in no more notes of a block than these says for certain which belong together. */
const FEW = 2;
/** And in more than these, nothing at all. */
const SEVERAL = 3;

function isSame(a: Reading, b: Reading): boolean {
  return (
    a.nameKeys.length > 0 &&
    a.nameKeys.length === b.nameKeys.length &&
    a.nameKeys.every((key, at) => key === b.nameKeys[at])
  );
}

function together(here: string, there: string): string {
  return here === there ? l10n.t('both say “{0}”', here) : l10n.t('“{0}” and “{1}” go together', here, there);
}

/** Links that no note needs are never certain, unless the two notes have one name. */
function unsure(finding: LinkEvidence): LinkEvidence {
  return finding.kind === 'same name' ? finding : { ...finding, score: Math.min(finding.score, ALMOST) };
}

const ALMOST = 0.84;

function put(found: Map<Item, Map<Item, LinkEvidence>>, finding: LinkEvidence): void {
  const row = found.get(finding.a) ?? new Map<Item, LinkEvidence>();
  found.set(finding.a, row.set(finding.b, finding));
}

function addUnder<Key, Item>(
  all: Map<BlockKey, Map<Key, Item[]>>,
  block: BlockKey,
  key: Key,
  item: Item,
): void {
  const ofBlock = all.get(block) ?? new Map<Key, Item[]>();
  all.set(block, ofBlock);
  const list = ofBlock.get(key);
  if (list) list.push(item);
  else ofBlock.set(key, [item]);
}
