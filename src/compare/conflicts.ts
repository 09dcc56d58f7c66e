/** The unresolved conflicts of a canvas as cards to choose from, with the effect of each choice. */
import * as l10n from '@vscode/l10n';
import { blockTitle } from '../canvas/blockTitle';
import type { Canvas } from '../canvas/canvas';
import { type MergeConflict, mergeConflicts } from '../canvas/mergeConflicts';
import { parseCanvas } from '../canvas/parse/parse';
import { applyEdits, type EditResult, type TextEdit } from '../edit/result';
import type { ConflictModel, Keep } from '../view/model';
import { bothSides } from './changeNote';
import { blockOfChange, compareCanvases } from './compare';
import { PLAIN } from './formats';

/** Of more conflicts than these, the effects are not computed, because each needs two parses. */
const MOST_WITH_EFFECTS = 30;

/** The conflicts of a text, each with both sides. */
export function conflictCards(text: string): readonly ConflictModel[] {
  const conflicts = mergeConflicts(text);
  return conflicts.map((conflict, index): ConflictModel => {
    const side = ({ label, span }: MergeConflict['ours'], says: readonly string[]) => ({
      label,
      says: [...says],
      lines: text.slice(span.start, span.end).replace(/\r?\n$/, ''),
    });
    const effects = index < MOST_WITH_EFFECTS ? meant(text, conflicts, index) : undefined;
    return {
      ...(effects?.place !== undefined && { place: effects.place }),
      ours: side(conflict.ours, effects?.ours ?? []),
      theirs: side(conflict.theirs, effects?.theirs ?? []),
      both: effects?.both ?? false,
    };
  });
}

interface Meant {
  readonly place: string | undefined;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  readonly both: boolean;
}

/** The effect of each choice if our side is kept of all other conflicts. */
function meant(text: string, conflicts: readonly MergeConflict[], index: number): Meant {
  const decided = (keep: Keep): Canvas =>
    parseCanvas(
      applyEdits(
        text,
        conflicts.flatMap((conflict, at) => editsFor(conflict, at === index ? keep : 'ours')),
      ),
    );
  const [ours, theirs, both] = [decided('ours'), decided('theirs'), decided('both')];
  const comparison = compareCanvases(ours, theirs);
  const [first] = comparison.changes;
  const block = first && blockOfChange(first);
  const sides = ours.writable && theirs.writable ? bothSides(comparison, PLAIN) : [];
  return {
    place: first && (block ? blockTitle(ours.header, block) : l10n.t('The canvas')),
    ours: sides.map(([here]) => here),
    theirs: sides.map(([, there]) => there),
    both: both.writable && [wrong, repeated].every((of) => of(both) <= Math.max(of(ours), of(theirs))),
  };
}

/** The number of errors in the text, such as duplicate keys. */
function wrong({ problems }: Canvas): number {
  return problems.length;
}

/** How many notes have the name of another one in their block. */
function repeated(canvas: Canvas): number {
  return canvas.items.length - new Set(canvas.items.map(({ block, name }) => `${block}\n${name}`)).size;
}

/** The edit that keeps one side of a conflict, or both: what is kept is not touched. `index` counts from 0. */
export function keepInConflict(text: string, index: number, keep: Keep): EditResult {
  const conflict = mergeConflicts(text)[index];
  if (conflict === undefined)
    return { ok: false, reason: l10n.t('The canvas has changed meanwhile. Please look again.') };
  const edits = editsFor(conflict, keep);
  return { ok: true, edits, canvas: parseCanvas(applyEdits(text, edits)) };
}

function editsFor({ span, ours, theirs }: MergeConflict, keep: Keep): readonly TextEdit[] {
  const kept = keep === 'both' ? [ours.span, theirs.span] : [keep === 'ours' ? ours.span : theirs.span];
  const edits: TextEdit[] = [];
  let at = span.start;
  for (const { start, end } of kept) {
    if (start > at) edits.push({ span: { start: at, end: start }, text: '' });
    at = end;
  }
  if (span.end > at) edits.push({ span: { start: at, end: span.end }, text: '' });
  return edits;
}
