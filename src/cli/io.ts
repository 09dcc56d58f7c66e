/** What a command may touch besides files, so that tests and other programs can stand in for a terminal. */
export interface Io {
  readonly cwd: string;
  /** Writes to standard output; bytes for formats that are not text. */
  out(content: string | Uint8Array): void;
  err(text: string): void;
  /** All that comes on standard input. */
  stdin(): Promise<Uint8Array>;
  /** Whether standard output shows colours. */
  readonly colors: boolean;
  /** How many columns the terminal has; undefined: no terminal. */
  readonly columns?: number | undefined;
}

/** The name that stands for standard input, and for standard output. */
export const STANDARD = '-';
