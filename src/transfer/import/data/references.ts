/** Links between notes, by the ids and names that data gives for them. */
import type { BlockKey } from '../../../canvas/blocks';
import type { DraftItem } from '../draftCanvas';
import { type Data, isKeyed, textsOf } from './data';
import { ID_KEYS } from './keys';

/** Keys of the links of a note. */
export const LINK_KEYS = [
  'links',
  'for',
  'from',
  'for_value',
  'from_segments',
  'provides',
  'connects',
  'connections',
  'linked_to',
  'linkedTo',
  'related',
  'customer_segments',
  'value_propositions',
  'segments',
  'segment_ids',
];

/** Ids and names that a value refers to, in lists or in lists by block. */
export function referencesIn(content: Data): readonly string[] {
  if (typeof content === 'string') return content.split(/\s*[,;]\s*/).filter((text) => text !== '');
  if (Array.isArray(content))
    return (content as readonly Data[]).flatMap((entry) =>
      isKeyed(entry)
        ? [String(entry.id ?? entry.to ?? entry.target ?? entry.name ?? '')].filter((text) => text !== '')
        : textsOf(entry),
    );
  if (isKeyed(content)) return Object.values(content).flatMap(referencesIn);
  return [];
}

/** What a fit joins, without its own id. */
export function referencesOfFit(fit: Data): readonly string[] {
  if (!isKeyed(fit)) return [];
  return Object.entries(fit).flatMap(([key, content]) =>
    ID_KEYS.includes(key) ? [] : referencesIn(content),
  );
}

/** Links that are said apart from the notes: each of the first ones named to all others. */
export function withFits(
  blocks: ReadonlyMap<BlockKey, readonly DraftItem[]>,
  fits: readonly (readonly string[])[],
): ReadonlyMap<BlockKey, readonly DraftItem[]> {
  if (fits.length === 0) return blocks;
  return new Map(
    [...blocks].map(([block, items]) => [
      block,
      block === 'customer_segments'
        ? items
        : items.map((item) => {
            const others = fits
              .filter((fit) => item.id !== undefined && fit.includes(item.id))
              .flatMap((fit) => fit.filter((id) => id !== item.id));
            return others.length === 0 ? item : { ...item, links: [...(item.links ?? []), ...others] };
          }),
    ]),
  );
}
