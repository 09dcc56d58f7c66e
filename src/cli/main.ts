/** The command line: the same linter as in the editor, for terminals and continuous integration. */
import * as l10n from '@vscode/l10n';
import { version } from '../../package.json';
import { type LintCommand, readArguments } from './arguments';
import { checkFile, type Problem } from './check';
import { explain } from './explain';
import { runExport } from './export';
import { findFiles } from './files';
import { FORMAT } from './formats/format';
import { usage } from './usage';

/** Where the command runs and what it writes to. */
export interface Io {
  readonly cwd: string;
  /** Writes to standard output; bytes for formats that are not text. */
  out(content: string | Uint8Array): void;
  err(text: string): void;
}

/** The exit codes: clean (information and hints included), findings, wrong usage or a file that cannot be read. */
const EXIT = { clean: 0, findings: 1, trouble: 2 } as const;

/** Runs `bmc` with these arguments and returns its exit code. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const command = readArguments(args);
  switch (command.kind) {
    case 'lint':
      return runLint(command, io);
    case 'export':
      return (await runExport(command, io)) ? EXIT.clean : EXIT.trouble;
    case 'explain':
      io.out(explain(command.rule));
      return EXIT.clean;
    case 'help':
      io.out(usage());
      return EXIT.clean;
    case 'version':
      io.out(`${version}\n`);
      return EXIT.clean;
    case 'wrong':
      io.err(`${command.message}\n${l10n.t('“bmc --help” shows what there is.')}\n`);
      return EXIT.trouble;
  }
}

async function runLint(command: LintCommand, io: Io): Promise<number> {
  const found = await findFiles(command.patterns, io.cwd);
  const checking = { ...command, withFixes: command.format === 'json' };
  const trouble = [...found.problems];
  const problems: Problem[] = [];
  const files: string[] = [];
  let fixed = 0;
  for (const file of found.files) {
    const checked = await checkFile(file, io.cwd, checking);
    if (!checked.readable) {
      trouble.push(checked.message);
      continue;
    }
    files.push(file);
    for (const problem of checked.problems) problems.push(problem);
    if (checked.fixed) fixed++;
  }
  io.out(FORMAT[command.format]({ files, problems, fixed, complete: trouble.length === 0 }));
  for (const message of trouble) io.err(`${message}\n`);
  return exitCode(problems, trouble.length > 0, command.maxWarnings);
}

function exitCode(problems: readonly Problem[], trouble: boolean, maxWarnings: number): number {
  if (trouble) return EXIT.trouble;
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  const errors = problems.some(({ severity }) => severity === 'error');
  return errors || warnings > maxWarnings ? EXIT.findings : EXIT.clean;
}
