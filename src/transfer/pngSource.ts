/** The canvas inside a PNG picture: kept in an `iTXt` chunk, compressed, so that the picture can be opened again byte for byte. */
import { Unzlib, zlibSync } from 'fflate';

/** The keyword of the chunk. */
export const PNG_KEYWORD = 'business-model-canvas';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length and type before the content of a chunk, and its checksum after it. */
const HEAD = 8;
const TAIL = 4;
/** More text than this is not a canvas; a picture may have been made to exhaust memory. */
const MOST_TEXT = 8 * 1024 * 1024;

interface Chunk {
  readonly type: string;
  readonly content: Uint8Array;
  /** Where the chunk starts in the file. */
  readonly start: number;
}

/** Whether a file is a PNG picture. */
export function isPng(file: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => file[index] === byte);
}

/**
 * A PNG with the text of a canvas in it, and where `pixelsPerInch` is given, with the size at which it is printed. Anything
 * that is not a PNG comes back as it is.
 */
export function pngWithSource(png: Uint8Array, source: string, pixelsPerInch?: number): Uint8Array {
  const [header, next] = [...chunksOf(png)];
  if (header?.type !== 'IHDR' || next === undefined) return png;
  const keyword = new TextEncoder().encode(PNG_KEYWORD);
  const text = zlibSync(new TextEncoder().encode(source), { level: 9 });
  // After the keyword: end, compressed, by zlib, no language, no translated keyword.
  const content = joined([keyword, new Uint8Array([0, 1, 0, 0, 0]), text]);
  const size = pixelsPerInch === undefined ? [] : [chunk('pHYs', physicalSize(pixelsPerInch))];
  return joined([png.subarray(0, next.start), ...size, chunk('iTXt', content), png.subarray(next.start)]);
}

/** The canvas that a PNG of ours was drawn from; undefined for any other file. */
export function sourceInPng(file: Uint8Array): string | undefined {
  for (const { type, content } of chunksOf(file)) {
    if (type !== 'iTXt') continue;
    const end = content.indexOf(0);
    if (end < 0 || new TextDecoder('latin1').decode(content.subarray(0, end)) !== PNG_KEYWORD) continue;
    const compressed = content[end + 1] === 1;
    const language = content.indexOf(0, end + 3);
    const translated = content.indexOf(0, language + 1);
    if (language < 0 || translated < 0) return undefined;
    try {
      const text = content.subarray(translated + 1);
      const bytes = compressed ? unpacked(text) : text;
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/** Throws where it is not compressed text, or too much of it. */
function unpacked(text: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Unzlib((part) => {
    length += part.length;
    if (length > MOST_TEXT) throw new RangeError('too much text');
    parts.push(part);
  });
  stream.push(text, true);
  return joined(parts);
}

function* chunksOf(file: Uint8Array): Iterable<Chunk> {
  if (!isPng(file)) return;
  const data = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let start = SIGNATURE.length;
  while (start + HEAD + TAIL <= file.length) {
    const end = start + HEAD + data.getUint32(start);
    if (end + TAIL > file.length) return;
    const type = String.fromCharCode(...file.subarray(start + 4, start + HEAD));
    yield { type, content: file.subarray(start + HEAD, end), start };
    start = end + TAIL;
  }
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const whole = new Uint8Array(HEAD + content.length + TAIL);
  const data = new DataView(whole.buffer);
  data.setUint32(0, content.length);
  whole.set(
    [...type].map((letter) => letter.charCodeAt(0)),
    4,
  );
  whole.set(content, HEAD);
  data.setUint32(HEAD + content.length, crc(whole.subarray(4, HEAD + content.length)));
  return whole;
}

function physicalSize(pixelsPerInch: number): Uint8Array {
  const content = new Uint8Array(9);
  const data = new DataView(content.buffer);
  const perMetre = Math.round(pixelsPerInch / 0.0254);
  data.setUint32(0, perMetre);
  data.setUint32(4, perMetre);
  content[8] = 1;
  return content;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The checksum of PNG chunks. */
function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (CRC_TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
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
