/** Block sequences and mappings as lines: which lines belong to which entry, comments included. */

import { lineEnd, lineStart, nextLine } from '../../canvas/lines';
import type { Span } from '../../canvas/text';
import { type YAMLMap, type YAMLSeq, yaml } from '../../canvas/yaml';
import { refuseUnsafe } from '../refusal';
import type { TextEdit } from '../result';
import { columnOf, eolAt, firstOnLine, isBlank, isCommentLine, pastBlankLines, pastTrivia } from './lines';
import { contentEnd, endsKeeping, entriesOf, pairEnd, pairStart, pairsOf, startOf } from './nodes';

/** One entry of a block collection: a dash or a pair, with the lines that are its own. */
export interface Part {
  /** The dash, or the first character of the pair. */
  readonly mark: number;
  readonly column: number;
  /** Start of the comments directly above it in its column; without any, the start of its line. */
  readonly lead: number;
  readonly contentEnd: number;
  /** Start of the first line that is not its own: behind its end-of-line comment and the deeper comments below it. */
  readonly end: number;
  /** There is something before it on its line, such as the dash of the item whose first key it is. */
  readonly inline: boolean;
  /** Ends with blank lines that are content. */
  readonly keeps: boolean;
}

/** The parts of a block sequence or mapping, in order. */
export function blockParts(text: string, node: YAMLSeq | YAMLMap): readonly Part[] {
  const parts: Part[] = [];
  let floor = 0;
  for (const { mark, end, keeps } of yaml().isSeq(node) ? seqMarks(text, node) : mapMarks(text, node)) {
    const inline = !firstOnLine(text, mark);
    const column = columnOf(text, mark);
    const part: Part = {
      mark,
      column,
      lead: inline ? mark : leadOf(text, mark, column, floor),
      contentEnd: end,
      end: endOfLines(text, end, column),
      inline,
      keeps,
    };
    parts.push(part);
    floor = part.end;
  }
  return parts;
}

interface Mark {
  readonly mark: number;
  readonly end: number;
  readonly keeps: boolean;
}

function* seqMarks(text: string, seq: YAMLSeq): Iterable<Mark> {
  let mark = startOf(seq);
  for (const entry of entriesOf(seq)) {
    if (text[mark] !== '-') refuseUnsafe();
    const end = entry ? Math.max(contentEnd(text, entry), mark + 1) : mark + 1;
    yield { mark, end, keeps: entry !== null && endsKeeping(text, entry) };
    mark = pastTrivia(text, end);
  }
}

function* mapMarks(text: string, map: YAMLMap): Iterable<Mark> {
  for (const pair of pairsOf(map)) {
    const keeps = pair.value != null && endsKeeping(text, pair.value);
    yield { mark: pairStart(pair), end: pairEnd(text, pair), keeps };
  }
}

/** The start of the comment lines directly above, in the same column. */
function leadOf(text: string, mark: number, column: number, floor: number): number {
  let lead = lineStart(text, mark);
  while (lead > floor) {
    const above = lineStart(text, lead - 1);
    const line = text.slice(above, lead);
    if (above < floor || above === lead || !isCommentLine(line) || line.indexOf('#') !== column) break;
    lead = above;
  }
  return lead;
}

/** Past the line's end and the comment lines below that are indented deeper than the column. */
function endOfLines(text: string, content: number, column: number): number {
  const ended = content > 0 && text[content - 1] === '\n';
  let end = ended ? content : nextLine(text, content);
  for (let at = end; at < text.length; ) {
    const line = text.slice(at, lineEnd(text, at));
    const next = nextLine(text, at);
    if (isCommentLine(line) && line.indexOf('#') > column) end = next;
    else if (!isBlank(line)) break;
    at = next;
  }
  return end;
}

/** The result of removing parts. */
export interface Removal {
  readonly edits: readonly TextEdit[];
  /** Where comments go with what is taken out. */
  readonly spans: readonly Span[];
}

/** Which of the comments above a part go with it. */
export type LeadChoice = 'all' | 'own';

/**
 * Removes parts with their lines, and with each one of the blank lines around it. Must not be used for a part that shares
 * its line with something else.
 */
export function removeParts(
  text: string,
  parts: readonly Part[],
  removed: ReadonlySet<number>,
  choice: LeadChoice,
): Removal {
  const spans: Span[] = [];
  parts.forEach((part, index) => {
    if (!removed.has(index)) return;
    if (part.inline) refuseUnsafe();
    const own = choice === 'all' ? part.lead : ownLead(text, parts, index);
    let start = own;
    let { end } = part;
    const before = parts[index - 1];
    const after = parts[index + 1];
    if (before) {
      const gap = text.slice(before.end, own);
      const roomBelow = after === undefined || pastBlankLines(text, end) > end;
      if (own === part.lead && isBlank(gap) && roomBelow) start = before.end;
      if (before.keeps && !removed.has(index - 1)) end = pastBlankLines(text, end);
    } else if (after && !removed.has(index + 1) && isBlank(text.slice(end, after.lead))) end = after.lead;
    spans.push({ start, end });
  });
  return { spans, edits: spans.map((span) => ({ span, text: '' })) };
}

/** A comment that ignores a rule for the text below it. */
export const IGNORE_COMMENT = /#\s*bmc-ignore(?!-file)\b/;

/**
 * The comments above a part that are certainly about this part alone, so that they go when it is deleted: ignore
 * comments; and all of them where no following part could be meant as well.
 */
function ownLead(text: string, parts: readonly Part[], index: number): number {
  const part = parts[index];
  if (part === undefined) return 0;
  const line = lineStart(text, part.mark);
  const next = parts[index + 1];
  const apart =
    index > 0 &&
    (next === undefined ||
      next.lead < lineStart(text, next.mark) ||
      pastBlankLines(text, part.end) > part.end);
  const inactive = /^[ \t]*#\s*-\s/m.test(text.slice(part.lead, line));
  if (apart && !inactive) return part.lead;
  let own = line;
  while (own > part.lead) {
    const above = lineStart(text, own - 1);
    if (!IGNORE_COMMENT.test(text.slice(above, own))) break;
    own = above;
  }
  return own;
}

/** Whether the parts are set apart from each other by blank lines. */
function isSpaced(text: string, parts: readonly Part[]): boolean {
  return (
    parts.length > 1 &&
    parts.every((_, index) => {
      const before = parts[index - 1];
      return before === undefined || pastBlankLines(text, before.end) > before.end;
    })
  );
}

/** Puts whole lines (without the last line end) before the part with the index, or behind the last one. */
export function insertLines(text: string, parts: readonly Part[], index: number, lines: string): TextEdit {
  const spaced = isSpaced(text, parts);
  const before = parts[index - 1];
  if (before) {
    const eol = eolAt(text, before.contentEnd);
    const gap = spaced && !before.keeps ? eol : '';
    return { span: { start: before.end, end: before.end }, text: `${gap}${lines}${eol}` };
  }
  const first = parts[0];
  if (first === undefined || first.inline) return refuseUnsafe();
  const eol = eolAt(text, first.mark);
  return { span: { start: first.lead, end: first.lead }, text: `${lines}${eol}${spaced ? eol : ''}` };
}
