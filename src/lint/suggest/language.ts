/** The languages that Suggest Links reads: how their words are cut down, which say nothing, and which of them a canvas is in. */
import { stemmer as danishStem } from '@orama/stemmers/danish';
import { stemmer as dutchStem } from '@orama/stemmers/dutch';
import { stemmer as englishStem } from '@orama/stemmers/english';
import { stemmer as frenchStem } from '@orama/stemmers/french';
import { stemmer as germanStem } from '@orama/stemmers/german';
import { stemmer as italianStem } from '@orama/stemmers/italian';
import { stemmer as norwegianStem } from '@orama/stemmers/norwegian';
import { stemmer as portugueseStem } from '@orama/stemmers/portuguese';
import { stemmer as russianStem } from '@orama/stemmers/russian';
import { stemmer as spanishStem } from '@orama/stemmers/spanish';
import { stemmer as swedishStem } from '@orama/stemmers/swedish';
import { stopwords as danishStops } from '@orama/stopwords/danish';
import { stopwords as dutchStops } from '@orama/stopwords/dutch';
import { stopwords as englishStops } from '@orama/stopwords/english';
import { stopwords as frenchStops } from '@orama/stopwords/french';
import { stopwords as germanStops } from '@orama/stopwords/german';
import { stopwords as italianStops } from '@orama/stopwords/italian';
import { stopwords as norwegianStops } from '@orama/stopwords/norwegian';
import { stopwords as portugueseStops } from '@orama/stopwords/portuguese';
import { stopwords as russianStops } from '@orama/stopwords/russian';
import { stopwords as spanishStops } from '@orama/stopwords/spanish';
import { stopwords as swedishStops } from '@orama/stopwords/swedish';
import type { Canvas } from '../../canvas/canvas';
import { da } from './lexicon/da';
import { de } from './lexicon/de';
import { en } from './lexicon/en';
import { es } from './lexicon/es';
import { fr } from './lexicon/fr';
import { it } from './lexicon/it';
import { ja } from './lexicon/ja';
import type { Lexicon } from './lexicon/lexicon';
import { nl } from './lexicon/nl';
import { no } from './lexicon/no';
import { pt } from './lexicon/pt';
import { ru } from './lexicon/ru';
import { sv } from './lexicon/sv';
import { zh } from './lexicon/zh';

export interface Language {
  /** ISO 639-1; empty where the language is not known. */
  readonly code: string;
  /** Cuts a word in small letters down to what its forms share. */
  readonly stem: (word: string) => string;
  readonly stops: ReadonlySet<string>;
  /** Writes compounds as one word: Werbekunden. */
  readonly compounds?: boolean;
  readonly lexicon?: Lexicon;
}

const supported = (): readonly Language[] => [
  {
    code: 'en',
    stem: (word) => ONE_STEM.get(englishStem(word)) ?? englishStem(word),
    stops: new Set(englishStops),
    lexicon: en,
  },
  { code: 'de', stem: germanStem, stops: new Set(germanStops), compounds: true, lexicon: de },
  { code: 'fr', stem: frenchStem, stops: new Set(frenchStops), lexicon: fr },
  { code: 'es', stem: spanishStem, stops: new Set(spanishStops), lexicon: es },
  { code: 'pt', stem: portugueseStemOf, stops: new Set(portugueseStops), lexicon: pt },
  { code: 'it', stem: italianStem, stops: new Set(italianStops), lexicon: it },
  {
    code: 'nl',
    stem: (word) => dutchStem(word).replace(/s$/, ''),
    stops: new Set(dutchStops),
    compounds: true,
    lexicon: nl,
  },
  { code: 'sv', stem: swedishStem, stops: new Set(swedishStops), compounds: true, lexicon: sv },
  { code: 'da', stem: danishStem, stops: new Set(danishStops), compounds: true, lexicon: da },
  { code: 'no', stem: norwegianStem, stops: new Set(norwegianStops), compounds: true, lexicon: no },
  { code: 'ru', stem: russianStem, stops: new Set(russianStops), lexicon: ru },
];

