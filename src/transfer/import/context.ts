/** What the place of a note in its source says about it: its group, whom it is for, its type. */
import type { DraftItem } from './draftCanvas';

export interface Context {
  readonly tags: readonly string[];
  readonly addressees: readonly string[];
  readonly fields: DraftItem['fields'];
  /** The names of the customer segments, as `comparable` reduces them: a label with one of them says whom notes are for. */
  readonly segments: ReadonlySet<string>;
}

export const NO_CONTEXT: Context = { tags: [], addressees: [], fields: {}, segments: new Set() };

export function withContext(
  { name, note }: { readonly name: string; readonly note?: string },
  { tags, addressees, fields }: Context,
): DraftItem {
  return { name, ...(note === undefined ? {} : { note }), tags, addressees, fields };
}
