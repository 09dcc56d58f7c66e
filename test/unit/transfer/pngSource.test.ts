import { inflateSync } from 'node:zlib';
import { expect } from 'chai';
import fc from 'fast-check';
import { isPng, pngWithSource, sourceInPng } from '../../../src/transfer/pngSource';

/** One transparent pixel. */
const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

describe('the canvas in a PNG', () => {
  it('comes back byte for byte', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(sourceInPng(pngWithSource(PIXEL, text, 300))).to.equal(text);
      }),
    );
    const windows = '\uFEFFname: "é😀"\r\n\tchannels: []\r\n';
    expect(sourceInPng(pngWithSource(PIXEL, windows))).to.equal(windows);
  });

  it('leaves a picture that programs can read: chunks in order, each with its checksum', () => {
    const png = Buffer.from(pngWithSource(PIXEL, 'name: X\n', 96));
    const types: string[] = [];
    for (let at = 8; at < png.length; ) {
      const length = png.readUInt32BE(at);
      const type = png.toString('latin1', at + 4, at + 8);
      types.push(type);
      if (type === 'IDAT') expect(inflateSync(png.subarray(at + 8, at + 8 + length))).to.have.length(5);
      // zlib's CRC is in Node 22 only: the same remainder by the polynomial.
      let crc = ~0;
      for (const byte of png.subarray(at + 4, at + 8 + length)) {
        crc ^= byte;
        for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
      }
      expect(png.readUInt32BE(at + 8 + length)).to.equal(~crc >>> 0);
      at += length + 12;
    }
    expect(types).to.deep.equal(['IHDR', 'pHYs', 'iTXt', 'IDAT', 'IEND']);
  });

  it('is not found in other files, or in broken ones', () => {
    expect(isPng(PIXEL)).to.equal(true);
    expect(sourceInPng(PIXEL)).to.equal(undefined);
    const png = pngWithSource(PIXEL, 'name: X\n');
    for (let length = 0; length < 80; length++)
      expect(sourceInPng(png.subarray(0, length))).to.equal(undefined);
    expect(sourceInPng(new TextEncoder().encode('<svg/>'))).to.equal(undefined);
    expect(pngWithSource(new Uint8Array([1, 2, 3]), 'x')).to.deep.equal(new Uint8Array([1, 2, 3]));
  });
});
