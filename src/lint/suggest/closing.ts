/**
 * What makes a proposal whole: everything that the table of needs asks for, and triangles that close. Most of it is there
 * already; on canvases that are linked in part this adds what the earlier steps could not know.
 */
import * as l10n from '@vscode/l10n';
import type { BlockKey } from '../../canvas/blocks';
import type { Item } from '../../canvas/canvas';
import { isExempt, NEEDS, type Need } from '../../canvas/needs';
import { RELATIONS } from '../../canvas/relations';
import { shortName } from '../names';
import { bestOf, ensureOne } from './matching';
import type { Sketch } from './sketch';

type Stage = (sketch: Sketch) => void;

/** In this order: closing one triangle may open the next, never one before. */
export const CLOSING: readonly Stage[] = [needs, pairs, relationships, channels, revenue];

function needs(sketch: Sketch): void {
  for (const need of Object.values<Need>(NEEDS))
    for (const item of sketch.items(need.block))
      if (!isExempt(sketch, item, need))
        ensureOne(
          sketch,
          item,
          need.anyOf.flatMap((block) => sketch.items(block)),
        );
}

/** At least one link joins two blocks that usually shape each other. */
function pairs(sketch: Sketch): void {
  for (const { first, second, strength } of RELATIONS) {
    const [item] = sketch.items(first);
    const isJoined = sketch.items(first).some((one) => sketch.partnersIn(one, second).length > 0);
    if (item && strength === 'expected' && !isJoined) ensureOne(sketch, item, sketch.items(second));
  }
}

/** Whom a relationship is kept with is reached by one of its channels. */
function relationships(sketch: Sketch): void {
  for (const corner of sketch.items('customer_relationships'))
    each(sketch, corner, 'customer_segments', 'channels', (segment) => {
      const reaching = sketch.partnersIn(segment, 'channels');
      join(sketch, segment, corner, reaching, sketch.partnersIn(corner, 'channels'));
    });
}

/** Whom a channel reaches gets something through it, and what it delivers is for somebody it reaches. */
function channels(sketch: Sketch): void {
  for (const corner of sketch.items('channels')) meet(sketch, corner);
}

/** Who pays a stream gets something of what it is earned with, and the other way round. */
function revenue(sketch: Sketch): void {
  for (const corner of sketch.items('revenue_streams')) meet(sketch, corner);
}

function meet(sketch: Sketch, corner: Item): void {
  each(sketch, corner, 'customer_segments', 'value_propositions', (segment) => {
    const offered = sketch.partnersIn(segment, 'value_propositions');
    join(sketch, segment, corner, offered, sketch.partnersIn(corner, 'value_propositions'));
  });
  each(sketch, corner, 'value_propositions', 'customer_segments', (value) => {
    const best = bestOf(sketch, value, sketch.partnersIn(corner, 'customer_segments'));
    if (best) sketch.propose(value, best, through(corner), 'guess');
  });
}

/** The partners of a corner in one block that share none of its partners in the other, where it has some of both. */
function each(
  sketch: Sketch,
  corner: Item,
  side: BlockKey,
  other: BlockKey,
  act: (lonely: Item) => void,
): void {
  const across = sketch.partnersIn(corner, other);
  if (across.length === 0) return;
  for (const item of sketch.partnersIn(corner, side))
    if (!sketch.partnersIn(corner, other).some((partner) => sketch.linked(item, partner))) act(item);
}

/** Brings the corner what the lonely item has on the other side, or the lonely item what the corner has. */
function join(
  sketch: Sketch,
  lonely: Item,
  corner: Item,
  its: readonly Item[],
  cornerHas: readonly Item[],
): void {
  const best = bestOf(sketch, corner, its);
  if (best) sketch.propose(corner, best, through(lonely), 'possible');
  if (best && sketch.linked(corner, best)) return;
  const partner = bestOf(sketch, lonely, cornerHas);
  if (partner) sketch.propose(lonely, partner, through(corner), 'guess');
}

function through(both: Item): string {
  return l10n.t('both belong to “{0}”', shortName(both));
}
