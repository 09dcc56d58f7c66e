/** Reads a version of a canvas: a file, standard input, or what git has under `REV:path`. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { Canvas } from '../canvas/canvas';
import { parseCanvas } from '../canvas/parse/parse';
import { GitError, git } from '../node/git';
import { type InputSource, readInput, STANDARD, whyNot } from '../node/textFile';

/** A version that was read, or why it was not, in words for the user. */
export type Version =
  | { readonly ok: true; readonly canvas: Canvas }
  | { readonly ok: false; readonly message: string };

/** Reads a version that can be compared: its YAML has no errors. */
export async function readVersion(name: string, io: InputSource): Promise<Version> {
  try {
    const canvas = parseCanvas(await textOf(name, io));
    if (canvas.writable) return { ok: true, canvas };
    const reason = canvas.readOnlyReason ?? l10n.t('This file cannot be read as a canvas.');
    return { ok: false, message: l10n.t('{0}: {1}', name, reason) };
  } catch (error) {
    return {
      ok: false,
      message: error instanceof GitError ? l10n.t('{0}: {1}', name, error.message) : whyNot(name, error),
    };
  }
}

async function textOf(name: string, io: InputSource): Promise<string> {
  if (name.includes(':') && name !== STANDARD && !(await exists(resolve(io.cwd, name))))
    return textInGit(name, io.cwd);
  return (await readInput(name, io)).text;
}

/** A path counts from the root of the repository, as git has it; one that is not there, from the folder of the command. */
async function textInGit(name: string, cwd: string): Promise<string> {
  const at = name.indexOf(':');
  const [revision, path] = [name.slice(0, at), name.slice(at + 1).replaceAll('\\', '/')];
  try {
    return withoutMark(await show(cwd, `${revision}:${path}`));
  } catch (error) {
    if (path.startsWith('./') || path.startsWith('../') || path === '') throw error;
    try {
      return withoutMark(await show(cwd, `${revision}:./${path}`));
    } catch {
      throw error;
    }
  }
}

/** `-` in front would be read as an option. */
const show = (cwd: string, object: string): Promise<string> => git(cwd, ['show', '--end-of-options', object]);

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
