/** The exit codes: a promise to scripts, the same for all commands. */
export const EXIT = {
  /** All went well and there is nothing to object to; information and hints may have been reported. */
  clean: 0,
  /** The command worked, but found something wrong: see each command. */
  findings: 1,
  /** Wrong usage, or something could not be read, understood or written. */
  trouble: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
