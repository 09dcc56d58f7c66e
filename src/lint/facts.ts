/** What rules share about one canvas, each computed at most once and only when a rule asks for it. */
import type { Canvas } from '../canvas/canvas';

/** Extend this instead of computing the same thing in two rules. */
export class Facts {
  /**
   * @param canvas what is being checked
   * @param off ids of the rules that are switched off, for rules that speak for one another
   */
  constructor(
    readonly canvas: Canvas,
    readonly off: ReadonlySet<string> = new Set(),
  ) {}

  /** The canvas has at least one link that resolves; without any, only `no-links` speaks about missing links. */
  get anyLink(): boolean {
    return this.canvas.links.links.length > 0;
  }
}
