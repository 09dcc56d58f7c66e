/** Links: every item of another block, first those that mend what is missing, then by how usual the link is. */

import * as l10n from '@vscode/l10n';
import { BLOCK_KEYS } from '../../canvas/blocks';
import type { Canvas, Item } from '../../canvas/canvas';
import { findItem } from '../../canvas/identity';
import { partnerIn } from '../../canvas/links';
import { lacksLinkTo } from '../../canvas/needs';
import { relationBetween, type Strength } from '../../canvas/relations';
import { oneLine } from '../../canvas/text';
import type { Diagnostic } from '../../lint/diagnostic';
import { excerpt, sections } from '../markdown';
import { linkSentence, linkVerb, one, whyLinked } from '../sentences';
import type { Cursor } from './cursor';
import { type Completion, valueAt } from './proposal';

const STRENGTHS: Readonly<Record<Strength, number>> = { required: 2, expected: 3, possible: 4 };
const UNUSUAL = 5;

/** The items that the item at the cursor could be linked to and is not yet. */
export function linkTargets(
  canvas: Canvas,
  cursor: Cursor,
  diagnostics: readonly Diagnostic[],
): readonly Completion[] {
  if (cursor.slot.kind !== 'link') return [];
  const { item } = cursor.slot;
  const taken = linkedAlready(canvas, item, cursor);
  const mending = mendingTargets(canvas, item, diagnostics);
  const rank = (to: Item): number => {
    if (mending.has(to)) return 0;
    if (lacksLinkTo(canvas.links, item, to.block) || lacksLinkTo(canvas.links, to, item.block)) return 1;
    const relation = relationBetween(item.block, to.block);
    return relation ? STRENGTHS[relation.strength] : UNUSUAL;
  };
  return canvas.items
    .filter((to) => to.block !== item.block && to.id !== '' && !taken.has(to))
    .filter((to) => canvas.links.withId(to.id).length === 1)
    .map((to) => ({ to, rank: rank(to) }))
    .sort((a, b) => a.rank - b.rank || BLOCK_KEYS.indexOf(a.to.block) - BLOCK_KEYS.indexOf(b.to.block))
    .map(({ to, rank: ranked }) => toCompletion(cursor, item, to, ranked < 2));
}

function toCompletion(cursor: Cursor, from: Item, to: Item, needed: boolean): Completion {
  const what = l10n.t('{0} {1}', linkVerb(from.block, to.block), one(to.block));
  const relation = relationBetween(from.block, to.block);
  return valueAt(cursor, {
    kind: 'item',
    label: to.id,
    ...(to.name === to.id ? {} : { detail: `  ${oneLine(to.name)}` }),
    description: needed ? l10n.t('needed: {0}', what) : what,
    documentation: sections(
      linkSentence(from, to),
      relation && whyLinked(relation),
      to.values.note === undefined ? undefined : excerpt(to.values.note, 160),
    ),
    filter: `${to.id} ${to.name}`,
    text: to.id,
  });
}

/** What the item is linked to besides the entry being written, wherever that is written. */
function linkedAlready(canvas: Canvas, item: Item, cursor: Cursor): ReadonlySet<Item> {
  const taken = new Set<Item>();
  for (const link of canvas.links.of(item)) {
    const elsewhere = link.written.some(
      ({ from, ref }) =>
        from !== item || ref.span.end < cursor.span.start || cursor.span.end < ref.span.start,
    );
    if (elsewhere) taken.add(partnerIn(link, item));
  }
  return taken;
}

/** Items that a fix of a current finding about this item would link it to. */
function mendingTargets(canvas: Canvas, item: Item, diagnostics: readonly Diagnostic[]): ReadonlySet<Item> {
  const targets = new Set<Item>();
  for (const diagnostic of diagnostics) {
    if (diagnostic.item !== item) continue;
    for (const operation of diagnostic.fixes?.().flatMap((fix) => fix.operations) ?? []) {
      if (operation.kind !== 'link') continue;
      const ends = [findItem(canvas, operation.from), findItem(canvas, operation.to)];
      if (!ends.includes(item)) continue;
      for (const end of ends) if (end && end !== item) targets.add(end);
    }
  }
  return targets;
}
