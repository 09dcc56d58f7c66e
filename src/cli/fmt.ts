/** `bmc fmt`: brings canvases into the one form that the formatter of the editor gives them. */
import { resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import { parseCanvas } from '../canvas/parse/parse';
import { formatCanvas } from '../edit/format/format';
import { findFiles } from '../node/findFiles';
import { readInput, STANDARD, whyNot, writeAtomically } from '../node/textFile';
import { unifiedDiff } from '../node/unifiedDiff';
import { EXIT, type ExitCode } from './exitCodes';
import type { Io } from './io';
import { paintedDiff } from './paintedDiff';

export interface FmtRequest {
  /** Write nothing; only say which files would change. */
  readonly check: boolean;
  /** Show what would change; writes nothing either. */
  readonly diff: boolean;
}

/** Formats each file in place; standard input goes to standard output. */
export async function runFmt(
  patterns: readonly string[],
  { check, diff }: FmtRequest,
  io: Io,
): Promise<ExitCode> {
  const { files, problems } = await findFiles(patterns, io.cwd);
  const trouble = [...problems];
  let changed = 0;
  for (const file of files) {
    try {
      const { text, mark } = await readInput(file, io);
      const result = formatCanvas(parseCanvas(text));
      if (!result.ok) {
        trouble.push(l10n.t('{0}: {1}', file, result.reason));
        continue;
      }
      const after = result.canvas.text;
      const isWritten = !check && !diff;
      if (after !== text) changed++;
      if (diff) io.out(paintedDiff(unifiedDiff(file, text, after), io));
      else if (check && after !== text) io.out(`${file}\n`);
      if (!isWritten) continue;
      if (file === STANDARD) io.out(mark + after);
      else if (after !== text) {
        await writeAtomically(resolve(io.cwd, file), mark + after);
        io.out(`${l10n.t('{0}: formatted', file)}\n`);
      }
    } catch (error) {
      trouble.push(whyNot(file, error));
    }
  }
  for (const message of trouble) io.err(`${message}\n`);
  if (trouble.length > 0) return EXIT.trouble;
  return check && changed > 0 ? EXIT.findings : EXIT.clean;
}
