/**
 * Text that stands in a field and is not in the file yet. It is written when the person leaves the page, saves the file or
 * presses a key that VS Code may act on; the extension always knows the gestures that are missing, and makes them itself if
 * the grid is closed before the page could.
 */
import type { HostPort } from '../host/hostPort';
import type { Store } from '../state/store';
import type { GuidedWalk } from './guidedWalk';
import type { InspectorController } from './inspector';
import type { NameEditor } from './nameEditor';

export class Unwritten {
  private reported = '[]';

  constructor(
    private readonly store: Store,
    private readonly host: HostPort,
    private readonly fields: readonly Pick<
      NameEditor | GuidedWalk | InspectorController,
      'gestures' | 'commitAll'
    >[],
  ) {}

  /** Whether a field has text that is not written and can be. */
  get hasText(): boolean {
    return this.fields.some((field) => field.gestures.length > 0);
  }

  /** Writes the text of every field. */
  commit(): void {
    for (const field of this.fields) if (field.gestures.length > 0) field.commitAll();
  }

  /** The person has left the page: the text is written, and saved where VS Code saves what one leaves. */
  leave(): void {
    if (!this.hasText) return;
    this.commit();
    this.host.send({ type: 'left' });
  }

  /** Tells the extension which gestures are missing, if that has changed. */
  report(): void {
    const { epoch, grid, queued } = this.store.state;
    if (grid === undefined) return;
    const typed = this.store.writable
      ? this.fields.flatMap((field) => field.gestures.map((gesture) => ({ gesture })))
      : [];
    const gestures = [...queued, ...typed];
    const report = JSON.stringify(gestures);
    if (report === this.reported) return;
    this.reported = report;
    this.host.send({ type: 'typed', epoch, gestures });
  }
}
