/** The canvases that differ between two states of a git repository. */
import { isCanvasPath } from '../../canvas/files';
import { git } from '../../node/git';

/** A canvas before and after; undefined where it did not exist. Paths are relative to the root of the repository. */
export interface ChangedCanvas {
  readonly path: string;
  /** Its path before, if it was renamed. */
  readonly formerPath?: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * The canvases that differ between the commit at which `head` left `base`, and `head`, in the order of their paths.
 * Rejects with `GitError`, for example when `cwd` is not in a repository or a commit is not there.
 */
export async function changedCanvases(
  cwd: string,
  base: string,
  head: string,
): Promise<readonly ChangedCanvas[]> {
  const to = (await git(cwd, ['rev-parse', '--verify', '--end-of-options', `${head}^{commit}`])).trim();
  const from = (await git(cwd, ['merge-base', '--end-of-options', base, to])).trim();
  const listing = await git(cwd, ['diff', '--name-status', '-z', '--find-renames', from, to]);
  const show = (commit: string, path: string) => git(cwd, ['show', `${commit}:${path}`]);
  const changes = readNameStatus(listing).filter(
    ({ path, formerPath }) => isCanvasPath(path) || (formerPath !== undefined && isCanvasPath(formerPath)),
  );
  return Promise.all(
    changes.map(async ({ status, path, formerPath }) => ({
      path,
      ...(formerPath === undefined ? {} : { formerPath }),
      before: status === 'A' ? undefined : await show(from, formerPath ?? path),
      after: status === 'D' ? undefined : await show(to, path),
    })),
  );
}

interface NameStatus {
  /** The letter of git: A, D, M, R, T and others. */
  readonly status: string;
  readonly path: string;
  readonly formerPath?: string;
}

/** Reads what `git diff --name-status -z` prints: a status, then one path, or two where a file was renamed or copied. */
export function readNameStatus(listing: string): readonly NameStatus[] {
  const parts = listing.split('\0');
  const found: NameStatus[] = [];
  for (let at = 0; at + 1 < parts.length; ) {
    const [status = '', first = '', second = ''] = parts.slice(at, at + 3);
    const letter = status.charAt(0);
    const isPair = letter === 'R' || letter === 'C';
    found.push(
      isPair ? { status: letter, path: second, formerPath: first } : { status: letter, path: first },
    );
    at += isPair ? 3 : 2;
  }
  return found;
}
