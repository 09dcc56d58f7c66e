import type { Canvas, Item } from '../../../canvas/canvas';
import { isId, slug } from '../../../canvas/text';

const NOBODY: ReadonlySet<string> = new Set();

/** An id for an item that nothing else answers to: the one its name gives it, else a numbered one. `promised` are taken too. */
export function freeId(canvas: Canvas, item: Item, promised: ReadonlySet<string> = NOBODY): string {
  const isFree = (id: string): boolean =>
    isId(id) && !promised.has(id) && canvas.links.withId(id).length === 0;
  const ofName = slug(item.name);
  if (isFree(ofName)) return ofName;
  const base = slug(item.id) || 'item';
  let number = 2;
  while (!isFree(`${base}-${number}`)) number++;
  return `${base}-${number}`;
}
