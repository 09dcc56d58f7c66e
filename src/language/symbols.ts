/** The outline of a canvas: its own keys, its blocks, their items, the links written on them. */
import * as l10n from '@vscode/l10n';
import { type BlockKey, blockFacts } from '../canvas/blocks';
import { blockTitle } from '../canvas/blockTitle';
import type { Block, Canvas, Item, LinkRef } from '../canvas/canvas';
import { oneLine, type Span } from '../canvas/text';
import { linkVerb, one } from './sentences';

type SymbolKind = 'field' | 'block' | 'item' | 'link';

/** One entry of the outline. `selection` lies in `span`, and children lie in the span of their parent. */
export interface CanvasSymbol {
  readonly kind: SymbolKind;
  readonly name: string;
  readonly detail: string;
  readonly span: Span;
  /** The range that is selected when the symbol is opened. */
  readonly selection: Span;
  readonly children: readonly CanvasSymbol[];
}

/** The outline in the order of the text. Works on whatever could be read. */
export function symbols(canvas: Canvas): readonly CanvasSymbol[] {
  const fields = [...canvas.headerFields.values()].map((field): CanvasSymbol => {
    const span = { start: field.keySpan.start, end: Math.max(field.keySpan.end, field.valueSpan.end) };
    const detail = field.values.map(({ value }) => oneLine(value)).join(', ');
    return { kind: 'field', name: field.key, detail, span, selection: field.keySpan, children: [] };
  });
  const blocks = [...canvas.blocks.values()].flatMap((block) => blockSymbols(canvas, block));
  return inOrder([...fields, ...blocks]);
}

/** A block and its items; items of a second key for the same block are listed beside it. */
function blockSymbols(canvas: Canvas, block: Block): readonly CanvasSymbol[] {
  const items = block.items.map((item) => itemSymbol(canvas, item));
  const { span, keySpan } = block;
  if (span === undefined || keySpan === undefined) return items;
  const { code } = blockFacts(block.key);
  const children = inOrder(items.filter((item) => inside(item.span, span)));
  return [
    {
      kind: 'block',
      name: blockTitle(canvas.header, block.key),
      detail: code,
      span,
      selection: keySpan,
      children,
    },
    ...items.filter((item) => !inside(item.span, span)),
  ];
}

function itemSymbol(canvas: Canvas, item: Item): CanvasSymbol {
  const { span, nameSpan } = item;
  return {
    kind: 'item',
    name: oneLine(item.name) || l10n.t('(no name)'),
    detail: item.idSpan === undefined ? '' : item.id,
    span,
    selection: inside(nameSpan, span) ? nameSpan : span,
    children: item.links.filter((ref) => inside(ref.span, span)).map((ref) => linkSymbol(canvas, item, ref)),
  };
}

function linkSymbol(canvas: Canvas, item: Item, ref: LinkRef): CanvasSymbol {
  const base = { kind: 'link', span: ref.span, selection: ref.span, children: [] } as const;
  const resolution = canvas.links.resolve(item, ref.target);
  if (resolution.kind !== 'linked') {
    return { ...base, name: oneLine(ref.target) || l10n.t('(no name)'), detail: '' };
  }
  const { to } = resolution;
  return { ...base, name: oneLine(to.name) || to.id, detail: linkDetail(item.block, to.block) };
}

/** What a link says about the other item: “reaches customer segment”. */
function linkDetail(from: BlockKey, to: BlockKey): string {
  return l10n.t('{0} {1}', linkVerb(from, to), one(to));
}

function inside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function inOrder(list: readonly CanvasSymbol[]): readonly CanvasSymbol[] {
  return [...list].sort((a, b) => a.span.start - b.span.start);
}
