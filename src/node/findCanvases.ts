/** The canvases in a folder and the folders in it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXCLUDED_FOLDERS, isCanvasPath, isWorktreeFile } from '../canvas/files';

/**
 * Paths from the folder, with slashes, sorted. Symbolic links are not followed, so that each file is found once and loops
 * end; a folder that cannot be read has no canvases.
 */
export async function findCanvases(folder: string): Promise<readonly string[]> {
  return (await below(folder, '')).sort();
}

async function below(folder: string, path: string): Promise<string[]> {
  const entries = await readdir(join(folder, path), { withFileTypes: true }).catch(() => []);
  const isOther = path !== '' && entries.some(({ name }) => name === '.git');
  if (isOther && (await isWorktree(join(folder, path)))) return [];
  const found: string[] = [];
  for (const entry of entries) {
    const inside = path === '' ? entry.name : `${path}/${entry.name}`;
    if (entry.isFile() && isCanvasPath(entry.name)) found.push(inside);
    else if (entry.isDirectory() && !EXCLUDED_FOLDERS.includes(entry.name))
      found.push(...(await below(folder, inside)));
  }
  return found;
}

async function isWorktree(folder: string): Promise<boolean> {
  try {
    return isWorktreeFile(await readFile(join(folder, '.git'), 'utf8'));
  } catch {
    // It is the folder of a repository.
    return false;
  }
}
