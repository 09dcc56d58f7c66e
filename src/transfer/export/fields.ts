import type { Canvas } from '../../canvas/canvas';
import { ITEM_FIELDS, type ItemValues } from '../../canvas/fields';

/** The fields besides id, name and links that at least one note has, in the order of the table of fields. */
export function itemFieldKeys(canvas: Canvas): readonly (keyof ItemValues)[] {
  const used = new Set(canvas.items.flatMap(({ values }) => Object.keys(values)));
  return ITEM_FIELDS.map(({ key }) => key)
    .filter((key) => key !== 'id' && key !== 'name' && key !== 'links')
    .filter((key) => used.has(key));
}
