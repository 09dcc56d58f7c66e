/** Lines of a text by offset. A line ends with LF or CRLF, as in YAML; a byte-order mark belongs to no line. */

/** The first offset of the line that holds the offset. */
export function lineStart(text: string, offset: number): number {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && offset > 0 && text.startsWith('\uFEFF') ? 1 : start;
}

/** Where the line's text ends, before its line ending. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end === -1) return text.length;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

/** The first offset of the next line, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

/** How many characters stand before the offset on its line. */
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

/** Whether nothing but white space stands on the line before the offset. */
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
