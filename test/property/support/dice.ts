/** Random decisions read from a tape of bytes: fast-check shrinks the tape, and an empty one decides for the simplest. */
import fc from 'fast-check';

export class Dice {
  private at = 0;

  constructor(private readonly tape: Uint8Array) {}

  /** A whole number from 0 to below `sides`; 0 is the simplest. */
  below(sides: number): number {
    const byte = this.tape[this.at++] ?? 0;
    return byte % sides;
  }

  /** True in so many of a hundred cases. */
  chance(percent: number): boolean {
    return this.below(100) >= 100 - percent;
  }

  /** One of these; the first one is the simplest. */
  one<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.below(choices.length)] ?? choices[0];
  }

  /** Some of these, in their order. */
  some<T>(choices: readonly T[], percent: number): readonly T[] {
    return choices.filter(() => this.chance(percent));
  }
}

/** Tapes of all lengths up to a maximum. A failure is reported without them: seed and path reproduce it. */
export function tapes(length: number): fc.Arbitrary<Uint8Array> {
  return fc
    .uint8Array({ maxLength: length, size: 'max' })
    .map((tape) => Object.assign(tape, { [fc.toStringMethod]: () => `a tape of ${tape.length}` }));
}
