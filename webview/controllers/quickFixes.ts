/** The quick fixes of the problems that are shown. The extension lists and applies them. */

import type { Requests } from '../host/requests';
import { type Fixes, popoverOf } from '../state/state';
import type { Store } from '../state/store';
import type { EditQueue } from './editQueue';

export class QuickFixes {
  constructor(
    private readonly store: Store,
    private readonly requests: Requests,
    private readonly editQueue: EditQueue,
  ) {}

  /** Asks for the fixes of every problem that is listed somewhere; earlier answers are forgotten. */
  ask(): void {
    const { epoch } = this.store.state;
    const popover = popoverOf(this.store.state);
    const fixes = new Map<number, Fixes>();
    const inspected = this.store.note(this.store.inspected)?.problems ?? [];
    const problems = [
      ...(popover?.kind === 'problems' ? this.store.problemsAt(popover.place) : []),
      ...inspected,
    ];
    for (const { id, fixable } of problems) {
      if (!fixable || fixes.has(id)) continue;
      const listed = this.requests.send(
        'list-fixes',
        { epoch, problem: id },
        { answered: ({ titles }) => this.learn(id, listed, titles) },
      );
      fixes.set(id, { problem: id, listed, titles: [] });
    }
    this.store.set({ fixes });
  }

  /** Keeps the titles, unless the fixes of the problem have been requested again since. */
  private learn(problem: number, listed: number, titles: readonly string[]): void {
    const { fixes } = this.store.state;
    if (fixes.get(problem)?.listed !== listed) return;
    this.store.update({ fixes: new Map(fixes).set(problem, { problem, listed, titles }) });
  }

  apply(problem: number, fix: number): void {
    const fixes = this.store.state.fixes.get(problem);
    const title = fixes?.titles[fix];
    if (fixes === undefined || title === undefined || this.editQueue.refusedAsReadOnly()) return;
    const { listed } = fixes;
    this.editQueue.enqueue(() => ({ method: 'apply-fix', params: { listed, fix } }), { announcement: title });
  }
}
