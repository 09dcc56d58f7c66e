/** From paths, folders and patterns to files. */
import { stat } from 'node:fs/promises';
import { isAbsolute, posix, resolve, sep } from 'node:path';
import * as l10n from '@vscode/l10n';
import { glob, isDynamicPattern } from 'tinyglobby';
import { EXCLUDED_GLOBS } from '../canvas/files';
import { findCanvases } from './findCanvases';
import { STANDARD } from './textFile';

/** Symbolic links are not followed, so that each file is found once and loops end. */
const SEARCH = { ignore: [...EXCLUDED_GLOBS], followSymbolicLinks: false, expandDirectories: false } as const;

export interface FoundFiles {
  /** In the order given, each once; a file that was named itself exactly as it was named. */
  readonly files: readonly string[];
  /** What leads to no file, in words for the user. */
  readonly problems: readonly string[];
}

/**
 * The files that patterns match: a file, a folder with canvases, a glob, or `-`, which is kept. Without patterns: the
 * canvases in `cwd`.
 */
export async function findFiles(patterns: readonly string[], cwd: string): Promise<FoundFiles> {
  const files = new Map<string, string>();
  const problems: string[] = [];
  for (const pattern of patterns.length > 0 ? patterns : ['.']) {
    const found = await expand(pattern, cwd);
    if (found.length === 0) problems.push(nothingFound(pattern));
    for (const file of found) {
      const path = resolve(cwd, file);
      if (!files.has(path)) files.set(path, file);
    }
  }
  return { files: [...files.values()], problems };
}

/**
 * The files that an import reads: a file of any kind, `-`, a pattern, or the files with one of these extensions in a folder
 * and below.
 */
export async function findSources(
  patterns: readonly string[],
  cwd: string,
  extensions: readonly string[],
): Promise<FoundFiles> {
  const files: string[] = [];
  const problems: string[] = [];
  for (const pattern of patterns) {
    const isFolder = pattern !== '-' && (await kindOf(resolve(cwd, pattern))) === 'folder';
    const found = isFolder
      ? (await glob(`**/*.{${extensions.join(',')}}`, { ...SEARCH, cwd: resolve(cwd, pattern) }))
          .sort()
          .map((file) => inFolder(pattern, file))
      : pattern === '-'
        ? [pattern]
        : await expand(pattern, cwd);
    if (found.length === 0) problems.push(nothingFound(pattern));
    for (const file of found) if (!files.includes(file)) files.push(file);
  }
  return { files, problems };
}

async function expand(pattern: string, cwd: string): Promise<readonly string[]> {
  if (pattern === STANDARD) return [pattern];
  const kind = await kindOf(resolve(cwd, pattern));
  if (kind === 'file') return [pattern];
  if (kind === 'folder') {
    const found = await findCanvases(resolve(cwd, pattern));
    return found.map((file) => (pattern === '.' ? file : inFolder(pattern, file)));
  }
  const asPattern = sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
  if (!isDynamicPattern(asPattern)) return [];
  const absolute = isAbsolute(pattern);
  const found = await glob(asPattern, { ...SEARCH, cwd, absolute });
  const prefix = asPattern.startsWith('./') ? './' : '';
  return found.sort().map((file) => `${prefix}${file}`);
}

/** A file of a folder, with the folder as it was written. */
function inFolder(folder: string, file: string): string {
  return folder.endsWith('/') || folder.endsWith(sep) ? `${folder}${file}` : `${folder}${posix.sep}${file}`;
}

/** What is at a path. */
export async function kindOf(path: string): Promise<'file' | 'folder' | 'nothing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'nothing';
  }
}

function nothingFound(pattern: string): string {
  if (pattern === '.') return l10n.t('There is no canvas (*.bmc.yaml) in this folder.');
  return isDynamicPattern(pattern)
    ? l10n.t('{0}: no file fits this.', pattern)
    : l10n.t('{0}: there is no such file, and no canvas in a folder of this name.', pattern);
}
