/**
 * A copy of the page's state in the storage of the browser. The state that VS Code keeps belongs to one page and is written
 * down every few seconds only: a window that ends at once loses what was typed last. The copy has it, and it outlives a page
 * that the extension replaces.
 */
import * as z from 'zod/mini';

const PREFIX = 'bmc.grid ';
const DAY = 24 * 60 * 60 * 1000;
/** How long a copy is kept, in milliseconds: without text it is of use only while the window is open. */
const LIFETIME = { withText: 30 * DAY, withoutText: DAY } as const;

const copySchema = z.object({
  document: z.string(),
  /** When it was written, in milliseconds since 1970. */
  at: z.number(),
  /** Whether something was typed that is not in the file. */
  hasText: z.boolean(),
  state: z.unknown(),
});
type Copy = z.infer<typeof copySchema>;

/** What this module needs of the browser's storage. */
export interface CopyStorage {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Keeps the state of a page. `page` is unique to it; it has only one copy, the last. */
export function keepState(storage: CopyStorage, page: string, copy: Copy): void {
  const keep = () => storage.setItem(`${PREFIX}${page}`, JSON.stringify(copy));
  try {
    keep();
  } catch {
    // The storage is full.
    for (const other of copiesIn(storage)) if (!other.copy.hasText) storage.removeItem(other.key);
    try {
      keep();
    } catch {
      // VS Code keeps the state all the same.
    }
  }
}

/** The copy of a page, if it is newer than the state that VS Code has kept for it. */
export function newerState(storage: CopyStorage, page: string, at: number): unknown {
  const copy = read(storage, `${PREFIX}${page}`);
  return copy !== undefined && copy.at > at ? copy.state : undefined;
}

/** Which copy a page may take over. */
export interface Wanted {
  readonly document: string;
  /** Pages whose copies are not taken: they are open, or their text was seen to when they closed. */
  readonly except: ReadonlySet<string>;
  /** Whether a copy without text is taken, too. */
  readonly withoutText: boolean;
  readonly now: number;
}

/** Makes the newest wanted copy that of `page`, and returns its state; undefined if there is none. Old copies are deleted. */
export function takeState(
  storage: CopyStorage,
  page: string,
  { document, except, withoutText, now }: Wanted,
): unknown {
  let newest: ReturnType<typeof copiesIn>[number] | undefined;
  for (const each of copiesIn(storage)) {
    const { copy } = each;
    const isWanted = copy.document === document && !except.has(each.page) && (withoutText || copy.hasText);
    if (now - copy.at > (copy.hasText ? LIFETIME.withText : LIFETIME.withoutText))
      storage.removeItem(each.key);
    else if (isWanted && copy.at >= (newest?.copy.at ?? 0)) newest = each;
  }
  if (newest === undefined) return undefined;
  storage.removeItem(newest.key);
  keepState(storage, page, newest.copy);
  return newest.copy.state;
}

/** All copies; what cannot be read is deleted. */
function copiesIn(storage: CopyStorage) {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  return keys
    .filter((key) => key.startsWith(PREFIX))
    .flatMap((key) => {
      const copy = read(storage, key);
      if (copy === undefined) storage.removeItem(key);
      return copy === undefined ? [] : [{ key, page: key.slice(PREFIX.length), copy }];
    });
}

function read(storage: CopyStorage, key: string): Copy | undefined {
  try {
    return copySchema.safeParse(JSON.parse(storage.getItem(key) ?? '')).data;
  } catch {
    return undefined;
  }
}
