/** The words of a note that tell something, cut down to what their forms share: “Subscribers” and “subscription” are one. */

/** Stem to the word as it was written first. */
export type Words = ReadonlyMap<string, string>;

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** In scripts without spaces, two adjacent characters count as a word. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The telling words of a text. Words of one or two letters say too little, short ones that name a trade apart. */
export function wordsIn(text: string): Words {
  const found = new Map<string, string>();
  for (const word of text.normalize('NFC').match(WORD) ?? []) {
    if (DENSE.test(word)) {
      for (let at = 0; at + 2 <= word.length; at++)
        add(found, word.slice(at, at + 2), word.slice(at, at + 2));
      continue;
    }
    const lower = word.toLowerCase();
    if ((lower.length < 3 && !SHORT.has(lower)) || STOP.has(lower) || /^\p{N}+$/u.test(lower)) continue;
    add(found, stem(lower), lower);
  }
  return found;
}

function add(words: Map<string, string>, key: string, word: string): void {
  if (!words.has(key)) words.set(key, word);
}

/** Endings, longest first; each is taken off where enough of the word is left. */
const ENDINGS =
  /(?:isations?|izations?|ations?|ptions?|itions?|tions?|sions?|ments?|ances?|ences?|ingly|ings?|ities|ity|ers|ors|eries|ery|ive|ed|er|or|es|ly|al|s|e)$/;
const LEAST = 3;
const MOST = 6;

/** What the forms of a word share. Light on purpose: a wrong guess is worse than none. Takes a word in small letters. */
export function stem(word: string): string {
  const folded = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/enc(?=e|i|$)/, 'ens')
    .replace(/ie[sd]$/, 'y');
  let rest = folded;
  for (let round = 0; round < 2; round++) {
    const shorter = rest.replace(ENDINGS, '');
    if (shorter.length < LEAST) break;
    rest = shorter;
  }
  // “stopp” of “stopping”, “plann” of “planning”.
  const single = rest.length > LEAST ? rest.replace(/([bdgmnpt])\1$/, '$1') : rest;
  return single.slice(0, MOST);
}

const SHORT = new Set(['ad', 'ai', 'hr', 'tv', 'vr', '3d']);

/** Words that occur in any note and say nothing about it. */
const STOP = new Set(
  `about above after all also and any are around because been before being best better between both but can cost
costs customer customers day days does each every everybody fee fees few for from get good great had has have help
how into its just keep key large less like long lot made make makes making many more most much near need new not
now off often once one only open other others our out over own paid part pay pays people per put real run running same see small some somebody take than that the their them then there these they thing things this those
through time under until use user users using very want way well were what when where which who will win with
within without work works world year yearly you your yours`.split(/\s+/),
);
