import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The repository. Every bundle of the harness lies two folders below it (`out/tools`, `out/test`). */
export const root = path.resolve(__dirname, '../..');

/** A path inside the repository. */
export const inRoot = (...parts: readonly string[]): string => path.join(root, ...parts);

const temporaryFolders: string[] = [];
process.once('exit', () => temporaryFolders.forEach(removeFolder));

/** A folder in the system's place for temporary things; it is gone when this process ends. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `bmc-${name}-`));
  temporaryFolders.push(folder);
  return folder;
}

/** Removes a folder, whatever is in it and whether or not it is there. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** A temporary workspace with a copy of each of these folders' contents (those that exist), later ones on top. */
export function temporaryWorkspace(...sources: readonly string[]): string {
  const folder = temporaryFolder('workspace');
  for (const source of sources) if (existsSync(source)) cpSync(source, folder, { recursive: true });
  return folder;
}