const CHINESE: Language = { code: 'zh', stem: (word) => word, stops: new Set(), lexicon: zh };
const JAPANESE: Language = { code: 'ja', stem: (word) => word, stops: new Set(), lexicon: ja };
const UNKNOWN: Language = { code: '', stem: (word) => word, stops: new Set() };

/** Forms of one word that the English stemmer keeps apart. */
const ONE_STEM: ReadonlyMap<string, string> = new Map([
  ['subscript', 'subscrib'],
  ['subscrip', 'subscrib'],
  ['deliveri', 'deliv'],
  ['bakeri', 'bake'],
  ['baker', 'bake'],
]);

/** The Portuguese stemmer keeps the plural of words in -ão, and of some others, apart. */
function portugueseStemOf(word: string): string {
  return portugueseStem(word.replace(/ões$/, 'ão').replace(/(?<=[aeo])s$/, ''));
}

/** What languages are detected by. */
interface Vocabulary {
  readonly languages: readonly Language[];
  /** The number of languages that have each stop word: a word of many languages has little weight. */
  readonly spread: ReadonlyMap<string, number>;
  /** Business words by which the language of a canvas without sentences is detected. */
  readonly subjects: ReadonlyMap<string, ReadonlySet<string>>;
}

let vocabulary: Vocabulary | undefined;

/** Created on first use: the linter loads this module, but needs it only when fixes are requested. */
function vocabularyOfAll(): Vocabulary {
  if (vocabulary) return vocabulary;
  const languages = supported();
  const spread = new Map<string, number>();
  for (const { stops } of languages) for (const word of stops) spread.set(word, (spread.get(word) ?? 0) + 1);
  const subjects = new Map<string, Set<string>>();
  for (const { code, lexicon } of languages)
    for (const word of [lexicon?.generic, lexicon?.free, ...Object.values(lexicon?.concepts ?? {})]
      .join(' ')
      .split(/\s+/))
      subjects.set(word, (subjects.get(word) ?? new Set()).add(code));
  vocabulary = { languages, spread, subjects };
  return vocabulary;
}

/** The weight of a business word, compared with a stop word of one language only. */
const SUBJECT = 0.6;
/** Less than this, in all and for each word, is chance. */
const LEAST = 0.5;
const LEAST_PER_WORD = 0.06;
const WORD = /[\p{L}\p{M}]+/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HAN = /\p{Script=Han}/u;

/**
 * The main language of a canvas, detected by its scripts, its stop words and business words. A language
 * that is not supported or not detected has no stop words and no tables, and its words count as they are written.
 */
export function languageOf(canvas: Canvas): Language {
  const text = canvas.items
    .map(({ name, values }) => `${name}\n${values.note ?? ''}`)
    .join('\n')
    .slice(0, READ);
  const words = text.toLowerCase().match(WORD) ?? [];
  const dense = words.filter((word) => KANA.test(word) || HAN.test(word));
  if (dense.length * 2 > words.length) return dense.some((word) => KANA.test(word)) ? JAPANESE : CHINESE;
  const all = vocabularyOfAll();
  const scores = all.languages.map((language) => ({ language, score: scoreOf(language, words, all) }));
  const [best] = scores.sort((a, b) => b.score - a.score);
  return best && best.score >= Math.max(LEAST, LEAST_PER_WORD * words.length) ? best.language : UNKNOWN;
}

/** The length of text that is enough to detect the language. */
const READ = 20_000;

function scoreOf(
  { code, stops }: Language,
  words: readonly string[],
  { spread, subjects }: Vocabulary,
): number {
  let score = 0;
  for (const word of words) {
    if (stops.has(word)) score += 1 / (spread.get(word) ?? 1);
    const known = subjects.get(word);
    if (known?.has(code)) score += SUBJECT / known.size;
  }
  return score;
}
