/**
 * One quiet line above what it is about: how many notes and problems a block has, and what an item is linked to that its
 * own lines do not say. An item without such facts has no lens.
 */

import * as l10n from '@vscode/l10n';
import { BLOCK_KEYS, type BlockKey, blockFacts } from '../canvas/blocks';
import type { Block, Canvas, Item } from '../canvas/canvas';
import { addTo } from '../canvas/collect';
import { noteCount, problemCount } from '../canvas/counts';
import { partnerIn } from '../canvas/links';
import type { Span } from '../canvas/text';
import { type Diagnostic, isProblem } from '../lint/diagnostic';
import { firstFrom } from '../lint/firstFrom';
import { linkVerb } from './sentences';

/** What a lens does when it is clicked. */
export type LensAction =
  | { readonly kind: 'open-canvas' }
  /** Goes to the problem and shows it. */
  | { readonly kind: 'show-problem'; readonly at: Span }
  /** Shows the places in a peek below the lens. */
  | { readonly kind: 'peek'; readonly places: readonly Span[] };

/** A title above the line of a span. */
export interface CodeLens {
  readonly span: Span;
  readonly title: string;
  readonly action: LensAction;
}

/** More links than these above one item would be a paragraph. */
const MOST_LINKS = 2;

/** The lenses of a canvas, in the order of the text. The diagnostics are those of the same canvas. */
export function codeLenses(canvas: Canvas, diagnostics: readonly Diagnostic[]): readonly CodeLens[] {
  const problems = byPlace(canvas, diagnostics);
  const lenses = [
    ...[...canvas.blocks.values()].flatMap((block) =>
      blockLenses(block, problems.ofBlock.get(block.key) ?? []),
    ),
    ...canvas.items.flatMap((item) => itemLenses(canvas, item, problems.ofItem.get(item) ?? [])),
  ];
  const sorted = lenses.sort((a, b) => a.span.start - b.span.start);
  const top = { start: 0, end: 0 };
  return canvas.text.trim() === ''
    ? sorted
    : [{ span: top, title: l10n.t('Open canvas'), action: { kind: 'open-canvas' } }, ...sorted];
}

interface ProblemIndex {
  /** Those of a block's notes included. */
  readonly ofBlock: ReadonlyMap<BlockKey, readonly Diagnostic[]>;
  readonly ofItem: ReadonlyMap<Item, readonly Diagnostic[]>;
}

/** The problems by item or block; if a finding names neither, by its span. */
function byPlace(canvas: Canvas, diagnostics: readonly Diagnostic[]): ProblemIndex {
  const ofBlock = new Map<BlockKey, Diagnostic[]>();
  const ofItem = new Map<Item, Diagnostic[]>();
  for (const diagnostic of diagnostics.filter(isProblem)) {
    const item = diagnostic.item ?? itemAround(canvas.items, diagnostic.span);
    const block = item?.block ?? diagnostic.block ?? blockAround(canvas, diagnostic.span);
    if (item) addTo(ofItem, item, diagnostic);
    if (block) addTo(ofBlock, block, diagnostic);
  }
  return { ofBlock, ofItem };
}

/** The last item that starts at or before a span, if it reaches there. */
function itemAround(items: readonly Item[], { start }: Span): Item | undefined {
  const item = items[firstFrom(items, start + 1) - 1];
  return item && start < item.span.end ? item : undefined;
}

function blockAround(canvas: Canvas, { start }: Span): BlockKey | undefined {
  return BLOCK_KEYS.find((key) => {
    const span = canvas.blocks.get(key)?.span;
    return span !== undefined && span.start <= start && start < span.end;
  });
}

function blockLenses(block: Block, problems: readonly Diagnostic[]): readonly CodeLens[] {
  const { keySpan: span, items } = block;
  if (span === undefined) return [];
  const places = items.map((item) => item.nameSpan);
  const notes: readonly CodeLens[] =
    items.length === 0 ? [] : [{ span, title: noteCount(items.length), action: { kind: 'peek', places } }];
  return [...notes, ...problemLens(span, problems)];
}

function itemLenses(canvas: Canvas, item: Item, problems: readonly Diagnostic[]): readonly CodeLens[] {
  const { span } = item;
  if (item.shared || isBesideKey(canvas, item)) return [];
  const severalLines = canvas.text.slice(span.start, span.end).includes('\n');
  const links = severalLines || problems.length > 0 ? linkLenses(canvas, item) : [];
  return [...links, ...problemLens(span, problems)];
}

/** Whether an item is on the line of its block's key, above which the lens of the block is shown already. */
function isBesideKey({ blocks, text }: Canvas, { block, span }: Item): boolean {
  const key = blocks.get(block)?.keySpan;
  return key !== undefined && !text.slice(key.end, span.start).includes('\n');
}

function problemLens(span: Span, problems: readonly Diagnostic[]): readonly CodeLens[] {
  const [first] = [...problems].sort((a, b) => a.span.start - b.span.start);
  if (first === undefined) return [];
  return [{ span, title: problemCount(problems.length), action: { kind: 'show-problem', at: first.span } }];
}

/**
 * Links that are written at the other end, which the item's own lines do not show: by block, the most first. A single one
 * is not worth a line.
 */
function linkLenses(canvas: Canvas, item: Item): readonly CodeLens[] {
  const partners = new Map<BlockKey, Item[]>();
  for (const link of canvas.links.of(item)) {
    if (link.written.some(({ from }) => from === item)) continue;
    const partner = partnerIn(link, item);
    addTo(partners, partner.block, partner);
  }
  return [...partners]
    .filter(([, linked]) => linked.length > 1)
    .sort(([a, some], [b, others]) => others.length - some.length || rank(a) - rank(b))
    .slice(0, MOST_LINKS)
    .map(([block, linked]) => ({
      span: item.span,
      title: linkTitle(item.block, block, linked.length),
      action: { kind: 'peek', places: linked.map(({ nameSpan }) => nameSpan) },
    }));
}

function rank(block: BlockKey): number {
  return BLOCK_KEYS.indexOf(block);
}

/** “is reached through 3 channels”. */
function linkTitle(from: BlockKey, to: BlockKey, count: number): string {
  return l10n.t('{0} {1} {2}', linkVerb(from, to), count, l10n.t(blockFacts(to).many));
}
