/** Small facts about text that every room needs: spans, slugs, how a text is shown on one line. */

/** A stretch of the document text, in UTF-16 code units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value and where it is written. */
export interface Sourced<T> {
  readonly value: T;
  readonly span: Span;
}

/** Whether the span holds the offset; its end counts, so that a cursor behind a word is still on it. */
export function holds(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** A text on one line, without blanks around it. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A text on one line, cut where it has more characters than there is room for. */
export function shortened(text: string, most: number): string {
  const line = oneLine(text);
  const characters = [...line];
  if (characters.length <= most) return line;
  const kept = characters.slice(0, most - 1).join('');
  return `${kept.trimEnd()}…`;
}

/** A key or a value without the quotes that it is written in. */
export function unquoted(written: string): string {
  return written.replace(/^(["'])(.*)\1$/, '$2');
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
