/** Breaks text into lines by the Unicode rules (UAX #14), and inside a word only where a line cannot hold it. */
import LineBreaker from 'linebreak';
import { textWidth, type Weight } from './measureText';

/** A stretch of text after which a line may end, with its width in em without the white space at its end. */
interface Piece {
  readonly text: string;
  readonly width: number;
  /** Width of the white space at the end, which counts only where more text follows on the line. */
  readonly space: number;
  readonly required: boolean;
}

/** A text that is measured once and then wrapped to many widths while a type size is being chosen. */
export class MeasuredText {
  private readonly pieces: readonly Piece[];

  constructor(
    readonly text: string,
    readonly weight: Weight,
  ) {
    this.pieces = [...piecesOf(text, weight)];
  }

  /** The lines of the text where a line is at most `width` em wide. Never empty; only white space is dropped. */
  lines(width: number): readonly string[] {
    const lines: string[] = [];
    let line = '';
    let used = 0;
    const end = (): void => {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    };
    for (const piece of this.pieces) {
      if (line !== '' && used + piece.width > width) end();
      if (piece.width > width) {
        const parts = splitWord(piece.text, width, this.weight);
        lines.push(...parts.slice(0, -1));
        line = parts.at(-1) ?? '';
        used = textWidth(line, this.weight);
      } else {
        line += piece.text;
        used += piece.width + piece.space;
      }
      if (piece.required) end();
    }
    if (line.trim() !== '' || lines.length === 0) end();
    return lines;
  }
}

function* piecesOf(text: string, weight: Weight): Iterable<Piece> {
  const breaker = new LineBreaker(text);
  let start = 0;
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    const piece = text.slice(start, found.position);
    const word = piece.trimEnd();
    const width = textWidth(word, weight);
    yield {
      text: piece.replace(/[\r\n]+$/, ''),
      width,
      space: textWidth(piece.slice(word.length).replace(/[\r\n]/g, ''), weight),
      required: found.required && found.position < text.length,
    };
    start = found.position;
  }
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A word that is wider than a line, split between user-perceived characters. */
function splitWord(word: string, width: number, weight: Weight): readonly string[] {
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const { segment } of graphemes.segment(word)) {
    const wide = textWidth(segment, weight);
    if (part !== '' && used + wide > width) {
      parts.push(part.trimEnd());
      part = '';
      used = 0;
    }
    part += segment;
    used += wide;
  }
  return [...parts, part];
}
