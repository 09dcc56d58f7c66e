/** Offsets of a text as positions of the protocol, in the unit that client and server have agreed on. */
import { Lines, type Position } from '../canvas/lines';
import type { Span } from '../canvas/text';

/** The units that the server can count characters in; UTF-16 code units are what it counts in itself. */
export const ENCODINGS = ['utf-16', 'utf-8', 'utf-32'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** The first encoding of the client's list, which is in its order of preference, that the server knows. */
export function encodingFor(wanted: readonly string[] | undefined): Encoding {
  for (const each of wanted ?? []) {
    const known = ENCODINGS.find((encoding) => encoding === each);
    if (known) return known;
  }
  return 'utf-16';
}

export class PositionMapper {
  private readonly lines: Lines;

  constructor(
    private readonly text: string,
    private readonly encoding: Encoding,
  ) {
    this.lines = new Lines(text);
  }

  positionAt(offset: number): Position {
    const { line, character } = this.lines.positionAt(offset);
    if (this.encoding === 'utf-16') return { line, character };
    const start = this.lines.offsetAt({ line, character: 0 });
    return { line, character: this.count(start, start + character) };
  }

  /** A position inside a character is taken for the one before it; one beyond its line for the line's end. */
  offsetAt({ line, character }: Position): number {
    if (this.encoding === 'utf-16') return this.lines.offsetAt({ line, character });
    const start = this.lines.offsetAt({ line, character: 0 });
    const end = this.lines.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
    let units = 0;
    let offset = start;
    while (offset < end) {
      const code = this.text.codePointAt(offset) ?? 0;
      units += this.unitsOf(code);
      if (units > character) break;
      offset += code > 0xffff ? 2 : 1;
    }
    return offset;
  }

  range({ start, end }: Span): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  span({ start, end }: Range): Span {
    return { start: this.offsetAt(start), end: this.offsetAt(end) };
  }

  private count(start: number, end: number): number {
    let units = 0;
    for (let offset = start; offset < end; ) {
      const code = this.text.codePointAt(offset) ?? 0;
      units += this.unitsOf(code);
      offset += code > 0xffff ? 2 : 1;
    }
    return units;
  }

  private unitsOf(code: number): number {
    if (this.encoding === 'utf-32') return 1;
    if (code < 0x80) return 1;
    if (code < 0x800) return 2;
    return code < 0x10000 ? 3 : 4;
  }
}
