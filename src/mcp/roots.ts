/** Which files an agent may touch: those below the roots, by their real paths, so that no link leads out of them. */
import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isCanvasPath } from '../canvas/files';

/** A path, or why it is out of reach. */
export type PathAccess =
  | { readonly ok: true; readonly path: string; readonly name: string }
  | { readonly ok: false; readonly reason: string };

export class Roots {
  constructor(readonly folders: readonly string[]) {}

  /** A canvas file by its path from a root, an absolute path or a `file:` address. */
  async canvas(file: string): Promise<PathAccess> {
    const place = await this.place(file);
    if (place.ok && !isCanvasPath(place.path))
      return { ok: false, reason: `${file} is no canvas: its name does not end in .bmc.yaml.` };
    return place;
  }

  /** A folder by its real path, where it is a root or lies below one. */
  async folder(path: string): Promise<string | undefined> {
    const real = await realPath(path);
    for (const folder of this.folders) {
      const root = await realPath(folder);
      if (real === root || isBelow(real, root)) return real;
      // A client may name more than the server may touch: what lies in both is left.
      if (isBelow(root, real)) return root;
    }
    return undefined;
  }

  /** Any file below the roots; it need not be there yet. */
  async place(file: string): Promise<PathAccess> {
    const wanted = pathOf(file.trim());
    if (wanted === undefined || wanted === '' || wanted.includes('\0'))
      return { ok: false, reason: `${JSON.stringify(file)} is no path of a file.` };
    const candidates = isAbsolute(wanted) ? [wanted] : this.folders.map((folder) => resolve(folder, wanted));
    const inside: PathAccess[] = [];
    for (const candidate of candidates) {
      const real = await realPath(candidate);
      for (const folder of this.folders) {
        const root = await realPath(folder);
        if (real !== root && isBelow(real, root))
          inside.push({ ok: true, path: real, name: relative(root, real).split(sep).join('/') });
      }
    }
    for (const place of inside) if (place.ok && (await isThere(place.path))) return place;
    return (
      inside[0] ?? {
        ok: false,
        reason: `${file} is outside of the folders that this server may touch: ${this.folders.join(', ')}.`,
      }
    );
  }
}

function pathOf(file: string): string | undefined {
  if (!/^[a-z][a-z\d+.-]+:\/\//i.test(file)) return file;
  try {
    return fileURLToPath(file);
  } catch {
    return undefined;
  }
}

function isBelow(path: string, root: string): boolean {
  return path.startsWith(root.endsWith(sep) ? root : root + sep);
}

export async function isThere(path: string): Promise<boolean> {
  return realpath(path).then(
    () => true,
    () => false,
  );
}

/** The path without links; what is not there yet keeps its name below the real path of what is. */
async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(await realPath(above), basename(path));
  }
}
