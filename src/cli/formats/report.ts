/** The findings of one call, and how a format prints them. */
import type { ReportedProblem } from '../check';
import type { Io } from '../io';

/** The results of one call. */
export interface LintReport {
  /** The files that could be read. */
  readonly files: readonly string[];
  readonly problems: readonly ReportedProblem[];
  /** How many files `--fix` changed. */
  readonly fixed: number;
  /** Whether every requested file was readable. */
  readonly complete: boolean;
}

/** Puts a report into words, with a line break at its end; in colours only for terminals. */
export type Format = (report: LintReport, terminal: Pick<Io, 'colors'>) => string;
