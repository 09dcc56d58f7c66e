/** What no person's canvas exceeds. Beyond it reading could take longer than a person waits, whatever the reader. */

/** In UTF-16 code units. */
export const LARGEST = 400_000;
const MOST_LINES = 5000;
/** Of a picture that carries its canvas. */
export const LARGEST_PICTURE = 20_000_000;
/** Of all boxes of a canvas together. */
export const MOST_NOTES = 1500;
const MOST_HEADINGS = 800;
/** Characters of one line of a drawing. */
export const WIDEST_DRAWING = 2000;
/** Of one line of Markdown, which is read sign by sign, and of a rule across the page. */
const LONGEST_LINE = 100_000;
const LONGEST_RULE = 1000;
/** Nested quotes and lists, HTML elements, brackets of data. */
const DEEPEST_LINE = 60;
const DEEPEST_HTML = 1000;
const DEEPEST_DATA = 200;
/** Signs of links and emphasis in one paragraph. */
const MOST_BRACKETS = 1000;
const MOST_EMPHASIS = 3000;

/** Whether a text is larger than a canvas can be. */
export function isTooLarge(text: string): boolean {
  if (text.length > LARGEST) return true;
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines > MOST_LINES || count(text, /^(?:#|<h[1-6])/gim) > MOST_HEADINGS;
}

/** Whether Markdown has a line that no person has written. */
export function hasEndlessLine(text: string): boolean {
  return text.split('\n').some(({ length }) => length > LONGEST_LINE);
}

/** Whether Markdown, with the HTML in it, is nested more deeply than a person's document. */
export function isMarkdownTooDeep(text: string): boolean {
  return (
    isHtmlTooDeep(text) ||
    text.split('\n').some(isLineTooDeep) ||
    text
      .split(/\n[ \t]*\n/)
      .some(
        (paragraph) => count(paragraph, /\[/g) > MOST_BRACKETS || count(paragraph, /[*_~`]/g) > MOST_EMPHASIS,
      )
  );
}

function isLineTooDeep(line: string): boolean {
  if (/^\s*([-*_=])(?:\s*\1)+\s*$/.test(line)) return line.length > LONGEST_RULE;
  const marks = /^[\s>*+\-\d.)]*/.exec(line)?.[0] ?? '';
  return (
    /^\s{400}/.test(line) ||
    ((marks.match(/[>*+-]|\d[.)]/g) ?? []).length > DEEPEST_LINE &&
      /[^\s\-*_=+|.]/.test(line.slice(marks.length)))
  );
}

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** Whether more elements are open at once than in a person's document. */
export function isHtmlTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, closing, tag = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (VOID.has(tag.toLowerCase())) continue;
    depth = closing === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST_HTML) return true;
  }
  return false;
}

/** Whether JSON or YAML has more brackets open at once than a canvas. */
export function isDataTooDeep(text: string): boolean {
  let depth = 0;
  for (const [sign] of text.matchAll(/[[\]{}]/g)) {
    depth = sign === '[' || sign === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST_DATA) return true;
  }
  return /^ {400}/m.test(text);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
