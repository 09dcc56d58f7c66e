/** No comment is lost: every comment of a text is in the next one too, except those that an edit removes on purpose. */
import type { Span } from '../../canvas/text';
import type { EditableCanvas } from '../editableCanvas';

/** Comments by text, with how often each occurs. */
export type CommentCounts = Map<string, number>;

/** Counts the comments of a text. */
export function countComments(editable: EditableCanvas): CommentCounts {
  const counts: CommentCounts = new Map();
  for (const { text } of editable.comments) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Takes the comments inside the spans out of the count. */
export function discount(counts: CommentCounts, editable: EditableCanvas, spans: readonly Span[]): void {
  const gone = new Set(spans.flatMap((span) => editable.commentsIn(span)));
  for (const { text } of gone) counts.set(text, (counts.get(text) ?? 0) - 1);
}

/** Whether a text has at least the comments that are counted. */
export function hasComments(editable: EditableCanvas, counts: CommentCounts): boolean {
  const found = countComments(editable);
  return [...counts].every(([text, count]) => (found.get(text) ?? 0) >= count);
}
