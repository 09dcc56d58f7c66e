/** Ignore comments: `# bmc-ignore RULE …: reason` beside what it concerns. */
import type { Item } from '../../canvas/canvas';
import { lineEnd, lineStart } from '../../canvas/lines';
import { holds, oneLine } from '../../canvas/text';
import { type Scalar, yaml } from '../../canvas/yaml';
import { itemStart } from '../change/mapping';
import type { Comment, EditableCanvas } from '../editableCanvas';
import { sameBut } from '../verify/sameText';
import { IGNORE_COMMENT, type Removal } from '../yamlStyle/block';
import { eolAt, firstOnLine, indentAt, isCommentLine } from '../yamlStyle/lines';
import { contentEnd, isUnwritten, type NodePair, startOf } from '../yamlStyle/nodes';
import type { OperationOf } from './operationOf';
import { only, type Plan, type Session } from './plan';

/**
 * Asks the linter to leave a rule out at a place: in the ignore comment that is there already, else on a line of its own
 * above. Where the place is inside a list on one line, at the end of that line.
 */
export function ignoreRule(operation: OperationOf<'ignore-rule'>, session: Session): Plan | undefined {
  const { editable } = session;
  const { start: at } = session.locate({ start: operation.at, end: operation.at });
  const rule = operation.rule.trim();
  const reason = oneLine(operation.reason);
  const change = changeFor(editable, at, rule, reason);
  return (
    change && {
      steps: [() => change],
      holds: (before, after) => sameBut(before, after, { before: [], after: [] }),
    }
  );
}

function changeFor(editable: EditableCanvas, at: number, rule: string, reason: string): Removal | undefined {
  const { text } = editable;
  const line = lineAround(editable, at);
  const end = lineEnd(text, line);
  const behind = editable.comments.find((comment) => comment.start >= line && comment.start < end);
  const known = [behind, ...commentsAbove(editable, line)].find(
    (comment) => comment && IGNORE_COMMENT.test(comment.text),
  );
  if (known) return addTo(known, rule, reason);
  const comment = `# bmc-ignore ${rule}${reason === '' ? '' : `: ${reason}`}`;
  const atEnd =
    behind === undefined && isInLine(editable, at, line) && scalarAround(editable, end) === undefined;
  if (atEnd) return only([{ span: { start: end, end }, text: ` ${comment}` }]);
  const written = `${indentAt(text, line)}${comment}${eolAt(text, line)}`;
  return only([{ span: { start: line, end: line }, text: written }]);
}

/**
 * The start of the line above which a comment can be inserted: neither inside a text nor between a key and its value, nor in
 * brackets that the place is not in.
 */
function lineAround(editable: EditableCanvas, at: number): number {
  let line = lineStart(editable.text, at);
  for (;;) {
    const inside = scalarAround(editable, line);
    const outer = inside ? startOf(inside) : (keyBefore(editable, line) ?? otherBrackets(editable, line, at));
    if (outer === undefined) return line;
    line = lineStart(editable.text, outer);
  }
}

/** The key of the value that a line starts with, if the key is on a line above. */
function keyBefore(editable: EditableCanvas, line: number): number | undefined {
  const { text } = editable;
  const { visit, isCollection } = yaml();
  let found: number | undefined;
  visit(editable.canvas.document, {
    Pair: (_key, pair) => {
      const { key, value } = pair as NodePair;
      if (key === null || value === null || startOf(key) >= line) return undefined;
      if ((isCollection(value) && !value.flow) || isUnwritten(value)) return undefined;
      if (lineStart(text, startOf(value)) !== line || !firstOnLine(text, startOf(value))) return undefined;
      found = startOf(key);
      return visit.BREAK;
    },
  });
  return found;
}

/** The outermost brackets that a line starts in although the place is not in them. */
function otherBrackets(editable: EditableCanvas, line: number, at: number): number | undefined {
  const { visit } = yaml();
  let found: number | undefined;
  visit(editable.canvas.document, {
    Collection: (_key, node) => {
      const start = startOf(node);
      const end = node.range?.[1] ?? start;
      if (!node.flow || start >= line || line >= end || (start <= at && at < end)) return undefined;
      found = start;
      return visit.BREAK;
    },
  });
  return found;
}

/** The scalar that an offset is in the middle of. */
function scalarAround(editable: EditableCanvas, offset: number): Scalar | undefined {
  const { visit } = yaml();
  let found: Scalar | undefined;
  visit(editable.canvas.document, {
    Scalar: (_key, scalar) => {
      if (startOf(scalar) >= offset || offset >= contentEnd(editable.text, scalar)) return undefined;
      found = scalar;
      return visit.BREAK;
    },
  });
  return found;
}

/** Whether the place is on an item in brackets that does not start its line. */
function isInLine(editable: EditableCanvas, at: number, line: number): boolean {
  const item = editable.canvas.items.find((candidate: Item) => holds(candidate.span, at));
  if (item?.list?.flow !== true) return false;
  const start = itemStart(editable, item);
  return !firstOnLine(editable.text, start) && lineStart(editable.text, start) === line;
}

function commentsAbove(editable: EditableCanvas, line: number): readonly Comment[] {
  const { text } = editable;
  let top = line;
  while (top > 0) {
    const above = lineStart(text, top - 1);
    if (above >= top || !isCommentLine(text.slice(above, top))) break;
    top = above;
  }
  return editable.commentsIn({ start: top, end: line });
}

function addTo(comment: Comment, rule: string, reason: string): Removal | undefined {
  const [, head = '', list = '', colon, told = ''] =
    /^(#[ \t]*bmc-ignore)([^:]*)(:[ \t]*(.*))?$/.exec(comment.text) ?? [];
  const named =
    colon === undefined ? (/^(?:[\s,]+[a-z]+(?:-[a-z]+)*)*/.exec(list)?.[0] ?? '') : list.trimEnd();
  if (named.split(/[\s,]+/).includes(rule)) return undefined;
  const rest = list.slice(named.length).trim();
  const reasons = [told, rest, reason].filter(
    (text, index, all) => text !== '' && all.indexOf(text) === index,
  );
  const why = reasons.length === 0 ? '' : `: ${reasons.join('; ')}`;
  const span = { start: comment.start, end: comment.start + comment.text.length };
  return { edits: [{ span, text: `${head}${named} ${rule}${why}` }], spans: [span] };
}
