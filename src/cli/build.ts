/** `bmc build`: a static site of all canvases of a folder. */
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import * as l10n from '@vscode/l10n';
import { parseCanvas } from '../canvas/parse/parse';
import type { DrawingOptions } from '../draw/options';
import { lint } from '../lint/lint';
import { findFiles, kindOf } from '../node/findFiles';
import { readText, whyNot, writeAtomically } from '../node/textFile';
import { whyNotExported } from '../transfer/export/exportCanvas';
import { galleryOf, INDEX, pagesOf, type SiteEntry } from '../transfer/site/site';
import { EXIT, type ExitCode } from './exitCodes';
import type { Io } from './io';

/** The options of `bmc build`. */
export interface BuildCommand {
  readonly folder: string;
  readonly output: string;
  /** The name of the site; undefined: that of the folder. */
  readonly title: string | undefined;
  readonly drawing: DrawingOptions;
}

/** Writes the site. A canvas that cannot be drawn is reported and left out; the others are written. */
export async function runBuild({ folder, output, title, drawing }: BuildCommand, io: Io): Promise<ExitCode> {
  const root = resolve(io.cwd, folder);
  if ((await kindOf(root)) !== 'folder') {
    io.err(`${l10n.t('{0} is not a folder.', folder)}\n`);
    return EXIT.trouble;
  }
  const { files, problems } = await findFiles([folder], io.cwd);
  const trouble = [...problems];
  const entries: SiteEntry[] = [];
  const taken = new Map<string, string>();
  for (const file of files) {
    const path = relative(root, resolve(io.cwd, file))
      .split(sep)
      .join('/')
      .replace(/\.bmc\.ya?ml$/i, '');
    const before = taken.get(path.toLowerCase());
    taken.set(path.toLowerCase(), file);
    if (before !== undefined || `${path}.html` === INDEX) {
      trouble.push(
        l10n.t('{0} and {1} would both be written to {2}.', before ?? INDEX, file, `${path}.html`),
      );
      continue;
    }
    const read = await readEntry(file, path, io);
    if (typeof read === 'string') trouble.push(read);
    else entries.push(read);
  }
  const name = title ?? basename(root);
  const target = resolve(io.cwd, output);
  try {
    if (entries.length > 0) {
      for (const entry of entries)
        for (const [path, content] of await pagesOf(entry, name, drawing))
          await write(join(target, path), content);
      await write(join(target, INDEX), galleryOf(entries, name));
    }
  } catch (error) {
    trouble.push(whyNot(output, error));
  }
  for (const message of trouble) io.err(`${message}\n`);
  return trouble.length === 0 ? EXIT.clean : EXIT.trouble;
}

/** A canvas with its problems, or why it cannot be drawn. */
async function readEntry(file: string, path: string, io: Io): Promise<SiteEntry | string> {
  try {
    const { text, mark } = await readText(resolve(io.cwd, file));
    const canvas = parseCanvas(mark + text);
    const reason = whyNotExported(canvas);
    if (reason !== undefined) return l10n.t('{0}: {1}', file, reason);
    return { path, canvas, diagnostics: lint(canvas) };
  } catch (error) {
    return whyNot(file, error);
  }
}

async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeAtomically(path, content);
}
