/** What an editor asks of the lines of a text: columns, line endings in use, what is blank or a comment. */
import { lineEnd, lineStart, nextLine } from '../../canvas/lines';

/** The number of characters before the offset on its line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** The line ending in use around an offset. */
export function eolAt(text: string, offset: number): string {
  const next = text.indexOf('\n', offset);
  const at = next === -1 ? text.lastIndexOf('\n', offset) : next;
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}

/** The white space at the start of the offset's line. */
export function indentAt(text: string, offset: number): string {
  const start = lineStart(text, offset);
  return /^[ \t]*/.exec(text.slice(start, lineEnd(text, start)))?.[0] ?? '';
}

/** Whether there is only white space before the offset on its line. */
export function firstOnLine(text: string, offset: number): boolean {
  return /^[ \t]*$/.test(text.slice(lineStart(text, offset), offset));
}

/** Whether the text is only white space. */
export function isBlank(text: string): boolean {
  return /^\s*$/.test(text);
}

/** Whether a line holds a comment and nothing else. */
export function isCommentLine(line: string): boolean {
  return /^[ \t]*#/.test(line);
}

/** Past white space, line ends and comments. */
export function pastTrivia(text: string, offset: number): number {
  let at = offset;
  for (;;) {
    while (at < text.length && /\s/.test(text[at] ?? '')) at++;
    const comment = text[at] === '#' && (at === 0 || /[\s\uFEFF]/.test(text[at - 1] ?? ''));
    if (!comment) return at;
    at = lineEnd(text, at);
  }
}

/** Past the lines at the offset that hold nothing but white space. */
export function pastBlankLines(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && isBlank(text.slice(at, lineEnd(text, at)))) at = nextLine(text, at);
  return at;
}

/** Shifts all lines but the first by so many columns; lines that lack the room shift as far as they can. */
export function shiftLines(text: string, by: number): string {
  if (by === 0) return text;
  return text.replace(/\n( *)(?=([^\r\n]?))/g, (whole, spaces: string, next: string) => {
    if (spaces === '' && next === '') return whole;
    return `\n${' '.repeat(Math.max(0, spaces.length + by))}`;
  });
}
