/**
 * Notes to recheck: a change in one block may affect the others, so each unchanged note that is
 * linked with a changed one through a required or expected relation is named, with the reason.
 */
import { BLOCK_KEYS } from '../canvas/blocks';
import type { Item } from '../canvas/canvas';
import { partnerIn } from '../canvas/links';
import type { Relation, Strength } from '../canvas/relations';
import type { CanvasChange, Comparison } from './compare';

/** A note to recheck, and why. */
export interface Recheck {
  /** In its later version. */
  readonly item: Item;
  /** The note that changed; of a removed one the earlier version. */
  readonly changed: Item;
  readonly how: 'added' | 'removed' | 'changed';
  readonly relation: Relation;
}

/** Changes that say nothing about the business. */
const COSMETIC: ReadonlySet<string> = new Set(['color', 'tags', 'id', 'links', 'evidence', 'status']);

const NEARNESS: Readonly<Record<Strength, number>> = { required: 0, expected: 1, possible: 2 };

/** The unchanged notes to recheck, the most strongly related first, each once. */
export function notesToRecheck(comparison: Comparison): readonly Recheck[] {
  const { before, after, matching, changes } = comparison;
  const touched = touchedBy(changes);
  const looks: Recheck[] = [];
  for (const [changed, how] of touched) {
    const links = how === 'removed' ? before.links : after.links;
    for (const link of links.of(changed)) {
      const { relation } = link;
      if (relation === undefined || relation.strength === 'possible') continue;
      const partner = partnerIn(link, changed);
      const item = how === 'removed' ? matching.after.get(partner) : partner;
      if (item !== undefined && !touched.has(item)) looks.push({ item, changed, how, relation });
    }
  }
  looks.sort(
    (a, b) =>
      NEARNESS[a.relation.strength] - NEARNESS[b.relation.strength] ||
      BLOCK_KEYS.indexOf(a.item.block) - BLOCK_KEYS.indexOf(b.item.block),
  );
  const seen = new Set<Item>();
  return looks.filter(({ item }) => !seen.has(item) && seen.add(item));
}

function touchedBy(changes: readonly CanvasChange[]): ReadonlyMap<Item, Recheck['how']> {
  const touched = new Map<Item, Recheck['how']>();
  for (const change of changes) {
    switch (change.kind) {
      case 'added':
        touched.set(change.after, 'added');
        break;
      case 'removed':
        touched.set(change.before, 'removed');
        break;
      case 'renamed':
      case 'moved':
        touched.set(change.after, 'changed');
        break;
      case 'changed':
        if (!COSMETIC.has(change.field)) touched.set(change.after, 'changed');
        break;
      default:
        break;
    }
  }
  return touched;
}
