/** A single change carried out elsewhere: undone on the later version, or taken over into another canvas. */
import type { Canvas } from '../canvas/canvas';
import type { Operation } from '../canvas/operation';
import { type CanvasChange, type Comparison, compareCanvases } from './compare';
import { operationsOf } from './merge';

/** The operations on the later version that undo a change; undefined where it can only be undone in the text. */
export function revertChange(comparison: Comparison, change: CanvasChange): readonly Operation[] | undefined {
  const { before, after, matching } = comparison;
  const same = new Map(after.items.map((item) => [item, item]));
  return operationsOf(
    { before: after, after, matching: { after: same, before: same }, changes: [] },
    {
      before: after,
      after: before,
      matching: { after: matching.before, before: matching.after },
      changes: [inverse(comparison, change)],
    },
  );
}

/** The operations that do elsewhere what changes have done; none if it is so there already. Undefined: only possible in the text. */
export type TakeOver = (changes: readonly CanvasChange[]) => readonly Operation[] | undefined;

/** Prepares to take changes of a comparison over into another canvas, which may be its earlier version. */
export function takeOver(comparison: Comparison, target: Canvas): TakeOver {
  const { before } = comparison;
  const same = new Map(before.items.map((item) => [item, item]));
  const there: Comparison =
    target === before
      ? { before, after: before, matching: { after: same, before: same }, changes: [] }
      : compareCanvases(before, target);
  return (changes) => operationsOf(there, { ...comparison, changes });
}

function inverse({ matching }: Comparison, change: CanvasChange): CanvasChange {
  switch (change.kind) {
    case 'added':
      return { kind: 'removed', before: change.after };
    case 'removed':
      return { kind: 'added', after: change.before };
    case 'linked':
    case 'unlinked': {
      const [a, b] = [matching.before.get(change.a), matching.before.get(change.b)];
      return { kind: change.kind === 'linked' ? 'unlinked' : 'linked', a: a ?? change.a, b: b ?? change.b };
    }
    case 'renamed':
    case 'moved':
      return { kind: change.kind, before: change.after, after: change.before };
    case 'reordered':
    case 'changed':
      return {
        ...change,
        before: change.after,
        after: change.before,
        from: change.to,
        to: change.from,
      } as CanvasChange;
    case 'header':
    case 'block':
      return { ...change, from: change.to, to: change.from } as CanvasChange;
  }
}
