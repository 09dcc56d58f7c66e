/** What each note of a canvas says: its telling words cut down to what their forms share, whom it is for, what it is about. */
import type { Canvas, Item } from '../../canvas/canvas';
import { addTo } from '../../canvas/collect';
import { type Language, languageOf } from './language';
import type { Concept } from './lexicon/lexicon';

/** A word of a note. */
export interface Token {
  /** What its forms share; two tokens with one key are one word. */
  readonly key: string;
  /** As it was written first. */
  readonly text: string;
  /** Says little about what belongs together. */
  readonly generic: boolean;
  /** A part of a compound, or a word of the note's detail rather than of its name. */
  readonly weight: number;
}

export interface Reading {
  /** By key; those of the name come first. */
  readonly tokens: ReadonlyMap<string, Token>;
  /** The keys of the name, without parts of compounds: two notes with the same ones have the same name. */
  readonly nameKeys: readonly string[];
  /** Keys of the words behind “for” and the like. */
  readonly targets: ReadonlySet<string>;
  /** The name says itself whom it is for. */
  readonly saysFor: boolean;
  /** Keys of the first words of the name, before anything that describes them further. */
  readonly heads: ReadonlySet<string>;
  /** What the name is about, with the word that says so. */
  readonly concepts: ReadonlyMap<Concept, string>;
}

const PART = 0.85;
const DETAIL = 0.6;
const TYPE_CONCEPTS: Readonly<Record<string, Concept>> = {
  advertising: 'advertising',
  human: 'people',
  self_service: 'self-service',
  automated_services: 'self-service',
  dedicated_personal_assistance: 'personal care',
};

/** Words, and the signs that end a phrase. */
const WORDS = /[\p{L}\p{N}\p{M}&]+|[,;:.!?()/|–—、。，；：（）]/gu;
const BREAK = /^[^\p{L}\p{N}&]/u;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Where a text without blanks falls apart: a word in Katakana, a run of Han, a run of anything else that is no Hiragana. */
const PIECES =
  /[\p{Script=Katakana}ー]+|\p{Script=Han}+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;
const PARTICLES = /[的和与與及或在了等为為对對给給向从從是之以者]/u;
/** Names and details longer than this are read up to here. */
const MOST = 2000;

const readers = new WeakMap<Canvas, Reader>();

/** The reader of a canvas. Whoever asks shares it, since telling the language takes a while. */
export function readerOf(canvas: Canvas): Reader {
  const known = readers.get(canvas);
  if (known) return known;
  const reader = new Reader(canvas);
  readers.set(canvas, reader);
  return reader;
}

/** Reads the notes of one canvas; each is read once. */
export class Reader {
  readonly language: Language;
  private readonly generic: ReadonlySet<string>;
  private readonly before: ReadonlySet<string>;
  private readonly beside: ReadonlySet<string>;
  private readonly free: readonly string[];
  private readonly concepts = new Map<string, Concept[]>();
  private readonly subjects: readonly (readonly [Concept, readonly string[]])[];
  private readonly known = new Set<string>();
  private readonly forms = new Set<string>();
  private readonly stems = new Map<string, string>();
  private readonly readings = new Map<Item, Reading>();

  constructor(canvas: Canvas) {
    this.language = languageOf(canvas);
    const { lexicon, compounds } = this.language;
    const split = (words = ''): readonly string[] => words.split(/\s+/).filter(Boolean);
    const isDense = this.isDense;
    this.generic = new Set(
      split(lexicon?.generic).flatMap((word) => (isDense ? pairsOf(word) : [this.stem(word)])),
    );
    this.before = new Set(split(lexicon?.before));
    this.beside = new Set(split(lexicon?.beside));
    this.free = split(lexicon?.free);
    this.subjects = Object.entries(lexicon?.concepts ?? {}).map(
      ([concept, words]) => [concept as Concept, split(words)] as const,
    );
    if (!isDense)
      for (const [concept, words] of this.subjects)
        for (const key of new Set(words.map((word) => this.stem(word)))) addTo(this.concepts, key, concept);
    if (!compounds) return;
    for (const { name } of canvas.items)
      for (const word of name.slice(0, MOST).toLowerCase().match(WORDS) ?? []) this.know(word);
    for (const word of [...split(lexicon?.generic), ...this.subjects.flatMap(([, words]) => words)])
      this.know(word);
  }

