/** Which links between two notes can be written at all. */
import type { Canvas, Item } from '../../canvas/canvas';

/** Knows of one canvas which notes a link can name. */
export class Linkable {
  private readonly idsInUse: ReadonlySet<string>;

  constructor(private readonly canvas: Canvas) {
    this.idsInUse = new Set(canvas.items.flatMap(({ links }) => links.map(({ target }) => target)));
  }

  /** Whether a link between two items can be written: one of them has an id that only it has, or can be given one. */
  canLink(a: Item, b: Item): boolean {
    return this.reaches(a, b) || this.reaches(b, a);
  }

  private reaches(from: Item, to: Item): boolean {
    if (from.shared) return false;
    if (to.id === '') return !to.shared;
    const holders = this.canvas.links.withId(to.id);
    return holders.length === 1 || (!to.shared && this.mayGetId(to, holders));
  }

  /** Of notes with one name, one in each block, each may be given an id of its own as long as no link uses the common one. */
  private mayGetId(item: Item, holders: readonly Item[]): boolean {
    const blocks = new Set(holders.map(({ block }) => block));
    return blocks.size === holders.length && !this.idsInUse.has(item.id);
  }
}
