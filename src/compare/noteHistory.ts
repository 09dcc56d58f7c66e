/** The changes of one commit to one note: going back through the commits shows who added the note, when and why. */
import type { Canvas, Item } from '../canvas/canvas';
import { changeSentences } from './changeNote';
import { type CanvasChange, compareCanvases } from './compare';
import { PLAIN } from './formats';
import { matchItems } from './match';

/** One step back. */
export interface NoteStep {
  /** What the commit has done to the note, in sentences; none if it has left it alone. */
  readonly sentences: readonly string[];
  /** The commit has added it: there is nothing further back. */
  readonly added: boolean;
  /** The note before the commit. */
  readonly item: Item | undefined;
}

/**
 * Follows a note of `now` through the commit that made `after` of `before`; `now` is a later version of `after`. Undefined
 * if the note is not in `after`.
 */
export function stepBack(now: Canvas, item: Item, before: Canvas, after: Canvas): NoteStep | undefined {
  const there =
    now.source === after.source ? sameIn(now, item, after) : matchItems(after, now).before.get(item);
  if (there === undefined) return undefined;
  const comparison = compareCanvases(before, after);
  const changes = comparison.changes.filter((change) => isAbout(change, there));
  return {
    sentences: changeSentences({ ...comparison, changes }, PLAIN).map(({ text }) => text),
    added: !comparison.matching.before.has(there),
    item: comparison.matching.before.get(there),
  };
}

function sameIn(now: Canvas, item: Item, after: Canvas): Item | undefined {
  return after.items[now.items.indexOf(item)];
}

function isAbout(change: CanvasChange, item: Item): boolean {
  switch (change.kind) {
    case 'linked':
    case 'unlinked':
      return change.a === item || change.b === item;
    case 'header':
    case 'block':
    case 'removed':
      return false;
    default:
      return change.after === item;
  }
}
