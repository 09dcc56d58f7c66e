/** A three-way merge of lines, as in git: used for texts that are no readable canvas. */
import { diff3Merge } from 'node-diff3';

/** The names of the two sides in the markers. */
export interface Labels {
  readonly ours: string;
  readonly theirs: string;
}

/** A text with markers around each conflict, and how many there are. */
export interface MergedText {
  readonly text: string;
  readonly conflicts: number;
}

/** Merges three texts line by line. */
export function mergeLines(base: string, ours: string, theirs: string, labels: Labels): MergedText {
  let text = '';
  let conflicts = 0;
  const regions = diff3Merge(linesOf(ours), linesOf(base), linesOf(theirs), { excludeFalseConflicts: true });
  for (const { ok, conflict } of regions) {
    if (ok) text += ok.join('');
    if (conflict === undefined) continue;
    conflicts++;
    text = conflictText(text, conflict.a.join(''), conflict.b.join(''), labels, eolOf(ours));
  }
  return { text, conflicts };
}

/** The text in front with both versions of what follows it, between markers. */
export function conflictText(
  front: string,
  ours: string,
  theirs: string,
  labels: Labels,
  eol: string,
): string {
  const closed = (part: string): string => (part === '' || part.endsWith('\n') ? part : part + eol);
  return `${closed(front)}<<<<<<< ${labels.ours}${eol}${closed(ours)}=======${eol}${closed(theirs)}>>>>>>> ${labels.theirs}${eol}`;
}

/** The lines of a text, each with its end. */
export function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** The line end of a text. */
export function eolOf(text: string): string {
  return /\r\n/.test(text) ? '\r\n' : '\n';
}
