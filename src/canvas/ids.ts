/** Ids of items: which texts are ids, the id that a name gets, and finding one that is not taken. */

/** The wanted id, or the first of `id-2`, `id-3`, … that is not taken. */
export function firstFreeId(wanted: string, isTaken: (id: string) => boolean): string {
  let id = wanted;
  for (let number = 2; isTaken(id); number++) id = `${wanted}-${number}`;
  return id;
}

/** Letters with their accents and digits, of any script, without the marks that only turn a character into an emoji. */
const WORD = /[\p{L}\p{N}](?:(?!\p{VS})[\p{L}\p{N}\p{M}])*/gu;
const WORD_OR_UNDERSCORE = /[\p{L}\p{N}_](?:(?!\p{VS})[\p{L}\p{N}\p{M}_])*/gu;

/** The id that a name gets by itself: “Unique places to stay” is `unique-places-to-stay`. Letters of every script survive. */
export function slug(name: string): string {
  return joined(name, WORD);
}

function joined(name: string, words: RegExp): string {
  return (name.toLowerCase().normalize('NFC').match(words) ?? []).join('-');
}

/**
 * Other ids that a user may expect for a name: without apostrophes and other punctuation, with `and` for `&`,
 * with `_` kept, without accents. A link that uses one of them is understood.
 */
export function otherSlugs(name: string): readonly string[] {
  if (/^[a-z0-9 -]*$/i.test(name)) return [];
  const plain = slug(name);
  const candidates = [
    slug(name.replace(/['’]/g, '')),
    slug(name.replace(/[^\p{L}\p{N}\p{M}\s_-]+/gu, '')),
    slug(name.replaceAll('&', ' and ')),
    joined(name, WORD_OR_UNDERSCORE).replace(/^[-_]+|[-_]+$/g, ''),
    slug(name.normalize('NFD').replace(/\p{M}/gu, '')),
  ];
  return [...new Set(candidates)].filter((candidate) => candidate !== plain && candidate !== '');
}

/** An id: starts with a letter or a digit, then letters, digits, `-`, `_`; no capitals. Whatever `slug` makes is one. */
export const ID = /^(?!.*\p{Changes_When_Lowercased})[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]*$/u;

/** Whether a text is a valid `id`. */
export function isId(text: string): boolean {
  return ID.test(text);
}
