/**
 * Which files are canvases: the same for the editor, the checks of the workspace, the tree and the command line. A file is a
 * canvas by its name, in upper or lower case. A search for canvases looks into hidden folders too, and leaves out packages of
 * others, the data of Git, other worktrees of the repository (they hold copies of the same files), and symbolic links: so it
 * finds each file once, and ends where links form a loop. A file that is opened or named itself is a canvas wherever it is.
 */

/** Matches the canvases below a folder. Globs are case-sensitive on most systems, hence the classes. */
export const CANVAS_GLOB = '**/*.[bB][mM][cC].{[yY][aA][mM][lL],[yY][mM][lL]}';

/** The folders that a search leaves out. */
export const EXCLUDED_FOLDERS: readonly string[] = ['node_modules', '.git'];

/** Matches everything in excluded folders. */
export const EXCLUDED_GLOBS: readonly string[] = EXCLUDED_FOLDERS.map((name) => `**/${name}/**`);

/** Whether a file is a canvas by its name or path. */
export function isCanvasPath(path: string): boolean {
  return /\.bmc\.ya?ml$/i.test(path);
}

/** The name of a canvas file with this base, numbered from 2 on as long as a name is taken. */
export function freeFileName(base: string, isTaken: (name: string) => boolean): string {
  for (let count = 1; ; count++) {
    const name = `${count === 1 ? base : `${base}-${count}`}.bmc.yaml`;
    if (!isTaken(name)) return name;
  }
}

/** Whether a path, relative to the folder that is searched and with slashes, leads into an excluded folder. */
export function isExcluded(path: string): boolean {
  return path
    .split('/')
    .slice(0, -1)
    .some((name) => EXCLUDED_FOLDERS.includes(name));
}

/** Whether the text of a file called `.git` says that its folder is a worktree of a repository elsewhere (`git worktree add`). */
export function isWorktreeFile(text: string): boolean {
  return /^gitdir:.*[\\/]worktrees[\\/][^\\/]+\s*$/.test(text);
}

/** The folders between the folder that is searched and a file, both exclusive: `a`, `a/b` for `a/b/c.bmc.yaml`. */
export function foldersAbove(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
