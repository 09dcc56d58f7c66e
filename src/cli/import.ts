/** `bmc import`: canvases out of files of other kinds. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import { freeFileName } from '../canvas/files';
import { findSources, kindOf } from '../node/findFiles';
import { createAtomically, STANDARD, whyNot } from '../node/textFile';
import type { Format } from '../transfer/import/formatOf';
import { IMPORTED_EXTENSIONS, importBytes } from '../transfer/import/importBytes';
import { type Imported, type ImportedCanvas, leavesContent } from '../transfer/import/importText';
import { reportJson, reportText } from '../transfer/import/report';
import { EXIT, type ExitCode } from './exitCodes';
import type { Io } from './io';

/** The options of `bmc import`. */
export interface ImportCommand {
  readonly patterns: readonly string[];
  /** Undefined: found out. */
  readonly from: Format | undefined;
  /** A file for one canvas, a folder, or `-` for standard output; undefined: standard output. */
  readonly output: string | undefined;
  readonly report: 'text' | 'json';
  /** Take what a lean canvas has in common with a business model canvas. */
  readonly lean: boolean;
}

interface Source {
  readonly file: string;
  readonly imported: Imported;
}

/** Imports each file. The canvases go to the output, the report to standard error; no file is overwritten. */
export async function runImport(command: ImportCommand, io: Io): Promise<ExitCode> {
  const { files, problems } = await findSources(command.patterns, io.cwd, IMPORTED_EXTENSIONS);
  const trouble = [...problems];
  const sources: Source[] = [];
  for (const file of files) {
    try {
      const bytes = file === STANDARD ? await io.stdin() : await readFile(resolve(io.cwd, file));
      sources.push({ file, imported: importBytes(bytes, optionsOf(command, file)) });
    } catch (error) {
      trouble.push(whyNot(file, error));
    }
  }
  const canvases = sources.flatMap(({ imported }) => (imported.ok ? imported.canvases : []));
  for (const message of await write(canvases, command.output, io)) trouble.push(message);
  io.err(
    command.report === 'json'
      ? `${JSON.stringify(
          sources.map(({ file, imported }) => reportJson(file, imported)),
          undefined,
          2,
        )}\n`
      : sources.map(({ file, imported }) => `${reportText(file, imported)}\n`).join(''),
  );
  for (const message of trouble) io.err(`${message}\n`);
  if (trouble.length > 0 || sources.some(({ imported }) => !imported.ok)) return EXIT.trouble;
  return sources.some(({ imported }) => imported.ok && leavesContent(imported.leftOut))
    ? EXIT.findings
    : EXIT.clean;
}

function optionsOf({ from, lean }: ImportCommand, file: string) {
  return {
    acceptLean: lean,
    ...(from === undefined ? {} : { from }),
    ...(file === STANDARD ? {} : { file }),
  };
}

/** Writes the canvases; returns what could not be written. */
async function write(
  canvases: readonly ImportedCanvas[],
  output: string | undefined,
  io: Io,
): Promise<readonly string[]> {
  const [only, another] = canvases;
  if (only === undefined) return [];
  if (output === undefined || output === STANDARD) {
    io.out(canvases.map(({ text }) => text).join('---\n'));
    return [];
  }
  const path = resolve(io.cwd, output);
  const isFolder = /[\\/]$/.test(output) || (await kindOf(path)) === 'folder';
  if (!isFolder && another === undefined) return writeNew(path, output, only.text);
  if (!isFolder && ((await kindOf(path)) === 'file' || /\.ya?ml$/i.test(output)))
    return [l10n.t('{0} is a file; several canvases need a folder.', output)];
  const trouble: string[] = [];
  const taken = new Set<string>();
  for (const { fileName, text } of canvases) {
    const free = freeFileName(fileName.replace(/\.bmc\.yaml$/, ''), (name) => taken.has(name));
    taken.add(free);
    for (const message of await writeNew(join(path, free), join(output, free), text)) trouble.push(message);
  }
  return trouble;
}

async function writeNew(path: string, shown: string, text: string): Promise<readonly string[]> {
  try {
    const isNew = await createAtomically(path, text);
    return isNew ? [] : [l10n.t('{0} is there already; it is not overwritten.', shown)];
  } catch (error) {
    return [whyNot(shown, error)];
  }
}
