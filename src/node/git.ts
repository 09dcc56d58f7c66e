/** Runs git. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import * as l10n from '@vscode/l10n';

/** A git command failed; `message` is its error output. */
export class GitError extends Error {}

const run = promisify(execFile);

/** More than this is no text of canvases. */
const LONGEST_OUTPUT = 64 * 1024 * 1024;

/** What git prints. Rejects with `GitError` where it fails or is not installed. */
export async function git(cwd: string, args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run('git', ['-c', 'core.quotePath=false', ...args], {
      cwd,
      encoding: 'utf8',
      maxBuffer: LONGEST_OUTPUT,
    });
    return stdout;
  } catch (error) {
    const { stderr, code } = error as { readonly stderr?: string; readonly code?: unknown };
    // A folder that does not exist fails in the same way.
    if (code === 'ENOENT' && existsSync(cwd)) throw new GitError(l10n.t('git is not installed.'));
    throw new GitError(stderr?.trim() || (error instanceof Error ? error.message : String(error)));
  }
}