  read(item: Item): Reading {
    const known = this.readings.get(item);
    if (known) return known;
    const reading = this.readNow(item);
    this.readings.set(item, reading);
    return reading;
  }

  private readNow(item: Item): Reading {
    const tokens = new Map<string, Token>();
    const nameKeys = new Set<string>();
    const targets = new Set<string>();
    const heads = new Set<string>();
    const concepts = new Map<Concept, string>();
    const name = item.name.slice(0, MOST).normalize('NFC');
    const add = (token: Token): void => {
      if (!tokens.has(token.key)) tokens.set(token.key, token);
    };
    const phrases = this.phrasesIn(name);
    const isSaid = phrases.some(({ words, role }) => role === 'for' && words.length > 0);
    for (const { words, role } of phrases)
      for (const word of words)
        for (const token of this.tokensOf(word)) {
          add(token);
          if (token.weight === 1) nameKeys.add(token.key);
          if (role === 'for' || (role === 'beside' && !isSaid)) targets.add(token.key);
          if (role === 'head') heads.add(token.key);
          for (const concept of this.concepts.get(token.key) ?? [])
            if (!concepts.has(concept)) concepts.set(concept, token.text);
        }
    if (this.isDense) {
      for (const [concept, words] of this.subjects) {
        const word = words.find((one) => name.includes(one));
        if (word) concepts.set(concept, word);
      }
    }
    const typed = TYPE_CONCEPTS[item.values.type ?? ''];
    if (typed && !concepts.has(typed)) concepts.set(typed, item.name);
    for (const { words } of this.phrasesIn((item.values.note ?? '').slice(0, MOST).normalize('NFC')))
      for (const word of words)
        for (const token of this.tokensOf(word)) add({ ...token, weight: token.weight * DETAIL });
    return { tokens, nameKeys: [...nameKeys].sort(), targets, saysFor: isSaid, heads, concepts };
  }

  /** Whether a name speaks of these subjects and nothing else: “Wages” does, “Wages in the depots” says more. */
  isBare({ nameKeys, tokens }: Reading, ...subjects: readonly Concept[]): boolean {
    return nameKeys.every(
      (key) =>
        tokens.get(key)?.generic !== false ||
        this.concepts.get(key)?.some((concept) => subjects.includes(concept)) === true,
    );
  }

  /** Whether the words of a segment say that it pays nothing. */
  saysFree({ name }: Item): boolean {
    const text = name.toLowerCase();
    if (this.isDense) return this.free.some((word) => text.includes(word));
    const stems = new Set(this.free.map((word) => this.stem(word)));
    return (text.match(WORDS) ?? []).some((word) => stems.has(this.stem(word)));
  }

  private know(word: string): void {
    this.known.add(this.stem(word));
    this.forms.add(word);
  }

  /** Whether a part of a compound is a word; short stems prove nothing. */
  private isKnown(part: string): boolean {
    const stem = this.stem(part);
    return this.forms.has(part) || (stem.length >= 4 && this.known.has(stem));
  }

  private get isDense(): boolean {
    return this.language.code === 'zh' || this.language.code === 'ja';
  }

  private stem(word: string): string {
    const known = this.stems.get(word);
    if (known !== undefined) return known;
    const stem = this.language.stem(word).normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC') || word;
    this.stems.set(word, stem);
    return stem;
  }

  /** The significant words of a text by part: the head, the part after “for”, and the rest. */
  private phrasesIn(text: string): readonly Phrase[] {
    return this.isDense ? this.densePhrases(text) : this.spacedPhrases(text);
  }

  private spacedPhrases(text: string): readonly Phrase[] {
    const phrases: { words: string[]; role: Role }[] = [{ words: [], role: 'head' }];
    for (const found of text.match(WORDS) ?? []) {
      const word = found.toLowerCase();
      const last = phrases.at(-1);
      const isEmpty = last?.words.length === 0;
      if (this.before.has(word)) phrases.push({ words: [], role: 'for' });
      else if (this.beside.has(word)) phrases.push({ words: [], role: 'beside' });
      else if (BREAK.test(word)) phrases.push({ words: [], role: 'rest' });
      else if (this.language.stops.has(word)) {
        // An article in front of a phrase does not end it; “and” and “or” go on with it.
        if (!isEmpty && !JOINING.test(word)) phrases.push({ words: [], role: 'rest' });
      } else last?.words.push(word);
    }
    return phrases;
  }

