/** Takes names apart that hold more than one idea. */
import { oneLine } from '../../../canvas/text';

const BULLET = /^\s*(?:[-*+•‣◦·–—]|\d{1,2}[.)])\s+/;
const INLINE_BULLET = /\s*[•‣◦]\s*/;
/** What no list is written without. */
const MARKS = /[\n•‣◦;；,，、،؛:：]/;
/** “Donors: restaurants, bakeries”: what the parts are, in front of them. */
const LABEL = /^[^:：,，、;；]{2,40}[:：]\s*(?=\S)/;
/** The comma of every script; one between digits belongs to a number. */
const COMMA = /\s*(?:(?<!\d),(?!\d)|,\s+|[，、،])\s*/;
/** Commas that part the entries of a list; the Latin one also stands between adjectives: “unusual, personal places”. */
const LIST_COMMA = /\s*[、،]\s*/;
const LAST = /^(?:and|or|und|oder|et|ou|y|o|e|en|of|и|和|与|及)\s+/i;
/** Longer parts are clauses, no entries of a list. */
const MOST_WORDS = 3;

/**
 * The ideas in a name that is written as a list: lines with bullets or numbers, bullets within a line, three and more
 * parts between semicolons, three and more short ones between commas behind a label such as “Donors:”, or between the
 * commas of scripts that have one for lists. A name that is not a list is one idea.
 */
export function ideasIn(name: string): readonly string[] {
  if (!MARKS.test(name)) return [name];
  const lines = name.split(/\r?\n/).filter((line) => line.trim() !== '');
  const bulleted = lines.filter((line) => BULLET.test(line));
  if (bulleted.length > 1) return nonEmpty(lines.map((line) => line.replace(BULLET, '')));
  const inline = nonEmpty(name.split(INLINE_BULLET));
  if (inline.length > 1) return inline;
  const parts = nonEmpty(name.split(/[;；؛]/));
  if (parts.length > 2) return parts;
  const isLabelled = LABEL.test(name);
  const listed = nonEmpty(name.replace(LABEL, '').split(isLabelled ? COMMA : LIST_COMMA)).map((part) =>
    part.replace(LAST, ''),
  );
  const isList =
    listed.length > 2 &&
    listed.every((part) => part.split(/\s+/).length <= MOST_WORDS && part.length <= MOST_LETTERS);
  return isList ? listed : nonEmpty([name]);
}

const MOST_LETTERS = 30;

function nonEmpty(texts: readonly string[]): readonly string[] {
  return texts.map(oneLine).filter((text) => text !== '');
}
