/** Words of the text replaced: keys, values, parts of comments. */
import type { Span } from '../../canvas/text';
import type { EditableCanvas } from '../editableCanvas';
import type { TextEdit } from '../result';
import { nodeAround, sameBut } from '../verify/sameText';
import { isBlank } from '../yamlStyle/lines';
import type { OperationOf } from './operationOf';
import { type Plan, refuseGone, type Session } from './plan';

/** Replaces words if they are still at their offsets, all in one step. */
export function replaceTexts(operations: readonly OperationOf<'replace-text'>[], session: Session): Plan {
  const { editable } = session;
  const edits: readonly TextEdit[] = operations.map(({ span, expected, text }) => {
    const now = session.locate(span);
    return editable.text.slice(now.start, now.end) === expected ? { span: now, text } : refuseGone();
  });
  const inComments = edits.filter((edit) => isInComments(editable, edit.span));
  const inNodes = edits.filter((edit) => !inComments.includes(edit));
  if (inNodes.some((edit) => nodeAround(editable, edit.span) === undefined)) refuseGone();
  const spans = inComments.flatMap((edit) => commentsAround(editable, edit.span));
  const places = {
    before: inNodes.map((edit) => edit.span),
    after: inNodes.map((edit) => placeAfter(edit, edits)),
  };
  return {
    steps: [() => ({ edits, spans })],
    holds: (before, after) => sameBut(before, after, places),
  };
}

/** Whether a stretch of text is nothing but comments, or parts of them, and blank space. */
function isInComments(editable: EditableCanvas, span: Span): boolean {
  const touched = commentsAround(editable, span);
  let at = span.start;
  let rest = '';
  for (const comment of touched) {
    rest += editable.text.slice(at, Math.max(at, comment.start));
    at = Math.max(at, comment.end);
  }
  return touched.length > 0 && isBlank(rest + editable.text.slice(at, span.end));
}

function commentsAround(editable: EditableCanvas, span: Span): readonly Span[] {
  return editable.comments.filter((comment) => comment.start < span.end && span.start < comment.end);
}

function placeAfter(edit: TextEdit, all: readonly TextEdit[]): Span {
  const before = all.filter((other) => other.span.start < edit.span.start);
  const shift = before.reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), 0);
  const start = edit.span.start + shift;
  return { start, end: start + edit.text.length };
}