  private densePhrases(text: string): readonly Phrase[] {
    const { lexicon } = this.language;
    const targets = [
      ...(lexicon?.before ?? '')
        .split(/\s+/)
        .flatMap((word) =>
          word ? [new RegExp(`${word}([^的，、。]{2,8}?)(?:的|提供|带来|帶來|$)`, 'u')] : [],
        ),
      ...(lexicon?.after ?? '')
        .split(/\s+/)
        .flatMap((word) => (word ? [new RegExp(`([^、。]{2,12})${word}`, 'u')] : [])),
    ].flatMap((pattern) => pattern.exec(text)?.[1] ?? []);
    const words = (part: string): readonly string[] => part.match(PIECES) ?? [];
    return [
      { words: words(text), role: 'head' },
      ...targets.map((part): Phrase => ({ words: words(part), role: 'for' })),
    ];
  }

  /** A word as tokens: itself and the parts of a compound, or the pairs of characters of a text without blanks. */
  private tokensOf(word: string): readonly Token[] {
    const token = (key: string, text: string, weight = 1): Token => ({
      key,
      text,
      weight,
      generic: this.generic.has(key),
    });
    if (DENSE.test(word)) {
      if (!/\p{Script=Han}/u.test(word)) return word.length < 2 ? [] : [token(word, word)];
      return pairsOf(word).map((pair) => token(pair, pair));
    }
    return word
      .trim()
      .split(/[^\p{L}\p{N}\p{M}&]+/u)
      .map((part) => part.toLowerCase())
      .filter(
        (part) =>
          (part.length >= 3 || SHORT.has(part)) && !/^\p{N}+$/u.test(part) && !this.language.stops.has(part),
      )
      .flatMap((part) => [
        token(this.stem(part), part),
        ...this.partsOf(part).map((piece) => token(this.stem(piece), piece, PART)),
      ]);
  }

  /** What a compound is made of, as far as these are words of the canvas or of business. */
  private partsOf(word: string): readonly string[] {
    if (!this.language.compounds || word.length < LEAST_COMPOUND || word.length > MOST_COMPOUND) return [];
    let best: readonly string[] = [];
    let bestScore = 0;
    for (let at = 3; at <= word.length - 3; at++) {
      const left = [word.slice(0, at), word.slice(0, at).replace(/(?:es|en|er|[sne])$/, '')].find(
        (part) => part.length >= 3 && this.isKnown(part),
      );
      const right = word.slice(at);
      const isRight = right.length >= 4 && this.isKnown(right);
      const isLeft = left !== undefined && (left.length >= 5 || (isRight && right.length >= 4));
      const score =
        (isLeft ? (left?.length ?? 0) : 0) + (isRight && (isLeft || right.length >= 5) ? right.length : 0);
      if (score > bestScore && right.length >= 4) {
        bestScore = score;
        best = [
          ...(isLeft && left ? [left] : []),
          ...(isRight && (isLeft || right.length >= 5) ? [right] : []),
        ];
      }
    }
    return best;
  }
}

/** The head of a name; whom it is for; what it has to do with; what else it says. */
type Role = 'head' | 'for' | 'beside' | 'rest';

interface Phrase {
  readonly words: readonly string[];
  readonly role: Role;
}

const LEAST_COMPOUND = 7;
const MOST_COMPOUND = 40;
const SHORT = new Set(['ad', 'ads', 'ai', 'ki', 'it', 'hr', 'tv', 'vr', '3d', 'r&d']);
const JOINING =
  /^(?:and|or|the|a|an|und|oder|der|die|das|dem|den|et|ou|les?|la|y|o|el|los|las|e|i|il|lo|gli|en|of|de|het|as|os)$/;

/** In scripts without spaces, two adjacent characters count as a word; particles separate words. */
function pairsOf(run: string): readonly string[] {
  return run.split(PARTICLES).flatMap((part) => {
    const characters = [...part];
    return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
  });
}
