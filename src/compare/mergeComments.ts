/** Copies the comments that only the other side of a merge has and that no operation contains. */
import type { Canvas, Item } from '../canvas/canvas';
import { lineStart } from '../canvas/lines';
import { parseCanvas } from '../canvas/parse/parse';
import { type Comment, EditableCanvas } from '../edit/editableCanvas';
import { firstDifference, meaningOf } from '../edit/verify/meaning';
import { matchItems } from './match';
import { eolOf } from './textMerge';

/**
 * The merged canvas with the comments that only `theirs` has, and with those that both sides have kept; each above the note
 * that it belonged to.
 */
export function withComments(
  merged: Canvas,
  sides: { readonly base: Canvas; readonly ours: Canvas; readonly theirs: Canvas },
): Canvas {
  const { base, ours, theirs } = sides;
  const [old, kept, there] = [base, ours, merged].map(
    (canvas) => new Set(new EditableCanvas(canvas).comments.map(({ text }) => text)),
  );
  return new EditableCanvas(theirs).comments
    .filter(({ text }) => !there?.has(text) && (kept?.has(text) || !old?.has(text)))
    .reduce((canvas, comment) => withComment(canvas, comment, theirs), merged);
}

function withComment(canvas: Canvas, comment: Comment, theirs: Canvas): Canvas {
  const { text } = canvas;
  const eol = eolOf(text);
  const item = itemAt(theirs, comment.start);
  const here = item && matchItems(theirs, canvas).after.get(item);
  const at = here ? lineStart(text, here.span.start) : undefined;
  const indent = at === undefined ? '' : (/^[ \t]*/.exec(text.slice(at))?.[0] ?? '');
  const end = text === '' || text.endsWith('\n') ? text : text + eol;
  const tries = [
    ...(at === undefined ? [] : [`${text.slice(0, at)}${indent}${comment.text}${eol}${text.slice(at)}`]),
    `${end}${comment.text}${eol}`,
  ];
  for (const written of tries) {
    const next = parseCanvas(written);
    if (next.writable && saysTheSame(canvas, next)) return next;
  }
  return canvas;
}

function saysTheSame(one: Canvas, other: Canvas): boolean {
  return (
    firstDifference(meaningOf(new EditableCanvas(one)), meaningOf(new EditableCanvas(other))) === undefined
  );
}

/** The note that a comment is in, beside or above. */
function itemAt(canvas: Canvas, offset: number): Item | undefined {
  const { text } = canvas;
  return canvas.items.find(({ span }) => offset < span.end || !text.slice(span.end, offset).includes('\n'));
}
