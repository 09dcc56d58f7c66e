/** Reverts a single change in the later version. */
import type { Operation } from '../canvas/operation';
import type { Change, Comparison } from './compare';
import { operationsOf } from './merge';

/** The operations on the later version that undo a change; undefined where it can only be undone in the text. */
export function revertChange(comparison: Comparison, change: Change): readonly Operation[] | undefined {
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

function inverse({ matching }: Comparison, change: Change): Change {
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
      } as Change;
    case 'header':
    case 'block':
      return { ...change, from: change.to, to: change.from } as Change;
  }
}
