/**
 * Triangles that must close: where an item is linked to two others, those two must not contradict it by never meeting.
 * Items are often hubs, so each asks for some partner, never for all. Source: “Coherence” of the project's domain notes.
 */
import * as l10n from '@vscode/l10n';
import type { BlockKey } from '../../../canvas/blocks';
import { blockOf, type Canvas, type Item } from '../../../canvas/canvas';
import { linkFix, MOST_FIXES, unlinkFix } from '../../fixes';
import { shortNames } from '../../names';
import type { Facts, Finding, Fix, Related } from '../../rule';
import { likeliest } from '../../similarItems';

/** An item and the two blocks in which its partners should meet. */
export interface Triangle {
  readonly corner: BlockKey;
  readonly left: BlockKey;
  readonly right: BlockKey;
}

/** Why a triangle is not closed: an item on each side without a partner on the other side, or only one of them. */
export type Gap =
  | { readonly corner: Item; readonly left: Item; readonly right: Item }
  | { readonly corner: Item; readonly left: Item; readonly right: undefined }
  | { readonly corner: Item; readonly left: undefined; readonly right: Item };

/**
 * The gaps of all triangles with this corner. What has no link at all to the other side is left to the rules on missing
 * links. Two lonely items on both sides are one gap: linking them closes it.
 */
export function* gaps(canvas: Canvas, facts: Facts, triangle: Triangle): Iterable<Gap> {
  const { left, right } = triangle;
  for (const corner of blockOf(canvas, triangle.corner).items) {
    const lefts = lonely(canvas, facts, corner, left, right);
    const rights = lonely(canvas, facts, corner, right, left);
    for (const [index, item] of lefts.entries()) yield { corner, left: item, right: rights[index] } as Gap;
    for (const item of rights.slice(lefts.length)) yield { corner, left: undefined, right: item };
  }
}

/**
 * The partners of `corner` in `block` that have nothing in common with it in `other`, although both have links there,
 * and no broken link of theirs was probably meant to be what is missing.
 */
export function lonely(
  canvas: Canvas,
  { references }: Facts,
  corner: Item,
  block: BlockKey,
  other: BlockKey,
): readonly Item[] {
  const { links } = canvas;
  const partners = links.partnersIn(corner, block);
  if (partners.length === 0) return [];
  const opposite = links.partnersIn(corner, other);
  if (!opposite.some((item) => links.partnersIn(item, block).length > 0)) return [];
  return partners.filter(
    (item) =>
      links.partnersIn(item, other).length > 0 &&
      !links.meetIn(corner, item, other) &&
      !references.mayJoin(item, [other]) &&
      !references.mayJoin(corner, [other]),
  );
}

/** A finding on the corner of a gap, with what its other ends are linked to instead. */
export function gapFinding(
  canvas: Canvas,
  { left, right }: Triangle,
  gap: Gap,
  message: string,
  instead: (item: Item, partners: string) => string,
): Finding {
  const elsewhere = (item: Item | undefined, block: BlockKey): readonly Related[] =>
    item === undefined
      ? []
      : [{ span: item.nameSpan, message: instead(item, shortNames(canvas.links.partnersIn(item, block))) }];
  return {
    span: gap.corner.nameSpan,
    message,
    item: gap.corner,
    block: gap.corner.block,
    related: [...elsewhere(gap.left, right), ...elsewhere(gap.right, left)],
    fixes: () => gapFixes(canvas, { left, right }, gap),
  };
}

/** Links the ends that should meet; where something else would still hold the corner, also takes the odd one off it. */
function gapFixes(canvas: Canvas, { left, right }: Omit<Triangle, 'corner'>, gap: Gap): readonly Fix[] {
  const { links } = canvas;
  const { corner } = gap;
  if (gap.left && gap.right) return [linkFix(canvas, gap.left, gap.right)];
  const [odd, block] = gap.left ? [gap.left, right] : [gap.right, left];
  const closing = likeliest(canvas, odd, [block])
    .filter((item) => links.linked(corner, item))
    .map((item) => linkFix(canvas, odd, item));
  const removing = links.partnersIn(corner, odd.block).length > 1 ? [unlinkFix(canvas, corner, odd)] : [];
  return [...closing.slice(0, MOST_FIXES - removing.length), ...removing];
}

/** “… serves …”, for what an item of a triangle is linked to instead. */
export function servesInstead(item: Item, partners: string): string {
  return item.block === 'value_propositions'
    ? l10n.t('It serves {0}.', partners)
    : l10n.t('It is served by {0}.', partners);
}
