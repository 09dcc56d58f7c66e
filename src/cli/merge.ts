/** `bmc merge`: a three-way merge of canvases, as `git merge-file` and as git's merge driver. */
import { resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import { parseCanvas } from '../canvas/parse/parse';
import { problemsOfMerge } from '../compare/impact';
import { type Labels, mergeCanvases } from '../compare/merge';
import type { Diagnostic } from '../lint/diagnostic';
import { readInput, STANDARD, type TextFile, whyNot, writeAtomically } from '../node/textFile';
import type { Io } from './io';

/** The options of `bmc merge`. */
export interface MergeCommand {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** Where the result goes; undefined: into `ours`, as git does it; `-`: standard output. */
  readonly output: string | undefined;
  readonly labels: Labels;
}

/** The highest number of conflicts as an exit code; higher exit codes mean an error. */
const MOST_CONFLICTS = 127;
/** The exit code of `git merge-file` for files that it cannot merge. */
const TROUBLE = 255;

/** What neither side has had: two changes that are right alone need not fit together. */
function newProblems(merged: string, sides: readonly string[]): readonly Diagnostic[] {
  const canvas = parseCanvas(merged);
  return canvas.writable ? problemsOfMerge(canvas, sides.map(parseCanvas)) : [];
}

/** Merges and writes the result. Returns the number of conflicts, or 255 where a file cannot be read or written. */
export async function runMerge(command: MergeCommand, io: Io): Promise<number> {
  const { base, ours, theirs, output = ours, labels } = command;
  const files: TextFile[] = [];
  for (const file of [base, ours, theirs]) {
    try {
      files.push(await readInput(file, io));
    } catch (error) {
      io.err(`${whyNot(file, error)}\n`);
      return TROUBLE;
    }
  }
  const [old, mine, other] = files;
  if (old === undefined || mine === undefined || other === undefined) return TROUBLE;
  const { text, conflicts } = mergeCanvases(old.text, mine.text, other.text, labels);
  try {
    if (output === STANDARD) io.out(mine.mark + text);
    else await writeAtomically(resolve(io.cwd, output), mine.mark + text);
  } catch (error) {
    io.err(`${whyNot(output, error)}\n`);
    return TROUBLE;
  }
  if (conflicts === 0)
    for (const { message } of newProblems(text, [mine.text, other.text]))
      io.err(`${l10n.t('{0}: new problem after the merge: {1}', labels.ours, message)}\n`);
  else
    io.err(
      `${conflicts === 1 ? l10n.t('{0}: 1 conflict', labels.ours) : l10n.t('{0}: {1} conflicts', labels.ours, conflicts)}\n`,
    );
  return Math.min(conflicts, MOST_CONFLICTS);
}
