/** `bmc log`: the commits that touched a canvas, each with what it changed in sentences. */
import { basename, dirname, resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import { parseCanvas } from '../canvas/parse/parse';
import { type Findings, findingsOf } from '../compare/changeNote';
import { compareCanvases } from '../compare/compare';
import { asData, FORMAT_COMPARISON } from '../compare/formats';
import { type Commit, logArguments, readLog } from '../compare/gitLog';
import { GitError, git } from '../node/git';
import { EXIT, type ExitCode } from './exitCodes';
import type { Io } from './io';

/** The options of `bmc log`. */
export interface LogCommand {
  readonly file: string;
  readonly format: 'text' | 'json';
  /** At most so many commits; 0: all. */
  readonly most: number;
}

/** Prints the history of a canvas, newest first, following renames. */
export async function runLog({ file, format, most }: LogCommand, io: Io): Promise<ExitCode> {
  const path = resolve(io.cwd, file);
  const folder = dirname(path);
  try {
    const output = await git(folder, logArguments(basename(path), most === 0 ? undefined : most));
    const commits = readLog(output);
    if (commits.length === 0) {
      io.err(`${l10n.t('{0}: no commit has touched this file.', file)}\n`);
      return EXIT.trouble;
    }
    const data: unknown[] = [];
    for (const commit of commits) {
      const findings = await findingsIn(folder, commit);
      if (format === 'text') io.out(`${entry(commit, findings)}\n`);
      else data.push({ ...commit, ...asData(findings) });
    }
    if (format === 'json') io.out(`${JSON.stringify(data, null, 2)}\n`);
    return EXIT.clean;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    io.err(`${l10n.t('{0}: {1}', file, error.message)}\n`);
    return EXIT.trouble;
  }
}

async function findingsIn(folder: string, { hash, path, before }: Commit): Promise<Findings> {
  const read = async (revision: string, name: string | undefined) =>
    parseCanvas(name === undefined ? '' : await git(folder, ['show', `${revision}:${name}`]));
  return findingsOf(compareCanvases(await read(`${hash}^`, before), await read(hash, path)));
}

function entry({ short, date, author, subject }: Commit, findings: Findings): string {
  const note = FORMAT_COMPARISON.text(findings)
    .trimEnd()
    .replace(/^(?=.)/gm, '    ');
  return `${short}  ${date.slice(0, 10)}  ${author}\n    ${subject}\n\n${note}\n`;
}
