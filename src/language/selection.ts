/** Growing a selection step by step: value, field, item, block, file. */

import { blockOf, type Canvas, type Field } from '../canvas/canvas';
import { lineStart } from '../canvas/lines';
import { blockAt, itemAt, locate } from '../canvas/locate';
import { holds, type Span } from '../canvas/text';

/** What a selection at an offset grows through, from the smallest to the whole text; each contains the one before. */
export function selections(canvas: Canvas, offset: number): readonly Span[] {
  const { text } = canvas;
  const candidates: Span[] = [{ start: 0, end: text.length }];
  const block = blockAt(canvas, offset);
  if (block) {
    const { span } = blockOf(canvas, block);
    if (span) candidates.push(span);
  }
  const item = itemAt(canvas, offset);
  if (item) candidates.push(withDash(text, item.span), item.span);
  const fields: Iterable<Field> = item ? item.fields.values() : canvas.headerFields.values();
  for (const { keySpan, valueSpan } of fields) {
    candidates.push({ start: keySpan.start, end: Math.max(keySpan.end, valueSpan.end) }, keySpan, valueSpan);
  }
  const located = locate(canvas, offset);
  if (located) candidates.push(located.span, withoutQuotes(text, located.span));
  return nested(candidates.filter((span) => holds(span, offset)));
}

/** Distinct spans by size, those left out that do not lie in the next larger one. */
function nested(spans: readonly Span[]): readonly Span[] {
  const bySize = [...spans].sort((a, b) => b.end - b.start - (a.end - a.start));
  const chain: Span[] = [];
  for (const span of bySize) {
    const outer = chain.at(-1);
    const inside = !outer || (outer.start <= span.start && span.end <= outer.end);
    const same = outer && outer.start === span.start && outer.end === span.end;
    if (inside && !same && span.end > span.start) chain.push(span);
  }
  return chain.reverse();
}

function withDash(text: string, span: Span): Span {
  const start = lineStart(text, span.start);
  const dash = /-[ \t]+$/.exec(text.slice(start, span.start));
  return dash ? { start: start + dash.index, end: span.end } : span;
}

function withoutQuotes(text: string, { start, end }: Span): Span {
  const quoted = end - start >= 2 && /^(["']).*\1$/s.test(text.slice(start, end));
  return quoted ? { start: start + 1, end: end - 1 } : { start, end };
}
