/** A text on its way through several steps of edits, and the one list of edits that leads there from the original. */
import type { Span } from '../canvas/text';
import { refuseUnsafe } from './refusal';
import type { TextEdit } from './result';

/** A stretch of the original, or new text. */
type Piece = { readonly from: number; readonly length: number } | { readonly text: string };

export class EditComposer {
  private pieces: readonly Piece[];

  /** `length`: the length of the original text; the text after it was appended only as working space. */
  constructor(
    private readonly original: string,
    private readonly length = original.length,
  ) {
    this.pieces = [{ from: 0, length: original.length }];
  }

  get text(): string {
    return this.pieces.map((piece) => this.textOf(piece)).join('');
  }

  private textOf(piece: Piece): string {
    return 'text' in piece ? piece.text : this.original.slice(piece.from, piece.from + piece.length);
  }

  /** Remembers the text as it is now; what is returned leads back to it. */
  mark(): () => void {
    const { pieces } = this;
    return () => {
      this.pieces = pieces;
    };
  }

  /** Applies edits of the text as it is now. */
  apply(edits: readonly TextEdit[]): void {
    const rest = new Cutter(this.pieces);
    const result: Piece[] = [];
    let at = 0;
    for (const { span, text } of inOrder(edits)) {
      for (const piece of rest.take(span.start - at)) result.push(piece);
      rest.take(span.end - span.start);
      if (text !== '') result.push({ text });
      at = span.end;
    }
    this.pieces = [...result, ...rest.take(Number.POSITIVE_INFINITY)];
  }

  /** Where a stretch of the original is now; undefined where it has been changed. */
  locate(span: Span): Span | undefined {
    let at = 0;
    for (const piece of this.pieces) {
      if ('text' in piece) at += piece.text.length;
      else if (piece.from <= span.start && span.end <= piece.from + piece.length) {
        const start = at + span.start - piece.from;
        return { start, end: start + span.end - span.start };
      } else at += piece.length;
    }
    return undefined;
  }

  /** The edits from the original to the text as it is now: sorted, apart from each other, none longer than needed. */
  edits(): readonly TextEdit[] {
    const edits: TextEdit[] = [];
    let at = 0;
    let text = '';
    const flush = (end: number): void => {
      const edit = trimmed(this.original, { span: { start: at, end }, text });
      if (edit) edits.push(edit);
      text = '';
    };
    for (const piece of this.pieces) {
      if ('text' in piece || piece.from >= this.length) {
        text += this.textOf(piece);
        continue;
      }
      flush(piece.from);
      at = Math.min(piece.from + piece.length, this.length);
      text = this.original.slice(at, piece.from + piece.length);
    }
    flush(this.length);
    return edits;
  }
}

/** Hands out pieces by length from the front. */
class Cutter {
  private index = 0;
  private used = 0;

  constructor(private readonly pieces: readonly Piece[]) {}

  take(length: number): readonly Piece[] {
    const taken: Piece[] = [];
    for (let left = length; left > 0; ) {
      const piece = this.pieces[this.index];
      if (piece === undefined) break;
      const size = 'text' in piece ? piece.text.length : piece.length;
      const part = Math.min(left, size - this.used);
      if (part > 0) taken.push(cut(piece, this.used, part));
      left -= part;
      this.used += part;
      if (this.used < size) continue;
      this.index++;
      this.used = 0;
    }
    return taken;
  }
}

function cut(piece: Piece, start: number, length: number): Piece {
  return 'text' in piece
    ? { text: piece.text.slice(start, start + length) }
    : { from: piece.from + start, length };
}

/** Edits by place; what is inserted at one place stays in the order given, before what is replaced there. */
function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  for (let index = 1; index < sorted.length; index++) {
    const [before, after] = [sorted[index - 1], sorted[index]];
    if (before && after && before.span.end > after.span.start) refuseUnsafe();
  }
  return sorted;
}

/** The edit without what it would replace by itself; undefined where nothing is left. */
function trimmed(original: string, edit: TextEdit): TextEdit | undefined {
  const old = original.slice(edit.span.start, edit.span.end);
  if (old === edit.text) return undefined;
  const most = Math.min(old.length, edit.text.length);
  let head = 0;
  while (head < most && old[head] === edit.text[head]) head++;
  while (head > 0 && (splits(old, head) || splits(edit.text, head))) head--;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === edit.text.at(-1 - tail)) tail++;
  while (tail > 0 && (splits(old, old.length - tail) || splits(edit.text, edit.text.length - tail))) tail--;
  return {
    span: { start: edit.span.start + head, end: edit.span.end - tail },
    text: edit.text.slice(head, edit.text.length - tail),
  };
}

/** Whether a cut at the offset would part a surrogate pair or a CRLF. */
function splits(text: string, at: number): boolean {
  return /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/.test(text.slice(at - 1, at + 1)) && at > 0;
}
