/** The values of an item, whichever field they are in. */
import type { Item } from './canvas';
import type { ItemFieldKey } from './fields';

/** What could be read of a field, as texts: no text where there is no value, several where the field is a list. */
export function readValues(item: Item, key: ItemFieldKey): readonly string[] {
  if (key === 'links') return item.links.map(({ target }) => target);
  const read = key === 'id' || key === 'name' ? item[key] || undefined : item.values[key];
  if (read === undefined) return [];
  return typeof read === 'object' ? read : [String(read)];
}
