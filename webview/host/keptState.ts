/**
 * A copy of the page's state in the storage of the browser. The state that VS Code keeps belongs to one page; when the
 * extension replaces the page of a grid that lost its extension host, the new page takes over this copy.
 */

const PREFIX = 'bmc.grid ';
/** Older copies belong to grids that were closed; in milliseconds. */
const LIFETIME = 24 * 60 * 60 * 1000;

interface Copy {
  readonly document: string;
  /** When it was written, in milliseconds since 1970. */
  readonly at: number;
  readonly state: unknown;
}

/** What this module needs of the browser's storage. */
export interface CopyStorage {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Keeps the state of a page. `page` is unique to it; it has only one copy, the last. */
export function keepState(
  storage: CopyStorage,
  page: string,
  document: string,
  state: unknown,
  now: number,
): void {
  try {
    storage.setItem(`${PREFIX}${page}`, JSON.stringify({ document, at: now, state } satisfies Copy));
  } catch {
    // The storage is full or forbidden; VS Code keeps the state all the same.
  }
}

/** Takes the newest copy for a document out of the storage; undefined if there is none. Copies that are too old are deleted. */
export function takeState(storage: CopyStorage, document: string, now: number): unknown {
  let newest: { readonly key: string; readonly copy: Copy } | undefined;
  for (const key of keysOf(storage)) {
    const copy = read(storage, key);
    if (copy === undefined || now - copy.at > LIFETIME) storage.removeItem(key);
    else if (copy.document === document && copy.at >= (newest?.copy.at ?? 0)) newest = { key, copy };
  }
  if (newest) storage.removeItem(newest.key);
  return newest?.copy.state;
}

function keysOf(storage: CopyStorage): readonly string[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  return keys.filter((key) => key.startsWith(PREFIX));
}

function read(storage: CopyStorage, key: string): Copy | undefined {
  try {
    const copy: unknown = JSON.parse(storage.getItem(key) ?? '');
    if (typeof copy !== 'object' || copy === null) return undefined;
    return 'document' in copy && 'at' in copy && typeof copy.at === 'number' ? (copy as Copy) : undefined;
  } catch {
    return undefined;
  }
}
