/** Takes names apart that hold more than one idea. */
import { oneLine } from '../../../canvas/text';

const BULLET = /^\s*(?:[-*+•‣◦·–—]|\d{1,2}[.)])\s+/;
const INLINE_BULLET = /\s*[•‣◦]\s*/;
/** What no list is written without. */
const MARKS = /[\n•‣◦;]/;

/**
 * The ideas in a name that is written as a list: lines with bullets or numbers, bullets within a line, or three and more
 * parts between semicolons. A name that is not a list is one idea.
 */
export function ideasIn(name: string): readonly string[] {
  if (!MARKS.test(name)) return [name];
  const lines = name.split(/\r?\n/).filter((line) => line.trim() !== '');
  const bulleted = lines.filter((line) => BULLET.test(line));
  if (bulleted.length > 1) return nonEmpty(lines.map((line) => line.replace(BULLET, '')));
  const inline = nonEmpty(name.split(INLINE_BULLET));
  if (inline.length > 1) return inline;
  const parts = nonEmpty(name.split(';'));
  return parts.length > 2 ? parts : nonEmpty([name]);
}

function nonEmpty(texts: readonly string[]): readonly string[] {
  return texts.map(oneLine).filter((text) => text !== '');
}
