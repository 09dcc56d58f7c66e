/** Hovers: explains blocks, items, links, fields, vocabulary, and rules in ignore comments. */
import type { Canvas } from '../canvas/canvas';
import { type Located, locate } from '../canvas/locate';
import type { Span } from '../canvas/text';
import type { Diagnostic } from '../lint/diagnostic';
import { blockHover } from './hover/blockHover';
import { fieldHover } from './hover/fieldHover';
import { itemHover } from './hover/itemHover';
import { linkHover } from './hover/linkHover';
import { ruleHover } from './hover/ruleHover';

/** An explanation in Markdown and the text that it explains. What users wrote is escaped; nothing links to the outside. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/**
 * Explains what is at an offset; undefined if there is nothing to explain. The diagnostics of the canvas say what an
 * item lacks; those at the offset itself are left out, because an editor shows them beside the hover anyway.
 */
export function hover(
  canvas: Canvas,
  offset: number,
  diagnostics: readonly Diagnostic[] = [],
): Hover | undefined {
  const rule = ruleHover(canvas, offset);
  if (rule) return rule;
  const located = locate(canvas, offset);
  if (located === undefined) return undefined;
  const elsewhere = diagnostics.filter(
    (diagnostic) => offset < diagnostic.span.start || diagnostic.span.end < offset,
  );
  const markdown = explain(canvas, located, elsewhere);
  return markdown === undefined ? undefined : { span: located.span, markdown };
}

function explain(canvas: Canvas, located: Located, diagnostics: readonly Diagnostic[]): string | undefined {
  switch (located.kind) {
    case 'block-key':
      return blockHover(located.block);
    case 'title-key':
    case 'title':
      return located.titled && blockHover(located.titled);
    case 'item-name':
    case 'item-id':
      return itemHover(canvas, located.item, diagnostics);
    case 'item':
      return located.item.shared ? itemHover(canvas, located.item, diagnostics) : undefined;
    case 'link':
      return linkHover(canvas, located.item, located.ref);
    case 'header-key':
    case 'header-value':
    case 'item-key':
    case 'item-value':
      return fieldHover(canvas, located);
    case 'block':
    case 'unknown-key':
      return undefined;
  }
}
