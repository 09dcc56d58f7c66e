/**
 * Formats a canvas: indentation, spaces, blank lines. Only white space changes, never what the file says, and every
 * comment stays; a file that does not parse stays as it is.
 */

import * as l10n from '@vscode/l10n';
import type { Canvas } from '../../canvas/canvas';
import { lineStart } from '../../canvas/lines';
import { parseCanvas } from '../../canvas/parse/parse';
import type { Span } from '../../canvas/text';
import { EditableCanvas } from '../editableCanvas';
import { EditComposer } from '../editSteps';
import { asInFile, type EditResult, type TextEdit } from '../result';
import { firstDifference, meaningOf } from '../verify/meaning';
import { sameBut } from '../verify/sameText';
import { leavesOf } from './leaves';
import { print } from './print';

/** Formats the whole canvas, or the lines that a span touches. */
export function formatCanvas(canvas: Canvas, within?: Span): EditResult {
  if (!canvas.writable)
    return { ok: false, reason: canvas.readOnlyReason ?? l10n.t('This file cannot be changed.') };
  const { text } = canvas;
  const all = spaceEdits(text, print(text, leavesOf(text)));
  const edits = within ? all?.filter(({ span }) => touchesLines(text, span, within)) : all;
  if (edits === undefined) return refusal();
  if (edits.length === 0) return { ok: true, edits, canvas };
  const draft = new EditComposer(text);
  draft.apply(edits);
  const formatted = parseCanvas(draft.text);
  return saysTheSame(canvas, formatted)
    ? { ok: true, ...asInFile(canvas, draft.edits(), formatted) }
    : refusal();
}

function refusal(): EditResult {
  return {
    ok: false,
    reason: l10n.t('This file is written in a way that cannot be formatted without changing what it says.'),
  };
}

/** The edits from one text to another that differs in white space only; undefined where anything else differs. */
function spaceEdits(from: string, to: string): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  let at = 0;
  let other = 0;
  for (;;) {
    const [end, otherEnd] = [pastSpace(from, at), pastSpace(to, other)];
    const space = to.slice(other, otherEnd);
    if (from.slice(at, end) !== space) edits.push({ span: { start: at, end }, text: space });
    if (end === from.length && otherEnd === to.length) return edits;
    if (from[end] !== to[otherEnd]) return undefined;
    at = end + 1;
    other = otherEnd + 1;
  }
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\r' || character === '\t';
}

function pastSpace(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && isSpace(text[at])) at++;
  return at;
}

function touchesLines(text: string, edit: Span, { start, end }: Span): boolean {
  const from = lineStart(text, start);
  const next = text.indexOf('\n', Math.max(end - (end > start && text[end - 1] === '\n' ? 1 : 0), start));
  return from <= edit.end && edit.start < (next === -1 ? text.length + 1 : next + 1);
}

function saysTheSame(before: Canvas, after: Canvas): boolean {
  if (!after.writable) return false;
  const [old, now] = [new EditableCanvas(before), new EditableCanvas(after)];
  const comments = ({ comments: all }: EditableCanvas): string =>
    all.map(({ text }) => text.replace(/^#\s*/, '')).join('\n');
  return (
    comments(old) === comments(now) &&
    sameBut(old, now, { before: [], after: [] }) &&
    firstDifference(meaningOf(old), meaningOf(now)) === undefined
  );
}
