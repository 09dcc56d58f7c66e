/** `bmc lint`: checks canvases and on demand repairs them. */
import type { Profile } from '../lint/rule';
import { findFiles } from '../node/findFiles';
import { STANDARD } from '../node/textFile';
import { checkFile, type ReportedProblem } from './check';
import { EXIT, type ExitCode } from './exitCodes';
import { FORMAT } from './formats/format';
import type { FormatName } from './formats/names';
import type { Io } from './io';
import { readSeverity } from './rules';

/** The options of `bmc lint`. */
export interface LintRequest {
  readonly format: FormatName;
  readonly profile: Profile;
  /** `id=severity`. */
  readonly rule: readonly string[];
  readonly fix: boolean;
  /** `weight`: who pays, who is served and who is reached first. */
  readonly order: 'weight' | 'text';
  /** How many warnings are still clean. */
  readonly maxWarnings: number;
}

/** Checks every file that the patterns mean. */
export async function runLint(
  patterns: readonly string[],
  { format, profile, rule, fix, order, maxWarnings }: LintRequest,
  io: Io,
): Promise<ExitCode> {
  const options = { profile, rules: Object.fromEntries(rule.map(readSeverity)) };
  const checking = { options, fix, byWeight: order === 'weight', withFixes: format === 'json' };
  const found = await findFiles(patterns, io.cwd);
  const trouble = [...found.problems];
  const problems: ReportedProblem[] = [];
  const files: string[] = [];
  let fixed = 0;
  for (const file of found.files) {
    const checked = await checkFile(file, io, checking);
    if (!checked.readable) {
      trouble.push(checked.message);
      continue;
    }
    files.push(file);
    for (const problem of checked.problems) problems.push(problem);
    if (checked.fixed) fixed++;
  }
  const report = { files, problems, fixed, complete: trouble.length === 0 };
  // Standard output is for the repaired canvas then.
  if (fix && patterns.includes(STANDARD)) io.err(FORMAT[format](report, { colors: false }));
  else io.out(FORMAT[format](report, io));
  for (const message of trouble) io.err(`${message}\n`);
  return exitCode(problems, trouble.length > 0, maxWarnings);
}

function exitCode(problems: readonly ReportedProblem[], trouble: boolean, maxWarnings: number): ExitCode {
  if (trouble) return EXIT.trouble;
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  const errors = problems.some(({ severity }) => severity === 'error');
  return errors || warnings > maxWarnings ? EXIT.findings : EXIT.clean;
}
