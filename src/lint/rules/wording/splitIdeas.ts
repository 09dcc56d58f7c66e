/** Takes names apart that hold more than one idea. */
import { oneLine } from '../../../canvas/text';

const BULLET = /^\s*(?:[-*+•‣◦·–—]|\d{1,2}[.)])\s+/;
const INLINE_BULLET = /\s*[•‣◦]\s*/;
/** What no list is written without. */
const MARKS = /[\n•‣◦·|;；,，、،؛]/;
const BRACKET = /[()[\]（）［］【】]/;
/** “Donors: restaurants, bakeries”: what the parts are, in front of them. */
const LABEL = /^[^:：,，、،;；]{2,40}(?:[:：]|\s[–—-]\s)\s*(?=\S)/;
/** The comma of every script; one between digits belongs to a number. */
const COMMA = /\s*(?:(?<!\d),(?!\d)|,\s+|[，、،])\s*/;
/** Commas that part the entries of a list and nothing else. */
const LIST_COMMA = /\s*[、،]\s*/;
const LAST = /^(?:and|or|und|oder|et|ou|y|o|e|en|of|и|和|与|及)\s+/i;
/** Longer parts are clauses, no entries of a list. */
const MOST_WORDS = 3;
const MOST_LETTERS = 30;
/** Scripts without capitals or declined adjectives, where short parts between commas are entries. */
const PLAIN_SCRIPT =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー\p{N}\s,，]+$/u;
const MOST_PLAIN = 8;
const CAPITAL = /^[\p{Lu}\p{Lt}\p{N}]/u;

/**
 * The ideas in a name that is written as a list: lines with bullets or numbers, bullets within a line, three and more
 * parts between semicolons or upright strokes, three and more short ones between commas behind a label such as “Donors:”,
 * or between commas that part entries only. A name that is not a list is one idea.
 */
export function ideasIn(name: string): readonly string[] {
  if (!MARKS.test(name)) return [name];
  const lines = name.split(/\r?\n/).filter((line) => line.trim() !== '');
  const bulleted = lines.filter((line) => BULLET.test(line));
  if (bulleted.length > 1) return nonEmpty(lines.map((line) => line.replace(BULLET, '')));
  const inline = nonEmpty(name.split(INLINE_BULLET));
  if (inline.length > 1) return inline;
  for (const mark of [/[;；؛]/, /\s[·|]\s/]) {
    const parts = nonEmpty(name.split(mark));
    if (parts.length > 2) return parts;
  }
  // Text in brackets explains the text before it.
  if (BRACKET.test(name)) return nonEmpty([name]);
  const commas = LABEL.test(name) || isBareList(name) ? COMMA : LIST_COMMA;
  const listed = nonEmpty(name.replace(LABEL, '').split(commas)).map((part) => part.replace(LAST, ''));
  const isList =
    listed.length > 2 && listed.every((part) => wordCount(part) <= MOST_WORDS && part.length <= MOST_LETTERS);
  return isList ? listed : nonEmpty([name]);
}

/**
 * Whether the commas of a name without a label separate entries: “Instagram, Facebook, TikTok”. They are also used between adjectives,
 * as in “Fast, Safe, Personal Service”, where the last part has more words, or in “unusual, personal places”.
 */
function isBareList(name: string): boolean {
  const parts = nonEmpty(name.split(COMMA)).map((part) => part.replace(LAST, ''));
  if (PLAIN_SCRIPT.test(name)) return parts.every((part) => part.length <= MOST_PLAIN);
  const [last = '', ...before] = [...parts].reverse();
  return (
    parts.every((part) => CAPITAL.test(part)) && before.every((part) => wordCount(part) >= wordCount(last))
  );
}

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}

function nonEmpty(texts: readonly string[]): readonly string[] {
  return texts.map(oneLine).filter((text) => text !== '');
}
