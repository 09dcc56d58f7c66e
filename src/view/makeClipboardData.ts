/** From items of a canvas to a clip. */
import type { Canvas, Item } from '../canvas/canvas';
import { ITEM_FIELDS, type ItemFieldKey } from '../canvas/fields';
import { partnerIn } from '../canvas/links';
import { commentsOf } from '../edit/comments';
import { EditableCanvas } from '../edit/editableCanvas';
import { ownValues } from '../edit/write/customFields';
import type { Clip, ClipNote } from './clipboardData';

const ELSEWHERE: ReadonlySet<ItemFieldKey> = new Set(['id', 'name', 'links']);

/** Items with all they say, comments and keys of the person's own included, and with their links at whichever end these are written. */
export function clipOf(canvas: Canvas, items: readonly Item[]): Clip {
  const places = new Map(items.map((item, place) => [item, place]));
  const comments = commentsOf(new EditableCanvas(canvas), items);
  const notes = items.map((item): ClipNote => {
    const partners = canvas.links.of(item).map((link) => partnerIn(link, item));
    return {
      block: item.block,
      name: item.name,
      id: item.idSpan === undefined ? undefined : item.id,
      values: valuesOf(item),
      links: partners.map(({ block, id, name }, index) => {
        const place = places.get(partners[index] ?? item);
        return place === undefined ? { block, id, name } : { place };
      }),
      ...unlessEmpty('own', ownValues(canvas, item)),
      ...unlessEmpty('comments', [...(comments.get(item) ?? [])]),
    };
  });
  return { notes };
}

function unlessEmpty<Key extends string, Value extends object>(
  key: Key,
  value: Value,
): { readonly [K in Key]?: Value } {
  return Object.keys(value).length === 0 ? {} : ({ [key]: value } as { readonly [K in Key]?: Value });
}

/** The values of the fields; as written if they could not be read. */
function valuesOf(item: Item): ClipNote['values'] {
  const values: Record<string, ClipNote['values'][string]> = {};
  for (const { key } of ITEM_FIELDS) {
    const field = item.fields.get(key);
    if (field === undefined || ELSEWHERE.has(key)) continue;
    const read = item.values[key as keyof Item['values']];
    const written = field.values.map(({ value }) => value);
    const value = read ?? (written.length > 1 ? written : written[0]);
    if (value !== undefined) values[key] = value;
  }
  return values;
}
