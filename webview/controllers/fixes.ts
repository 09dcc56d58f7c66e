/** The quick fixes of the problems that are being looked at: asked of the extension, applied by it. */

import type { Wire } from '../host/hostPort';
import type { Fixes } from '../state/state';
import type { Store } from '../state/store';
import type { Changes } from './editQueue';

export class Repairs {
  constructor(
    private readonly store: Store,
    private readonly wire: Wire,
    private readonly changes: Changes,
  ) {}

  /** Asks for the fixes of every problem that is listed somewhere; earlier answers are forgotten. */
  ask(): void {
    const { popover, epoch } = this.store.state;
    const fixes = new Map<number, Fixes>();
    const inspected = this.store.note(this.store.inspected)?.problems ?? [];
    const problems = [
      ...(popover?.kind === 'problems' ? this.store.problemsAt(popover.place) : []),
      ...inspected,
    ];
    for (const { id, fixable } of problems) {
      if (!fixable || fixes.has(id)) continue;
      const asked = this.changes.nextRequest();
      fixes.set(id, { problem: id, asked, titles: [] });
      this.wire.send({ type: 'ask-fixes', request: asked, epoch, problem: id });
    }
    this.store.set({ fixes });
  }

  learn(asked: number, titles: readonly string[]): void {
    const known = [...this.store.state.fixes.values()].find((fixes) => fixes.asked === asked);
    if (known === undefined) return;
    this.store.update({ fixes: new Map(this.store.state.fixes).set(known.problem, { ...known, titles }) });
  }

  apply(problem: number, fix: number): void {
    const fixes = this.store.state.fixes.get(problem);
    const title = fixes?.titles[fix];
    if (fixes === undefined || title === undefined || this.changes.refusedAsReadOnly()) return;
    const { asked } = fixes;
    this.changes.enqueue((request) => ({ type: 'apply-fix', request, asked, fix }), { said: title });
  }
}
