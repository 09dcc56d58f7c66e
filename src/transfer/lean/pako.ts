/** The part of pako that fast-png uses to read a PNG, made of fflate, which ships anyway: the build puts it in the place of pako. */
import { unzlibSync } from 'fflate';

export const inflate = unzlibSync;

/** Takes zlib data in pieces. */
export class Inflate {
  readonly err = 0;
  private readonly pieces: Uint8Array[] = [];

  push(piece: Uint8Array): void {
    this.pieces.push(piece);
  }

  get result(): Uint8Array {
    const whole = new Uint8Array(this.pieces.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of this.pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return unzlibSync(whole);
  }
}

/** Only for writing a PNG, which nobody asks fast-png for. */
export function deflate(): never {
  throw new TypeError('not supported');
}
