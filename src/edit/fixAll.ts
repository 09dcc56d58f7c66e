/** Applies all safe fixes as one edit. */
import type { Canvas } from '../canvas/canvas';
import type { Operation } from '../canvas/operation';
import type { Diagnostic } from '../lint/diagnostic';
import { planEdit } from './plan';
import type { EditResult } from './result';

/**
 * The safe fixes of these diagnostics of the canvas, at most one for each. Where two of them contradict each other the
 * later one is left out. Refused only where nothing at all can be written.
 */
export function fixAll(canvas: Canvas, diagnostics: readonly Diagnostic[]): EditResult {
  if (!canvas.writable) return planEdit(canvas, []);
  const repairs = diagnostics.flatMap((diagnostic) => {
    const fix = diagnostic.fixes?.().find((candidate) => candidate.safe);
    return fix ? [fix.operations] : [];
  });
  const together = planEdit(canvas, repairs.flat());
  if (together.ok) return together;
  let accepted: readonly Operation[] = [];
  for (const repair of repairs) {
    const more = [...accepted, ...repair];
    if (planEdit(canvas, more).ok) accepted = more;
  }
  return planEdit(canvas, accepted);
}
