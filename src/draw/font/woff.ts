/** Reads and writes font files as their tables. A font file has up to about 20 named tables; WOFF is the same, compressed. */
import { unzlibSync, zlibSync } from 'fflate';

/** Font tables by their names of four letters. */
export type Tables = ReadonlyMap<string, Uint8Array>;

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const TTF_HEADER = 12;
const TTF_ENTRY = 16;
const WOFF_SIGNATURE = 0x774f4646;
const TRUETYPE = 0x00010000;

export function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The tables of a WOFF file. */
export function readWoff(file: Uint8Array): Tables {
  const data = view(file);
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < data.getUint16(12); index++) {
    const entry = WOFF_HEADER + index * WOFF_ENTRY;
    const name = String.fromCharCode(...file.subarray(entry, entry + 4));
    const [offset, stored, length] = [4, 8, 12].map((at) => data.getUint32(entry + at)) as [
      number,
      number,
      number,
    ];
    const bytes = file.subarray(offset, offset + stored);
    tables.set(name, stored < length ? unzlibSync(bytes) : bytes);
  }
  return tables;
}

export function writeWoff(tables: Tables): Uint8Array {
  const entries = sorted(tables).map(([name, bytes]) => {
    const packed = zlibSync(bytes, { level: 9 });
    return { name, bytes, stored: packed.length < bytes.length ? packed : bytes };
  });
  const start = WOFF_HEADER + entries.length * WOFF_ENTRY;
  const length = start + entries.reduce((sum, { stored }) => sum + padded(stored.length), 0);
  const unpacked =
    TTF_HEADER +
    entries.length * TTF_ENTRY +
    entries.reduce((sum, { bytes }) => sum + padded(bytes.length), 0);
  const file = new Uint8Array(length);
  const data = view(file);
  data.setUint32(0, WOFF_SIGNATURE);
  data.setUint32(4, TRUETYPE);
  data.setUint32(8, length);
  data.setUint16(12, entries.length);
  data.setUint32(16, unpacked);
  let offset = start;
  entries.forEach(({ name, bytes, stored }, index) => {
    const entry = WOFF_HEADER + index * WOFF_ENTRY;
    setName(file, entry, name);
    data.setUint32(entry + 4, offset);
    data.setUint32(entry + 8, stored.length);
    data.setUint32(entry + 12, bytes.length);
    data.setUint32(entry + 16, checksum(bytes));
    file.set(stored, offset);
    offset += padded(stored.length);
  });
  return file;
}

/** The tables as a TrueType file, for programs that read no WOFF. */
export function writeTtf(tables: Tables): Uint8Array {
  const entries = sorted(tables);
  const start = TTF_HEADER + entries.length * TTF_ENTRY;
  const file = new Uint8Array(entries.reduce((sum, [, bytes]) => sum + padded(bytes.length), start));
  const data = view(file);
  const power = 2 ** Math.floor(Math.log2(entries.length));
  data.setUint32(0, TRUETYPE);
  data.setUint16(4, entries.length);
  data.setUint16(6, power * TTF_ENTRY);
  data.setUint16(8, Math.log2(power));
  data.setUint16(10, (entries.length - power) * TTF_ENTRY);
  let offset = start;
  entries.forEach(([name, bytes], index) => {
    const entry = TTF_HEADER + index * TTF_ENTRY;
    setName(file, entry, name);
    data.setUint32(entry + 4, checksum(bytes));
    data.setUint32(entry + 8, offset);
    data.setUint32(entry + 12, bytes.length);
    file.set(bytes, offset);
    offset += padded(bytes.length);
  });
  return file;
}

function sorted(tables: Tables): readonly (readonly [string, Uint8Array])[] {
  return [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
}

function setName(file: Uint8Array, at: number, name: string): void {
  for (let index = 0; index < name.length; index++) file[at + index] = name.charCodeAt(index);
}

/** Tables start at multiples of four bytes. */
function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function checksum(bytes: Uint8Array): number {
  const whole = new Uint8Array(padded(bytes.length));
  whole.set(bytes);
  const data = view(whole);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + data.getUint32(at)) >>> 0;
  return sum;
}
