import type { InputSource } from '../node/textFile';

/** The input and output of a command besides files, so that tests and other programs can replace the terminal. */
export interface Io extends InputSource {
  /** Writes to standard output; bytes for formats that are not text. */
  out(content: string | Uint8Array): void;
  err(text: string): void;
  /** Whether standard output shows colours. */
  readonly colors: boolean;
  /** How many columns the terminal has; undefined: no terminal. */
  readonly columns?: number | undefined;
}
