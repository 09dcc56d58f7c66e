/**
 * Lines of a text: by offset, as YAML has them, and for a text that no editor holds as positions. Lines and characters of
 * positions count from 0.
 */
import type { Span } from './text';

/** The first offset of the line that holds the offset. It ends with LF or CRLF; a byte-order mark belongs to no line. */
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

/** The line that holds an offset, without its line ending. */
export function lineAt(text: string, offset: number): Span {
  const start = lineStart(text, offset);
  return { start, end: lineEnd(text, start) };
}

/** The text with every lone CR, which ends a line as in VS Code and YAML, replaced by LF. Its length is the same. */
export function withoutLoneReturns(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}

/** A place as editors count it; characters are UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The lines of a text. A line ends with LF, CRLF or a lone CR, as in VS Code. */
export class Lines {
  private readonly starts: readonly number[];

  constructor(private readonly text: string) {
    const starts = [0];
    for (const end of text.matchAll(/\r\n?|\n/g)) starts.push(end.index + end[0].length);
    this.starts = starts;
  }

  /** The position of an offset; one beyond the text is taken for its end, one inside a line ending for the line's. */
  positionAt(offset: number): Position {
    const wanted = Math.min(Math.max(offset, 0), this.text.length);
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= wanted) low = middle;
      else high = middle;
    }
    const start = this.starts[low] ?? 0;
    return { line: low, character: Math.min(wanted, this.endOf(low)) - start };
  }

  /** The offset of a position; a character beyond its line is taken for the line's end. */
  offsetAt(position: Position): number {
    const start = this.starts[position.line];
    if (start === undefined) return position.line < 0 ? 0 : this.text.length;
    return Math.min(start + Math.max(position.character, 0), this.endOf(position.line));
  }

  /** Where a line's text ends, its line ending left out. */
  private endOf(line: number): number {
    const next = this.starts[line + 1];
    if (next === undefined) return this.text.length;
    return this.text.startsWith('\r\n', next - 2) ? next - 2 : next - 1;
  }
}
