/** Markdown for hovers and completions, in which what a user wrote can never turn into formatting, links or icons. */
import { oneLine } from '../canvas/text';

/** A user's text as literal text on one line: every character with a meaning in Markdown is escaped. */
export function plain(text: string): string {
  return oneLine(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** A user's text in bold. */
export function bold(text: string): string {
  const escaped = plain(text);
  return escaped === '' ? '' : `**${escaped}**`;
}

/** A word of the file format, such as a key or an id, as code; where it holds backticks, escaped text. */
export function code(text: string): string {
  return text === '' || /[`\s]/u.test(text) ? plain(text) : `\`${text}\``;
}

/** The beginning of a long text, cut at a word, on one line and escaped. */
export function excerpt(text: string, most: number): string {
  const line = oneLine(text);
  if (line.length <= most) return plain(line);
  const cut = line.slice(0, most);
  const space = cut.lastIndexOf(' ');
  const kept = space > most / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '');
  return `${plain(kept)}…`;
}

/** A bulleted list. */
export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

/** Paragraphs and lists one below the other; empty ones are left out. */
export function sections(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}
