/** The glyphs of a TrueType font: which characters it has, and the font with the outlines of some characters only. */
import UNUSED_TABLES from './unusedTables.json';
import { readWoff, type Tables, view } from './woff';

/**
 * Tables without which a font still draws: the build leaves the unused ones out of the bundled fonts already, and `post` is
 * replaced. Without kerning, widths are what was measured.
 */
const DROPPED = new Set([...UNUSED_TABLES, 'post']);
/** `post` of version 3: no names of glyphs. */
const POST_LENGTH = 32;
const POST_VERSION = 0x00030000;

/** Flags of a part of a composite glyph. */
const WORDS = 0x1;
const SCALE = 0x8;
const MORE = 0x20;
const SCALE_XY = 0x40;
const MATRIX = 0x80;

export class Glyphs {
  private readonly tables: Tables;
  private readonly byCharacter: ReadonlyMap<number, number>;

  constructor(woff: Uint8Array) {
    this.tables = readWoff(woff);
    this.byCharacter = readCmap(this.table('cmap'));
  }

  has(codePoint: number): boolean {
    return this.byCharacter.has(codePoint);
  }

  /** The whole font without kerning and substitutions. */
  whole(): Tables {
    return this.with(this.tables);
  }

  /** The font with the outlines of these characters only; all others are blank. */
  subset(codePoints: Iterable<number>): Tables {
    const offsets = this.offsets();
    const glyf = this.table('glyf');
    const kept = new Set<number>([0]);
    const keep = (glyph: number): void => {
      if (kept.has(glyph)) return;
      kept.add(glyph);
      for (const part of partsOf(glyf.subarray(offsets[glyph], offsets[glyph + 1]))) keep(part);
    };
    for (const codePoint of codePoints) {
      const glyph = this.byCharacter.get(codePoint);
      if (glyph !== undefined) keep(glyph);
    }
    const outlines: Uint8Array[] = [];
    const loca = new Uint8Array(offsets.length * 4);
    let length = 0;
    for (let glyph = 0; glyph + 1 < offsets.length; glyph++) {
      view(loca).setUint32(glyph * 4, length);
      if (!kept.has(glyph)) continue;
      const outline = glyf.subarray(offsets[glyph], offsets[glyph + 1]);
      const padded = new Uint8Array(Math.ceil(outline.length / 4) * 4);
      padded.set(outline);
      outlines.push(padded);
      length += padded.length;
    }
    view(loca).setUint32((offsets.length - 1) * 4, length);
    const head = this.table('head').slice();
    view(head).setUint16(LOCA_FORMAT, 1);
    return this.with(new Map([...this.tables, ['head', head], ['loca', loca], ['glyf', joined(outlines)]]));
  }

  private with(tables: Tables): Tables {
    const post = new Uint8Array(POST_LENGTH);
    post.set(this.table('post').subarray(0, POST_LENGTH));
    view(post).setUint32(0, POST_VERSION);
    return new Map([...[...tables].filter(([name]) => !DROPPED.has(name)), ['post', post]]);
  }

  private table(name: string): Uint8Array {
    const table = this.tables.get(name);
    if (table === undefined) throw new TypeError(`the font has no table ${name}`);
    return table;
  }

  /** Where each glyph starts in `glyf`, and where the last one ends. */
  private offsets(): readonly number[] {
    const loca = view(this.table('loca'));
    const long = view(this.table('head')).getUint16(LOCA_FORMAT) === 1;
    return Array.from({ length: loca.byteLength / (long ? 4 : 2) }, (_, index) =>
      long ? loca.getUint32(index * 4) : loca.getUint16(index * 2) * 2,
    );
  }
}

const LOCA_FORMAT = 50;

/** The glyphs that a composite glyph is made of. */
function* partsOf(outline: Uint8Array): Iterable<number> {
  const data = view(outline);
  if (outline.length === 0 || data.getInt16(0) >= 0) return;
  let at = 10;
  for (let flags = MORE; flags & MORE; ) {
    flags = data.getUint16(at);
    yield data.getUint16(at + 2);
    at += 4 + (flags & WORDS ? 4 : 2);
    if (flags & SCALE) at += 2;
    else if (flags & SCALE_XY) at += 4;
    else if (flags & MATRIX) at += 8;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Glyphs by code point, from the first subtable of format 4 or 12. */
function readCmap(table: Uint8Array): ReadonlyMap<number, number> {
  const data = view(table);
  const glyphs = new Map<number, number>();
  for (let index = 0; index < data.getUint16(2); index++) {
    const start = data.getUint32(4 + index * 8 + 4);
    const format = data.getUint16(start);
    if (format === 12) {
      for (let group = 0; group < data.getUint32(start + 12); group++) {
        const at = start + 16 + group * 12;
        const [first, last, glyph] = [data.getUint32(at), data.getUint32(at + 4), data.getUint32(at + 8)];
        for (let code = first; code <= last; code++) glyphs.set(code, glyph + code - first);
      }
    }
    if (format !== 4) continue;
    const segments = data.getUint16(start + 6) / 2;
    for (let segment = 0; segment < segments; segment++) {
      const at = (part: number): number =>
        start + 14 + part * segments * 2 + segment * 2 + (part > 0 ? 2 : 0);
      const [last, first, delta] = [data.getUint16(at(0)), data.getUint16(at(1)), data.getUint16(at(2))];
      const range = data.getUint16(at(3));
      for (let code = first; code <= last && code < 0xffff; code++) {
        const stored = range === 0 ? code : data.getUint16(at(3) + range + (code - first) * 2);
        const glyph = stored === 0 ? 0 : (stored + delta) & 0xffff;
        if (glyph !== 0) glyphs.set(code, glyph);
      }
    }
  }
  return glyphs;
}
