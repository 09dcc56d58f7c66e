/** From a link to its item and back: definition, references in both directions, highlights of the same item. */
import type { Canvas, Item, LinkRef } from '../canvas/canvas';
import { locate } from '../canvas/locate';
import type { Span } from '../canvas/text';

/** Where a link leads: what was asked about, and the items it may mean. */
export interface Definition {
  readonly origin: Span;
  readonly targets: readonly Target[];
}

/** An item as a place to go to. */
interface Target {
  readonly span: Span;
  readonly selection: Span;
}

/** A place where an item is named: where it is defined, or where a link uses it. */
export interface Highlight {
  readonly span: Span;
  readonly kind: 'definition' | 'use';
}

/** The symbol at an offset that references can point to. */
interface Subject {
  readonly origin: Span;
  readonly items: readonly Item[];
  /** The text of a link that leads nowhere. */
  readonly unknown?: string;
}

/** The items that the link, the name or the id at an offset means; undefined on anything else. */
export function definition(canvas: Canvas, offset: number): Definition | undefined {
  const subject = subjectAt(canvas, offset);
  if (subject === undefined || subject.items.length === 0) return undefined;
  return {
    origin: subject.origin,
    targets: subject.items.map((item) => ({ span: item.span, selection: item.nameSpan })),
  };
}

/**
 * Where the item at an offset is linked: links to it on other items and, because links have no direction, the links on
 * the item itself. On a link that leads nowhere: every link that is written like it. Sorted, without repetition.
 */
export function references(canvas: Canvas, offset: number, withDefinition: boolean): readonly Span[] {
  const subject = subjectAt(canvas, offset);
  if (subject === undefined) return [];
  const spans = uses(canvas, subject);
  for (const item of subject.items) {
    for (const { span } of item.links) spans.push(span);
    if (withDefinition) spans.push(item.nameSpan);
  }
  return distinct(spans);
}

/** Every place that names the item at an offset; undefined where the cursor is on something else. */
export function highlights(canvas: Canvas, offset: number): readonly Highlight[] | undefined {
  const subject = subjectAt(canvas, offset);
  if (subject === undefined) return undefined;
  const definitions = subject.items.flatMap((item) => [item.nameSpan, ...(item.idSpan ? [item.idSpan] : [])]);
  return [
    ...distinct(definitions).map((span): Highlight => ({ span, kind: 'definition' })),
    ...distinct(uses(canvas, subject)).map((span): Highlight => ({ span, kind: 'use' })),
  ].sort((a, b) => a.span.start - b.span.start);
}

/** The item whose name, id or link is at an offset, if it is exactly one. */
export function itemMeantAt(
  canvas: Canvas,
  offset: number,
): { readonly item: Item; readonly origin: Span } | undefined {
  const subject = subjectAt(canvas, offset);
  const [item] = subject?.items ?? [];
  return subject?.items.length === 1 && item ? { item, origin: subject.origin } : undefined;
}

function subjectAt(canvas: Canvas, offset: number): Subject | undefined {
  const located = locate(canvas, offset);
  switch (located?.kind) {
    case 'item-name':
    case 'item-id':
      return { origin: located.span, items: [located.item] };
    case 'link': {
      const items = meant(canvas, located.item, located.ref);
      const { target } = located.ref;
      return { origin: located.span, items, ...(items.length === 0 ? { unknown: target } : {}) };
    }
    default:
      return undefined;
  }
}

/** The items that a written link means, also where the link itself is wrong. */
function meant(canvas: Canvas, from: Item, ref: LinkRef): readonly Item[] {
  const resolution = canvas.links.resolve(from, ref.target);
  switch (resolution.kind) {
    case 'linked':
    case 'same-block':
      return [resolution.to];
    case 'ambiguous':
      return resolution.candidates;
    case 'self':
      return [from];
    case 'unknown':
      return [];
  }
}

function uses(canvas: Canvas, { items, unknown }: Subject): Span[] {
  const wanted = new Set(items);
  return canvas.items.flatMap((from) =>
    from.links
      .filter((ref) =>
        unknown === undefined
          ? meant(canvas, from, ref).some((item) => wanted.has(item))
          : ref.target === unknown && meant(canvas, from, ref).length === 0,
      )
      .map((ref) => ref.span),
  );
}

function distinct(spans: readonly Span[]): readonly Span[] {
  const byStart = new Map(spans.map((span) => [span.start, span]));
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}
