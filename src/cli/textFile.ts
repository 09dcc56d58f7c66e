/** Reading and writing files, with what goes wrong in words for the person. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import writeFileAtomic from 'write-file-atomic';
import { type Io, STANDARD } from './io';

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
export async function readInput(file: string, io: Pick<Io, 'cwd' | 'stdin'>): Promise<TextFile> {
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

/** Why a file could not be read or written. */
export function whyNot(file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
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
