/** Runs git. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

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
    const { stderr } = error as { readonly stderr?: string };
    throw new GitError(stderr?.trim() || (error instanceof Error ? error.message : String(error)));
  }
}
