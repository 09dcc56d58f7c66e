import type { Canvas, Item } from '../../../canvas/canvas';
import { firstFreeId, isId, slug } from '../../../canvas/ids';

const NONE: ReadonlySet<string> = new Set();

/** An id by which only this item is found: the one that its name gives it, else a numbered one. `promised` are taken too. */
export function distinctId(canvas: Canvas, item: Item, promised: ReadonlySet<string> = NONE): string {
  const isFree = (id: string): boolean =>
    isId(id) && !promised.has(id) && canvas.links.withId(id).length === 0;
  const ofName = slug(item.name);
  if (isFree(ofName)) return ofName;
  return firstFreeId(slug(item.id) || 'item', (id) => !isFree(id));
}
