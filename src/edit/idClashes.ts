/** Which ids are free, and which items a link with an id would reach. */
import type { Canvas, Item } from '../canvas/canvas';
import { firstFreeId, otherSlugs, slug } from '../canvas/ids';

const NONE: ReadonlySet<string> = new Set();

/** The one item that a written link reaches, in whichever block; undefined where there is none or more than one. */
export function reachedBy(canvas: Canvas, target: string): Item | undefined {
  const [only, ...others] = canvas.links.withId(target);
  return others.length === 0 ? only : undefined;
}

/** Whether a link with the item's id reaches the item. */
export function isReachable(canvas: Canvas, item: Item): boolean {
  return item.id !== '' && reachedBy(canvas, item.id) === item;
}

/** Another item that has this id. */
export function holderOf(canvas: Canvas, id: string, except?: Item): Item | undefined {
  return canvas.items.find((item) => item !== except && item.id === id);
}

const targetsOf = new WeakMap<Canvas, ReadonlySet<string>>();

/** What links are written with; computed once per canvas, as operations on many notes ask for each of them. */
function usedTargets(canvas: Canvas): ReadonlySet<string> {
  const known = targetsOf.get(canvas);
  if (known) return known;
  const used = new Set(canvas.items.flatMap((item) => item.links.map((link) => link.target)));
  targetsOf.set(canvas, used);
  return used;
}

/** Whether an item that got its id from this name would have another one's id, or catch links that mean another one. */
export function nameClashes(canvas: Canvas, name: string, except?: Item): boolean {
  const id = slug(name);
  if (id !== '' && holderOf(canvas, id, except)) return true;
  const used = usedTargets(canvas);
  return [id, ...otherSlugs(name)].some(
    (answer) => used.has(answer) && canvas.links.withId(answer).some((item) => item !== except),
  );
}

/**
 * An id that no item has and no link uses: the wanted one, or one with a number after it. `promised`: ids of items that
 * are being added.
 */
export function freeId(canvas: Canvas, wanted: string, promised: ReadonlySet<string> = NONE): string {
  const base = wanted === '' ? 'note' : wanted;
  const used = usedTargets(canvas);
  const taken = (id: string): boolean =>
    promised.has(id) || used.has(id) || canvas.links.withId(id).length > 0;
  return firstFreeId(base, taken);
}

/** Several of them, for items whose names make no id. */
export function freeIds(canvas: Canvas, count: number): readonly string[] {
  const ids = new Set<string>();
  for (let number = 1; ids.size < count; number++)
    ids.add(freeId(canvas, number === 1 ? '' : `note-${number}`));
  return [...ids];
}
