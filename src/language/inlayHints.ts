/** The names behind linked ids, shown beside the ids that do not say them. */
import type { Canvas } from '../canvas/canvas';
import { slug } from '../canvas/ids';
import { type Span, shortened } from '../canvas/text';
import { linkSentence } from './sentences';

/** A name to show at an offset. */
export interface InlayHint {
  readonly offset: number;
  readonly label: string;
  /** Markdown: what the link says. */
  readonly tooltip: string;
  /** Where the name is written. */
  readonly definition: Span;
}

const LONGEST = 40;

/** The hints in a part of the text. */
export function inlayHints(canvas: Canvas, within: Span): readonly InlayHint[] {
  return canvas.items.flatMap((from) => {
    if (from.span.end < within.start || within.end < from.span.start) return [];
    return from.links.flatMap((ref): readonly InlayHint[] => {
      if (ref.span.end < within.start || within.end < ref.span.end) return [];
      const resolution = canvas.links.resolve(from, ref.target);
      if (resolution.kind !== 'linked') return [];
      const { to } = resolution;
      if (saysItself(ref.target, to.name)) return [];
      return [
        {
          offset: ref.span.end,
          label: shortened(to.name, LONGEST),
          tooltip: linkSentence(from, to),
          definition: to.nameSpan,
        },
      ];
    });
  });
}

/** Whether an id is made of words of the name, as one that comes from the name is: a hint would only repeat it. */
function saysItself(id: string, name: string): boolean {
  const words = new Set(slug(name).split('-'));
  return id.split(/[-_]+/).every((word) => words.has(word));
}
