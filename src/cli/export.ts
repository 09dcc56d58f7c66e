/** `bmc export`: canvases as pictures, slides and documents. */
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import { parseCanvas } from '../canvas/parse/parse';
import type { DrawingOptions } from '../draw/options';
import { findFiles, kindOf } from '../node/findFiles';
import { readInput, STANDARD, whyNot, writeAtomically } from '../node/textFile';
import { type ExportFormat, exportCanvas, FORMAT_FACTS } from '../transfer/export/exportCanvas';
import { EXIT, type ExitCode } from './exitCodes';
import type { Io } from './io';

/** The options of `bmc export`. */
export interface ExportCommand {
  readonly patterns: readonly string[];
  readonly format: ExportFormat;
  readonly drawing: DrawingOptions;
  /** A file, a folder, or `-` for standard output; undefined: standard output for one canvas. */
  readonly output: string | undefined;
}

/** Exports each canvas; what cannot be exported is reported and the others go on. */
export async function runExport(command: ExportCommand, io: Io): Promise<ExitCode> {
  const { files, problems } = await findFiles(command.patterns, io.cwd);
  const trouble = [...problems];
  const targets = await targetsOf(files, command, io.cwd);
  if (typeof targets === 'string') {
    io.err(`${targets}\n`);
    return EXIT.trouble;
  }
  for (const { file, target } of targets) {
    const reason = await exportFile(file, target, command, io);
    if (reason !== undefined) trouble.push(reason);
  }
  for (const message of trouble) io.err(`${message}\n`);
  return trouble.length === 0 ? EXIT.clean : EXIT.trouble;
}

interface Target {
  readonly file: string;
  /** Undefined: standard output. */
  readonly target: string | undefined;
}

/** Where each canvas goes, or why that is not clear. */
async function targetsOf(
  files: readonly string[],
  { format, output }: ExportCommand,
  cwd: string,
): Promise<readonly Target[] | string> {
  const [only] = files;
  if (output === undefined || output === STANDARD) {
    if (files.length > 1 || (FORMAT_FACTS[format].binary && output === undefined))
      return l10n.t('Say where it goes: -o FILE for one canvas, -o FOLDER for several.');
    return only === undefined ? [] : [{ file: only, target: undefined }];
  }
  const path = resolve(cwd, output);
  const isFolder = /[\\/]$/.test(output) || (await kindOf(path)) === 'folder';
  if (files.length === 1 && !isFolder) {
    if (only === undefined) return [];
    if (resolve(cwd, only) === path)
      return l10n.t('{0} is the canvas itself; it is not overwritten.', output);
    return [{ file: only, target: path }];
  }
  if (!isFolder && (await kindOf(path)) === 'file')
    return l10n.t('{0} is a file; several canvases need a folder.', output);
  const targets = files.map((file) => ({ file, target: join(path, nameFor(file, format)) }));
  const taken = new Map<string, string>();
  for (const { file, target } of targets) {
    const before = taken.get(target);
    if (before !== undefined)
      return l10n.t('{0} and {1} would both be written to {2}.', before, file, basename(target));
    taken.set(target, file);
  }
  return targets;
}

function nameFor(file: string, format: ExportFormat): string {
  return `${basename(file).replace(/(\.bmc)?\.ya?ml$/i, '')}.${FORMAT_FACTS[format].extension}`;
}

/** Exports one canvas; returns why it could not be. */
async function exportFile(
  file: string,
  target: string | undefined,
  { format, drawing }: ExportCommand,
  io: Io,
): Promise<string | undefined> {
  try {
    const { text, mark } = await readInput(file, io);
    const exported = await exportCanvas(parseCanvas(mark + text), format, drawing, {
      rasterize: async (...picture) => (await import('../node/rasterize')).rasterize(...picture),
    });
    if (!exported.ok) return l10n.t('{0}: {1}', file, exported.reason);
    if (target === undefined) io.out(exported.content);
    else {
      await mkdir(dirname(target), { recursive: true });
      await writeAtomically(target, exported.content);
    }
    return undefined;
  } catch (error) {
    return whyNot(file, error);
  }
}
