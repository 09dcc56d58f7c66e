/** How findings are written: one module per format. */
import type { ReportedProblem } from '../check';
import type { Io } from '../io';
import { github } from './github';
import { json } from './json';
import type { FormatName } from './names';
import { sarif } from './sarif';
import { text } from './text';

/** The results of one call. */
export interface Report {
  /** The files that could be read. */
  readonly files: readonly string[];
  readonly problems: readonly ReportedProblem[];
  /** How many files `--fix` changed. */
  readonly fixed: number;
  /** Whether every requested file was readable. */
  readonly complete: boolean;
}

/** Puts a report into words, with a line break at its end; in colours only for terminals. */
export type Format = (report: Report, terminal: Pick<Io, 'colors'>) => string;

export const FORMAT: Readonly<Record<FormatName, Format>> = { text, json, github, sarif };
