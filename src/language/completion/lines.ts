/** The lines around a cursor, as far as their indentation matters. */
import { lineEnd, lineStart, nextLine } from '../../canvas/lines';
import type { Span } from '../../canvas/text';

/** The line of a cursor. */
export interface Line {
  readonly start: number;
  /** The text before the word that is being typed. */
  readonly before: string;
  /** The word around the cursor; empty between words. */
  readonly word: Span;
}

const WORD = /[\p{L}\p{N}\p{M}_-]/u;

/** The line and the word at an offset. A dash in front of a blank is no part of a word. */
export function lineAt(text: string, offset: number): Line {
  const start = lineStart(text, offset);
  let wordStart = offset;
  while (wordStart > start && WORD.test(character(text, wordStart)))
    wordStart -= character(text, wordStart).length;
  if (/^-+$/.test(text.slice(wordStart, offset)) && !WORD.test(text[offset] ?? '')) wordStart = offset;
  let wordEnd = offset;
  while (wordEnd < text.length && WORD.test(String.fromCodePoint(text.codePointAt(wordEnd) ?? 0)))
    wordEnd += String.fromCodePoint(text.codePointAt(wordEnd) ?? 0).length;
  return { start, before: text.slice(start, wordStart), word: { start: wordStart, end: wordEnd } };
}

/** The character that ends at an offset, surrogate pairs kept together. */
function character(text: string, end: number): string {
  const low = text.charCodeAt(end - 1);
  return text.slice(end - (low >= 0xdc00 && low <= 0xdfff ? 2 : 1), end);
}

/** The rest of the line behind an offset, without the line break. */
export function after(text: string, offset: number): string {
  return text.slice(offset, lineEnd(text, offset));
}

/** The indentation of a line with something on it, and whether it starts with a dash. */
export interface Indented {
  readonly indent: number;
  readonly dash: boolean;
}

/** The next line below an offset that has more on it than a comment. */
export function contentBelow(text: string, offset: number): Indented | undefined {
  for (let at = nextLine(text, offset); at < text.length; at = nextLine(text, at)) {
    const found = indented(after(text, at));
    if (found) return found;
  }
  return undefined;
}

/** Whether the line is below the entries of a list, in the column of their dashes. */
export function previousSibling(text: string, line: Line): boolean {
  const column = line.before.length;
  let start = line.start;
  while (start > 0) {
    start = lineStart(text, start - 1);
    const found = indented(after(text, start));
    if (found && found.indent <= column) return found.indent === column && found.dash;
  }
  return false;
}

function indented(line: string): Indented | undefined {
  const content = /^([ \t]*)([^\s#].*)$/.exec(line);
  if (!content) return undefined;
  const [, indentation = '', rest = ''] = content;
  return { indent: indentation.length, dash: /^-(?:\s|$)/.test(rest) };
}
