/** `bmc diff`: what differs between two versions of a canvas, and what that means. */
import * as l10n from '@vscode/l10n';
import { parseCanvas } from '../canvas/parse/parse';
import { findingsOf } from '../compare/changeNote';
import { compareCanvases } from '../compare/compare';
import { type ComparisonFormat, FORMAT_COMPARISON } from '../compare/formats';
import { canvasInWords } from '../compare/inWords';
import { readInput, whyNot } from '../node/textFile';
import { unifiedDiff } from '../node/unifiedDiff';
import { EXIT, type ExitCode } from './exitCodes';
import type { Io } from './io';
import { readVersion } from './versions';

/** The options of `bmc diff`. */
export interface DiffCommand {
  readonly old: string;
  readonly now: string;
  readonly format: ComparisonFormat;
}

/** Prints the comparison. Exit code: 0 nothing differs, 1 something does, 2 a version cannot be read. */
export async function runDiff({ old, now, format }: DiffCommand, io: Io): Promise<ExitCode> {
  const [before, after] = [await readVersion(old, io), await readVersion(now, io)];
  for (const version of [before, after]) if (!version.ok) io.err(`${version.message}\n`);
  if (!before.ok || !after.ok) return EXIT.trouble;
  const comparison = compareCanvases(before.canvas, after.canvas);
  io.out(FORMAT_COMPARISON[format](findingsOf(comparison)));
  return comparison.changes.length === 0 ? EXIT.clean : EXIT.findings;
}

/**
 * The same as git calls an external diff: path, old file, hash, mode, new file and more; only the path where a merge has
 * left conflicts. git takes any other exit code than 0 for a failure.
 */
export async function runGitDiff(args: readonly string[], io: Io): Promise<ExitCode> {
  const [path = '', old, , , now] = args;
  if (old === undefined || now === undefined) {
    io.out(`${l10n.t('{0} has conflicts.', path)}\n`);
    return EXIT.clean;
  }
  io.out(`${path}\n`);
  const code = await runDiff({ old, now, format: 'text' }, io);
  // What is no canvas on one side is compared by its lines.
  if (code === EXIT.trouble) io.out(unifiedDiff(path, await textIn(old, io), await textIn(now, io)));
  io.out('\n');
  return EXIT.clean;
}

async function textIn(file: string, io: Io): Promise<string> {
  return readInput(file, io).then(
    ({ text }) => text,
    () => '',
  );
}

/** A version of a canvas in words, as git asks for it where it compares lines; the text itself if it is no canvas. */
export async function runTextconv(file: string, io: Io): Promise<ExitCode> {
  try {
    const { text } = await readInput(file, io);
    const canvas = parseCanvas(text);
    io.out(canvas.writable ? canvasInWords(canvas) : text);
    return EXIT.clean;
  } catch (error) {
    io.err(`${whyNot(file, error)}\n`);
    return EXIT.trouble;
  }
}
