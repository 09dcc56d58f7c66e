/** Spans of text, and texts on one line. */

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
