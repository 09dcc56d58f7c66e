/** Reading and writing files, with what goes wrong in words for the person. */
import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import writeFileAtomic from 'write-file-atomic';

/** The file name that means standard input or standard output. */
export const STANDARD = '-';

/** Where paths start, and what comes on standard input. */
export interface InputSource {
  readonly cwd: string;
  /** All that comes on standard input. */
  stdin(): Promise<Uint8Array>;
}

/** A text without its byte-order mark, as editors count it, and the mark. */
export interface TextFile {
  readonly text: string;
  readonly mark: string;
}

/** Throws where the file is not UTF-8. */
export async function readText(path: string): Promise<TextFile> {
  return decode(await readFile(path));
}

/** A file as it was given on the command line; `-` is standard input. */
export async function readInput(file: string, io: InputSource): Promise<TextFile> {
  return file === STANDARD ? decode(await io.stdin()) : readText(resolve(io.cwd, file));
}

function decode(bytes: Uint8Array): TextFile {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  return text.startsWith('\uFEFF') ? { text: text.slice(1), mark: '\uFEFF' } : { text, mark: '' };
}

/**
 * Writes a file so that it has either its old content or the new one, whatever happens: to a temporary file in the same
 * folder, flushed to disk, then renamed. Owner and permissions are kept, and a link goes on pointing to the file.
 */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<void> {
  await writeFileAtomic(path, typeof content === 'string' ? content : Buffer.from(content));
}

/**
 * Writes a file that is not there yet, with the folders above it, so that it is there with all of its content or not at all.
 * Returns false if the file exists already; it is not changed then. Throws other errors of the file system.
 */
export async function createAtomically(path: string, content: string): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}-${randomUUID()}`);
  try {
    await writeFile(draft, content, { flag: 'wx', flush: true });
    // Unlike a rename, a link never takes the place of another file.
    await link(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!NO_LINKS.includes(codeOf(error) ?? '')) throw error;
    return createDirectly(path, content);
  } finally {
    await rm(draft, { force: true });
  }
}

/** What file systems say that have no links. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];

async function createDirectly(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: 'wx', flush: true });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** Why a file could not be read or written. */
export function whyNot(file: string, error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
      return l10n.t('{0}: there is no such file.', file);
    case 'EACCES':
    case 'EPERM':
      return l10n.t('{0}: there is no permission to read or write it.', file);
    case 'EISDIR':
      return l10n.t('{0}: this is a folder.', file);
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return l10n.t('{0}: this is not a text in UTF-8.', file);
    default:
      return l10n.t('{0}: {1}', file, error instanceof Error ? error.message : String(error));
  }
}
